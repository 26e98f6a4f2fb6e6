import type { Editor } from '@tiptap/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AgendaItem } from '../../../../electron/contract/model'
import { formatDate } from '../../../lib/format'
import { useQueryOf } from '../../../lib/query'
import { Button, TextLink } from '../../../ui'
import { CommentDialog } from '../record/review/CommentDialog'
import { CommentList } from '../record/review/CommentList'
import { useMinutes } from './minutesData'

/** The words that are selected in the text; null while there are none. */
function selectedWords(editor: Editor | null): string | null {
  if (editor === null) return null
  const { from, to } = editor.state.selection
  const words = editor.state.doc.textBetween(from, to, '\n').trim()
  return words === '' ? null : words
}

/** Beside the text of an item while the minutes are a draft: what its readers asked for, and a new comment. */
export function ItemComments({ item, editor }: { item: AgendaItem; editor: Editor | null }) {
  const { t } = useTranslation('review')
  const { meeting, agenda } = useMinutes()
  const isOpen = meeting.status === 'held' || meeting.status === 'correcting'
  // Only the comments: what changed since a draft is worked out from the whole minutes, too much for every word typed.
  const said = useQueryOf('review.comments', { id: meeting.id }, { enabled: isOpen })
  const [quoting, setQuoting] = useState<{ quote: string | null } | null>(null)
  if (!isOpen || !said.data) return null
  const comments = said.data.filter(({ agendaItemId }) => agendaItemId === item.id)
  return (
    <section
      aria-label={t('comments.ofItem')}
      className="max-h-[45%] shrink-0 overflow-auto border-b border-line px-4 py-3"
    >
      <div className="flex items-center justify-between gap-2">
        <h2 className="text-base font-semibold">{t('comments.ofItem')}</h2>
        <Button size="sm" variant="ghost" onPress={() => setQuoting({ quote: selectedWords(editor) })}>
          {t('comments.add')}
        </Button>
      </div>
      {comments.length === 0 ? (
        <p className="text-sm text-ink-2">{t('comments.none')}</p>
      ) : (
        <CommentList comments={comments} isOpen />
      )}
      {meeting.nextMeeting === null ? null : (
        <p className="mt-2 text-sm">
          <TextLink href={`/meetings/${meeting.nextMeeting.id}/minutes`}>
            {t('approval.go', { date: formatDate(meeting.nextMeeting.date, 'year') })}
          </TextLink>
        </p>
      )}
      {quoting === null ? null : (
        <CommentDialog
          meetingId={meeting.id}
          items={agenda}
          itemId={item.id}
          quote={quoting.quote}
          onClose={() => setQuoting(null)}
        />
      )}
    </section>
  )
}

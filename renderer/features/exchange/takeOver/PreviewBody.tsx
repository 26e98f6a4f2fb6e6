import { useId, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ChangeGroup, MissingSteps, TakeOverPreview } from '../../../../electron/contract/exchange'
import { changeSentence, columnSentences } from '../../../lib/changeWords'
import { formatBytes, formatInstant, formatNumber } from '../../../lib/format'
import { Banner } from '../../../ui'
import { NoticeLine } from '../NoticeLine'
import { placeWord } from '../noticeWords'

const DAY_MS = 24 * 60 * 60 * 1000

/** What taking a file over would do: what is missing, what needs a look, what changes, by whom. */
export function PreviewBody({ preview }: { preview: TakeOverPreview }) {
  const { t } = useTranslation(['exchange', 'history'])
  const { steps, known, isFirst, notices, groups, authors, attachments, clockAheadMs } = preview
  return (
    <div className="flex flex-col gap-4 py-1">
      <div>
        <p className="text-ink-2" data-user-content="">
          {t('takeOver.from', { name: preview.from, when: formatInstant(preview.madeAt) })}
        </p>
        <p className="font-medium">
          {isFirst
            ? t('takeOver.first', { count: steps })
            : steps === 0
              ? t('takeOver.nothingNew')
              : t('takeOver.new', { count: steps })}{' '}
          {known > 0 && steps > 0 ? (
            <span className="font-normal text-ink-2">{t('takeOver.known', { count: known })}</span>
          ) : null}
        </p>
      </div>
      <Missing missing={preview.missing} />
      {clockAheadMs === null ? null : (
        <Banner
          tone="ochre"
          fact={t('takeOver.clock')}
          detail={t('takeOver.clockDetail', { days: t('takeOver.days', { count: Math.ceil(clockAheadMs / DAY_MS) }) })}
        />
      )}
      {notices.length === 0 ? null : (
        <Part title={t('takeOver.conflicts')}>
          <ul className="flex flex-col divide-y divide-line border-y border-line">
            {notices.map((row, index) => (
              <li key={`${row.notice.kind} ${row.label} ${index + 1}`} className="py-2">
                <NoticeLine row={row} isLinked={false} />
              </li>
            ))}
          </ul>
        </Part>
      )}
      {groups.length === 0 ? null : (
        <Part title={t('takeOver.changes')}>
          <div className="flex flex-col gap-3">
            {groups.map((group) => (
              <Group key={group.place.meetingId ?? group.place.boardId ?? 'everywhere'} group={group} />
            ))}
          </div>
        </Part>
      )}
      {authors.length === 0 ? null : (
        <Part title={t('takeOver.who')}>
          <ul className="flex flex-wrap gap-x-6 gap-y-0.5">
            {authors.map((author) => (
              <li key={author.actor} data-user-content="">
                {t('takeOver.by', { name: author.actor, steps: t('takeOver.stepsOf', { count: author.steps }) })}
              </li>
            ))}
          </ul>
        </Part>
      )}
      {attachments.count + attachments.absent === 0 ? null : (
        <p>
          {attachments.count === 0
            ? null
            : t('takeOver.attachments', { count: attachments.count, size: formatBytes(attachments.sizeBytes) })}{' '}
          {attachments.absent === 0 ? null : (
            <span className="text-ochre">{t('takeOver.absent', { count: attachments.absent })}</span>
          )}
        </p>
      )}
      {isFirst ? null : <p className="text-sm text-ink-2">{t('takeOver.consequence')}</p>}
    </div>
  )
}

/** Which steps have not come, and what to ask for. */
export function Missing({ missing }: { missing: readonly MissingSteps[] }) {
  const { t } = useTranslation('exchange')
  return missing.map(({ siteName, after, before }) => (
    <Banner
      key={`${siteName} ${after}`}
      tone="ochre"
      fact={t('takeOver.missing')}
      detail={t('takeOver.missingDetail', {
        first: formatNumber(after + 1),
        last: formatNumber(before - 1),
        name: siteName === '' ? t('takeOver.missingUnknown') : siteName,
      })}
    />
  ))
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  const id = useId()
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className="mb-1 text-sm font-semibold text-ink-2">
        {title}
      </h3>
      {children}
    </section>
  )
}

/** What changes in one meeting, on one board, or for the whole institution. */
function Group({ group }: { group: ChangeGroup }) {
  const { t } = useTranslation(['exchange', 'history'])
  const where = placeWord(t, group.place)
  return (
    <div>
      <h4 className="font-serif text-doc font-semibold" {...(where === '' ? {} : { 'data-user-content': '' })}>
        {where === '' ? t('takeOver.everywhere') : where}
      </h4>
      <ul className="flex flex-col">
        {group.changes.map((change) => (
          <li key={change.changeSet} className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 border-b border-line py-1">
            <span className="min-w-0" data-user-content="">
              {changeSentence(t, change)}
              {columnSentences(t, change.facts.columns).map((sentence) => (
                <span key={sentence} className="block text-sm text-ink-2">
                  {sentence}
                </span>
              ))}
            </span>
            <span className="text-sm text-ink-3" data-user-content="">
              {t('notice.by', { actor: change.actor, when: formatInstant(change.at) })}
            </span>
          </li>
        ))}
      </ul>
      {group.more === 0 ? null : <p className="py-1 text-sm text-ink-3">{t('takeOver.more', { count: group.more })}</p>}
    </div>
  )
}

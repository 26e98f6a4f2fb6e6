import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AgendaItem } from '../../../../electron/contract/model'
import { api } from '../../../lib/api'
import { useErrorText } from '../../../lib/errorText'
import { formatInstant } from '../../../lib/format'
import { useQueryOf } from '../../../lib/query'
import { takeBack } from '../../../lib/undo'
import { Button, Dialog, ErrorState, IconButton, LoadingState, Select, showToast, useHotkey } from '../../../ui'
import { noteQueue } from '../minutes/noteSaving'
import { ComparedText } from './ComparedText'
import { usePages } from './usePages'
import { VersionList } from './VersionList'
import { VersionText } from './VersionText'

/** Props of {@link NoteHistoryButton}. */
export interface NoteHistoryButtonProps {
  item: AgendaItem
  isLocked: boolean
}

/** Opens the versions of an item's text, by Alt H too. */
export function NoteHistoryButton({ item, isLocked }: NoteHistoryButtonProps) {
  const { t } = useTranslation('history')
  const [isOpen, setIsOpen] = useState(false)
  const open = () => {
    // What was typed up to now is the newest version.
    void noteQueue.flush(item.id).finally(() => setIsOpen(true))
  }
  useHotkey('Alt+H', open)
  return (
    <>
      <IconButton icon="clock" label={t('versions.open')} keys="Alt+H" size="sm" onPress={open} />
      {isOpen ? <NoteHistoryDialog item={item} isLocked={isLocked} onClose={() => setIsOpen(false)} /> : null}
    </>
  )
}

function NoteHistoryDialog({ item, isLocked, onClose }: NoteHistoryButtonProps & { onClose: () => void }) {
  const { t } = useTranslation('history')
  const say = useErrorText()
  const pages = usePages('note.versions', { agendaItemId: item.id })
  const versions = pages.data?.pages.flatMap((page) => page.versions) ?? []
  const [chosen, setChosen] = useState<number | null>(null)
  const [other, setOther] = useState('before')
  const [refusal, setRefusal] = useState<string | null>(null)
  const index = Math.max(
    0,
    versions.findIndex(({ version }) => version === chosen),
  )
  const shown = versions[index]
  const isNow = index === 0

  const restore = async () => {
    if (!shown) return
    try {
      await noteQueue.flush(item.id)
      const { revision } = await api.query('note.get', { agendaItemId: item.id })
      const request = { agendaItemId: item.id, version: shown.version, baseRevision: revision }
      const { changeSet } = await api.commit('note.restore', request)
      showToast({
        message: t('versions.done', { when: formatInstant(shown.savedAt) }),
        ...(changeSet === null ? {} : { undo: () => void takeBack(t, changeSet) }),
      })
      onClose()
    } catch (error) {
      setRefusal(say(error))
    }
  }

  const compared =
    other === 'nothing' || !shown
      ? undefined
      : other === 'before'
        ? versions[index + 1]
        : other === 'now'
          ? versions[0]
          : versions.find(({ version }) => String(version) === other)
  const options = [
    { id: 'nothing', label: t('versions.withNothing') },
    { id: 'before', label: t('versions.withBefore'), isDisabled: index === versions.length - 1 },
    { id: 'now', label: t('versions.withNow'), isDisabled: isNow },
    ...versions
      .filter(({ version }) => version !== shown?.version)
      .map(({ version, savedAt, actor }) => ({
        id: String(version),
        label: t('versions.withVersion', { when: formatInstant(savedAt), actor }),
      })),
  ]
  const sentence = pages.hasNextPage
    ? t('versions.sentenceMore', { count: versions.length })
    : t('versions.sentence', { count: versions.length })

  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="lg"
      title={t('versions.title', { item: item.title })}
      sentence={versions.length === 0 ? undefined : sentence}
      footer={
        <>
          {refusal === null ? null : (
            <p role="alert" className="mr-auto self-center text-red">
              {refusal}
            </p>
          )}
          {versions.length === 0 || refusal !== null ? null : (
            <p className="mr-auto self-center text-sm text-balance text-ink-2">
              {t(isLocked ? 'versions.locked' : isNow ? 'versions.isNow' : 'versions.consequence')}
            </p>
          )}
          <Button variant="primary" isDisabled={isLocked || isNow || !shown} onPress={() => void restore()}>
            {t('versions.restore')}
          </Button>
        </>
      }
    >
      {pages.isError ? <ErrorState onRetry={() => void pages.refetch()}>{say(pages.error)}</ErrorState> : null}
      {pages.isPending ? <LoadingState /> : null}
      {pages.isSuccess && !shown ? <p className="text-ink-2">{t('versions.none')}</p> : null}
      {shown ? (
        <div className="grid h-[46vh] min-h-52 grid-cols-[300px_1fr] gap-4">
          <div className="flex min-h-0 flex-col gap-1">
            <VersionList versions={versions} shown={shown.version} onShow={setChosen} />
            {pages.hasNextPage ? (
              <Button size="sm" isDisabled={pages.isFetching} onPress={() => void pages.fetchNextPage()}>
                {t('versions.earlier')}
              </Button>
            ) : null}
          </div>
          <div className="flex min-h-0 min-w-0 flex-col gap-2">
            <Select label={t('versions.compare')} options={options} value={other} onChange={setOther} />
            <Reading
              item={item}
              shown={shown.version}
              before={compared?.version}
              isReversed={(compared?.version ?? 0) > shown.version}
            />
          </div>
        </div>
      ) : null}
    </Dialog>
  )
}

interface ReadingProps {
  item: AgendaItem
  shown: number
  /** The version that it is compared with, if any. */
  before: number | undefined
  /** That one is the later of the two. */
  isReversed: boolean
}

function Reading({ item, shown, before, isReversed }: ReadingProps) {
  const { t } = useTranslation('history')
  const say = useErrorText()
  const version = useQueryOf('note.version', { agendaItemId: item.id, version: shown })
  const compared = useQueryOf(
    'note.version',
    { agendaItemId: item.id, version: before ?? shown },
    { enabled: before !== undefined },
  )
  const failed = [version, compared].find((query) => query.isError)
  const [older, newer] = isReversed ? [version.data, compared.data] : [compared.data, version.data]
  const label =
    before !== undefined && older && newer
      ? t('versions.changes', { from: formatInstant(older.savedAt), to: formatInstant(newer.savedAt) })
      : t('versions.text')
  return (
    <section
      aria-label={label}
      data-user-label=""
      // Scrolled by keyboard too.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      className="ring-focus-inside min-h-0 flex-1 overflow-auto border border-line bg-paper p-3"
    >
      {failed ? <ErrorState onRetry={() => void failed.refetch()}>{say(failed.error)}</ErrorState> : null}
      {before === undefined && version.data ? <VersionText version={version.data} /> : null}
      {before !== undefined && older && newer ? <ComparedText before={older} after={newer} /> : null}
    </section>
  )
}

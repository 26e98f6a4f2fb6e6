import { useTranslation } from 'react-i18next'
import { isConfidential, type AgendaVersion } from '../../../../electron/contract/model'
import { addMinutes, formatDate, formatList, formatNumber, formatTime } from '../../../lib/format'
import { Button, Dialog } from '../../../ui'
import { ConfidentialMark } from './ItemWords'

/** A published version as it was sent out, to be read. */
export function VersionDialog({ version, onClose }: { version: AgendaVersion; onClose: () => void }) {
  const { t } = useTranslation(['agendaLife', 'agenda', 'common'])
  const { content, number, publishedOn } = version
  const { items } = content
  const starts = startsOf(version)
  return (
    <Dialog
      isOpen
      size="lg"
      onClose={onClose}
      title={t('version.heading', { number, date: formatDate(publishedOn, 'year') })}
      sentence={
        <span data-user-content="">
          {[
            content.title,
            formatDate(content.date, 'full'),
            t('version.times', { start: formatTime(content.startTime), end: formatTime(content.endTime) }),
            ...(content.place === null ? [] : [content.place]),
            ...(content.onlineAddress === null ? [] : [content.onlineAddress]),
          ].join(', ')}
        </span>
      }
      footer={
        <Button variant="primary" autoFocus onPress={onClose}>
          {t('common:close')}
        </Button>
      }
    >
      {/* Its own region, so that it can be scrolled by keys; the rest of the dialog stays in sight. */}
      <section
        aria-label={t('agenda:list')}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keys
        tabIndex={0}
        className="ring-focus max-h-[calc(80vh-190px)] overflow-auto pr-2"
      >
        <table className="w-full border-collapse text-left">
          <thead className="text-xs text-ink-2">
            <tr className="border-b border-line">
              {(['starts', 'number', 'item', 'for', 'ledBy', 'minutes'] as const).map((column) => (
                <th
                  key={column}
                  scope="col"
                  className={column === 'minutes' ? 'py-1 text-right font-normal' : 'py-1 pr-2 font-normal'}
                >
                  {column === 'number' ? t('version.number') : t(`agenda:columns.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {items.map((item, index) => (
              <tr key={item.id} className="border-b border-line align-baseline">
                <td className="py-1.5 pr-2 font-serif text-ink-2">
                  {item.parentId === null ? formatTime(starts[index] ?? content.startTime) : ''}
                </td>
                <td className="py-1.5 pr-2 text-ink-2">{item.number}</td>
                <th scope="row" className="selectable py-1.5 pr-2 font-normal" data-user-content="">
                  <span className={item.parentId === null ? 'font-semibold' : ''}>{item.title}</span>
                  {isConfidential(items, item.id) ? <ConfidentialMark className="ml-2 text-sm" /> : null}
                  {item.question === null ? null : <span className="block text-sm text-ink-2">{item.question}</span>}
                  {item.papers.length === 0 ? null : (
                    <span className="block text-sm text-ink-2">{formatList(item.papers)}</span>
                  )}
                </th>
                <td className="py-1.5 pr-2 text-sm text-ink-2">{t(`agenda:kind.${item.kind}`)}</td>
                <td className="py-1.5 pr-2 text-sm text-ink-2" data-user-content="">
                  {item.presenter ?? ''}
                </td>
                <td className="py-1.5 text-right">
                  {item.minutesAllotted === null ? '' : formatNumber(item.minutesAllotted)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Dialog>
  )
}

/** When each item was to begin, as the agenda's own column counts it. */
function startsOf({ content }: AgendaVersion): string[] {
  let elapsed = 0
  return content.items.map((item) => {
    const start = addMinutes(content.startTime, elapsed)
    elapsed += item.minutesAllotted ?? 0
    return start
  })
}

import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDate } from '../../../lib/format'
import { SegmentedControl, StateMark, type State } from '../../../ui'
import { UserText } from '../UserText'
import { seatWords } from '../words'
import type { JudgedLine } from './judgeRoster'

const marks: Record<JudgedLine['verdict'], State> = { new: 'pass', duplicate: 'cannotTell', error: 'fail' }

function useVerdict(): (line: JudgedLine) => string {
  const { t } = useTranslation('boards')
  return (line) => {
    if (line.verdict === 'new') return t('import.new')
    if (line.verdict === 'error') {
      return line.problems
        .map(({ field, reason, value }) => t(`import.reason.${reason}`, { field: t(`import.field.${field}`), value }))
        .join(' ')
    }
    return line.of.place === 'board'
      ? t('import.onBoard', { name: line.of.fullName })
      : t('import.inFile', { number: line.of.number })
  }
}

/** The mark and the words of a verdict. */
function Verdict({ line }: { line: JudgedLine }) {
  const say = useVerdict()
  return (
    <span className="flex gap-1.5">
      <span className="flex h-5 items-center">
        <StateMark state={marks[line.verdict]} label="" />
      </span>
      <span className={line.verdict === 'error' ? 'text-red' : 'text-ink-2'}>{say(line)}</span>
    </span>
  )
}

/** Seat and term that a new line would get, or why it gets none. */
function Outcome({ line }: { line: JudgedLine }) {
  const { t } = useTranslation('boards')
  if (line.verdict !== 'new') return null
  const { category, role, isVoting, termStart, termEnd } = line.line
  const start = formatDate(termStart, 'year')
  const term =
    termEnd === null ? t('people.openTerm', { start }) : t('people.term', { start, end: formatDate(termEnd, 'year') })
  return (
    <span className="block truncate">
      {t(isVoting ? 'import.seatVoting' : 'import.seat', { seat: seatWords(t, { category, role }), term })}
    </span>
  )
}

/** Every line of the file with what would become of it. */
export function PreviewTable({ lines }: { lines: readonly JudgedLine[] }) {
  const { t } = useTranslation('boards')
  const [shown, setShown] = useState<JudgedLine['verdict'] | 'all'>('all')
  const count = (verdict: JudgedLine['verdict']) => lines.filter((line) => line.verdict === verdict).length
  const visible = shown === 'all' ? lines : lines.filter((line) => line.verdict === shown)
  return (
    <>
      <SegmentedControl
        label={t('import.show')}
        look="pills"
        options={[
          { id: 'all', label: t('import.all'), count: lines.length },
          { id: 'new', label: t('import.news'), count: count('new') },
          { id: 'duplicate', label: t('import.duplicates'), count: count('duplicate') },
          { id: 'error', label: t('import.errors'), count: count('error') },
        ]}
        value={shown}
        onChange={setShown}
      />
      <table className="mt-1 w-full table-fixed border-collapse text-left">
        <caption className="sr-only">{t('import.preview')}</caption>
        <thead>
          <tr className="h-[26px] border-y border-line bg-paper-2 text-xs text-ink-2 [&>th]:pr-3 [&>th]:font-normal">
            <th scope="col" className="w-12 text-right">
              {t('import.line')}
            </th>
            <th scope="col" className="w-[24%]">
              {t('members.name')}
            </th>
            <th scope="col" className="w-[30%]">
              {t('import.verdict')}
            </th>
            <th scope="col">{t('import.outcome')}</th>
          </tr>
        </thead>
        <tbody>
          {visible.map((line) => (
            // A thousand rows are laid out only where they are looked at.
            <tr
              key={line.number}
              className="border-b border-line [content-visibility:auto] [&>*]:h-[26px] [&>*]:py-1 [&>*]:pr-3 [&>*]:align-top"
            >
              <td className="text-right text-ink-3">{line.number}</td>
              <th scope="row" className="font-normal">
                <UserText className="block">{line.name}</UserText>
              </th>
              <td>
                <Verdict line={line} />
              </td>
              <td className="text-ink-2">
                <Outcome line={line} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

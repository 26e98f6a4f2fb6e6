import { useTranslation } from 'react-i18next'
import type { BoardDetail } from '../../../../electron/contract/model'
import { languageName } from '../../../lib/languages'

/** The rules of a board as a list of facts. */
export function BoardFacts({ board }: { board: BoardDetail }) {
  const { t } = useTranslation('boards')
  const quorum =
    board.quorumRule === 'fixed'
      ? t('facts.quorumFixed', { count: board.quorumFixed ?? 0 })
      : t(`facts.quorum_${board.quorumRule}`)
  const facts: { term: string; text: string; isUserContent?: boolean }[] = [
    { term: t('facts.quorum'), text: quorum },
    { term: t('facts.majority'), text: t(`facts.majority_${board.majorityRule}`) },
    { term: t('facts.seconder'), text: t(board.requiresSeconder ? 'facts.seconderYes' : 'facts.seconderNo') },
    {
      term: t('facts.notice'),
      text: board.noticeDays === null ? t('facts.noNotice') : t('facts.noticeDays', { count: board.noticeDays }),
    },
    ...(board.minutesDays === null
      ? []
      : [{ term: t('facts.minutes'), text: t('facts.minutesDays', { count: board.minutesDays }) }]),
    ...(board.meetingsPerYear === null
      ? []
      : [{ term: t('facts.year'), text: t('facts.meetingsPerYear', { count: board.meetingsPerYear }) }]),
    { term: t('facts.recused'), text: t(board.recusedInQuorum ? 'facts.recusedYes' : 'facts.recusedNo') },
    { term: t('facts.numbering'), text: t(`itemNumbering.${board.itemNumbering}`) },
    ...(board.language === null
      ? []
      : [{ term: t('facts.language'), text: languageName(board.language), isUserContent: true }]),
    { term: t('facts.kind'), text: t(`boardKind.${board.kind}`) },
    ...(board.programs.length === 0
      ? [{ term: t('facts.programs'), text: t('facts.noPrograms') }]
      : [
          {
            term: t('facts.programs'),
            text: board.programs.map((program) => program.name).join(', '),
            isUserContent: true,
          },
        ]),
  ]
  return (
    <dl className="grid grid-cols-[minmax(110px,max-content)_1fr] gap-x-5">
      {facts.map(({ term, text, isUserContent }) => (
        <div key={term} className="col-span-2 grid grid-cols-subgrid border-b border-line py-[5px] last:border-b-0">
          <dt className="text-ink-2">{term}</dt>
          <dd
            className="selectable min-w-0 break-words"
            {...(isUserContent === true ? { 'data-user-content': '' } : {})}
          >
            {text}
          </dd>
        </div>
      ))}
    </dl>
  )
}

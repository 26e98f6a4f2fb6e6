import { useTranslation } from 'react-i18next'
import {
  fixText,
  reasonText,
  type BoardId,
  type EvidenceLink,
  type Outcome,
  type RuleResult,
} from '../../../../electron/contract/model'
import { useComplianceVoice } from '../../../lib/complianceVoice'
import { formatDate } from '../../../lib/format'
import { Chip, StateMark, TextLink, type State } from '../../../ui'
import { evidenceHref } from './evidenceHref'
import { fixHref } from './fixHref'

/** The mark of an outcome. */
export const MARKS: Record<Outcome, State> = {
  pass: 'pass',
  fail: 'fail',
  warn: 'warning',
  cannot_tell: 'cannotTell',
}

/** Records of one result that are listed at once. */
const EVIDENCE_MAX = 60

function Evidence({ link, boardId }: { link: EvidenceLink; boardId: BoardId }) {
  const { t } = useTranslation('health')
  const voice = useComplianceVoice()
  const href = evidenceHref(link, boardId)
  const label = link.label === '' ? t(`kind.${link.kind}`) : link.label
  return (
    <li className="flex items-start gap-2 py-[3px]">
      <span className="flex h-5 w-4 shrink-0 items-center">
        {link.outcome === null ? null : <StateMark state={MARKS[link.outcome]} />}
      </span>
      <span className="min-w-0 flex-1 break-words">
        {href === null ? (
          <span data-user-content="">{label}</span>
        ) : (
          <TextLink href={href}>
            <span data-user-content="">{label}</span>
          </TextLink>
        )}
        {link.date === null ? null : <span className="text-ink-2">{` ${formatDate(link.date, 'year')}`}</span>}
        {link.reason === null ? null : (
          <span className="block text-sm text-ink-2">{reasonText(link.reason, voice)}</span>
        )}
      </span>
    </li>
  )
}

/** Props of {@link ResultRow}. */
export interface ResultRowProps {
  result: RuleResult
  boardId: BoardId
  /** Of the profile that the rule stands in. */
  profileId: string
}

/** One rule: how it stands, why, what would help, and the records that prove it. */
export function ResultRow({ result, boardId, profileId }: ResultRowProps) {
  const { t } = useTranslation('health')
  const voice = useComplianceVoice()
  const { rule, outcome, reason, evidence, missing, fix, isInferred } = result
  const shown = evidence.slice(0, EVIDENCE_MAX)
  return (
    <li className="border-b border-line py-2 last:border-b-0">
      <div className="flex items-start gap-2.5">
        <span className="flex h-5 w-4 shrink-0 items-center">
          <StateMark state={MARKS[outcome]} label={voice.say(`outcome.${outcome}`)} />
        </span>
        <div className="min-w-0 flex-1">
          <h3 className="flex flex-wrap items-center gap-x-2 font-semibold">
            {voice.say(`rule.${rule}`)}
            <span lang="zxx" className="text-sm font-normal text-ink-3">
              {rule}
            </span>
            {isInferred ? <Chip tone="slate">{t('inferred')}</Chip> : null}
          </h3>
          <p className="selectable">{reasonText(reason, voice)}</p>
          {missing.length === 0 ? null : (
            <p className="text-sm text-ink-2">
              {t('missing', { list: voice.list(missing.map((each) => voice.say(`missing.${each}`))) })}
            </p>
          )}
          {fix === null ? null : (
            <p className="mt-0.5">
              <span className="font-medium">{t('fix')}</span>{' '}
              <TextLink href={fixHref(fix, { boardId, profileId, evidence })}>{fixText(fix, voice)}</TextLink>
            </p>
          )}
          {shown.length === 0 ? null : (
            <details className="mt-1">
              <summary className="ring-focus w-fit cursor-default rounded-1 text-sm text-ink-2 hover:text-ink">
                {t('records', { count: evidence.length })}
              </summary>
              <ul className="mt-1 border-l border-line pl-3">
                {shown.map((link, index) => (
                  <Evidence key={`${link.kind} ${link.id} ${index}`} link={link} boardId={boardId} />
                ))}
              </ul>
              {evidence.length > shown.length ? (
                <p className="text-sm text-ink-3">{t('moreRecords', { count: evidence.length - shown.length })}</p>
              ) : null}
            </details>
          )}
        </div>
      </div>
    </li>
  )
}

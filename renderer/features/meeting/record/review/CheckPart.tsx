import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MeetingId, MinutesCheck, MinutesFinding } from '../../../../../electron/contract/model'
import { api } from '../../../../lib/api'
import { useErrorText } from '../../../../lib/errorText'
import { formatDate, formatTime } from '../../../../lib/format'
import { useQueryOf } from '../../../../lib/query'
import { Button, ErrorState, isTyping, LoadingState, showToast, StateMark, TextLink } from '../../../../ui'
import { addressOf } from './findingLink'
import { Part } from './Part'

/** What is missing in the minutes: each with the way to its place and, where there is one, the command that puts it right. */
export function CheckPart({ meetingId, isLocked }: { meetingId: MeetingId; isLocked: boolean }) {
  const { t } = useTranslation('review')
  const say = useErrorText()
  const check = useQueryOf('minutes.check', { meetingId })
  const heading = useRef<HTMLHeadingElement>(null)
  const fact = check.data
    ? t('check.fields', { present: check.data.fieldsPresent, asked: check.data.fieldsAsked })
    : undefined
  return (
    <Part title={t('check.title')} fact={fact} headingRef={heading}>
      {check.data ? (
        <Findings check={check.data} isLocked={isLocked} onEmpty={() => heading.current?.focus()} />
      ) : check.error ? (
        <ErrorState onRetry={() => void check.refetch()}>{say(check.error)}</ErrorState>
      ) : (
        <LoadingState />
      )}
    </Part>
  )
}

/** Dates and times of a finding as they are read here. */
function shownParams({ params }: MinutesFinding): Record<string, string | number> {
  const { date, at } = params
  return {
    ...params,
    ...(typeof date === 'string' ? { date: formatDate(date, 'year') } : {}),
    ...(typeof at === 'string' ? { at: formatTime(at) } : {}),
  }
}

interface FindingsProps {
  check: MinutesCheck
  isLocked: boolean
  /** Nothing is left that could have the focus. */
  onEmpty: () => void
}

function Findings({ check, isLocked, onEmpty }: FindingsProps) {
  const { t } = useTranslation('review')
  const say = useErrorText()
  const list = useRef<HTMLOListElement>(null)
  const [error, setError] = useState<unknown>(null)
  const goOnFrom = useRef<number | null>(null)
  const { findings } = check
  // A finding that was put right is gone, and with it what had the focus: the next one takes it.
  const goOn = useEffectEvent((left: number) => {
    const index = goOnFrom.current
    if (index === null) return
    goOnFrom.current = null
    const links = list.current?.querySelectorAll<HTMLElement>('a') ?? []
    const next = links[Math.min(index, links.length - 1)]
    if (next && left > 0) next.focus()
    else onEmpty()
  })
  useEffect(() => goOn(findings.length), [findings])
  if (findings.length === 0) {
    return (
      <p className="flex items-start gap-2 text-sm text-ink-2">
        <StateMark state="pass" label="" /> {t('check.clean', { count: check.fieldsAsked })}
      </p>
    )
  }
  const fix = (finding: MinutesFinding, index: number) => {
    if (finding.fix === null || isLocked) return
    const { command, input } = finding.fix
    goOnFrom.current = index
    setError(null)
    // The pair of command and input comes from the main process, which checks it again.
    void api.command(command, input as never).then(
      () => showToast({ message: t('check.fixed', { fix: t(`check.fix.${finding.rule}`, shownParams(finding)) }) }),
      (reason: unknown) => {
        goOnFrom.current = null
        setError(reason)
      },
    )
  }
  return (
    <>
      {error === null ? null : (
        <p role="alert" className="mb-2 flex items-start gap-1.5 text-sm text-red">
          <StateMark state="fail" label="" /> {say(error)}
        </p>
      )}
      <ol ref={list} className="flex flex-col gap-2.5">
        {findings.map((finding, index) => {
          const params = shownParams(finding)
          const sentence = t(`check.rule.${finding.rule}`, params)
          const hasFix = finding.fix !== null && !isLocked
          return (
            // F puts right what has the focus, from the link as from the button.
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
            <li
              key={finding.key}
              className="flex items-start gap-2 text-sm"
              onKeyDown={(event) => {
                if (event.key.toLowerCase() !== 'f' || event.ctrlKey || event.altKey || event.metaKey) return
                if (isTyping(event.target) || !hasFix) return
                event.preventDefault()
                fix(finding, index)
              }}
            >
              <span className="flex h-5 items-center">
                <StateMark
                  state={finding.severity === 'missing' ? 'fail' : 'warning'}
                  label={t(`check.${finding.severity}`)}
                />
              </span>
              <div className="min-w-0">
                <TextLink href={addressOf(check.meetingId, finding.place)} variant="quiet">
                  <span data-user-content="">{sentence}</span>
                </TextLink>
                {hasFix ? (
                  <div className="mt-1">
                    <Button size="sm" keys="F" onPress={() => fix(finding, index)}>
                      <span data-user-content="">{t(`check.fix.${finding.rule}`, params)}</span>
                    </Button>
                  </div>
                ) : null}
              </div>
            </li>
          )
        })}
      </ol>
    </>
  )
}

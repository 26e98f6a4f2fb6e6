import { useNavigate } from '@tanstack/react-router'
import { useRef, useState, type FormEvent } from 'react'
import { Form } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { api } from '../../lib/api'
import { useErrorText } from '../../lib/errorText'
import { formatDate, localDate } from '../../lib/format'
import { useLineRule } from '../../lib/lineRule'
import { refreshCall, useCallOf } from '../../lib/query'
import {
  Banner,
  Button,
  ClothPicker,
  DateField,
  DurationField,
  Pane,
  TextField,
  TextLink,
  TimeField,
  useHotkey,
  useWindowCloth,
} from '../../ui'
import { KeeperRow } from './KeeperRow'
import { Question } from './Question'
import { QuorumQuestion } from './QuorumQuestion'
import { RestoreDialog } from './RestoreDialog'
import { TitlePage } from './TitlePage'
import { emptyAnswers, endTimeOf, useWayOut, writeAnswers, type FirstAnswers } from './useFirstStart'

/** The first page of an empty workspace: three questions and the title page filling in, or another way to begin. */
export function FirstStartPage({ onTakeOver }: { onTakeOver: () => void }) {
  const { t } = useTranslation('firstStart')
  const say = useErrorText()
  const line = useLineRule()
  const navigate = useNavigate()
  const form = useRef<HTMLFormElement>(null)
  const [answers, setAnswers] = useState<FirstAnswers>(emptyAnswers)
  const [isRestoring, setIsRestoring] = useState(false)
  const hasBackups = (useCallOf('backup.list', {}).data ?? []).some((backup) => backup.isSound)
  const made = useRef({})
  const { isBusy, error, run } = useWayOut()
  const set = (changed: Partial<FirstAnswers>) => setAnswers((current) => ({ ...current, ...changed }))
  useWindowCloth(answers.cloth)
  useHotkey('Mod+Enter', () => {
    // A field that is being written takes its value when it is left.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    requestAnimationFrame(() => form.current?.requestSubmit())
  })

  const { date, startTime, durationMinutes } = answers
  const isDecided = date !== null
  const runsPastMidnight =
    isDecided && startTime !== null && durationMinutes !== null && endTimeOf(startTime, durationMinutes) === null

  const open = (event: FormEvent) => {
    event.preventDefault()
    if (runsPastMidnight) return
    void run(async () => {
      const { boardId } = await writeAnswers(answers, made.current, { meeting: t('meetingTitle') })
      await navigate({ to: '/boards/$boardId', params: { boardId } })
    })
  }
  const goHome = async () => {
    await refreshCall('workspace.state')
    await navigate({ to: '/' })
  }
  const lookAround = (sample: 'board' | 'institution') =>
    void run(async () => {
      await api.call('workspace.loadSample', { sample })
      await goHome()
    })
  const joinFolder = () =>
    void run(async () => {
      if ((await api.call('stepFolder.choose', {})) !== null) await goHome()
    })
  const bringIn = () =>
    void run(async () => {
      if ((await api.call('workspace.import', {})) !== null) await goHome()
    })

  return (
    <div className="flex h-full min-h-0">
      <Pane id="page" role="main" label={t('page')} className="flex-1 bg-paper">
        <div className="relative min-h-full">
          <div aria-hidden="true" className="absolute inset-y-0 left-[102px] w-px bg-rule min-[1180px]:left-[150px]" />
          <div className="max-w-[836px] pt-14 pr-8 pb-10 pl-[126px] min-[1180px]:pl-[174px] [@media(min-height:860px)]:pt-[72px]">
            <h1 className="font-serif text-[32px] leading-10 font-semibold">{t('heading')}</h1>
            <p className="mt-1.5 mb-8 max-w-[400px] font-serif text-doc text-ink-2">{t('lead')}</p>
            {error === null ? null : <Banner tone="red" fact={t('failed')} detail={say(error)} className="mb-6" />}
            <nav aria-label={t('choice')} className="mb-7 flex flex-wrap items-baseline gap-x-6 gap-y-1 text-lg">
              <span className="border-b-2 border-blue-solid pb-1 font-semibold">{t('own')}</span>
              <TextLink onPress={() => lookAround('board')} isDisabled={isBusy}>
                {t('sample')}
              </TextLink>
              <TextLink onPress={() => lookAround('institution')} isDisabled={isBusy}>
                {t('sampleInstitution')}
              </TextLink>
            </nav>
            <Form ref={form} onSubmit={open} className="flex flex-col gap-8">
              <Question number={1} title={t('board.question')}>
                <div className="grid grid-cols-[11fr_9fr] gap-2.5">
                  <TextField
                    label={t('board.name')}
                    isLabelHidden
                    placeholder={t('board.namePlaceholder')}
                    size="xl"
                    value={answers.board}
                    onChange={(board) => set({ board })}
                    validate={line(t('board.nameMissing'))}
                    isRequired
                    autoFocus
                  />
                  <TextField
                    label={t('board.school')}
                    isLabelHidden
                    placeholder={t('board.schoolPlaceholder')}
                    size="xl"
                    value={answers.school}
                    onChange={(school) => set({ school })}
                    validate={line(t('board.schoolMissing'))}
                    isRequired
                  />
                </div>
                <ClothPicker
                  label={t('board.cloth')}
                  value={answers.cloth}
                  onChange={(cloth) => set({ cloth })}
                  className="mt-2"
                />
              </Question>
              <QuorumQuestion answers={answers} onChange={set} />
              <Question number={3} title={t('meeting.question')}>
                <div className="flex min-h-[58px] flex-wrap items-start gap-2.5">
                  <DateField
                    label={t('meeting.date')}
                    isLabelHidden
                    placeholder={t('meeting.datePlaceholder', { example: formatDate(localDate(), 'day') })}
                    size="xl"
                    value={date}
                    onChange={(next) => set({ date: next })}
                    minDate="1900-01-01"
                    maxDate="2199-12-31"
                    className="w-[190px]"
                  />
                  <TimeField
                    label={t('meeting.start')}
                    isLabelHidden
                    size="xl"
                    value={startTime}
                    onChange={(next) => set({ startTime: next })}
                    isRequired={isDecided}
                    className="w-24"
                  />
                  <DurationField
                    label={t('meeting.duration')}
                    isLabelHidden
                    size="xl"
                    value={durationMinutes}
                    onChange={(next) => set({ durationMinutes: next })}
                    isRequired={isDecided}
                    error={runsPastMidnight ? t('meeting.pastMidnight') : undefined}
                    className="w-32"
                  />
                  {isDecided ? (
                    <Button variant="ghost" size="xl" onPress={() => set({ date: null })}>
                      {t('meeting.undecide')}
                    </Button>
                  ) : (
                    <p className="px-2 py-2 font-medium text-ink-2">{t('meeting.undecided')}</p>
                  )}
                </div>
              </Question>
              <KeeperRow answers={answers} onChange={set} />
              <div>
                <Button type="submit" variant="primary" size="lg" keys="Mod+Enter" isDisabled={isBusy}>
                  {t('open')}
                </Button>
              </div>
            </Form>
            <nav aria-label={t('others')} className="mt-6 flex flex-wrap gap-x-6 gap-y-2">
              <TextLink onPress={bringIn} isDisabled={isBusy}>
                {t('import')}
              </TextLink>
              <TextLink onPress={onTakeOver} isDisabled={isBusy}>
                {t('takeOver')}
              </TextLink>
              <TextLink onPress={joinFolder} isDisabled={isBusy}>
                {t('joinFolder')}
              </TextLink>
              {hasBackups ? (
                <TextLink onPress={() => setIsRestoring(true)} isDisabled={isBusy}>
                  {t('restore.link')}
                </TextLink>
              ) : null}
            </nav>
          </div>
        </div>
      </Pane>
      <div className="hidden w-[34%] min-[1180px]:w-[38.8%] max-w-[620px] shrink-0 items-center justify-center border-l border-line bg-desk p-6 md:flex">
        <TitlePage answers={answers} />
      </div>
      <RestoreDialog isOpen={isRestoring} onClose={() => setIsRestoring(false)} onRestored={() => void goHome()} />
    </div>
  )
}

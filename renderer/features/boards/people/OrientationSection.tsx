import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MemberOrientation } from '../../../../electron/contract/model'
import { api } from '../../../lib/api'
import { useErrorText } from '../../../lib/errorText'
import { formatDate } from '../../../lib/format'
import { useQueryOf } from '../../../lib/query'
import { Banner, Button, Checkbox, DataTable, Dialog, EmptyState, TextArea, type DataColumn } from '../../../ui'
import { UserText } from '../UserText'
import { Section, type SectionProps } from './section'

/** The checklist that a board begins with; its words are in the catalogue, and each board keeps its own from then on. */
const firstSteps = ['bylaws', 'program', 'tour', 'record', 'interests', 'contact'] as const

interface OrientationDialogProps {
  member: MemberOrientation
  first: readonly string[]
  today: string
  onClose: () => void
}

function OrientationDialog({ member, first, today, onClose }: OrientationDialogProps) {
  const { t } = useTranslation(['people', 'common', 'boards'])
  const say = useErrorText()
  const { membershipId, steps } = member
  const [text, setText] = useState((steps.length === 0 ? first : steps.map((step) => step.text)).join('\n'))
  const [error, setError] = useState<unknown>(null)
  const attempt = async (work: () => Promise<unknown>, then: () => void) => {
    setError(null)
    try {
      await work()
      then()
    } catch (thrown) {
      setError(thrown)
    }
  }
  const save = () =>
    attempt(() => {
      const lines = text.split('\n').map((line) => line.trim())
      return api.command('orientation.set', { membershipId, steps: lines.filter((line) => line !== '') })
    }, onClose)
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('orientation.of', { name: member.fullName })}
      onSubmit={() => void save()}
      footer={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button type="submit" variant="primary">
            {steps.length === 0 ? t('orientation.begin') : t('orientation.save')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3 py-1">
        {error === null ? null : <Banner tone="red" fact={t('boards:notSaved')} detail={say(error)} />}
        {steps.length === 0 ? null : (
          <ul aria-label={t('orientation.steps')}>
            {steps.map((step) => (
              <li key={step.id} className="flex items-center gap-3 py-0.5">
                <Checkbox
                  isSelected={step.doneOn !== null}
                  onChange={(isDone) =>
                    void attempt(
                      () => api.command('orientation.check', { id: step.id, doneOn: isDone ? today : null }),
                      () => undefined,
                    )
                  }
                >
                  <UserText>{step.text}</UserText>
                </Checkbox>
                {step.doneOn === null ? null : (
                  <time dateTime={step.doneOn} className="text-ink-2">
                    {formatDate(step.doneOn, 'year')}
                  </time>
                )}
              </li>
            ))}
          </ul>
        )}
        <TextArea
          label={t('orientation.checklist')}
          help={t('orientation.help')}
          value={text}
          onChange={setText}
          rows={6}
        />
      </div>
    </Dialog>
  )
}

/** How far the orientation of each member is, and its checklist. */
export function OrientationSection({ board, people, today, isChair }: SectionProps) {
  const { t } = useTranslation('people')
  const last = useQueryOf('people.lastChecklist', { boardId: board.id })
  const [openId, setOpenId] = useState<string | null>(null)
  // By id, so that a step that is marked in the dialog shows there at once.
  const open = people.orientation.find((row) => row.membershipId === openId)
  const first = last.data?.steps ?? firstSteps.map((step) => t(`orientation.first.${step}`))
  const columns: DataColumn<MemberOrientation>[] = [
    {
      id: 'name',
      label: t('name'),
      isRowHeader: true,
      render: ({ fullName }) => <UserText className="font-semibold">{fullName}</UserText>,
    },
    {
      id: 'since',
      label: t('orientation.since'),
      width: 150,
      render: ({ termStart }) => <time dateTime={termStart}>{formatDate(termStart, 'year')}</time>,
    },
    {
      id: 'done',
      label: t('orientation.done'),
      width: 150,
      render: ({ steps }) =>
        steps.length === 0 ? (
          <span className="text-ink-2">{t('orientation.notBegun')}</span>
        ) : (
          t('orientation.doneOf', {
            done: steps.filter(({ doneOn }) => doneOn !== null).length,
            all: steps.length,
          })
        ),
    },
  ]
  return (
    <Section label={t('orientation.title')}>
      <DataTable
        label={t('orientation.title')}
        columns={columns}
        rows={people.orientation}
        rowId={(row) => row.membershipId}
        rowText={(row) => row.fullName}
        rowHeight={30}
        {...(isChair ? {} : { onOpen: setOpenId })}
        empty={<EmptyState>{t('nobody')}</EmptyState>}
      />
      {isChair ? null : <p className="mt-2 text-ink-2">{t('orientation.how')}</p>}
      {open === undefined || !last.isSuccess ? null : (
        <OrientationDialog key={openId} member={open} first={first} today={today} onClose={() => setOpenId(null)} />
      )}
    </Section>
  )
}

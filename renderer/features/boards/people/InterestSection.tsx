import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { InterestRow } from '../../../../electron/contract/model'
import { api } from '../../../lib/api'
import { useErrorText } from '../../../lib/errorText'
import { formatDate } from '../../../lib/format'
import {
  Banner,
  Button,
  Checkbox,
  DataTable,
  DateField,
  Dialog,
  EmptyState,
  Select,
  showToast,
  TextArea,
  TextLink,
  type DataColumn,
} from '../../../ui'
import { UserText } from '../UserText'
import { Section, type SectionProps } from './section'

interface InterestDialogProps extends SectionProps {
  /** The standing interest to change; null takes down a new one. */
  row: InterestRow | null
  onClose: () => void
}

function InterestDialog({ board, people, today, row, onClose }: InterestDialogProps) {
  const { t } = useTranslation(['people', 'common', 'boards'])
  const say = useErrorText()
  const members = people.orientation
  const [personId, setPersonId] = useState<string | undefined>(row?.personId ?? members[0]?.personId)
  const [text, setText] = useState(row?.text ?? '')
  const [declaredOn, setDeclaredOn] = useState<string | null>(row?.declaredOn ?? today)
  const [endedOn, setEndedOn] = useState<string | null>(row?.endedOn ?? null)
  const [isOfEveryBoard, setIsOfEveryBoard] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const standing = row?.standing ?? null

  const run = async (work: () => Promise<unknown>) => {
    setError(null)
    try {
      await work()
      onClose()
    } catch (thrown) {
      setError(thrown)
    }
  }
  const save = () =>
    run(async () => {
      if (declaredOn === null) return
      if (standing !== null) {
        await api.command('interestStatement.revise', { id: standing.id, text, declaredOn, endedOn })
      } else if (personId !== undefined) {
        const boardId = isOfEveryBoard ? null : board.id
        await api.command('interestStatement.record', { personId, boardId, text, declaredOn })
      }
    })
  const remove = (id: NonNullable<typeof standing>['id']) =>
    run(async () => {
      const { changeSet } = await api.commit('interestStatement.remove', { id })
      showToast({
        message: t('interests.removed'),
        ...(changeSet === null ? {} : { undo: () => void api.command('change.undo', { changeSet }) }),
      })
    })
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={row === null ? t('interests.add') : t('interests.edit', { name: row.fullName })}
      onSubmit={() => void save()}
      footer={
        <>
          {standing === null ? null : <Button onPress={() => void remove(standing.id)}>{t('interests.remove')}</Button>}
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button type="submit" variant="primary">
            {t('common:save')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3 py-1">
        {error === null ? null : <Banner tone="red" fact={t('boards:notSaved')} detail={say(error)} />}
        {row === null && personId !== undefined ? (
          <Select
            label={t('interests.person')}
            options={members.map((member) => ({
              id: member.personId as string,
              label: member.fullName,
              isUserContent: true,
            }))}
            value={personId}
            onChange={setPersonId}
          />
        ) : null}
        <TextArea label={t('interests.text')} value={text} onChange={setText} rows={3} isRequired autoFocus />
        <div className="grid grid-cols-2 gap-3">
          <DateField
            label={t('interests.declaredOn')}
            value={declaredOn}
            onChange={setDeclaredOn}
            yearGuess="thisYear"
            isRequired
          />
          {standing === null ? null : (
            <DateField
              label={t('interests.endedOn')}
              value={endedOn}
              onChange={setEndedOn}
              {...(declaredOn === null ? {} : { minDate: declaredOn })}
            />
          )}
        </div>
        {row === null ? (
          <Checkbox isSelected={isOfEveryBoard} onChange={setIsOfEveryBoard}>
            {t('interests.everyBoard')}
          </Checkbox>
        ) : null}
      </div>
    </Dialog>
  )
}

/** The register of interests: standing ones, and those declared on items of meetings. */
export function InterestSection(props: SectionProps) {
  const { people, isChair } = props
  const { t } = useTranslation('people')
  const [editing, setEditing] = useState<{ row: InterestRow | null } | null>(null)
  const columns: DataColumn<InterestRow>[] = [
    {
      id: 'name',
      label: t('name'),
      isRowHeader: true,
      width: 160,
      render: ({ fullName }) => <UserText className="font-semibold">{fullName}</UserText>,
    },
    {
      id: 'text',
      label: t('interests.text'),
      render: ({ text }) => <UserText>{text}</UserText>,
    },
    {
      id: 'where',
      label: t('interests.where'),
      width: 190,
      render: ({ item, standing }) =>
        item === null ? (
          <span className="truncate text-ink-2">
            {t(standing?.isOfEveryBoard === true ? 'interests.ofEvery' : 'interests.standing')}
          </span>
        ) : (
          <TextLink href={`/meetings/${item.meetingId}/minutes`}>
            <UserText>{item.title}</UserText>
          </TextLink>
        ),
    },
    {
      id: 'on',
      label: t('interests.on'),
      width: 200,
      render: ({ declaredOn, endedOn }) =>
        endedOn === null ? (
          <time dateTime={declaredOn}>{formatDate(declaredOn, 'year')}</time>
        ) : (
          t('interests.fromTo', { from: formatDate(declaredOn, 'year'), to: formatDate(endedOn, 'year') })
        ),
    },
  ]
  const open = (id: string) => {
    const row = people.interests.find((each) => each.id === id)
    if (row !== undefined && row.standing !== null) setEditing({ row })
  }
  return (
    <Section
      label={t('interests.title')}
      tools={
        isChair || people.orientation.length === 0 ? null : (
          <Button icon="plus" onPress={() => setEditing({ row: null })}>
            {t('interests.add')}
          </Button>
        )
      }
    >
      <DataTable
        label={t('interests.title')}
        columns={columns}
        rows={people.interests}
        rowId={(row) => row.id}
        rowText={(row) => row.fullName}
        rowHeight={30}
        {...(isChair ? {} : { onOpen: open })}
        empty={<EmptyState>{t('interests.none')}</EmptyState>}
      />
      {editing === null ? null : <InterestDialog {...props} row={editing.row} onClose={() => setEditing(null)} />}
    </Section>
  )
}

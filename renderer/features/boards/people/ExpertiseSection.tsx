import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MemberExpertise } from '../../../../electron/contract/model'
import { api } from '../../../lib/api'
import { useErrorText } from '../../../lib/errorText'
import { formatList } from '../../../lib/format'
import { Banner, Button, DataTable, Dialog, EmptyState, StateMark, TextArea, type DataColumn } from '../../../ui'
import { UserText } from '../UserText'
import { wordsOfMembers } from './expertiseWords'
import { Section, type SectionProps } from './section'

const labelsOf = (member: MemberExpertise, kind: 'sector' | 'skill') =>
  member.expertise.flatMap((each) => (each.kind === kind ? [each.label] : []))
const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

function ExpertiseDialog({ member, onClose }: { member: MemberExpertise; onClose: () => void }) {
  const { t } = useTranslation(['people', 'common', 'boards'])
  const say = useErrorText()
  const [sectors, setSectors] = useState(labelsOf(member, 'sector').join('\n'))
  const [skills, setSkills] = useState(labelsOf(member, 'skill').join('\n'))
  const [error, setError] = useState<unknown>(null)
  const save = async () => {
    setError(null)
    try {
      const { personId } = member
      await api.command('expertise.set', { personId, sectors: linesOf(sectors), skills: linesOf(skills) })
      onClose()
    } catch (thrown) {
      setError(thrown)
    }
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('expertise.edit', { name: member.fullName })}
      sentence={t('expertise.sentence')}
      onSubmit={() => void save()}
      footer={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button type="submit" variant="primary">
            {t('common:save')}
          </Button>
        </>
      }
    >
      {error === null ? null : <Banner tone="red" fact={t('boards:notSaved')} detail={say(error)} />}
      <div className="grid grid-cols-2 gap-3 py-1">
        <TextArea label={t('expertise.sectors')} value={sectors} onChange={setSectors} rows={4} autoFocus />
        <TextArea label={t('expertise.skills')} value={skills} onChange={setSkills} rows={4} />
      </div>
    </Dialog>
  )
}

/** Pixels of the column of names, and of each word's: enough for most words on two lines. */
const NAME_WIDTH = 170
const WORD_WIDTH = 112

/** Who brings which sector and skill: members by rows, sectors and then skills by columns, the commonest first. */
export function ExpertiseSection({ people, isChair }: SectionProps) {
  const { t } = useTranslation('people')
  const [editing, setEditing] = useState<MemberExpertise | null>(null)
  const words = wordsOfMembers(people.expertise)
  const single = words.filter(({ holders }) => holders === 1).map(({ label }) => label)
  const columns: DataColumn<MemberExpertise>[] = [
    {
      id: 'name',
      label: t('name'),
      isRowHeader: true,
      width: NAME_WIDTH,
      render: ({ fullName }) => <UserText className="font-semibold">{fullName}</UserText>,
    },
    ...words.map(({ label }): DataColumn<MemberExpertise> => ({
      isUserContent: true,
      id: `label ${label}`,
      label,
      width: WORD_WIDTH,
      render: ({ expertise }) =>
        expertise.some((each) => each.label === label) ? <StateMark state="pass" label={t('expertise.yes')} /> : null,
    })),
  ]
  return (
    <Section label={t('expertise.title')}>
      <DataTable
        label={t('expertise.title')}
        columns={columns}
        rows={people.expertise}
        rowId={(row) => row.membershipId}
        rowText={(row) => row.fullName}
        rowHeight={30}
        isWide
        {...(isChair
          ? {}
          : { onOpen: (id: string) => setEditing(people.expertise.find((row) => row.membershipId === id) ?? null) })}
        empty={<EmptyState>{t('nobody')}</EmptyState>}
      />
      <p className="mt-2 text-ink-2">
        {words.length === 0 ? t('expertise.none') : null}
        {single.length === 0 ? null : (
          <>
            {t('expertise.single')} <UserText>{formatList(single)}</UserText>
          </>
        )}
      </p>
      {isChair ? null : <p className="mt-1 text-ink-2">{t('expertise.how')}</p>}
      {editing === null ? null : <ExpertiseDialog member={editing} onClose={() => setEditing(null)} />}
    </Section>
  )
}

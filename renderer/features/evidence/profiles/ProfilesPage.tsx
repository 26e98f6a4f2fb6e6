import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  RuleId,
  type ComplianceProfile,
  type ProfileContent,
  type ProfileRule,
} from '../../../../electron/contract/model'
import { api } from '../../../lib/api'
import { CommittedField } from '../../../lib/CommittedField'
import { useComplianceVoice } from '../../../lib/complianceVoice'
import { useErrorText } from '../../../lib/errorText'
import { useQueryOf } from '../../../lib/query'
import { useAct } from '../../../lib/useAct'
import { useIsChair } from '../../../lib/useIsChair'
import {
  Banner,
  Button,
  Chip,
  ConfirmDialog,
  Dialog,
  ErrorState,
  FrameSlot,
  LoadingState,
  PageGrid,
  PageRow,
  PageTitle,
  Pane,
  Select,
  TextField,
  useSmallWindow,
} from '../../../ui'
import { ownSource, RuleDialog } from './RuleDialog'
import { RuleTable } from './RuleTable'

const contentOf = ({ edition, verifyEdition, rules }: ComplianceProfile): ProfileContent => ({
  edition,
  verifyEdition,
  rules,
})

/** The rule in its place among the others, by its number. */
function withRule(rules: readonly ProfileRule[], rule: ProfileRule): ProfileRule[] {
  return [...rules.filter((each) => each.rule !== rule.rule), rule].toSorted((a, b) => (a.rule < b.rule ? -1 : 1))
}

function CopyDialog({
  profile,
  onClose,
  onCopy,
}: {
  profile: ComplianceProfile
  onClose: () => void
  onCopy: (name: string) => void
}) {
  const { t } = useTranslation('profiles')
  const [name, setName] = useState(t('copyName', { name: profile.name }))
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('copyTitle')}
      sentence={t('copySentence')}
      onSubmit={() => onCopy(name)}
      footer={
        <>
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button type="submit" variant="primary">
            {t('copy')}
          </Button>
        </>
      }
    >
      <TextField label={t('name')} value={name} onChange={setName} isRequired />
    </Dialog>
  )
}

function Profile({ profile, onOpen }: { profile: ComplianceProfile; onOpen: (id: string) => void }) {
  const { t } = useTranslation('profiles')
  const say = useErrorText()
  const voice = useComplianceVoice()
  const isChair = useIsChair()
  const institution = useQueryOf('institution.get', {}).data?.institution ?? null
  const { error, act } = useAct()
  const [editing, setEditing] = useState<ProfileRule | null>(null)
  const [isCopying, setIsCopying] = useState(false)
  const [isRemoving, setIsRemoving] = useState(false)
  const canEdit = profile.isCopy && !isChair
  const revise = (rules: readonly ProfileRule[]) =>
    act(() =>
      api.command('profile.revise', { id: profile.id as never, content: { ...contentOf(profile), rules: [...rules] } }),
    )
  const copy = async (name: string) => {
    if (institution === null) return
    const { id: institutionId } = institution
    const made = await act(async () => {
      const { id } = await api.command('profile.copy', {
        institutionId,
        presetId: profile.presetId,
        name,
        content: contentOf(profile),
      })
      onOpen(id)
    })
    if (made) setIsCopying(false)
  }
  const absent = RuleId.options.filter((id) => !profile.rules.some(({ rule }) => rule === id))
  return (
    <PageRow>
      <section aria-label={profile.name} data-user-label="" className="flex max-w-[960px] flex-col gap-3">
        {error === null ? null : <Banner tone="red" fact={t('notSaved')} detail={say(error)} />}
        {canEdit ? (
          <CommittedField
            label={t('name')}
            value={profile.name}
            missing={t('nameMissing')}
            onCommit={(name) => void act(() => api.command('profile.revise', { id: profile.id as never, name }))}
          />
        ) : null}
        <p className="text-ink-2">
          {t('editionOf')} <span data-user-content="">{profile.edition}</span>{' '}
          {profile.verifyEdition ? <Chip tone="ochre">{t('verify')}</Chip> : null}
        </p>
        {isChair ? null : (
          <div className="flex flex-wrap items-end gap-2">
            <Button onPress={() => setIsCopying(true)} isDisabled={institution === null}>
              {t('makeCopy')}
            </Button>
            {canEdit ? (
              <>
                <Button variant="ghost" onPress={() => setIsRemoving(true)}>
                  {t('removeCopy')}
                </Button>
                <Select
                  label={t('addRule')}
                  className="w-[320px]"
                  placeholder={t('chooseRule')}
                  options={absent.map((id) => ({ id, label: `${id} ${voice.say(`rule.${id}`)}` }))}
                  value={null}
                  onChange={(rule) =>
                    setEditing({
                      rule,
                      params: rule === 'R14' ? { fields: ['date', 'start', 'place'] } : {},
                      severity: 'fail',
                      source: ownSource(profile.edition),
                      valueSources: {},
                    } as ProfileRule)
                  }
                />
              </>
            ) : null}
          </div>
        )}
        <RuleTable profile={profile} onEdit={canEdit ? setEditing : null} />
        {editing === null ? null : (
          <RuleDialog
            key={editing.rule}
            rule={editing}
            onClose={() => setEditing(null)}
            onSave={(rule) => {
              setEditing(null)
              void revise(withRule(profile.rules, rule))
            }}
            onRemove={
              profile.rules.some(({ rule }) => rule === editing.rule)
                ? () => {
                    setEditing(null)
                    void revise(profile.rules.filter(({ rule }) => rule !== editing.rule))
                  }
                : null
            }
          />
        )}
        {isCopying ? (
          <CopyDialog profile={profile} onClose={() => setIsCopying(false)} onCopy={(name) => void copy(name)} />
        ) : null}
        <ConfirmDialog
          isOpen={isRemoving}
          onClose={() => setIsRemoving(false)}
          onConfirm={() =>
            void act(async () => {
              await api.command('profile.remove', { id: profile.id as never })
              onOpen(profile.presetId)
            })
          }
          question={t('removeQuestion', { name: profile.name })}
          consequence={t('removeConsequence')}
          confirmLabel={t('removeCopy')}
          isDestructive
        />
      </section>
    </PageRow>
  )
}

/** What boards can be judged by: the presets with their sources, and the institution's own copies. */
export function ProfilesPage({ openId, onOpen }: { openId: string | null; onOpen: (id: string) => void }) {
  const { t } = useTranslation('profiles')
  const say = useErrorText()
  const isSmall = useSmallWindow()
  const profiles = useQueryOf('profile.list', {})
  const all = profiles.data?.profiles ?? []
  const open = all.find(({ id }) => id === openId) ?? all[0]
  return (
    <>
      <FrameSlot name="path">{t('title')}</FrameSlot>
      <Pane id="page" role="main" label={t('title')} className="h-full bg-paper">
        <PageGrid margin={isSmall ? 48 : 126} facts={0} className="max-w-[1280px]">
          <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
          {profiles.isError ? (
            <PageRow>
              <ErrorState onRetry={() => void profiles.refetch()}>{say(profiles.error)}</ErrorState>
            </PageRow>
          ) : open === undefined ? (
            <PageRow>
              <LoadingState />
            </PageRow>
          ) : (
            <>
              <PageRow className="pb-3">
                <Select
                  label={t('profile')}
                  className="w-[420px]"
                  options={all.map(({ id, name, isCopy }) => ({
                    id,
                    label: name,
                    isUserContent: true,
                    ...(isCopy ? { detail: t('own') } : {}),
                  }))}
                  value={open.id}
                  onChange={onOpen}
                />
              </PageRow>
              <Profile key={open.id} profile={open} onOpen={onOpen} />
            </>
          )}
        </PageGrid>
      </Pane>
    </>
  )
}

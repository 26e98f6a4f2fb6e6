import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SAVED_FILTERS_MAX, type SavedFilter } from '../../../../electron/contract/machine'
import { useErrorText } from '../../../lib/errorText'
import {
  Button,
  Dialog,
  Icon,
  IconButton,
  MenuButton,
  MenuItem,
  MenuSection,
  MenuSeparator,
  TextField,
} from '../../../ui'
import { plainView, type RegisterView } from '../registerView'
import { BUILT_IN, savedViewOf, useSavedFilters, viewOf, withFilter, type BuiltIn } from './savedFilters'

/** Props of {@link SavedFilters}. */
export interface SavedFiltersProps {
  view: RegisterView
  onChange: (view: Omit<RegisterView, 'openId'>) => void
  /** There is somebody that "Mine" can mean. */
  hasMe: boolean
}

/** The views that come with the app and those of this person: choose one, keep the one on screen, tidy up. */
export function SavedFilters({ view, onChange, hasMe }: SavedFiltersProps) {
  const { t } = useTranslation('actions')
  const [filters] = useSavedFilters()
  const [dialog, setDialog] = useState<'save' | 'manage' | null>(null)
  const now = JSON.stringify(savedViewOf(view))
  const builtIn = (Object.keys(BUILT_IN) as BuiltIn[]).filter((name) => hasMe || name !== 'mine')
  return (
    <>
      <MenuButton
        label={t('saved.label')}
        placement="bottom end"
        trigger={
          <Button className="h-[34px]">
            {t('saved.label')}
            <Icon name="chevronDown" className="text-ink-3" />
          </Button>
        }
      >
        <MenuSection title={t('saved.builtIn')}>
          {builtIn.map((name) => {
            const { openId: _openId, ...next } = { ...plainView, ...BUILT_IN[name] }
            return (
              <MenuItem
                key={name}
                label={t(`views.${name}`)}
                isChosen={JSON.stringify(savedViewOf({ ...next, openId: null })) === now}
                onAction={() => onChange(next)}
              />
            )
          })}
        </MenuSection>
        {filters.length === 0 ? null : (
          <MenuSection title={t('saved.own')}>
            {filters.map((filter) => {
              const { name, ...saved } = filter
              return (
                <MenuItem
                  key={name}
                  data-user-content=""
                  label={name}
                  isChosen={JSON.stringify(savedViewOf({ ...viewOf(saved), openId: null })) === now}
                  onAction={() => onChange(viewOf(saved))}
                />
              )
            })}
          </MenuSection>
        )}
        <MenuSeparator />
        <MenuItem label={t('saved.save')} icon="plus" onAction={() => setDialog('save')} />
        <MenuItem
          label={t('saved.manage')}
          icon="pencil"
          isDisabled={filters.length === 0}
          onAction={() => setDialog('manage')}
        />
      </MenuButton>
      {dialog === 'save' ? <SaveDialog view={view} onClose={() => setDialog(null)} /> : null}
      {dialog === 'manage' ? <ManageDialog onClose={() => setDialog(null)} /> : null}
    </>
  )
}

function SaveDialog({ view, onClose }: { view: RegisterView; onClose: () => void }) {
  const { t } = useTranslation(['actions', 'common'])
  const say = useErrorText()
  const [filters, save] = useSavedFilters()
  const [name, setName] = useState('')
  const [isTried, setTried] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const wanted = name.trim()
  const isTaken = filters.some((filter) => filter.name === wanted)
  const isFull = filters.length >= SAVED_FILTERS_MAX && !isTaken
  const problem = wanted === '' ? t('saved.nameMissing') : isFull ? t('saved.full', { count: SAVED_FILTERS_MAX }) : null
  const submit = async () => {
    setTried(true)
    if (problem !== null) return
    try {
      await save(withFilter(filters, { name: wanted, ...savedViewOf(view) }))
      onClose()
    } catch (thrown) {
      setError(thrown)
    }
  }
  return (
    <Dialog
      isOpen
      size="sm"
      title={t('saved.saveTitle')}
      sentence={t('saved.saveSentence')}
      onClose={onClose}
      onSubmit={() => void submit()}
      footer={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button variant="primary" type="submit">
            {isTaken ? t('saved.replace') : t('saved.keep')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('saved.name')}
        value={name}
        onChange={setName}
        maxLength={200}
        autoFocus
        {...(isTaken ? { help: t('saved.taken') } : {})}
        {...(isTried && problem !== null ? { error: problem } : {})}
      />
      {error === null ? null : (
        <p role="alert" className="mt-2 text-sm text-red">
          {say(error)}
        </p>
      )}
    </Dialog>
  )
}

interface KeptRowProps {
  filter: SavedFilter
  isTaken: (name: string) => boolean
  onRename: (name: string) => void
  onRemove: () => void
}

function KeptRow({ filter, isTaken, onRename, onRemove }: KeptRowProps) {
  const { t } = useTranslation(['actions', 'common'])
  const [name, setName] = useState<string | null>(null)
  if (name === null) {
    return (
      <li className="flex min-h-9 items-center gap-2 border-b border-line">
        <span data-user-content className="min-w-0 flex-1 truncate">
          {filter.name}
        </span>
        <span lang="zxx" data-user-content className="min-w-0 max-w-[45%] truncate text-sm text-ink-2">
          {filter.text}
        </span>
        <IconButton
          icon="pencil"
          size="sm"
          label={t('saved.rename', { name: filter.name })}
          onPress={() => setName(filter.name)}
        />
        <IconButton icon="trash" size="sm" label={t('saved.remove', { name: filter.name })} onPress={onRemove} />
      </li>
    )
  }
  const wanted = name.trim()
  const error =
    wanted === '' ? t('saved.nameMissing') : wanted !== filter.name && isTaken(wanted) ? t('saved.double') : null
  return (
    <li className="border-b border-line py-1.5">
      <form
        className="flex items-start gap-2"
        onSubmit={(event) => {
          event.preventDefault()
          if (error !== null) return
          onRename(wanted)
          setName(null)
        }}
      >
        <TextField
          label={t('saved.name')}
          isLabelHidden
          className="flex-1"
          value={name}
          onChange={setName}
          maxLength={200}
          autoFocus
          {...(error === null ? {} : { error })}
        />
        <Button type="submit">{t('common:save')}</Button>
      </form>
    </li>
  )
}

function ManageDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['actions', 'common'])
  const say = useErrorText()
  const [filters, save] = useSavedFilters()
  const [error, setError] = useState<unknown>(null)
  const change = async (next: readonly SavedFilter[]) => {
    try {
      setError(null)
      await save(next)
      if (next.length === 0) onClose()
    } catch (thrown) {
      setError(thrown)
    }
  }
  return (
    <Dialog
      isOpen
      title={t('saved.manageTitle')}
      onClose={onClose}
      isDismissable
      footer={<Button onPress={onClose}>{t('common:close')}</Button>}
    >
      <ul aria-label={t('saved.own')} className="border-t border-line">
        {filters.map((filter) => (
          <KeptRow
            key={filter.name}
            filter={filter}
            isTaken={(name) => filters.some((other) => other.name === name)}
            onRename={(name) =>
              void change(filters.map((other) => (other.name === filter.name ? { ...other, name } : other)))
            }
            onRemove={() => void change(filters.filter(({ name }) => name !== filter.name))}
          />
        ))}
      </ul>
      {error === null ? null : (
        <p role="alert" className="mt-2 text-sm text-red">
          {say(error)}
        </p>
      )}
    </Dialog>
  )
}

import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  Menu,
  MenuItem,
  MenuSection,
  Modal,
  ModalOverlay,
  SearchField,
} from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { SearchHit } from '../../../electron/contract/model'
import { api } from '../../lib/api'
import { useErrorText } from '../../lib/errorText'
import { refreshCall, useQueryOf } from '../../lib/query'
import { requestTakeOver } from '../../lib/takeOverRequest'
import { useIsChair } from '../../lib/useIsChair'
import { Icon, Kbd, showToast, type IconName } from '../../ui'
import { HitMark, Snippet, useWhere } from './HitText'
import { parseRequest, placeOf, sectionsOf } from './results'
import { useFirstByEnter } from './useFirstByEnter'
import { useLiveDescendant } from './useLiveDescendant'
import { useSearch } from './useSearch'

/** Most hits that the palette shows; the page behind "all results" has the rest. */
const PALETTE_LIMIT = 24

/** Something that can be done from anywhere. */
interface PaletteCommand {
  id: string
  label: string
  icon: IconName
  run: () => void
  /** One of many of its sort, named by what users wrote. */
  isOfBoard?: boolean
}

/** Whether typed words mean a command. Who types a board's name means the board: its commands have to be begun. */
function isMeant({ label, isOfBoard = false }: PaletteCommand, wanted: string, isAsked: boolean): boolean {
  const words = label.toLowerCase()
  if (!isOfBoard) return words.includes(wanted)
  return wanted !== '' && (isAsked ? words.includes(wanted) : words.startsWith(wanted))
}

const rowClass =
  'flex min-h-[34px] cursor-default items-center gap-3 rounded-2 px-2.5 py-1 text-base outline-none focus:bg-blue-wash hover:bg-blue-wash'

function useCommands(onError: (error: unknown) => void): PaletteCommand[] {
  const { t } = useTranslation('search')
  const navigate = useNavigate()
  const isChair = useIsChair()
  const boards = useQueryOf('board.list', {})
  const go = (href: string) => () => void navigate({ href })
  return [
    { id: 'home', label: t('command.home'), icon: 'home', run: go('/') },
    { id: 'desk', label: t('command.desk'), icon: 'desk', run: go('/desk') },
    { id: 'actions', label: t('command.actions'), icon: 'actions', run: go('/actions') },
    { id: 'meetings', label: t('command.meetings'), icon: 'meetings', run: go('/meetings') },
    { id: 'partners', label: t('command.partners'), icon: 'link', run: go('/partners') },
    { id: 'learning', label: t('command.learning'), icon: 'briefcase', run: go('/work-based-learning') },
    { id: 'curriculum', label: t('command.curriculum'), icon: 'book', run: go('/curriculum') },
    { id: 'development', label: t('command.development'), icon: 'cap', run: go('/development') },
    { id: 'stories', label: t('command.stories'), icon: 'star', run: go('/stories') },
    { id: 'health', label: t('command.health'), icon: 'check', run: go('/health') },
    { id: 'evidence', label: t('command.evidence'), icon: 'evidence', run: go('/evidence') },
    { id: 'profiles', label: t('command.profiles'), icon: 'check', run: go('/profiles') },
    { id: 'settings', label: t('command.settings'), icon: 'settings', run: go('/settings') },
    ...(isChair
      ? []
      : [{ id: 'newBoard', label: t('command.newBoard'), icon: 'plus' as const, run: go('/?new=board') }]),
    { id: 'together', label: t('command.together'), icon: 'swap', run: go('/together') },
    { id: 'handOver', label: t('command.handOver'), icon: 'upload', run: go('/together?act=hand-over') },
    { id: 'takeOver', label: t('command.takeOver'), icon: 'download', run: () => requestTakeOver(null) },
    { id: 'verify', label: t('command.verify'), icon: 'lock', run: go('/verify') },
    {
      id: 'backup',
      label: t('command.backup'),
      icon: 'download',
      run: () => {
        api.call('backup.make', {}).then(async () => {
          showToast({ message: t('backedUp') })
          await refreshCall('backup.list')
          await refreshCall('workspace.state')
        }, onError)
      },
    },
    ...(boards.data ?? []).map(({ id, name }) => ({
      id: `people:${id}`,
      label: t('command.people', { board: name }),
      icon: 'people' as const,
      run: go(`/boards/${id}/people`),
      isOfBoard: true,
    })),
  ]
}

function HitRow({ hit }: { hit: SearchHit }) {
  const where = useWhere()
  return (
    <>
      <span className="flex w-4 shrink-0 justify-center">
        <HitMark hit={hit} />
      </span>
      <span className="min-w-0 shrink truncate">
        <Snippet hit={hit} />
      </span>
      <span data-user-content className="min-w-0 flex-1 truncate text-sm text-ink-2">
        {where(hit)}
      </span>
    </>
  )
}

/** Find or do anything: what is typed is looked for everywhere; Enter goes there. */
export function SearchPalette({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { t } = useTranslation('search')
  const say = useErrorText()
  const navigate = useNavigate()
  const where = useWhere()
  const [typed, setTyped] = useState('')
  const [failed, setFailed] = useState<unknown>(null)
  const [field, setField] = useState<HTMLInputElement | null>(null)
  useLiveDescendant(field)
  const { scope, words } = parseRequest(typed)
  const { hits, isCurrent, error } = useSearch(scope === 'commands' ? '' : words, PALETTE_LIMIT)
  const sections = words === '' ? [] : sectionsOf(hits, scope)
  const wanted = words.toLowerCase()
  const commands = useCommands(setFailed).filter(
    (command) => scope !== 'people' && scope !== 'boards' && isMeant(command, wanted, scope === 'commands'),
  )
  const found = sections.reduce((sum, section) => sum + section.hits.length, 0)
  const problem = failed ?? error

  const choose = (key: string) => {
    const command = commands.find(({ id }) => `command:${id}` === key)
    const hit = hits.find((candidate) => `${candidate.kind}:${candidate.id}` === key)
    if (key === 'all') void navigate({ href: `/search?text=${encodeURIComponent(words)}` })
    else if (hit) void navigate({ href: placeOf(hit) })
    else command?.run()
    onClose()
  }
  const [topHit] = sections.flatMap((section) => section.hits)
  const [topCommand] = commands
  const enter = useFirstByEnter({
    first: topHit ? `${topHit.kind}:${topHit.id}` : topCommand ? `command:${topCommand.id}` : null,
    isCurrent: isCurrent || scope === 'commands',
    isEmpty: words === '',
    choose,
  })
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      isDismissable
      className="fade-overlay fixed inset-0 z-40 flex justify-center bg-veil pt-[11vh]"
    >
      <Modal className="fade-overlay h-fit w-[660px] max-w-[calc(100vw-48px)]">
        <Dialog
          aria-label={t('title')}
          data-dialog=""
          className="flex max-h-[72vh] flex-col overflow-hidden rounded-4 bg-raised shadow-lift-3 outline-none"
        >
          {/* One Escape closes it: the field would first only empty itself. */}
          {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
          <div
            className="contents"
            onKeyDownCapture={(event) => {
              enter.onKeyDown(event)
              if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
              event.preventDefault()
              event.stopPropagation()
              onClose()
            }}
          >
            <Autocomplete
              inputValue={typed}
              onInputChange={(next) => {
                enter.restart()
                setTyped(next)
              }}
            >
              <SearchField
                aria-label={t('field')}
                autoFocus
                className="flex h-[52px] shrink-0 items-center gap-3 border-b border-line px-4"
              >
                <Icon name="search" />
                <Input
                  ref={setField}
                  placeholder={t('placeholder')}
                  maxLength={200}
                  className="min-w-0 flex-1 bg-transparent text-h3 outline-none placeholder:text-ink-3 [&::-webkit-search-cancel-button]:hidden"
                />
                <span role="status" className="text-sm text-ink-2">
                  {words !== '' && isCurrent && scope !== 'commands' ? t('found', { count: found }) : ''}
                </span>
              </SearchField>
              {problem === null ? null : (
                <p role="alert" className="px-4 py-2 text-sm text-red">
                  {say(problem)}
                </p>
              )}
              <Menu
                aria-label={t('results')}
                className="min-h-0 flex-1 overflow-auto p-2 outline-none"
                onAction={(key) => choose(String(key))}
                renderEmptyState={() => (
                  <p className="px-2.5 py-3 text-sm text-ink-2">{isCurrent ? t('nothing', { words }) : t('looking')}</p>
                )}
              >
                {sections.map((section) => (
                  <MenuSection key={section.section}>
                    <Header className="px-2.5 pt-2 pb-1 text-xs font-semibold text-ink-2">
                      {t(`section.${section.section}`)}
                    </Header>
                    {section.hits.map((hit) => (
                      <MenuItem
                        key={`${hit.kind}:${hit.id}`}
                        id={`${hit.kind}:${hit.id}`}
                        textValue={`${hit.title}, ${where(hit)}`}
                        className={rowClass}
                      >
                        <HitRow hit={hit} />
                      </MenuItem>
                    ))}
                  </MenuSection>
                ))}
                {commands.length === 0 ? null : (
                  <MenuSection>
                    <Header className="px-2.5 pt-2 pb-1 text-xs font-semibold text-ink-2">
                      {t('section.commands')}
                    </Header>
                    {commands.map((command) => (
                      <MenuItem
                        key={command.id}
                        id={`command:${command.id}`}
                        textValue={command.label}
                        className={rowClass}
                      >
                        <Icon name={command.icon} />
                        <span
                          className="min-w-0 truncate"
                          {...(command.isOfBoard === true ? { 'data-user-content': '' } : {})}
                        >
                          {command.label}
                        </span>
                      </MenuItem>
                    ))}
                  </MenuSection>
                )}
                {found === 0 ? null : (
                  <MenuItem id="all" textValue={t('all')} className={rowClass}>
                    <Icon name="search" />
                    {t('all')}
                  </MenuItem>
                )}
              </Menu>
            </Autocomplete>
            <div className="flex shrink-0 flex-wrap gap-x-4 gap-y-1 border-t border-line px-4 py-2 text-xs text-ink-2">
              <span className="flex items-center gap-1.5">
                <Kbd keys="Up" />
                <Kbd keys="Down" />
                {t('hint.choose')}
              </span>
              <span className="flex items-center gap-1.5">
                <Kbd keys="Enter" />
                {t('hint.open')}
              </span>
              <span className="ml-auto flex items-center gap-1.5">
                <Kbd keys=">" />
                {t('hint.commands')}
              </span>
              <span className="flex items-center gap-1.5">
                <Kbd keys="@" />
                {t('hint.people')}
              </span>
              <span className="flex items-center gap-1.5">
                <Kbd keys="#" />
                {t('hint.boards')}
              </span>
            </div>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

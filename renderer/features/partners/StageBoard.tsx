import { useTranslation } from 'react-i18next'
import type { Prospect, ProspectStage } from '../../../electron/contract/model'
import { IconButton, MenuButton, MenuItem, TextLink } from '../../ui'

/** Props of {@link StageBoard}. */
export interface StageBoardProps {
  stages: readonly ProspectStage[]
  rows: readonly Prospect[]
  onOpen: (id: string) => void
  /** Null where nothing can be changed. */
  onMove: ((prospect: Prospect, stage: ProspectStage) => void) | null
}

/** Possible partners by how far they have come; each is moved by its own menu, which the keys reach too. */
export function StageBoard({ stages, rows, onOpen, onMove }: StageBoardProps) {
  const { t } = useTranslation(['partners', 'boards'])
  const moveLabel = ({ organization, text }: Prospect) => t('prospect.move', { name: organization?.name ?? text })
  return (
    <div className="grid h-full min-w-[880px] grid-cols-6 gap-2 overflow-auto px-6 pb-4">
      {stages.map((stage) => {
        const own = rows.filter((row) => row.stage === stage)
        return (
          <section key={stage} aria-label={t('prospect.stageOf', { stage: t(`stage.${stage}`), count: own.length })}>
            <h2 className="sticky top-0 flex justify-between border-b border-line bg-paper py-1 text-sm font-semibold text-ink-2">
              {t(`stage.${stage}`)} <span className="font-normal text-ink-3">{own.length}</span>
            </h2>
            {own.length === 0 ? <p className="py-2 text-sm text-ink-3">{t('prospect.empty')}</p> : null}
            <ul className="flex flex-col gap-2 py-2">
              {own.map((prospect) => (
                <li key={prospect.id} className="rounded-2 border border-line bg-paper-2 p-2 text-sm">
                  <div className="flex items-start gap-1">
                    <TextLink variant="quiet" className="min-w-0 flex-1" onPress={() => onOpen(prospect.id)}>
                      <span data-user-content="" className="line-clamp-3">
                        {prospect.organization?.name ?? prospect.text}
                      </span>
                    </TextLink>
                    {onMove === null ? null : (
                      <MenuButton
                        trigger={<IconButton icon="more" size="sm" label={moveLabel(prospect)} />}
                        label={t('prospect.moveTo')}
                      >
                        {stages
                          .filter((other) => other !== stage)
                          .map((other) => (
                            <MenuItem
                              key={other}
                              label={t(`stage.${other}`)}
                              onAction={() => onMove(prospect, other)}
                            />
                          ))}
                      </MenuButton>
                    )}
                  </div>
                  {prospect.gapCategory === null ? null : (
                    <p className="text-ink-3">{t(`boards:category.${prospect.gapCategory}`)}</p>
                  )}
                </li>
              ))}
            </ul>
          </section>
        )
      })}
    </div>
  )
}

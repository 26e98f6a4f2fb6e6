import { useTranslation } from 'react-i18next'
import type { Placement, Pledge } from '../../../electron/contract/model'
import { api } from '../../lib/api'
import { useErrorText } from '../../lib/errorText'
import { formatDate, formatNumber } from '../../lib/format'
import { EntryDialog, type EntryValues } from '../../lib/register'
import { useAct } from '../../lib/useAct'
import { Banner, Button, TextLink } from '../../ui'

/** Props of {@link PlacementList}. */
export interface PlacementListProps {
  pledge: Pledge
  isReadOnly: boolean
  /** Null for a new one. */
  onOpen: (placement: Placement | null) => void
}

/** How a pledge was kept: counts with their hours and days, and whether it still holds. */
export function PlacementList({ pledge, isReadOnly, onOpen }: PlacementListProps) {
  const { t } = useTranslation(['learning', 'registers'])
  const say = useErrorText()
  const { act, error, isBusy } = useAct()
  const isWithdrawn = pledge.status === 'withdrawn'
  return (
    <section aria-labelledby="placements" className="border-t border-line pt-3">
      <h2 id="placements" className="font-semibold">
        {t('placements.title')}
      </h2>
      <p className="text-sm text-ink-2">{t('placements.counts')}</p>
      {error === null ? null : <Banner tone="red" fact={t('registers:notSaved')} detail={say(error)} />}
      {pledge.placements.length === 0 ? (
        <p className="py-1 text-ink-2">{t('placements.none')}</p>
      ) : (
        <ul className="py-1">
          {pledge.placements.map((placement) => (
            <li key={placement.id} className="flex min-h-7 items-center gap-2 border-b border-line text-base">
              <TextLink variant="quiet" onPress={() => onOpen(placement)}>
                <PlacementWords placement={placement} />
              </TextLink>
            </li>
          ))}
        </ul>
      )}
      {isReadOnly ? null : (
        <div className="flex flex-wrap gap-2 pt-1">
          {isWithdrawn ? null : (
            <Button icon="plus" onPress={() => onOpen(null)}>
              {t('placements.add')}
            </Button>
          )}
          <Button
            isDisabled={isBusy}
            onPress={() => void act(() => api.command('pledge.withdraw', { id: pledge.id, isWithdrawn: !isWithdrawn }))}
          >
            {isWithdrawn ? t('holdsAgain') : t('withdraw')}
          </Button>
        </div>
      )}
      {isWithdrawn ? <p className="pt-1 text-sm text-ink-2">{t('withdrawn')}</p> : null}
    </section>
  )
}

/** "3 filled, 240 hours, from 1 Sep 2026 to 12 Dec 2026". */
function PlacementWords({ placement }: { placement: Placement }) {
  const { t } = useTranslation('learning')
  const { filled, hours, startsOn, endsOn } = placement
  const days =
    startsOn !== null && endsOn !== null
      ? t('placements.fromTo', { from: formatDate(startsOn, 'year'), to: formatDate(endsOn, 'year') })
      : startsOn !== null
        ? t('placements.from', { from: formatDate(startsOn, 'year') })
        : endsOn !== null
          ? t('placements.to', { to: formatDate(endsOn, 'year') })
          : ''
  return (
    <>
      {[
        t('placements.filled', { count: filled }),
        hours === null ? '' : t('placements.hours', { count: hours, hours: formatNumber(hours) }),
        days,
      ]
        .filter(Boolean)
        .join(', ')}
      {placement.note === null ? null : (
        <span data-user-content="" className="text-ink-2">
          {' '}
          {placement.note}
        </span>
      )}
    </>
  )
}

/** Props of {@link PlacementDialog}. */
export interface PlacementDialogProps {
  pledge: Pledge
  /** Null makes a new one. */
  placement: Placement | null
  isReadOnly: boolean
  onClose: () => void
}

/** How many places were filled, once. It stands beside the pledge's dialog and not in it: a form holds no other one. */
export function PlacementDialog({ pledge, placement, isReadOnly, onClose }: PlacementDialogProps) {
  const { t } = useTranslation(['learning', 'common'])
  const save = (values: EntryValues) => {
    const facts = {
      filled: Number(values['filled']),
      hours: values['hours'] as number | null,
      startsOn: values['startsOn'] as string | null,
      endsOn: values['endsOn'] as string | null,
      note: values['note'] as string | null,
    }
    return placement === null
      ? api.command('placement.record', { pledgeId: pledge.id, ...facts })
      : api.command('placement.revise', { id: placement.id, ...facts })
  }
  return (
    <EntryDialog
      title={placement === null ? t('placements.add') : t('placements.title')}
      fields={[
        {
          id: 'filled',
          label: t('placements.filledLabel'),
          kind: 'number',
          isRequired: true,
          missing: t('placements.filledMissing'),
          maxValue: 100_000,
        },
        { id: 'hours', label: t('placements.hoursLabel'), kind: 'number', hasParts: true, maxValue: 1_000_000 },
        { id: 'startsOn', label: t('placements.startsOn'), kind: 'date' },
        { id: 'endsOn', label: t('placements.endsOn'), kind: 'date' },
        { id: 'note', label: t('placements.note'), kind: 'paragraph', help: t('placements.noteHelp') },
      ]}
      initial={{
        filled: placement?.filled ?? null,
        hours: placement?.hours ?? null,
        startsOn: placement?.startsOn ?? null,
        endsOn: placement?.endsOn ?? null,
        note: placement?.note ?? null,
      }}
      saveLabel={placement === null ? t('common:add') : t('common:save')}
      isReadOnly={isReadOnly}
      onSave={save}
      onRemove={placement === null ? undefined : () => api.command('placement.remove', { id: placement.id })}
      onClose={onClose}
    />
  )
}

import { useTranslation } from 'react-i18next'
import type { AgendaSource } from '../../../../electron/contract/model'
import { formatDate } from '../../../lib/format'
import { useQueryOf } from '../../../lib/query'
import { Button, MenuButton, MenuItem, showToast } from '../../../ui'
import type { AgendaDesk } from './useAgenda'

/** Something that an agenda can be filled from. */
export interface FillSource {
  readonly id: string
  readonly label: string
  readonly run: () => void
}

const templates = ['standard', 'skills_validation', 'college_committee'] as const

/** The board's last meeting, if there was one, its own templates, and those that everybody has. */
export function useFillSources(desk: AgendaDesk): readonly FillSource[] {
  const { t } = useTranslation('agenda')
  const { meeting } = desk
  const fill = async (agenda: AgendaSource) => {
    const done = await desk.run('agenda.fill', { meetingId: meeting.id, agenda })
    if (done) showToast({ message: t('fill.added', { count: done.added }) })
  }
  const own = useQueryOf('agendaTemplate.list', { boardId: meeting.boardId })
  const previous = meeting.previousMeeting
  return [
    ...(previous === null
      ? []
      : [
          {
            id: 'last_meeting',
            label: t('fill.last', { title: previous.title, date: formatDate(previous.date, 'year') }),
            run: () => void fill({ kind: 'last_meeting' }),
          },
        ]),
    ...(own.data ?? []).map(({ id, name }) => ({
      id: id as string,
      label: name,
      run: () => void fill({ kind: 'board_template', templateId: id }),
    })),
    ...templates.map((template) => ({
      id: template,
      label: t(`fill.template.${template}`),
      run: () => void fill({ kind: 'template', template }),
    })),
  ]
}

/** The sources one below the other, for an agenda that is still empty. */
export function FillButtons({ sources }: { sources: readonly FillSource[] }) {
  return (
    <ul className="mt-2 flex flex-col items-start gap-1.5">
      {sources.map(({ id, label, run }) => (
        <li key={id} className="max-w-full">
          <Button className="max-w-full" onPress={run}>
            <span className="truncate">{label}</span>
          </Button>
        </li>
      ))}
    </ul>
  )
}

/** The sources as a menu. */
export function FillMenu({
  sources,
  act,
  isSmall = false,
}: {
  sources: readonly FillSource[]
  act: string
  isSmall?: boolean
}) {
  const { t } = useTranslation('agenda')
  return (
    <MenuButton trigger={<Button size={isSmall ? 'sm' : 'md'}>{act}</Button>} label={t('fill.title')}>
      {sources.map(({ id, label, run }) => (
        <MenuItem key={id} label={label} onAction={run} />
      ))}
    </MenuButton>
  )
}

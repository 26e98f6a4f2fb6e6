import { closing, external, opening, staff } from './common'
import type { BoardSpec } from './spec'

/** A board that holds nothing but meetings, members and actions: what most boards have today. */
export const culinary: BoardSpec = {
  key: 'culinary',
  name: 'Culinary Arts Advisory Committee',
  shortName: 'Culinary',
  kind: 'program_advisory_committee',
  cloth: 'moss',
  quorum: 'majority',
  programs: ['Culinary Arts certificate'],
  members: [
    external('A', 'Renzo Calloway', 'Chef and owner', 'The Long Table', 'employer', ['2023-07-01', null], {
      role: 'chair',
    }),
    external('B', 'Saskia Bloom', 'Pastry chef', 'Bloom Bakery', 'employer', ['2023-07-01', null]),
    external('C', 'Leif Andersen', 'Kitchen manager', 'Merrow Hospital', 'employer', ['2023-07-01', null]),
    staff('D', 'Gita Ramos', 'Program lead, Culinary Arts', 'faculty', { role: 'secretary' }),
  ],
  meetings: [
    {
      date: '2023-10-03',
      mode: 'in_person',
      presence: 'PPPP',
      items: [opening, { title: 'The new kitchen' }, closing],
    },
    {
      date: '2024-04-16',
      mode: 'in_person',
      presence: 'PPPP',
      items: [
        opening,
        {
          title: 'The new kitchen',
          actions: [{ text: 'Ask two suppliers for ovens.', owner: 'D', due: '2024-05-31', closedOn: '2024-05-20' }],
        },
        closing,
      ],
    },
    {
      date: '2025-10-14',
      mode: 'in_person',
      presence: 'PPAP',
      items: [
        opening,
        {
          title: 'The kitchen in its first year',
          actions: [{ text: 'Send the list of broken tools.', owner: 'B', due: '2025-11-15', closedOn: null }],
        },
        closing,
      ],
    },
    {
      date: '2026-04-21',
      mode: 'in_person',
      presence: 'PPPP',
      items: [opening, { title: 'Menus of the summer' }, closing],
    },
  ],
}

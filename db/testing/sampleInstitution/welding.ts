import { closing, external, minutesOf, opening, staff } from './common'
import type { BoardSpec } from './spec'

/** A board in trouble: two meetings close together, the second without a quorum, and minutes that say too little. */
export const welding: BoardSpec = {
  key: 'welding',
  name: 'Welding Technology Advisory Committee',
  shortName: 'Welding',
  kind: 'program_advisory_committee',
  cloth: 'umber',
  quorum: 'majority',
  programs: ['Welding certificate'],
  profiles: ['coe-2020', 'wa-sbctc'],
  members: [
    external('A', 'Grete Solheim', 'Shop owner', 'Solheim Steel', 'employer', ['2023-07-01', '2026-06-30'], {
      role: 'chair',
    }),
    external('B', 'Rafe Lindley', 'Foreman', 'Larkhill Shipyard', 'employer', ['2024-07-01', '2027-06-30']),
    external('C', 'Mina Toussaint', 'Quality inspector', 'Larkhill Shipyard', 'technician', [
      '2024-07-01',
      '2027-06-30',
    ]),
    external('D', 'Bela Orsini', 'Business agent', 'Pipefitters Local 88', 'labor', ['2023-07-01', '2026-06-30'], {
      kind: 'union',
    }),
    external('E', 'Tomas Wren', 'Welding engineer', 'Carrow Pressure Vessels', 'employer', [
      '2025-07-01',
      '2028-06-30',
    ]),
    staff('F', 'Hugh Pell', 'Program lead, Welding', 'faculty'),
    staff('G', 'Beth Oyelaran', 'Division secretary', 'administration', { role: 'secretary' }),
  ],
  meetings: [
    {
      date: '2023-11-08',
      mode: 'in_person',
      isOnCampus: true,
      presence: 'PPPP-PP',
      agendaSent: 14,
      draftSent: 14,
      approvedOn: '2024-05-08',
      items: [opening, { title: 'Booths and gas supply', topics: ['equipment', 'facilities'] }, closing],
    },
    {
      date: '2024-05-08',
      mode: 'in_person',
      isOnCampus: true,
      presence: 'PP-P-PP',
      agendaSent: 14,
      draftSent: 20,
      approvedOn: '2024-11-06',
      items: [opening, minutesOf('2023-11-08', 'B', 'D', 3), { title: 'Course list', topics: ['curriculum'] }, closing],
    },
    {
      date: '2024-11-06',
      mode: 'in_person',
      isOnCampus: true,
      presence: 'PPPA-PP',
      draftSent: 20,
      approvedOn: '2025-11-05',
      items: [
        opening,
        minutesOf('2024-05-08', 'B', 'C', 3),
        {
          title: 'Course list',
          topics: ['curriculum'],
          recommends: [
            {
              key: 'pipe',
              text: 'Add pipe welding in position 6G to the second term.',
              type: 'curriculum',
              from: 'B',
            },
          ],
        },
        closing,
      ],
    },
    {
      date: '2025-11-05',
      mode: 'in_person',
      isOnCampus: true,
      presence: 'PPPAPPP',
      agendaSent: 5,
      draftSent: 30,
      items: [
        opening,
        minutesOf('2024-11-06', 'B', 'C', 4),
        {
          title: 'Course list and length',
          topics: ['curriculum', 'length'],
          said: [['E', 'Our test pieces are tubes; graduates have only seen plates.']],
          actions: [{ text: 'Find a supplier of tube offcuts.', owner: null, due: null, closedOn: null }],
          gaps: [['gap', 'E', 'Graduates have welded plates and no tubes.', 'Nine of ten test pieces are tubes.']],
          pledges: [
            {
              kind: 'site_visit',
              by: 'B',
              text: 'Larkhill Shipyard shows its dock to one class.',
              places: 18,
              term: '2026-spring',
            },
          ],
        },
        closing,
      ],
    },
    {
      date: '2026-01-14',
      mode: 'hybrid',
      presence: 'APOAEPP',
      guests: [['Ola Brekke', null, null]],
      place: null,
      isAdjourned: false,
      presiding: 'B',
      items: [
        opening,
        {
          title: 'Purchase of a pipe stand',
          kind: 'decision',
          motions: [
            {
              text: 'That the college buy a pipe stand.',
              mover: 'B',
              seconder: 'C',
              votes: [2, 0, 0],
              result: 'carried',
            },
          ],
        },
        closing,
      ],
    },
  ],
  seats: { employer: 4, technician: 2, labor: 1, former_student: 1 },
  prospects: [
    {
      text: 'Skarn Boilerworks asked for a seat.',
      at: 'Skarn Boilerworks',
      stage: 'contacted',
      source: 'networking_event',
      gap: 'technician',
      skill: 'Pipe welding',
      owner: 'F',
      on: '2026-02-20',
    },
    {
      text: 'Dovern Crane could lend a pipe stand.',
      at: 'Dovern Crane',
      stage: 'identified',
      source: 'referral',
      referredBy: 'B',
      gap: 'employer',
      on: '2025-11-05',
    },
  ],
}

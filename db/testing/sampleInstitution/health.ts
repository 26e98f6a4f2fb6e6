import { closing, external, minutesOf, opening, staff } from './common'
import type { BoardSpec } from './spec'

/** A committee of an emergency-care program that meets once a year, as its accreditor asks, and no more. */
export const health: BoardSpec = {
  key: 'health',
  name: 'Emergency Medical Services Advisory Committee',
  shortName: 'EMS',
  kind: 'program_advisory_committee',
  cloth: 'plum',
  quorum: 'half_plus_one',
  programs: ['Paramedic certificate'],
  profiles: ['caahep-ems'],
  members: [
    external('A', 'Aroha Penrose', 'Medical director', 'Merrow Hospital', 'employer', ['2023-07-01', null], {
      role: 'chair',
    }),
    external('B', 'Caspar Nyland', 'Fire chief', 'Weir County Fire', 'government', ['2023-07-01', null], {
      kind: 'agency',
    }),
    external('C', 'Sunniva Dahl', 'Paramedic, class of 2021', 'Merrow Ambulance', 'former_student', [
      '2024-07-01',
      null,
    ]),
    external('D', 'Ezra Holloway', 'Retired teacher', 'Weir Valley residents', 'public', ['2023-07-01', null], {
      kind: 'other',
    }),
    external('E', 'Noor Castell', 'Paramedic student', 'Weir Valley Technical College students', 'student', [
      '2025-07-01',
      '2026-06-30',
    ]),
    external('F', 'Petra Lund', 'Nurse manager', 'Merrow Hospital', 'employer', ['2024-07-01', null]),
    staff('G', 'Isla Marchetti', 'Program director, Paramedic', 'faculty'),
    staff('H', 'Yusra Karim', 'Board secretary', 'administration', { role: 'secretary' }),
  ],
  meetings: [
    {
      date: '2023-11-15',
      mode: 'in_person',
      isOnCampus: true,
      presence: 'PP-P--PP',
      agendaSent: 20,
      draftSent: 10,
      approvedOn: '2024-11-13',
      items: [
        opening,
        { title: 'Goals and outcomes', topics: ['goals', 'outcomes', 'competencies', 'annual_report'] },
        closing,
      ],
    },
    {
      date: '2024-11-13',
      mode: 'in_person',
      isOnCampus: true,
      presence: 'PPPP-PPP',
      agendaSent: 20,
      draftSent: 10,
      approvedOn: '2025-11-12',
      items: [
        opening,
        minutesOf('2023-11-15', 'B', 'D', 4),
        {
          title: 'Goals and outcomes',
          topics: ['goals', 'outcomes', 'competencies', 'annual_report'],
          recommends: [
            {
              key: 'shifts',
              text: 'Give every student two night shifts.',
              type: 'instruction',
              from: 'C',
              response: ['declined', '2025-09-30', 'The insurer does not cover nights.'],
              reportedAt: '2025-11-12',
            },
          ],
          pledges: [
            {
              kind: 'job_shadow',
              by: 'B',
              text: 'Weir County Fire takes six students along on calls.',
              places: 6,
              term: '2025-spring',
              filled: [6, 144],
            },
          ],
        },
        closing,
      ],
    },
    {
      date: '2025-11-12',
      mode: 'in_person',
      isOnCampus: true,
      presence: 'PPPPPAPP',
      agendaSent: 21,
      draftSent: 6,
      items: [
        opening,
        minutesOf('2024-11-13', 'B', 'C', 5),
        {
          title: 'Goals, outcomes and the action plan',
          topics: ['goals', 'outcomes', 'competencies', 'annual_report', 'action_plan'],
          pledges: [
            {
              kind: 'job_shadow',
              by: 'B',
              text: 'Weir County Fire takes eight students along on calls.',
              places: 8,
              term: '2026-spring',
              filled: [8, 192],
            },
          ],
          said: [['B', 'Crews from the program read a monitor sooner than those from elsewhere.']],
        },
        closing,
      ],
    },
  ],
  developments: [
    {
      text: 'A night at the dispatch desk for the paramedic staff',
      kind: 'immersion_day',
      direction: 'industry_to_staff',
      host: 'Merrow Ambulance',
      on: '2025-03-05',
      hours: 8,
      participants: 2,
    },
  ],
}

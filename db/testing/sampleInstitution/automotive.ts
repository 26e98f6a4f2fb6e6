import { closing, external, minutesOf, opening, staff } from './common'
import { automotiveRegisters } from './automotiveRegisters'
import type { BoardSpec } from './spec'

const THIRD = {
  first: ['2023-07-01', '2026-06-30'],
  second: ['2024-07-01', '2027-06-30'],
  last: ['2025-07-01', '2028-06-30'],
} as const

/** A board that does nearly everything that its reviewers ask for, over three school years of two meetings. */
export const automotive: BoardSpec = {
  key: 'automotive',
  name: 'Automotive Technology Advisory Committee',
  shortName: 'Automotive',
  kind: 'program_advisory_committee',
  cloth: 'petrol',
  quorum: 'majority',
  programs: ['Automotive Technology AAS'],
  profiles: ['coe-2020', 'ase-std6', 'pac-checklist'],
  members: [
    external('A', 'Ines Aldana', 'Service manager', 'Halvick Diesel', 'employer', THIRD.second, { role: 'chair' }),
    external('B', 'Tobias Okafor', 'Shop foreman', 'Tarnside Transit', 'employer', THIRD.second, {
      role: 'vice_chair',
    }),
    external('C', 'Lena Brandt', 'Owner', 'Brandt Auto Service', 'employer', THIRD.last),
    external('D', 'Wes Tanaka', 'Fleet director', 'Ostrander Fleet', 'employer', ['2026-07-01', '2029-06-30']),
    external('E', 'Femi Adeyemi', 'Business agent', 'Machinists Local 212', 'labor', THIRD.second, { kind: 'union' }),
    external('F', 'Joan Whitlock', 'Master technician', 'Velling Motors', 'technician', THIRD.last),
    external('G', 'Dolores Quist', 'Technician, class of 2019', 'Halvick Diesel', 'former_student', THIRD.last),
    external('H', 'Samir Haddad', 'Body shop manager', 'Quayle and Munt', 'employer', THIRD.second),
    staff('I', 'Marcus Reyes', 'Program lead, Automotive', 'faculty'),
    staff('J', 'Yusra Karim', 'Board secretary', 'administration', { role: 'secretary' }),
  ],
  meetings: [
    {
      date: '2023-10-12',
      mode: 'in_person',
      isOnCampus: true,
      presence: 'PP--P--PPP',
      agendaSent: 16,
      draftSent: 9,
      approvedOn: '2024-04-11',
      items: [
        opening,
        {
          title: 'Program content and length',
          topics: ['curriculum', 'content', 'length', 'objectives'],
          note: 'The committee went through the course list of both years.',
          said: [['A', 'New hires spend their first month on scan tools; a lab a week would save that month.']],
          gaps: [['gap', 'A', 'New hires cannot use a scan tool without help.', null]],
          pledges: [
            {
              kind: 'guest_lecture',
              by: 'A',
              text: 'Halvick Diesel gives two evenings on scan tools.',
              places: 2,
              term: '2024-spring',
              filled: [2, 5],
            },
          ],
        },
        closing,
      ],
    },
    {
      date: '2024-04-11',
      mode: 'in_person',
      isOnCampus: true,
      presence: 'PP--P--PPP',
      agendaSent: 15,
      draftSent: 8,
      approvedOn: '2024-10-10',
      items: [
        opening,
        minutesOf('2023-10-12', 'B', 'E', 4),
        {
          title: 'Equipment and facilities',
          kind: 'discussion',
          topics: ['equipment', 'facilities'],
          said: [['H', 'Two frame benches of the size that the county uses are for sale this summer.']],
          pledges: [
            {
              kind: 'equipment',
              by: 'H',
              text: 'Quayle and Munt gives one of its two frame benches.',
              places: 1,
              term: '2024-fall',
              filled: [1, null],
            },
          ],
        },
        closing,
      ],
    },
    {
      date: '2024-10-10',
      mode: 'in_person',
      isOnCampus: true,
      presence: 'PP--P--PPP',
      agendaSent: 14,
      draftSent: 10,
      approvedOn: '2025-04-10',
      items: [
        opening,
        minutesOf('2024-04-11', 'E', 'B', 4),
        {
          title: 'Outcomes of the last class',
          topics: ['graduation', 'employment', 'licensing'],
          said: [['B', 'Four of the five we hired stayed longer than a year.']],
          pledges: [
            {
              kind: 'internship',
              by: 'B',
              text: 'Tarnside Transit takes three interns in spring.',
              places: 3,
              term: '2025-spring',
              filled: [3, 360],
            },
          ],
        },
        closing,
      ],
    },
    {
      date: '2025-04-10',
      mode: 'in_person',
      isOnCampus: true,
      presence: 'PP--P--PPP',
      agendaSent: 14,
      draftSent: 12,
      approvedOn: '2025-10-09',
      items: [
        opening,
        minutesOf('2024-10-10', 'B', 'H', 4),
        {
          title: 'Learning resources',
          topics: ['learning_resources'],
          said: [['E', 'The union opens its online library to second-year students.']],
          pledges: [
            {
              kind: 'job_shadow',
              by: 'B',
              text: 'Tarnside Transit opens a night shift to twelve job shadows.',
              places: 12,
              term: '2025-fall',
              filled: [12, 48],
            },
          ],
          recommends: [
            {
              key: 'shadow',
              text: 'Show job shadowing to first-year students before they choose a lane.',
              type: 'work_based_learning',
              from: 'B',
              response: ['accepted', '2025-06-02', 'The first year has room in week six.'],
              outcome: ['2025-09-26', 'Two groups went in September.'],
              reportedAt: '2025-10-09',
            },
          ],
        },
        closing,
      ],
    },
    {
      date: '2025-10-09',
      mode: 'in_person',
      isOnCampus: true,
      presence: 'PPP-PPPEPP',
      agendaSent: 15,
      draftSent: 8,
      approvedOn: '2026-04-09',
      items: [
        opening,
        minutesOf('2025-04-10', 'C', 'E', 6),
        {
          title: 'Curriculum and electric vehicles',
          kind: 'decision',
          topics: ['curriculum', 'objectives', 'length', 'content'],
          note: 'The committee compared the course list with the skills list of its last round.',
          said: [
            ['F', 'Every third car at our dealer waits because nobody on the shift may touch the high-voltage side.'],
          ],
          gaps: [
            [
              'gap',
              'F',
              'New technicians cannot make a high-voltage system safe before they touch it.',
              'Two of five hires had to repeat the safety course.',
            ],
          ],
          recommends: [
            {
              key: 'hv',
              text: 'Make high-voltage safety a unit of year two.',
              type: 'curriculum',
              from: 'F',
              response: ['accepted', '2025-11-24', 'The unit replaces one on carburettors.'],
              outcome: ['2026-02-02', 'The unit began with the spring term.'],
              reportedAt: '2026-04-09',
            },
          ],
          motions: [
            {
              text: 'That the committee recommend a unit on high-voltage safety in year two.',
              mover: 'C',
              seconder: 'F',
              votes: [6, 0, 0],
              result: 'carried',
            },
          ],
        },
        {
          title: 'Equipment, facilities and learning resources',
          topics: ['equipment', 'facilities', 'learning_resources'],
          said: [['A', 'Our used scan tools are two years old; the college can have three.']],
          actions: [
            { text: 'Price two isolation training kits.', owner: 'I', due: '2026-01-15', closedOn: '2026-01-12' },
          ],
          pledges: [
            {
              kind: 'internship',
              by: 'A',
              text: 'Halvick Diesel takes four interns in spring.',
              places: 4,
              term: '2026-spring',
              filled: [3, 420],
            },
          ],
        },
        closing,
      ],
    },
    {
      date: '2026-04-09',
      mode: 'hybrid',
      isOnCampus: true,
      presence: 'PPP-PPOPPP',
      agendaSent: 14,
      draftSent: 7,
      items: [
        opening,
        minutesOf('2025-10-09', 'B', 'C', 7),
        {
          title: 'Outcomes of the year',
          topics: ['graduation', 'employment', 'licensing', 'student_surveys', 'funding'],
          said: [
            ['G', 'The class of 2025 says that the night lab made the difference for them.'],
            ['H', 'We would pay for the second attempt at the state test.'],
          ],
          actions: [
            { text: 'Report the survey of employers to the committee.', owner: 'I', due: '2026-10-01', closedOn: null },
          ],
          gaps: [['trend', 'H', 'Body shops hire for aluminum and send steel out.', null]],
          pledges: [
            {
              kind: 'internship',
              by: 'C',
              text: 'Brandt Auto Service takes two interns in fall.',
              places: 2,
              term: '2026-fall',
            },
            {
              kind: 'mentoring',
              by: 'F',
              text: 'Two technicians of Velling Motors mentor second-year students.',
              places: 2,
              term: '2026-fall',
              filled: [1, 10],
            },
          ],
        },
        {
          title: 'What became of our advice',
          topics: ['action_plan'],
          note: 'The dean reported on the unit on high-voltage safety.',
        },
        closing,
      ],
    },
  ],
  reports: [[2025, { activities: 'Two meetings, one visit to a plant.' }, '2026-05-20']],
  consultations: [['business_industry', '2026-04-09']],
  skills: [
    ['knowledge', 'High-voltage safety rules'],
    ['skill', 'Read a wiring diagram'],
    ['ability', 'Explain a repair to a customer'],
  ],
  rounds: [
    [2024, '2024-11-01', { A: '343', B: '443', E: '334' }],
    [2025, '2025-11-03', { A: '444', B: '433', C: '344', F: '443' }],
  ],
  ...automotiveRegisters,
}

import { closing, external, minutesOf, opening, staff } from './common'
import type { BoardSpec, MeetingSpec } from './spec'

/** A short call of the leadership team: what is new, and what became of what was said. */
function call(date: string, previous: string, presence: string, approvedOn: string | null): MeetingSpec {
  return {
    date,
    mode: 'online',
    isOnCampus: false,
    presence,
    agendaSent: 10,
    draftSent: 5,
    ...(approvedOn === null ? {} : { approvedOn }),
    items: [
      opening,
      minutesOf(previous, 'B', 'C', presence.slice(0, 6).replaceAll(/[^PO]/g, '').length),
      {
        title: 'Trends',
        topics: ['trends'],
        said: [['A', 'Entry jobs ask for scripts first and for tickets second.']],
      },
      closing,
    ],
  }
}

/** A business and industry leadership team: four meetings a year, one of them in the room to validate the skills. */
export const informationTechnology: BoardSpec = {
  key: 'it',
  name: 'Information Technology Leadership Team',
  shortName: 'IT',
  kind: 'employer_board',
  cloth: 'navy',
  quorum: 'majority',
  programs: ['Network and Cloud AAS'],
  profiles: ['bilt'],
  members: [
    external('A', 'Odile Ferreira', 'Head of platform', 'Lumen Row', 'employer', ['2023-07-01', null], {
      role: 'chair',
    }),
    external('B', 'Jonas Adler', 'Network architect', 'Weir County Hospital', 'employer', ['2023-07-01', null], {
      role: 'vice_chair',
    }),
    external('C', 'Anneke Vos', 'Security lead', 'Tidewell Bank', 'employer', ['2023-07-01', null]),
    external('D', 'Kofi Mensah', 'Founder', 'Mensah Hosting', 'employer', ['2024-07-01', null]),
    external('E', 'Ruth Aalto', 'Support manager', 'Kestrel Logistics', 'employer', ['2024-07-01', null]),
    external('F', 'Stellan Moe', 'Administrator, class of 2022', 'Tidewell Bank', 'former_student', [
      '2025-07-01',
      null,
    ]),
    staff('G', 'Priya Nandakumar', 'Program lead, Networks', 'faculty'),
    staff('H', 'Yusra Karim', 'Board secretary', 'administration', { role: 'secretary' }),
  ],
  meetings: [
    {
      date: '2023-09-20',
      kind: 'skills_validation',
      mode: 'in_person',
      isOnCampus: true,
      presence: 'PPP---PP',
      agendaSent: 20,
      draftSent: 7,
      approvedOn: '2023-12-06',
      items: [opening, { title: 'Rating the skills list', topics: ['curriculum', 'content'] }, closing],
    },
    call('2023-12-06', '2023-09-20', 'OOO---OO', '2024-03-06'),
    call('2024-03-06', '2023-12-06', 'OO----OO', '2024-06-05'),
    call('2024-06-05', '2024-03-06', 'OOO---OO', '2024-09-18'),
    {
      date: '2024-09-18',
      kind: 'skills_validation',
      mode: 'in_person',
      isOnCampus: true,
      presence: 'PPPPP-PP',
      agendaSent: 20,
      draftSent: 7,
      approvedOn: '2024-12-04',
      items: [
        opening,
        minutesOf('2024-06-05', 'B', 'C', 5),
        { title: 'Rating the skills list', topics: ['curriculum', 'content'] },
        closing,
      ],
    },
    call('2024-12-04', '2024-09-18', 'OOOO--OO', '2025-03-05'),
    call('2025-03-05', '2024-12-04', 'OOOOO-OO', '2025-06-04'),
    call('2025-06-04', '2025-03-05', 'OOO-O-OO', '2025-09-17'),
    {
      date: '2025-09-17',
      kind: 'skills_validation',
      mode: 'in_person',
      isOnCampus: true,
      presence: 'PPPPPPPP',
      agendaSent: 21,
      draftSent: 6,
      approvedOn: '2025-12-03',
      items: [
        opening,
        minutesOf('2025-06-04', 'B', 'C', 6),
        {
          title: 'Rating the skills list',
          kind: 'decision',
          topics: ['curriculum', 'content', 'competencies'],
          recommends: [
            {
              key: 'scripts',
              text: 'Teach a scripting language in the first term.',
              type: 'curriculum',
              from: 'C',
              response: ['partly', '2025-11-20', 'From the second term, as the first holds the basics.'],
              outcome: ['2026-01-20', 'A course of three credits is in the catalogue.'],
              reportedAt: '2025-12-03',
            },
          ],
          gaps: [
            ['trend', 'A', 'Entry jobs ask for a cloud certificate.', 'Seven of ten advertisements in the county.'],
          ],
          pledges: [
            {
              kind: 'internship',
              by: 'B',
              text: 'Weir County Hospital takes three interns in spring.',
              places: 3,
              term: '2026-spring',
              filled: [2, 300],
            },
          ],
        },
        closing,
      ],
    },
    {
      ...call('2025-12-03', '2025-09-17', 'OOOOEOOO', '2026-03-04'),
      items: [
        opening,
        minutesOf('2025-09-17', 'B', 'C', 5),
        { title: 'What the faculty made of the ratings', topics: ['ksa_feedback', 'trends'] },
        closing,
      ],
    },
    call('2026-03-04', '2025-12-03', 'OOOAOOOO', '2026-06-03'),
    call('2026-06-03', '2026-03-04', 'OOOOOAOO', null),
  ],
  skills: [
    ['knowledge', 'Routing protocols'],
    ['skill', 'Automate a task with a script'],
    ['skill', 'Read a packet trace'],
    ['ability', 'Explain an outage to people of other trades'],
  ],
  rounds: [
    [2023, '2023-09-20', { A: '4233', B: '4333', C: '3343' }],
    [2024, '2024-09-18', { A: '3433', B: '4333', C: '3443', D: '2432', E: '3324' }],
    [2025, '2025-09-17', { A: '3434', B: '4433', C: '3443', D: '2443', E: '3434', F: '3333' }],
  ],
  people: {
    A: { sectors: ['Software'], skills: ['Automation', 'Hiring'] },
    B: { sectors: ['Health care'], skills: ['Networks'] },
    C: { sectors: ['Banking'], skills: ['Security'] },
    D: {
      sectors: ['Hosting'],
      skills: ['Cloud', 'Small business'],
      interest: ['Mensah Hosting keeps the pages of the college.', '2024-08-01'],
    },
    E: { sectors: ['Logistics'], skills: ['Support'] },
    F: {
      sectors: ['Banking'],
      skills: ['Support', 'Automation'],
      orientation: [
        ['How the skills list is rated', '2025-08-20'],
        ['Policy on conflicts of interest', '2025-08-20'],
      ],
    },
  },
  prospects: [
    {
      text: 'Brightwell Energy runs a control room and hires from the program.',
      at: 'Brightwell Energy',
      stage: 'contacted',
      source: 'alumni',
      gap: 'employer',
      skill: 'Industrial networks',
      owner: 'G',
      on: '2026-04-27',
    },
  ],
  developments: [
    {
      text: 'Two weeks in the network team of the hospital',
      kind: 'externship',
      direction: 'industry_to_staff',
      host: 'Weir County Hospital',
      on: '2025-07-07',
      hours: 60,
      participants: 1,
    },
  ],
  stories: [
    {
      text: 'A script that gave a help desk its mornings back',
      partner: 'Kestrel Logistics',
      challenge: 'Two people reset passwords every morning.',
      contribution: 'Kestrel Logistics let a student automate it under the eyes of its lead.',
      result: 'The queue is empty at nine.',
      figure: '90 minutes a day',
      consentOn: '2026-05-11',
      approvedOn: null,
    },
  ],
}

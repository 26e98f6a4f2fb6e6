import { closing, external, opening, staff } from './common'
import type { BoardSpec } from './spec'

/** A committee that ran on: expired terms, staff with votes, a chair of the school, seats that stay empty. */
export const business: BoardSpec = {
  key: 'business',
  name: 'Business Administration Advisory Committee',
  shortName: 'Business',
  kind: 'program_advisory_committee',
  cloth: 'straw',
  quorum: 'fixed',
  programs: ['Business Administration AAS'],
  profiles: ['wa-sbctc', 'colorado'],
  members: [
    staff('A', 'Carla Mendoza-Ruiz', 'Dean of Business', 'administration', { role: 'chair', isVoting: true }),
    external('B', 'Ivo Stanek', 'Branch manager', 'Tidewell Bank', 'employer', ['2021-07-01', '2025-12-31']),
    external('C', 'Delphine Roux', null, 'Roux Bookkeeping', 'employer', ['2024-07-01', '2027-06-30']),
    external('D', 'Milo Janssen', 'Store manager', null, 'employer', ['2024-07-01', '2027-06-30']),
    staff('E', 'Agnes Thorne', 'Instructor, Accounting', 'faculty', { isVoting: true }),
    staff('F', 'Yusra Karim', 'Board secretary', 'administration', { role: 'secretary' }),
  ],
  meetings: [
    {
      date: '2023-10-25',
      mode: 'in_person',
      isOnCampus: true,
      presence: 'PPPAPP',
      agendaSent: 7,
      items: [opening, { title: 'Course list', topics: ['curriculum'] }, closing],
    },
    {
      date: '2024-10-23',
      mode: 'in_person',
      isOnCampus: true,
      presence: 'PPAAPP',
      agendaSent: 7,
      items: [opening, { title: 'Course list', topics: ['curriculum'] }, closing],
    },
    {
      date: '2025-10-22',
      mode: 'in_person',
      isOnCampus: true,
      presence: 'PPAAPP',
      agendaSent: 7,
      draftSent: 10,
      items: [opening, { title: 'Course list', topics: ['curriculum'] }, closing],
    },
    {
      date: '2026-03-18',
      mode: 'in_person',
      isOnCampus: true,
      presence: 'P-AAPP',
      items: [opening, { title: 'Course list', topics: ['curriculum'] }, closing],
    },
  ],
  prospects: [
    {
      text: 'Ollerton Freight would send its payroll lead.',
      at: 'Ollerton Freight',
      stage: 'identified',
      source: 'referral',
      referredBy: 'B',
      gap: 'employer',
      on: '2026-03-18',
    },
  ],
}

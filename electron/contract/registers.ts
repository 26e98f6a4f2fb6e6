import { z } from 'zod'
import { OrganizationId } from '../../db/model/ids'
import type { Development } from '../../db/model/registers/development'
import type { Interaction, Partner, Prospect } from '../../db/model/registers/partners'
import {
  RegisterName,
  RegisterScope,
  type ProgramOfBoards,
  type SchoolYearChoice,
} from '../../db/model/registers/table'
import type { Recommendation } from '../../db/model/registers/recommendation'
import type { Topic } from '../../db/model/topics'
import { call, query } from './channel'

const PLACES = [
  'board',
  'program',
  'meeting',
  'agenda_item',
  'person',
  'organization',
] as const satisfies readonly Topic[]

export const registerQueries = {
  /** The programs by name, with the boards that advise them. */
  'program.list': query<ProgramOfBoards[]>()(z.strictObject({}), ['program', 'board_program']),
  /** The school years that hold meetings, up to the running one; the newest first. */
  'schoolYear.list': query<SchoolYearChoice[]>()(z.strictObject({}), ['institution', 'meeting']),
  /** Every organization with its people, seats, last interaction and next step, by name. */
  'partner.list': query<Partner[]>()(z.strictObject({}), [...PLACES, 'membership', 'interaction', 'pledge']),
  /** What was talked over with one organization, the newest first. */
  'interaction.list': query<Interaction[]>()(z.strictObject({ organizationId: OrganizationId.nullable() }), [
    ...PLACES,
    'interaction',
  ]),
  /** Possible partners, by board. */
  'prospect.list': query<Prospect[]>()(RegisterScope, [...PLACES, 'prospect']),
  /** What boards recommended, by board and number. */
  'recommendation.list': query<Recommendation[]>()(RegisterScope, [...PLACES, 'recommendation', 'motion']),
  /** Professional development, the newest first. */
  'development.list': query<Development[]>()(RegisterScope, [...PLACES, 'development', 'recommendation']),
} as const

export const registerCalls = {
  /**
   * Asks where, and writes a register as a file of comma-separated values: the rows of these ids in the register's own
   * order, or all of the scope. Null when the person closed the dialog.
   */
  'register.export': call<{ path: string; rows: number } | null>()(
    z.strictObject({
      register: RegisterName,
      scope: RegisterScope,
      ids: z.array(z.string().max(100)).max(100_000).nullable(),
    }),
  ),
} as const

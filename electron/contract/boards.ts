import { z } from 'zod'
import type { BoardDetail, BoardListRow, MembershipRow } from '../../db/model/board'
import { BoardId, PersonId } from '../../db/model/ids'
import type { Institution, Organization, Person } from '../../db/model/institution'
import { query } from './channel'

const nothing = z.strictObject({})

export const boardQueries = {
  /** The institution of this workspace; null on first start. */
  'institution.get': query<{ institution: Institution | null }>()(nothing, ['institution', 'attachment']),
  'board.list': query<BoardListRow[]>()(nothing, ['board', 'membership', 'meeting', 'action_item']),
  'board.get': query<BoardDetail>()(z.strictObject({ id: BoardId }), [
    'board',
    'board_program',
    'program',
    'membership',
    'person',
    'meeting',
  ]),
  'membership.list': query<MembershipRow[]>()(z.strictObject({ boardId: BoardId }), [
    'membership',
    'person',
    'organization',
    'attendance',
    'meeting',
  ]),
  /** Everybody in the address book, by name; `text` narrows by name or organization. */
  'person.list': query<Person[]>()(z.strictObject({ text: z.string().max(200) }), ['person', 'organization']),
  'person.get': query<Person>()(z.strictObject({ id: PersonId }), ['person', 'organization']),
  'organization.list': query<Organization[]>()(nothing, ['organization']),
} as const

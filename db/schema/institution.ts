import { check, index, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { OrganizationKind, PaperSize } from '../model/vocabulary'
import { idColumn, isNotBlank, oneOf, words } from './columns'

/** The school. A workspace holds one in practice; the model allows several (a district office). */
export const institutionTable = sqliteTable(
  'institution',
  {
    id: idColumn(),
    name: text('name').notNull(),
    language: text('language').notNull(),
    timeZone: text('time_zone').notNull(),
    paper: text('paper', { enum: words(PaperSize) }).notNull(),
    /** Month and day on which the school year begins, such as 07-01. */
    yearStarts: text('year_starts').notNull().default('07-01'),
  },
  (t) => [check('institution_name', isNotBlank(t.name)), check('institution_paper', oneOf(t.paper, PaperSize.options))],
)

/** A text that the people of this workspace write again and again, called up by its abbreviation. */
export const snippetTable = sqliteTable(
  'snippet',
  {
    id: idColumn(),
    institutionId: text('institution_id')
      .notNull()
      .references(() => institutionTable.id, { onDelete: 'restrict' }),
    abbreviation: text('abbreviation').notNull(),
    text: text('text').notNull(),
  },
  (t) => [
    check('snippet_abbreviation', isNotBlank(t.abbreviation)),
    check('snippet_text', isNotBlank(t.text)),
    uniqueIndex('snippet_by_abbreviation').on(t.institutionId, t.abbreviation),
  ],
)

/** A course of study that boards advise. */
export const programTable = sqliteTable(
  'program',
  {
    id: idColumn(),
    institutionId: text('institution_id')
      .notNull()
      .references(() => institutionTable.id, { onDelete: 'restrict' }),
    name: text('name').notNull(),
    credential: text('credential'),
    /** Null while it is taught; the day on which it was closed. */
    closedOn: text('closed_on'),
  },
  (t) => [check('program_name', isNotBlank(t.name)), uniqueIndex('program_by_name').on(t.institutionId, t.name)],
)

/** An employer, another school, a union, an agency. */
export const organizationTable = sqliteTable(
  'organization',
  {
    id: idColumn(),
    name: text('name').notNull(),
    kind: text('kind', { enum: words(OrganizationKind) }).notNull(),
    place: text('place'),
    website: text('website'),
    note: text('note'),
  },
  (t) => [
    check('organization_name', isNotBlank(t.name)),
    check('organization_kind', oneOf(t.kind, OrganizationKind.options)),
    index('organization_by_name').on(t.name),
  ],
)

/** Somebody, once, however many boards they sit on. */
export const personTable = sqliteTable(
  'person',
  {
    id: idColumn(),
    fullName: text('full_name').notNull(),
    title: text('title'),
    organizationId: text('organization_id').references(() => organizationTable.id, { onDelete: 'restrict' }),
    email: text('email'),
    phone: text('phone'),
  },
  (t) => [
    check('person_full_name', isNotBlank(t.fullName)),
    index('person_by_name').on(t.fullName),
    index('person_by_organization').on(t.organizationId),
  ],
)

import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { copyAsKilled, digestOf } from '../testing/faults'
import { createTestFolder, type TestFolder } from '../testing/testWorkspace'
import { listBackups } from './backupList'
import { withReader } from './inspect'
import { migrationSet, shippedMigrations, type MigrationSet } from './migrations'
import { openWorkspace } from './openWorkspace'
import { workspacePaths } from './paths'

const FIRST = `
  CREATE TABLE parent (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;
  CREATE TABLE child (id INTEGER PRIMARY KEY, parent_id INTEGER NOT NULL REFERENCES parent(id) ON DELETE CASCADE) STRICT;
`
/** As drizzle-kit writes a change that SQLite can only make by building the table again. */
const REBUILD = `
  PRAGMA foreign_keys=OFF;--> statement-breakpoint
  CREATE TABLE __new_parent (id INTEGER PRIMARY KEY, name TEXT NOT NULL, note TEXT NOT NULL DEFAULT '') STRICT;--> statement-breakpoint
  INSERT INTO __new_parent(id, name) SELECT id, name FROM parent;--> statement-breakpoint
  DROP TABLE parent;--> statement-breakpoint
  ALTER TABLE __new_parent RENAME TO parent;--> statement-breakpoint
  PRAGMA foreign_keys=ON;
`
const SEARCH = `
  CREATE VIRTUAL TABLE IF NOT EXISTS parent_text USING fts5(name, content='parent', content_rowid='id');
  DROP TRIGGER IF EXISTS parent_insert;
  CREATE TRIGGER parent_insert AFTER INSERT ON parent BEGIN
    INSERT INTO parent_text(rowid, name) VALUES (NEW.id, NEW.name);
  END;
`

/** Migrations with these texts, one day apart. */
function setOf(
  steps: readonly string[],
  extras: Readonly<Record<string, string>> = {},
  tags: readonly string[] = [],
): MigrationSet {
  const entries = steps.map((_, idx) => ({ idx, when: (idx + 1) * 86_400_000, tag: tags[idx] ?? `000${idx}_step` }))
  return migrationSet(
    { entries },
    Object.fromEntries(entries.map((entry, idx) => [`../migrations/${entry.tag}.sql`, steps[idx] ?? ''])),
    extras,
  )
}

let place: TestFolder
beforeEach(() => {
  place = createTestFolder()
})
afterEach(() => place.remove())

const open = (migrations: MigrationSet) => openWorkspace(place.folder, { migrations })

/** A closed workspace of the first format with three parents and their three children. */
function fillFirst(set = setOf([FIRST])): void {
  const workspace = open(set)
  workspace.sqlite.exec(`
    INSERT INTO parent (name) VALUES ('one'), ('two'), ('three');
    INSERT INTO child (parent_id) SELECT id FROM parent;
  `)
  workspace.close()
}

describe('a file of an older format', () => {
  test('is copied, checked and brought up to date; rows below a rebuilt table stay', () => {
    fillFirst()
    const workspace = open(setOf([FIRST, REBUILD]))
    expect(workspace.migratedFrom).toBe(1)
    expect(workspace.sqlite.pragma('user_version', { simple: true })).toBe(2)
    expect(workspace.sqlite.prepare('SELECT count(*) FROM child').pluck().get()).toBe(3)
    expect(workspace.sqlite.prepare('SELECT note FROM parent').pluck().all()).toEqual(['', '', ''])
    expect(workspace.sqlite.pragma('foreign_keys', { simple: true })).toBe(1)
    expect(listBackups(place.folder, workspace.migrations)).toEqual([
      expect.objectContaining({ reason: 'before_migration', formatVersion: 1, isSound: true }),
    ])
    workspace.close()
  })

  test('is copied with what only its log holds', () => {
    fillFirst()
    const killed = join(place.folder, 'killed')
    const running = open(setOf([FIRST]))
    running.sqlite.exec(`INSERT INTO parent (name) VALUES ('four')`)
    copyAsKilled(running, killed)
    running.close()
    const set = setOf([FIRST, REBUILD])
    openWorkspace(killed, { migrations: set }).close()
    const [copy] = listBackups(killed, set)
    const names = withReader(copy?.path ?? '', (sqlite) => sqlite.prepare('SELECT name FROM parent').pluck().all())
    expect(names).toEqual(['one', 'two', 'three', 'four'])
  })

  test('keeps its triggers and its search index through a rebuild', () => {
    const extras = { 'search.sql': SEARCH }
    fillFirst(setOf([FIRST], extras))
    const workspace = open(setOf([FIRST, REBUILD], extras))
    workspace.sqlite.exec(`INSERT INTO parent (name) VALUES ('found at once')`)
    const find = (word: string) =>
      workspace.sqlite.prepare('SELECT count(*) FROM parent_text WHERE parent_text MATCH ?').pluck().get(word)
    expect([find('found'), find('three')]).toEqual([1, 1])
    workspace.close()
  })

  test('is as it was when a step fails, and can be opened by its own version', () => {
    fillFirst()
    const database = workspacePaths(place.folder).database
    const before = digestOf(database)
    expect(() =>
      open(setOf([FIRST, 'ALTER TABLE parent ADD COLUMN a TEXT; ALTER TABLE nowhere ADD COLUMN b TEXT;'])),
    ).toThrow('no such table: nowhere')
    expect(digestOf(database)).toBe(before)
    expect(readdirSync(workspacePaths(place.folder).backups)).toEqual([])
    const workspace = open(setOf([FIRST]))
    expect(workspace.sqlite.prepare('SELECT * FROM parent').all()).toHaveLength(3)
    workspace.close()
  })

  test('is as it was when a step would leave rows without their parent', () => {
    fillFirst()
    expect(() => open(setOf([FIRST, `DELETE FROM parent WHERE name = 'two'`]))).toThrow(
      expect.objectContaining({ code: 'CONFLICT', data: { count: 1, tables: ['child -> parent'] } }),
    )
    const workspace = open(setOf([FIRST]))
    expect(workspace.sqlite.prepare('SELECT * FROM parent').all()).toHaveLength(3)
    workspace.close()
  })
})

describe('a file that went through other migrations', () => {
  test('is refused when a released step was edited', () => {
    fillFirst()
    expect(() => open(setOf([`${FIRST} -- improved`]))).toThrow(
      expect.objectContaining({ code: 'CONFLICT', data: expect.objectContaining({ isEdited: true }) }),
    )
  })

  test('is refused when a step was put in before one that it has', () => {
    const second = 'CREATE TABLE later (id INTEGER PRIMARY KEY) STRICT;'
    const between = 'CREATE TABLE between_them (id INTEGER PRIMARY KEY) STRICT;'
    fillFirst(setOf([FIRST, second], {}, ['0000_first', '0001_later']))
    const merged = setOf([FIRST, between, second], {}, ['0000_first', '0001_between', '0002_later'])
    expect(() => open(merged)).toThrow(expect.objectContaining({ code: 'CONFLICT' }))
    expect(readdirSync(workspacePaths(place.folder).backups)).toEqual([])
  })

  test('is not refused for other line ends', () => {
    fillFirst()
    expect(() => open(setOf([FIRST.replaceAll('\n', '\r\n')])).close()).not.toThrow()
  })
})

describe('triggers and search index', () => {
  test('are made again when their text changes, filled from the rows, and gone when it no longer makes them', () => {
    fillFirst()
    const schema = (set: MigrationSet) => {
      const workspace = open(set)
      const names = workspace.sqlite.prepare(`SELECT name FROM sqlite_schema WHERE type = 'trigger'`).pluck().all()
      const hits = workspace.sqlite
        .prepare(`SELECT count(*) FROM sqlite_schema WHERE name = 'parent_text'`)
        .pluck()
        .get()
        ? workspace.sqlite.prepare(`SELECT count(*) FROM parent_text WHERE parent_text MATCH 'two'`).pluck().get()
        : 0
      workspace.close()
      return { names, hits }
    }
    expect(schema(setOf([FIRST]))).toEqual({ names: [], hits: 0 })
    expect(schema(setOf([FIRST], { 'search.sql': SEARCH }))).toEqual({ names: ['parent_insert'], hits: 1 })
    const withoutTrigger = SEARCH.slice(0, SEARCH.indexOf('DROP TRIGGER'))
    expect(schema(setOf([FIRST], { 'search.sql': withoutTrigger }))).toEqual({ names: [], hits: 1 })
  })

  test('are left alone when nothing changed, so that opening writes nothing', () => {
    const set = setOf([FIRST], { 'search.sql': SEARCH })
    fillFirst(set)
    const workspace = open(set)
    expect(workspace.sqlite.prepare('SELECT total_changes()').pluck().get()).toBe(0)
    workspace.close()
  })
})

describe('the migration files', () => {
  test('must stand in the order in which they were made', () => {
    const journal = {
      entries: [
        { idx: 0, when: 2, tag: 'a' },
        { idx: 1, when: 1, tag: 'b' },
      ],
    }
    expect(() => migrationSet(journal, { 'x/a.sql': '', 'x/b.sql': '' }, {})).toThrow('b is older than a')
  })

  test('must all be in the journal, and the journal must name no others', () => {
    const journal = { entries: [{ idx: 0, when: 1, tag: 'a' }] }
    expect(() => migrationSet(journal, {}, {})).toThrow('its file is missing')
    expect(() => migrationSet(journal, { 'x/a.sql': '', 'x/stray.sql': '' }, {})).toThrow('stray.sql')
  })

  test('must not make triggers, which would be lost when the triggers are made again', () => {
    const journal = { entries: [{ idx: 0, when: 1, tag: 'a' }] }
    expect(() =>
      migrationSet(journal, { 'x/a.sql': 'create trigger t after insert on x begin select 1; end' }, {}),
    ).toThrow('makes a trigger')
  })

  test('of this build fit together and make only STRICT tables', () => {
    expect(shippedMigrations().steps.length).toBeGreaterThan(0)
    const workspace = openWorkspace(place.folder)
    const tables = workspace.sqlite.pragma('table_list') as {
      schema: string
      name: string
      type: string
      strict: number
    }[]
    const loose = tables.filter(
      (t) => t.schema === 'main' && t.type === 'table' && !t.name.startsWith('sqlite_') && t.strict !== 1,
    )
    expect(loose).toEqual([])
    workspace.close()
  })
})

import { createHash } from 'node:crypto'

/** One step of the schema, as generated and reviewed. */
export interface MigrationStep {
  readonly tag: string
  /** When the step was generated, in milliseconds; orders the steps. */
  readonly when: number
  readonly sql: string
  readonly hash: string
}

/** SQL that is run again whenever it changes: triggers and the search index. */
export interface SchemaExtra {
  readonly name: string
  readonly sql: string
  readonly hash: string
}

/** Everything that turns an empty file into the present schema. The number of steps is the version of the format. */
export interface MigrationSet {
  readonly steps: readonly MigrationStep[]
  readonly extras: readonly SchemaExtra[]
}

/** The journal that drizzle-kit keeps beside the generated SQL. */
export interface MigrationJournal {
  entries: { idx: number; when: number; tag: string }[]
}

function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

/** Line ends differ between checkouts of the same file, so they do not count. */
function hashOf(sql: string): string {
  return createHash('sha256').update(sql.replaceAll('\r\n', '\n')).digest('hex')
}

/**
 * Puts the texts of the migration files into order. Throws when the journal and the files do not fit together or when
 * a step is older than the one before it (as after merging two branches): such a step would be skipped in every file
 * that already has the later one.
 */
export function migrationSet(
  journal: MigrationJournal | undefined,
  stepFiles: Readonly<Record<string, string>>,
  extraFiles: Readonly<Record<string, string>>,
): MigrationSet {
  const texts = new Map(Object.entries(stepFiles).map(([path, sql]) => [fileName(path), sql]))
  const steps: MigrationStep[] = []
  for (const entry of journal?.entries ?? []) {
    const sql = texts.get(`${entry.tag}.sql`)
    if (sql === undefined) throw new Error(`Migration ${entry.tag} is in the journal but its file is missing.`)
    const before = steps.at(-1)
    if (before && before.when >= entry.when) {
      throw new Error(`Migration ${entry.tag} is older than ${before.tag}, which stands before it. Generate it again.`)
    }
    if (/\bCREATE\s+(TEMP\s+)?TRIGGER\b/i.test(sql)) {
      throw new Error(
        `Migration ${entry.tag} makes a trigger. Triggers belong in migrations/sql, which is run after it.`,
      )
    }
    steps.push({ tag: entry.tag, when: entry.when, sql, hash: hashOf(sql) })
    texts.delete(`${entry.tag}.sql`)
  }
  if (texts.size > 0) throw new Error(`Migration files outside the journal: ${[...texts.keys()].join(', ')}.`)
  const extras = Object.entries(extraFiles)
    .map(([path, sql]) => ({ name: fileName(path), sql, hash: hashOf(sql) }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
  return { steps, extras }
}

let shipped: MigrationSet | undefined

/** The migrations of this build. Their text is bundled, so that no file has to be found at run time. */
export function shippedMigrations(): MigrationSet {
  const journals = import.meta.glob<MigrationJournal>('../migrations/meta/_journal.json', {
    eager: true,
    import: 'default',
  })
  shipped ??= migrationSet(
    Object.values(journals)[0],
    import.meta.glob<string>('../migrations/*.sql', { query: '?raw', eager: true, import: 'default' }),
    import.meta.glob<string>('../migrations/sql/*.sql', { query: '?raw', eager: true, import: 'default' }),
  )
  return shipped
}

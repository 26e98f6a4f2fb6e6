import { createHash } from 'node:crypto'
import Papa from 'papaparse'
import { ALL_PARTS, type BinderData, type MinutesData } from '../../../../db/model/documents'
import type { EvidenceLink } from '../../../../db/model/compliance'
import type { RuleId } from '../../../../db/model/complianceRules'
import { fileNameOf } from '../handlers'
import { minutesDocument } from '../minutesDocument'
import { sealedDocument } from '../sealedDocument'
import { registerCsv } from '../../registerCsv'
import { binderDocument, evidenceDocument, type EvidenceLook } from './binderDocument'
import { attendanceChapter, recommendationsChapter, rosterChapter } from './binderParts'
import type { BinderWords } from './binderWords'
import type { BoardEvidence } from './boardEvidence'
import { placesIn, placesOf } from './places'
import { rulesChapter } from './rulesChapter'
import { actionsChapter, consultationsChapter, planChapter, programsChapter } from './workChapters'

/** A file of the folder. */
export interface FolderFile {
  name: string
  content: Uint8Array
}

/** Rules that look at who was there: what they find at a meeting is proven by its attendance too. */
const ON_ATTENDANCE: ReadonlySet<RuleId> = new Set(['R07', 'R10', 'R11', 'R12', 'R15', 'R16', 'R26', 'R32'])

/**
 * The binder as files: the whole of it, the minutes of each meeting and each chapter as PDF, the registers
 * as values, and an index that says of each file its kind, day, SHA-256 and the rules that it proves.
 */
export async function evidenceFolder(
  evidence: BoardEvidence,
  bundle: BinderWords,
  look: EvidenceLook,
  pdf: (data: BinderData | MinutesData) => Promise<Uint8Array>,
): Promise<{ name: string; files: FolderFile[] }> {
  const { words, registers } = bundle
  const results = evidence.reports.flatMap((report) => report.results)
  const every = [...new Set(results.map(({ rule }) => rule))].toSorted()
  const find = placesOf(evidence)
  /** The rules of which some result rests on a record that is meant. */
  const provenBy = (isMeant: (link: EvidenceLink, rule: RuleId) => boolean) =>
    every.filter((id) =>
      results.some(({ rule, evidence: links }) => rule === id && links.some((link) => isMeant(link, id))),
    )
  const files: FolderFile[] = []
  const index: string[][] = []
  const add = (name: string, content: Uint8Array, kind: string, date: string, rules: readonly string[]) => {
    const sha256 = createHash('sha256').update(content).digest('hex')
    files.push({ name, content })
    index.push([name, kind, date, sha256, rules.join(' ')])
  }
  const binder = binderDocument(evidence, bundle, look)
  add(fileNameOf(binder), await pdf(binder), 'binder', evidence.to, every)
  const parts = [
    ['rules', rulesChapter(evidence, bundle)],
    ['roster', rosterChapter(evidence, bundle)],
    ['programs', programsChapter(evidence, bundle)],
    ['attendance', attendanceChapter(evidence, bundle)],
    ['recommendations', recommendationsChapter(evidence, bundle)],
    ['actions', actionsChapter(evidence, bundle)],
    ['plan', planChapter(evidence, bundle)],
    ['consultations', consultationsChapter(evidence, bundle)],
  ] as const
  for (const [kind, chapter] of parts) {
    if (chapter === null) continue
    const places = new Set(placesIn(chapter))
    const rules =
      kind === 'rules'
        ? every
        : provenBy((link, rule) => places.has(find(link) ?? '') || (kind === 'attendance' && ON_ATTENDANCE.has(rule)))
    const data = evidenceDocument('binder', evidence, bundle, look, {
      stamp: null,
      facts: [],
      front: [],
      contents: null,
      chapters: [{ ...chapter, newPage: false }],
    })
    add(uniqueName(files, plainName(chapter.title), '.pdf'), await pdf(data), kind, evidence.to, rules)
  }
  for (const { id, record, seal } of evidence.meetings) {
    const { date, title, timeZone } = record.meeting
    const plain = minutesDocument(record, { ...look, words, parts: { ...ALL_PARTS, confidential: false } })
    const data =
      seal === null ? plain : sealedDocument(plain, { printed: seal, later: null, isExtract: true, timeZone }, words)
    const name = uniqueName(files, `${date} ${plainName(title)}`, '.pdf')
    add(
      name,
      await pdf(data),
      'minutes',
      date,
      provenBy(({ meetingId }) => meetingId === id),
    )
  }
  for (const table of evidence.registers) {
    if (table.rows.length === 0) continue
    const text = new TextEncoder().encode(registerCsv(table, registers))
    const ids = new Set(table.rows.map(({ id }) => id))
    const name = uniqueName(files, plainName(registers.files[table.register]), '.csv')
    add(
      name,
      text,
      table.register,
      evidence.to,
      provenBy(({ id }) => ids.has(id)),
    )
  }
  const fields = ['file', 'kind', 'date', 'sha256', 'rules']
  const text = Papa.unparse({ fields, data: index }, { escapeFormulae: true, newline: '\r\n' })
  files.push({ name: 'index.csv', content: new TextEncoder().encode(`\uFEFF${text}\r\n`) })
  return { name: plainName(fileNameOf(binder).replace(/\.pdf$/, '')), files }
}

function uniqueName(files: readonly FolderFile[], name: string, ending: string): string {
  let unique = `${name}${ending}`
  for (let count = 2; files.some((file) => file.name === unique); count += 1) unique = `${name} ${count}${ending}`
  return unique
}

/** A name that every file system takes, without its ending. */
const plainName = (name: string) =>
  [...name.replaceAll(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')]
    .slice(0, 100)
    .join('')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/[. ]+$/, '')

import { createHash } from 'node:crypto'
import Papa from 'papaparse'
import { ALL_PARTS, type BinderData, type MinutesData } from '../../../../db/model/documents'
import type { EvidenceKind } from '../../../../db/model/compliance'
import type { RegisterName } from '../../../../db/model/registers/table'
import { fileNameOf } from '../handlers'
import { minutesDocument } from '../minutesDocument'
import { sealedDocument } from '../sealedDocument'
import { registerCsv } from '../../registerCsv'
import { binderDocument, evidenceDocument, type EvidenceLook } from './binderDocument'
import { attendanceChapter, rosterChapter, rulesChapter, type BinderWords } from './binderParts'
import type { BoardEvidence } from './boardEvidence'

/** A file of the folder. */
export interface FolderFile {
  name: string
  content: Uint8Array
}

/** Which records of the engine a register holds. */
const KINDS: Partial<Record<RegisterName, EvidenceKind>> = {
  prospects: 'prospect',
  pledges: 'pledge',
  recommendations: 'recommendation',
}

/**
 * The binder as files: the whole of it, the minutes of each meeting, roster, attendance and rules as PDF, the registers
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
  const provenBy = (isMeant: (link: { kind: EvidenceKind; meetingId: string | null }) => boolean) =>
    [...new Set(results.filter(({ evidence: links }) => links.some(isMeant)).map(({ rule }) => rule))].toSorted()
  const files: FolderFile[] = []
  const index: string[][] = []
  const add = (name: string, content: Uint8Array, kind: string, date: string, rules: readonly string[]) => {
    const sha256 = createHash('sha256').update(content).digest('hex')
    files.push({ name, content })
    index.push([name, kind, date, sha256, rules.join(' ')])
  }
  const binder = binderDocument(evidence, bundle, look)
  add(
    fileNameOf(binder),
    await pdf(binder),
    'binder',
    evidence.to,
    results.map(({ rule }) => rule),
  )
  const parts = [
    ['rules', rulesChapter(evidence, bundle), results.map(({ rule }) => rule)],
    ['roster', rosterChapter(evidence, bundle), provenBy(({ kind }) => kind === 'member' || kind === 'person')],
    ['attendance', attendanceChapter(evidence, bundle), provenBy(({ kind }) => kind === 'meeting')],
  ] as const
  for (const [kind, chapter, rules] of parts) {
    // Alone, a chapter has no minutes to lead to.
    const blocks = chapter.blocks.map((block) =>
      block.kind === 'table' ? { ...block, rows: block.rows.map((row) => ({ ...row, link: null })) } : block,
    )
    const data = evidenceDocument('binder', evidence, bundle, look, {
      stamp: null,
      facts: [],
      front: [],
      contents: null,
      chapters: [{ ...chapter, newPage: false, blocks }],
    })
    add(`${plainName(chapter.title)}.pdf`, await pdf(data), kind, evidence.to, [...new Set(rules)])
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
    const kind = KINDS[table.register]
    const text = new TextEncoder().encode(registerCsv(table, registers))
    const rules = kind === undefined ? [] : provenBy((link) => link.kind === kind)
    add(`${plainName(registers.files[table.register])}.csv`, text, table.register, evidence.to, rules)
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

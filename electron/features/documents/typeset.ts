import { join } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import { NodeCompiler, type NodeError, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler'
import { sealFile } from './seal/fileSeal.ts'
import type {
  DocumentData,
  DocumentJob,
  DocumentRecord,
  Substitution,
  TypesetPages,
  TypesetPdf,
} from '../../../db/model/documents.ts'
import { logoPathOf, photoPathOf } from './logoPath.ts'
import { missingClusters, replaceClusters } from './missingGlyphs.ts'
import { splitPages } from './svgPages.ts'
import { pageTexts } from './pageText.ts'
import { TypesetError } from './typesetError.ts'

/** Turns document data into pages. Holds the compiler, which reads the fonts once. */
export interface Typesetter {
  pdf(job: DocumentJob): Promise<TypesetPdf>
  pages(job: DocumentJob): Promise<TypesetPages>
}

/** Where the templates and fonts lie: `templates/` and `fonts/` in one folder. */
export type TypesetterOptions = { resources: string }

/** A document whose glyphs were replaced this often and still lacks some has another fault. */
const SUBSTITUTION_ROUNDS = 5

/** Starts a compiler over the templates and fonts of the app. */
export function createTypesetter({ resources }: TypesetterOptions): Typesetter {
  const compiler = NodeCompiler.create({
    workspace: resources,
    fontArgs: [{ fontPaths: [join(resources, 'fonts')] }],
  })

  function compile(data: DocumentData, record: DocumentRecord | null): NodeTypstDocument {
    const compiled = compiler.compile({
      mainFilePath: join(resources, 'templates', `${data.kind}.typ`),
      inputs: { data: JSON.stringify(data), ...(record && recordInputs(record)) },
    })
    if (compiled.hasError()) throw compileError(messagesOf(compiled.takeError()))
    // A warning means a page that differs from what it should be, such as a font that was not found.
    const warnings = messagesOf(compiled.takeWarnings())
    if (warnings.length > 0) throw compileError(warnings)
    if (!compiled.result) throw new TypesetError('template', 'The compiler gave neither a document nor an error.')
    return compiled.result
  }

  /**
   * Compiles and exports. The export checks PDF/UA-1; what it finds missing in the fonts is replaced by its code point
   * and told, since a record with a strange sign in it must still be printable.
   */
  function exportPdf(job: DocumentJob): { document: NodeTypstDocument; pdf: Buffer; substitutions: Substitution[] } {
    let data = job.data
    const substitutions: Substitution[] = []
    for (let round = 0; ; round += 1) {
      const document = compile(data, job.record ?? null)
      try {
        // The gate for every file: PDF/A looks at neither titles nor the order of headings.
        const pdf = compiler.pdf(document, { pdfStandard: 'ua-1' })
        return { document, pdf: job.record ? archiveCopy(document) : pdf, substitutions }
      } catch (error) {
        const messages = exportMessages(error)
        const clusters = missingClusters(messages)
        if (clusters.length === 0) throw new TypesetError('template', messages.join('; '))
        if (round === SUBSTITUTION_ROUNDS) throw new TypesetError('glyphs', clusters.join(' '))
        const replaced = replaceClusters(data, clusters)
        if (replaced.substitutions.length === 0) throw new TypesetError('glyphs', clusters.join(' '))
        data = replaced.data
        substitutions.push(...replaced.substitutions)
      }
    }
  }

  /** The file that is kept: it carries the frozen record, and its own fingerprint in the metadata. */
  function archiveCopy(document: NodeTypstDocument): Buffer {
    return sealFile(compiler.pdf(document, { pdfStandard: 'a-3a' }))
  }

  async function withJob<Result>(job: DocumentJob, work: () => Result): Promise<Result> {
    const pictures = [
      ...(job.logo ? [{ file: join(resources, logoPathOf(job.logo.format)), bytes: job.logo.bytes }] : []),
      ...(job.photo ? [{ file: join(resources, photoPathOf(job.photo.format)), bytes: job.photo.bytes }] : []),
    ]
    for (const { file, bytes } of pictures) compiler.mapShadow(file, Buffer.from(bytes))
    try {
      return work()
    } finally {
      for (const { file } of pictures) compiler.unmapShadow(file)
      // Both are needed, or memory grows with every document: the cache lets go, then the turn frees native objects.
      compiler.evictCache(0)
      await turn()
    }
  }

  return {
    pdf: (job) =>
      withJob(job, () => {
        const { document, pdf, substitutions } = exportPdf(job)
        return { pdf: new Uint8Array(pdf), pageCount: document.numOfPages, substitutions }
      }),
    pages: (job) =>
      withJob(job, () => {
        const { document, substitutions } = exportPdf(job)
        const texts = pageTexts(compiler.svg(document))
        const pages = splitPages(compiler.plainSvg(document)).map((page, i) => ({ ...page, text: texts[i] ?? '' }))
        return { pages, substitutions }
      }),
  }
}

function recordInputs({ fileName, text, description }: DocumentRecord): Record<string, string> {
  return { record: text, recordName: `/${fileName}`, recordDescription: description }
}

function messagesOf(error: NodeError | null): string[] {
  return (error?.shortDiagnostics ?? []).map((diagnostic: { message: string }) => diagnostic.message)
}

function compileError(messages: readonly string[]): TypesetError {
  const detail = messages.join('; ')
  if (detail.includes('MB-UNKNOWN')) return new TypesetError('unknownNode', detail)
  if (detail.includes('unknown font family')) return new TypesetError('fonts', detail)
  if (detail.includes('/assets/photo')) return new TypesetError('photo', detail)
  if (detail.includes('/assets/') || /failed to (decode|parse)/i.test(detail)) {
    return new TypesetError('logo', detail)
  }
  return new TypesetError('template', detail)
}

/** Export errors arrive as one debug string of Rust; the messages in it are cut out. */
function exportMessages(error: unknown): string[] {
  const text = error instanceof Error ? error.message : String(error)
  return [...text.matchAll(/message: "((?:[^"\\]|\\.)*)"/gs)].map((match) => (match[1] ?? '').replaceAll('\\\\', '\\'))
}

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { DocumentData, DocumentJob } from '../../../db/model/documents'
import { createDocumentsService, type DocumentsService } from './documentsService'
import { minutesDocument } from './minutesDocument'
import { sampleRecord } from './testing/sampleRecord'
import { englishWords, testResources } from './testing/testTypesetter'
import { createTypesetter } from './typeset'

const workerPath = new URL('./documentsWorker.ts', import.meta.url)
const job = (title = 'Spring meeting'): DocumentJob => ({
  data: minutesDocument(sampleRecord({ title }), { paper: 'a4', words: englishWords(), logoPath: null }),
  logo: null,
})

let folder: string
let service: DocumentsService | undefined
beforeAll(() => {
  folder = testResources()
})
afterEach(() => service?.dispose())
afterAll(() => rmSync(folder, { recursive: true }))

describe('with the real worker', () => {
  it('gives the bytes that the typesetter gives here, for each of several at once', async () => {
    const started = createDocumentsService({ workerPath, resources: folder })
    service = started
    const jobs = [job('Spring meeting'), job('Autumn meeting'), job('Winter meeting')]
    const results = await Promise.all(jobs.map((one) => started.pdf(one)))
    const here = createTypesetter({ resources: folder })
    for (const [i, result] of results.entries()) {
      const expected = await here.pdf(jobs[i]!)
      expect(Buffer.from(result.pdf).equals(Buffer.from(expected.pdf))).toBe(true)
      expect(result.pageCount).toBe(expected.pageCount)
    }
  })

  it('gives the pages of the same document', async () => {
    service = createDocumentsService({ workerPath, resources: folder })
    const { pages } = await service.pages(job())
    const { pageCount } = await service.pdf(job())
    expect(pages).toHaveLength(pageCount)
    expect(pages[0]?.text).toContain('Precision Machining and Mechatronics Advisory Board')
  })

  it('says in words why a document cannot be made, and makes the next one', async () => {
    service = createDocumentsService({ workerPath, resources: folder })
    const broken = job()
    broken.data = { ...broken.data, items: [{ ...itemOf(broken.data), entries: [{ kind: 'poem' }] }] } as never
    await expect(service.pdf(broken)).rejects.toMatchObject({
      name: 'AppError',
      code: 'INTERNAL',
      message: expect.stringContaining('cannot print'),
      data: { reason: 'unknownNode', detail: expect.stringContaining('poem') },
    })
    expect((await service.pdf(job())).pageCount).toBeGreaterThan(1)
  })

  it('names missing fonts instead of printing with others', async () => {
    const bare = testResources()
    rmSync(join(bare, 'fonts'), { recursive: true })
    service = createDocumentsService({ workerPath, resources: bare })
    await expect(service.pdf(job())).rejects.toMatchObject({ code: 'INTERNAL', data: { reason: 'fonts' } })
    rmSync(bare, { recursive: true })
  })
})

const itemOf = (data: DocumentData) => (data.kind === 'minutes' ? data.items[0] : undefined)

describe('with a worker that misbehaves', () => {
  /** Ends, hangs or answers, as the job's board says. */
  function misbehaving(): string {
    const script = join(mkdtempSync(join(tmpdir(), 'minutebook-worker-')), 'worker.mjs')
    writeFileSync(
      script,
      `import { parentPort } from 'node:worker_threads'
       parentPort.on('message', ({ id, job }) => {
         if (job.data.board === 'ends') process.exit(3)
         if (job.data.board === 'throws') throw new Error('out of paper')
         if (job.data.board !== 'hangs') parentPort.postMessage({ id, ok: true, result: { pageCount: job.data.board.length } })
       })`,
    )
    return script
  }
  const jobFor = (board: string) => ({ data: { ...job().data, board }, logo: null })

  it.each([
    ['ends', 'The worker ended with code 3.'],
    ['throws', 'Error: out of paper'],
  ])('starts another one after it %s', async (board, detail) => {
    service = createDocumentsService({ workerPath: misbehaving(), resources: folder })
    const [broken, waiting] = await Promise.allSettled([service.pdf(jobFor(board)), service.pdf(jobFor('abc'))])
    expect(broken).toMatchObject({
      status: 'rejected',
      reason: { code: 'INTERNAL', data: { reason: 'crash', detail } },
    })
    expect(waiting).toMatchObject({ status: 'fulfilled', value: { pageCount: 3 } })
  })

  it('gives up on a document that takes too long and makes the next one', async () => {
    service = createDocumentsService({ workerPath: misbehaving(), resources: folder, timeoutMs: 1000 })
    const [hung, waiting] = await Promise.allSettled([service.pdf(jobFor('hangs')), service.pdf(jobFor('ab'))])
    expect(hung).toMatchObject({ status: 'rejected', reason: { data: { reason: 'timeout' } } })
    expect(waiting).toMatchObject({ status: 'fulfilled', value: { pageCount: 2 } })
  })

  it('fails what still waits when it is closed, and everything after', async () => {
    service = createDocumentsService({ workerPath: misbehaving(), resources: folder })
    const waiting = Promise.allSettled([service.pdf(jobFor('hangs')), service.pages(jobFor('ab'))])
    await service.dispose()
    for (const result of await waiting) expect(result).toMatchObject({ reason: { data: { reason: 'crash' } } })
    await expect(service.pdf(jobFor('ab'))).rejects.toMatchObject({ data: { reason: 'crash' } })
  })
})

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { _electron } from '@playwright/test'
import { importInterchange } from '../../db/interchange/import'
import { listMeetings } from '../../db/queries/meeting'
import { sampleText } from '../../db/testing/sampleWorkspace'
import { openWorkspace } from '../../db/workspace/openWorkspace'
import { appFolder } from '../e2e/harness/launch'
import { createDocumentsService } from '../features/documents/documentsService'
import { meetingDocumentJob } from '../features/documents/meetingDocument'
import type { Figure } from './bench'
import { median } from './randomness'

const RUNS = 15

/** Minutes as PDF by our typesetter, beside Chromium's printToPDF of the same words as plain HTML. */
export async function measureDocuments(folder: string): Promise<Figure[]> {
  const resources = join(appFolder, 'out/resources')
  const workspace = openWorkspace(join(folder, 'workspace'), { program: 'bench' })
  const documents = createDocumentsService({ workerPath: join(appFolder, 'out/main/documentsWorker.js'), resources })
  const ours: number[] = []
  let words: string[]
  try {
    importInterchange(workspace, sampleText, { actor: 'bench' })
    const meeting = listMeetings(workspace.db, { boardId: null }).find(({ status }) => status === 'held')
    if (meeting === undefined) throw new Error('the sample has no held meeting')
    const job = meetingDocumentJob(workspace, resources, { meetingId: meeting.id, kind: 'minutes', paper: 'a4' })
    const { pages } = await documents.pages(job)
    words = pages.flatMap(({ text }) => text.split('\n'))
    for (let run = 0; run < RUNS; run++) {
      const begun = performance.now()
      // Another date each time: an unchanged document would come from the typesetter's memory.
      await documents.pdf({ ...job, data: { ...job.data, institution: `${job.data.institution} ${run}` } })
      ours.push(performance.now() - begun)
    }
  } finally {
    await documents.dispose()
    workspace.close()
  }
  return [
    {
      figure: 'minutesPdf',
      of: 'minutes of the sample as PDF/UA-1, read from memory, typeset in the worker',
      baseline: 'printToPDF of the same words as plain HTML in a loaded window',
      unit: 'ms',
      value: median(ours),
      bare: await printToPdfMs(folder, words),
      runs: RUNS,
    },
  ]
}

async function printToPdfMs(folder: string, words: readonly string[]): Promise<number> {
  const page = join(folder, 'print.html')
  const escaped = words.map((line) => `<p>${line.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`).join('\n')
  writeFileSync(
    page,
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>Minutes</title><body>${escaped}</body></html>`,
  )
  const empty = await _electron.launch({
    colorScheme: null,
    args: [join(import.meta.dirname, 'emptyApp'), `--user-data-dir=${join(folder, 'print')}`],
  })
  try {
    await empty.firstWindow()
    const times = await empty.evaluate(
      async ({ BrowserWindow }, { file, runs }) => {
        const window = new BrowserWindow({ show: false })
        await window.loadFile(file)
        const measured: number[] = []
        for (let run = 0; run < runs; run++) {
          const begun = performance.now()
          await window.webContents.printToPDF({ generateTaggedPDF: true, generateDocumentOutline: true })
          measured.push(performance.now() - begun)
        }
        return measured
      },
      { file: page, runs: RUNS },
    )
    return median(times)
  } finally {
    await empty.close()
  }
}

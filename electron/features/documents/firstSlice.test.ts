import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { eq } from 'drizzle-orm'
import { importInterchange } from '../../../db/interchange/import'
import type { MeetingId } from '../../../db/model/ids'
import { meetingTable } from '../../../db/schema/meeting'
import { firstSliceMinutes, firstSliceText } from '../../../db/testing/firstSlice'
import { withTestWorkspace } from '../../../db/testing/testWorkspace'
import { meetingDocumentJob } from './meetingDocument'
import { openPdf } from './testing/pdfTools'
import { usePress } from './testing/press'

const press = usePress()

describe('minutes of the first release', () => {
  it.each(['2025-05-15', '2025-11-20', '2026-05-14'] as const)(
    'of %s print word for word as they did',
    async (date) => {
      await withTestWorkspace(async (workspace) => {
        importInterchange(workspace, firstSliceText, { actor: 'Test' })
        const meeting = workspace.db.select().from(meetingTable).where(eq(meetingTable.date, date)).get()
        const job = meetingDocumentJob(workspace, press.resources(), {
          meetingId: meeting?.id as MeetingId,
          kind: 'minutes',
          paper: null,
        })
        const { file } = openPdf((await press.pdf(job)).pdf)
        expect(execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' })).toBe(firstSliceMinutes(date))
      })
    },
  )
})

import { join } from 'node:path'
import { ask } from './harness/ask'
import { expectAccessibleInBothThemes, resize, switchTheme } from './harness/appearance'
import { expect, expectAccessible, test } from './harness/fixtures'
import { enter, tabTo, typeInto } from './harness/keyboard'
import { answerFileDialogs, type RunningApp } from './harness/launch'
import { pdfText } from './harness/pdf'

/** Opens the record of the automotive board's held meeting, whose minutes are a draft. */
async function openDraft({ page }: RunningApp): Promise<string> {
  await ask(page, 'workspace.loadSample', {})
  const meetings = await ask(page, 'meeting.list', { boardId: null })
  const id = meetings.find(({ status }) => status === 'held')?.id ?? ''
  await page.evaluate((meetingId) => {
    location.hash = `#/meetings/${meetingId}/record`
  }, id)
  await expect(page.getByRole('list', { name: 'Pages of the minutes' })).toBeVisible()
  return id
}

test('the record is accessible, shown on either paper, read, exported and approved by keys alone', async ({
  launch,
  folder,
  takeScreenshot,
}) => {
  const app = await launch({ size: { width: 1440, height: 900 } })
  const { page } = app
  const meetingId = await openDraft(app)
  await test.step('axe finds nothing on the record in both themes', async () => {
    await expectAccessibleInBothThemes(app, (theme) => takeScreenshot(app.page, `record-${theme}-1440x900`))
  })
  await test.step('in a small window the status opens over the pages', async () => {
    await resize(app, { width: 1024, height: 640 })
    await switchTheme(app, 'dark')
    await page.getByRole('button', { name: 'Status' }).click()
    await expect(page.getByRole('button', { name: 'Approve without a meeting…' })).toBeVisible()
    await takeScreenshot(page, 'record-status-dark-1024x640')
    await expectAccessible(page)
  })
  await test.step('document and paper are chosen with the mouse', async () => {
    await page.keyboard.press('Escape')
    await resize(app, { width: 1440, height: 900 })
    const shape = () =>
      page.getByRole('img', { name: /^Page 1 of/ }).evaluate((image) => image.clientHeight / image.clientWidth)
    await page.getByRole('radio', { name: 'A4' }).click()
    await expect.poll(shape).toBeCloseTo(297 / 210, 2)
    await page.getByRole('radio', { name: 'US Letter' }).click()
    await expect.poll(shape).toBeCloseTo(11 / 8.5, 2)
    await page.getByRole('radio', { name: 'Agenda' }).click()
    await expect(page.getByRole('list', { name: 'Pages of the agenda' })).toBeVisible()
  })
  await test.step('the record is read, exported and approved by keys alone', async () => {
    await page.getByRole('radio', { name: 'Minutes' }).click()
    await expect(page.getByRole('list', { name: 'Pages of the minutes' })).toBeVisible()
    const press = (key: string) => page.keyboard.press(key)
    const status = page.getByRole('contentinfo')
    await expect(status.getByText(/^Page 1 of \d$/)).toBeVisible()
    await expect(page.getByRole('img', { name: /^Page 1 of \d of the minutes$/ })).toBeVisible()
    await expect(page.getByRole('list', { name: 'Pages of the minutes' })).toContainText(
      /DRAFT 1 of .* – not yet approved/,
    )

    await press('PageDown')
    await expect(status.getByText(/^Page 2 of/)).toBeVisible()
    await press('PageUp')
    await expect(status.getByText(/^Page 1 of/)).toBeVisible()

    const width = () => page.getByRole('img', { name: /^Page 1 of/ }).evaluate((image) => image.clientWidth)
    const fitted = await width()
    await press('Control+=')
    await expect.poll(width).toBeGreaterThan(fitted)
    await press('Control+0')
    await expect.poll(width).toBe(fitted)
    await press('Control+-')
    await expect.poll(width).toBeLessThan(fitted)
    await press('Control+0')

    const file = join(folder, 'minutes.pdf')
    await answerFileDialogs(app, file)
    await press('Control+e')
    await expect(page.getByText(/^minutes\.pdf, \d pages$/)).toBeVisible()
    expect(pdfText(file)).toMatch(/DRAFT 1 of .* – not yet approved/)

    await enter(page, page.getByRole('button', { name: 'Approve without a meeting…' }))
    const dialog = page.getByRole('dialog', { name: 'Approve these minutes without a motion?' })
    await typeInto(page, dialog.getByLabel('Approved on'), '12 nov 2026')
    await typeInto(page, dialog.getByLabel('How they were approved'), 'By the chair, after a call to every member.')
    await tabTo(page, dialog.getByRole('checkbox', { name: /As corrected/ }))
    await press('Space')
    await press('Enter')
    await expect(dialog).toHaveCount(0)
    await expect(page.getByRole('heading', { name: 'Approved' })).toBeVisible()
    await expect(page.getByText(/November 12, 2026, as corrected/)).toBeVisible()
    // The pages follow by themselves.
    await expect(page.getByRole('list', { name: 'Pages of the minutes' })).not.toContainText('DRAFT')
    expect(await ask(page, 'meeting.get', { id: meetingId as never })).toMatchObject({
      status: 'approved',
      approvedOn: '2026-11-12',
      approvedAsCorrected: true,
    })
  })
})

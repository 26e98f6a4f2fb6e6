import type { ElectronApplication, Page } from '@playwright/test'
import { ask } from './harness/ask'
import { expectAccessibleInBothThemes } from './harness/appearance'
import { expect, expectAccessible, test } from './harness/fixtures'
import { begin, goToItem, notesOnDisk, noteText, openPlannedMinutes } from './harness/minutesPage'

const type = (page: Page, text: string) => page.keyboard.type(text)

/** Pastes as a person would after copying elsewhere: both kinds of text on the system's clipboard. */
async function paste({ electron, page }: { electron: ElectronApplication; page: Page }, html: string, text: string) {
  await electron.evaluate(
    ({ clipboard }, data) => {
      // The types are of a newer Electron than the one that tests may run on.
      const { write } = clipboard as unknown as { write: (data: { text: string; html?: string }) => void }
      write(data)
    },
    html === '' ? { text } : { html, text },
  )
  await page.keyboard.press('Control+v')
}

/** Has main answer every write of a note by a full disk, until it is told that there is room again. */
async function fillDisk(electron: ElectronApplication, isFull: boolean): Promise<void> {
  await electron.evaluate(({ ipcMain }, full) => {
    type Handle = (event: unknown, channel: string, input: unknown) => unknown
    const { _invokeHandlers: handlers } = ipcMain as unknown as { _invokeHandlers: Map<string, Handle> }
    const state = globalThis as { originalHandler?: Handle }
    const name = 'minutebook:invoke'
    state.originalHandler ??= handlers.get(name)!
    const original = state.originalHandler
    handlers.set(name, (event, channel, input) =>
      full && channel === 'note.write'
        ? { ok: false, error: { code: 'DISK_FULL', message: 'The disk is full.' } }
        : original(event, channel, input),
    )
  }, isFull)
}

test('a paste from Word keeps lists, bold and tables, and leaves pictures and styles out', async ({ app }) => {
  const { page } = app
  const meetingId = await openPlannedMinutes(page)
  await goToItem(page, /Industry trends/)
  await noteText(page).click()
  const bullet = (words: string) =>
    `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp;</span></span><![endif]>${words}<o:p></o:p></p>`
  await paste(
    app,
    `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p{color:red}</style></head><body>
<p class=MsoNormal style='font-size:22pt;color:#1F3864'>Employers <span style='font-weight:bold'>agree</span>:<o:p></o:p></p>
${bullet('kits')}${bullet('gloves')}<table><tr><td>AUT 210</td><td>24</td></tr></table>
<p class=MsoNormal><img src="data:image/png;base64,iVBORw0KGgo="></p></body></html>`,
    'Employers agree: kits gloves AUT 210 24',
  )
  await expect(noteText(page).getByRole('listitem')).toHaveText(['kits', 'gloves'])
  await expect(noteText(page).getByRole('cell')).toHaveText(['AUT 210', '24'])
  await expect(page.getByText('1 picture was left out: minutes hold words')).toBeVisible()
  const item = (await ask(page, 'meeting.agenda', { id: meetingId as never })).find(
    ({ title }) => title === 'Industry trends',
  )
  await expect
    .poll(async () => (await ask(page, 'note.get', { agendaItemId: item!.id })).body.content.slice(0, 3))
    .toMatchObject([
      {
        type: 'paragraph',
        content: [{ text: 'Employers ' }, { text: 'agree', marks: [{ type: 'bold' }] }, { text: ':' }],
      },
      { type: 'bulletList' },
      { type: 'table' },
    ])
})

test('a hundred thousand characters and five megabytes of Word do not hold up the caret or lose a word', async ({
  app,
}) => {
  const { page, workspace } = app
  await openPlannedMinutes(page)
  await noteText(page).click()
  const plain = Array.from({ length: 1000 }, (_, line) => `Line ${line}, ${'word '.repeat(18)}end`).join('\n')
  expect(plain.length).toBeGreaterThan(100_000)
  await paste(app, '', plain)
  await expect(noteText(page)).toContainText('Line 999,')
  await type(page, ' typed behind')
  await expect
    .poll(() => notesOnDisk(workspace).some((text) => text.includes('Line 999,') && text.endsWith('typed behind')))
    .toBe(true)

  await goToItem(page, /Industry trends/)
  await noteText(page).click()
  const picture = `<img src="data:image/png;base64,${'QUJD'.repeat(100_000)}">`
  const words = Array.from(
    { length: 400 },
    (_, line) =>
      `<p class=MsoNormal style='font-family:Calibri;color:#1F3864'>Word ${line} of a <b>long</b> report.<o:p></o:p></p>`,
  )
  const html = `<html><body>${picture.repeat(13)}${words.join('')}</body></html>`
  expect(html.length).toBeGreaterThan(5_000_000)
  const begun = Date.now()
  await paste(app, html, 'Word')
  await expect(noteText(page)).toContainText('Word 399 of a long report.')
  expect(Date.now() - begun).toBeLessThan(5000)
  await type(page, ' And on.')
  await expect
    .poll(() =>
      notesOnDisk(workspace).some((text) => text.includes('Word 0 of a long report.') && text.endsWith('And on.')),
    )
    .toBe(true)
})

test('a full disk is said with what is held, and the text is written as soon as there is room', async ({ app }) => {
  const { page, electron, workspace } = app
  await openPlannedMinutes(page)
  await noteText(page).click()
  await type(page, 'Safe words.')
  await expect.poll(() => notesOnDisk(workspace)).toContain('Safe words.')
  await fillDisk(electron, true)
  await type(page, ' Three held words')
  await expect(page.getByRole('alert')).toContainText('The disk is full. The last 3 words are not on disk yet.')
  await expect(page.getByText('3 words not on disk, held in memory')).toBeVisible()
  await expect(noteText(page)).toBeFocused()
  await type(page, ' and two')
  await expectAccessible(page)
  // Going to another item and coming back keeps what only memory has.
  await goToItem(page, /Industry trends/)
  await expect(page.getByRole('alert')).toContainText('not on disk yet')
  await goToItem(page, /Call to order/)
  await expect(noteText(page)).toContainText('Safe words. Three held words and two')
  await fillDisk(electron, false)
  await page.getByRole('button', { name: 'Try again now' }).click()
  await expect(page.getByRole('alert')).toHaveCount(0)
  expect(notesOnDisk(workspace)).toContain('Safe words. Three held words and two')
})

for (const size of [
  { width: 1440, height: 900 },
  { width: 1024, height: 640 },
]) {
  test(`the minutes pass axe in both themes at ${size.width}x${size.height}`, async ({ launch, takeScreenshot }) => {
    const app = await launch({ size })
    const { page } = app
    await openPlannedMinutes(page)
    await expectAccessibleInBothThemes(app)
    if (size.width < 1180) await page.keyboard.press('Alt+a')
    await begin(page)
    await expectAccessibleInBothThemes(app)
    if (size.width < 1180) await page.keyboard.press('Escape')
    await goToItem(page, /Review of the program/)
    await noteText(page).click()
    await type(page, '/motion That the board recommend 24 hours of high-voltage safety.')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('group', { name: /^Motion/ })).toBeVisible()
    await expectAccessibleInBothThemes(app)
    await page.keyboard.press('Escape')
    await type(page, 'Ms Solheim asked whether a fleet could lend a retired pack for practice. /')
    await expect(page.getByRole('listbox', { name: 'Record' })).toBeVisible()
    await expectAccessibleInBothThemes(app, (theme) =>
      takeScreenshot(page, `minutes-${theme}-${size.width}x${size.height}`),
    )
    await page.keyboard.press('Escape')
    await goToItem(page, /Matters arising/)
    await expectAccessibleInBothThemes(app)
  })
}

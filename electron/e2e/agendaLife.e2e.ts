import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { ask } from './harness/ask'
import { expectAccessibleInBothThemes } from './harness/appearance'
import { expect, expectAccessible, test } from './harness/fixtures'
import { enter, tabTo, typeInto } from './harness/keyboard'
import { answerFileDialogs } from './harness/launch'
import { pdfText } from './harness/pdf'

const rows = (page: Page) => page.getByRole('grid', { name: 'Items of the agenda' }).getByRole('row')
const row = (page: Page, title: string) => rows(page).filter({ hasText: title })
const field = (page: Page, name: string) => page.getByRole('form').getByLabel(name, { exact: true })
const changes = (page: Page, version: number) =>
  page.getByRole('region', { name: `Changes since version ${version}` }).getByRole('listitem')
const published = (page: Page, words: RegExp) => page.getByRole('contentinfo').getByText(words)

/** Goes to a line of the agenda: by Tab to the list, by arrows in it. */
async function goToRow(page: Page, title: string): Promise<void> {
  const target = row(page, title)
  await tabTo(page, page.getByRole('button', { name: 'Edit meeting' }))
  for (let stop = 0; stop < 4; stop += 1) {
    // One after the other, each from where the last one led.
    // oxlint-disable-next-line no-await-in-loop
    await page.keyboard.press('Tab')
    // oxlint-disable-next-line no-await-in-loop
    if (await rows(page).evaluateAll((all) => all.includes(document.activeElement as HTMLElement))) break
  }
  await page.keyboard.press('Home')
  const count = await rows(page).count()
  for (let step = 0; step < count; step += 1) {
    // oxlint-disable-next-line no-await-in-loop
    if (await isFocused(target)) return
    // oxlint-disable-next-line no-await-in-loop
    await page.keyboard.press('ArrowDown')
  }
  throw new Error(`No arrow key leads to ${title}.`)
}

const isFocused = (target: Locator) => target.evaluate((element) => element === document.activeElement)

/** Chooses what an item is for, in the editor that is open. */
async function chooseKind(page: Page, kind: string): Promise<void> {
  await tabTo(page, page.getByRole('form').getByRole('button', { name: /For/ }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('listbox')).toBeVisible()
  await page.keyboard.type(kind)
  await expect(page.getByRole('option', { name: kind })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('listbox')).toHaveCount(0)
}

test('an agenda is built, published, changed, published again, kept as a template and numbered on, by keys alone', async ({
  app,
  folder,
  takeScreenshot,
}) => {
  const { page } = app
  const press = (key: string) => page.keyboard.press(key)
  await ask(page, 'workspace.loadSample', {})
  const [known] = await ask(page, 'board.list', {})
  const board = await ask(page, 'board.get', { id: known?.id ?? '' })
  const { id: boardId } = await ask(page, 'board.create', {
    institutionId: board.institutionId,
    name: 'Engineering Employer Board',
    shortName: 'Engineering',
    kind: 'employer_board',
    cloth: 'moss',
    quorumRule: 'majority',
    quorumFixed: null,
    requiresSeconder: true,
    noticeDays: 14,
    itemNumbering: 'running',
    programNames: [],
  })
  const { id: meetingId } = await ask(page, 'meeting.create', {
    boardId,
    title: 'Spring meeting',
    kind: 'regular',
    date: '2027-02-10',
    startTime: '17:30',
    endTime: '19:30',
    timeZone: 'America/Chicago',
    place: 'Room 114',
    onlineAddress: null,
    mode: 'in_person',
    agenda: { kind: 'blank' },
  })
  await page.evaluate((id) => {
    location.hash = `#/meetings/${id}/agenda`
  }, meetingId)

  await test.step('from a built-in template, with a consent item written in', async () => {
    await expect(page.getByText('The agenda has no items yet.')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Publish version 1' })).toBeDisabled()
    await enter(
      page,
      page.getByRole('complementary', { name: 'Prepare' }).getByRole('button', { name: 'College committee' }),
    )
    await expect(rows(page)).toHaveCount(12)
    await goToRow(page, 'Conflicts of interest')
    await press('n')
    await expect(field(page, 'Item')).toBeFocused()
    await page.keyboard.type('Consent items')
    await chooseKind(page, 'consent')
    await enter(page, page.getByRole('form').getByRole('button', { name: 'Save' }))
    await expect(row(page, 'Consent items')).toHaveAccessibleName(/^3, Consent items, consent/)
    for (const title of ['Calendar', 'Two term renewals']) {
      await expect(field(page, 'Item')).toHaveValue('')
      await expect(field(page, 'Item')).toBeFocused()
      await page.keyboard.type(title)
      await press('Enter')
      await expect(row(page, title)).toHaveCount(1)
    }
    await press('Escape')
    await expect(row(page, 'Two term renewals')).toBeFocused()
    await press('ArrowUp')
    await press('Alt+ArrowRight')
    await expect(row(page, 'Calendar')).toHaveAccessibleName(/^3\.1, /)
    await press('ArrowDown')
    await press('Alt+ArrowRight')
    await expect(row(page, 'Two term renewals')).toHaveAccessibleName(/^3\.2, /)
    await expect(row(page, 'Consent items')).toHaveAccessibleName(/one vote for all 2/)
  })

  await test.step('an item is pulled from consent, put back and pulled again', async () => {
    await press('u')
    await expect(row(page, 'Two term renewals')).toHaveAccessibleName(/^4, .*decision.*pulled from the consent agenda/)
    await expect(row(page, 'Two term renewals')).toBeFocused()
    await expect(page.getByText('Two term renewals was pulled from the consent agenda.')).toBeAttached()
    await press('u')
    await expect(row(page, 'Two term renewals')).toHaveAccessibleName(/^3\.2, .*consent/)
    await press('u')
    await expect(row(page, 'Two term renewals')).toHaveAccessibleName(/^4, /)
    await press('ArrowUp')
    await press('ArrowUp')
    await expect(row(page, 'Consent items')).toBeFocused()
    await press('u')
    await expect(page.getByText('Consent items is not on the consent agenda.')).toBeAttached()
  })

  await test.step('a confidential item carries the lock, and so do its sub-items', async () => {
    await press('c')
    await expect(row(page, 'Consent items')).toHaveAccessibleName(/confidential$/)
    await expect(row(page, 'Calendar')).toHaveAccessibleName(/confidential$/)
    await press('c')
    await expect(row(page, 'Calendar')).not.toHaveAccessibleName(/confidential/)
    await goToRow(page, 'report')
    await press('c')
    await expect(row(page, 'report')).toHaveAccessibleName(/confidential$/)
  })

  await test.step('version 1 goes out', async () => {
    await press('Control+Shift+e')
    await expect(published(page, /^Version 1, published .*; no changes since$/)).toBeVisible()
    await expect(page.getByRole('button', { name: 'Publish version 2' })).toBeDisabled()
    await expect(page.getByRole('region', { name: /^Changes since/ })).toHaveCount(0)
  })

  await test.step('later changes are shown as changes', async () => {
    await goToRow(page, 'Student voice')
    await press('Alt+ArrowUp')
    await expect(row(page, 'Student voice')).toHaveAccessibleName(/moved since version 1/)
    await press('Enter')
    await typeInto(page, field(page, 'Minutes'), '25')
    await press('Enter')
    await expect(row(page, 'Student voice')).toHaveAccessibleName(/moved since version 1, changed since version 1/)
    await press('n')
    await page.keyboard.type('New lathe')
    await press('Enter')
    await expect(row(page, 'New lathe')).toHaveAccessibleName(/new since version 1/)
    await press('Escape')
    await goToRow(page, 'Any other business')
    await press('Delete')
    await enter(page, page.getByRole('alertdialog').getByRole('button', { name: 'Remove item' }))
    await expect(row(page, 'Any other business')).toHaveCount(0)
    await expect(published(page, /^Version 1, published .*; 4 changes since$/)).toBeVisible()
    await expect(changes(page, 1)).toHaveText([
      /^Any other business, item 12, was taken off\.$/,
      /^Student voice is now item 10; it was item 11\.$/,
      /^Item 10, Student voice, has 25 min, not 10\.$/,
      /^Item 11, New lathe, is new\.$/,
    ])
    await takeScreenshot(page, 'agenda-life-changes')
    await expectAccessible(page)
  })

  await test.step('version 2 goes out with the export, and the PDF says what it changed', async () => {
    await answerFileDialogs(app, join(folder, 'agenda.pdf'))
    await press('Control+e')
    const offer = page.getByRole('dialog', { name: 'Publish version 2 before it is exported?' })
    await expect(offer.getByRole('button', { name: 'Publish version 2 and export' })).toBeFocused()
    await expectAccessible(page)
    await press('Enter')
    await expect(page.getByText(/^agenda\.pdf, \d pages?$/)).toBeVisible()
    await expect(published(page, /^Version 2, published .*; no changes since$/)).toBeVisible()
    const text = pdfText(join(folder, 'agenda.pdf'))
    expect(text).toContain('2, published')
    expect(text).toContain('Changes since version 1')
    expect(text).toContain('Student voice is now item 10; it was item 11.')
    // The same version again: nothing to publish, nothing to ask.
    await press('Control+e')
    await expect(offer).toHaveCount(0)
  })

  await test.step('an older version can be read', async () => {
    await enter(page, page.getByRole('button', { name: 'Read a version' }))
    await expect(page.getByRole('menuitem')).toHaveCount(2)
    await press('End')
    await press('Enter')
    const reading = page.getByRole('dialog', { name: /^Agenda, version 1, published/ })
    await expect(reading.getByRole('rowheader', { name: 'Any other business' })).toBeVisible()
    await expect(reading.getByRole('rowheader', { name: 'New lathe' })).toHaveCount(0)
    await takeScreenshot(page, 'agenda-life-version')
    await expectAccessible(page)
    await press('Escape')
    await expect(reading).toHaveCount(0)
  })

  await test.step('the agenda becomes a template of the board, which can be named anew', async () => {
    await enter(page, page.getByRole('button', { name: 'Save as template…' }))
    const dialog = page.getByRole('dialog', { name: 'Save this agenda as a template' })
    await expect(dialog.getByLabel('Name of the template')).toBeFocused()
    await page.keyboard.type('Usual meting')
    await press('Enter')
    await expect(dialog).toHaveCount(0)
    await enter(page, page.getByRole('button', { name: 'Save as template…' }))
    await enter(page, dialog.getByRole('button', { name: 'Rename Usual meting' }))
    await typeInto(page, dialog.getByLabel('Rename Usual meting'), 'Usual meeting')
    await press('Enter')
    await expect(dialog.getByRole('listitem').filter({ hasText: 'Usual meeting' })).toHaveCount(1)
    await expect(dialog.getByRole('button', { name: 'Rename Usual meeting' })).toBeFocused()
    await expectAccessible(page)
    await enter(page, dialog.getByRole('button', { name: 'Cancel' }))
    await expect(dialog).toHaveCount(0)
  })

  await test.step('the next meeting begins with it and numbers its items on', async () => {
    await page.evaluate((id) => {
      location.hash = `#/boards/${id}/meetings`
    }, boardId)
    await enter(page, page.getByRole('button', { name: 'Plan meeting' }))
    const dialog = page.getByRole('dialog', { name: 'Plan a meeting' })
    await typeInto(page, dialog.getByLabel('Title'), 'Summer meeting')
    await typeInto(page, dialog.getByLabel('Date'), '2027-06-09')
    await tabTo(page, dialog.getByRole('radio', { name: /last meeting/i }))
    await press('ArrowDown')
    await expect(dialog.getByRole('radio', { name: /^Usual meeting/ })).toBeChecked()
    await press('Enter')
    await expect(row(page, 'Welcome and apologies')).toHaveAccessibleName(/^15, /)
    // Pulled once, but on the consent agenda of every meeting again.
    await expect(row(page, 'Two term renewals')).toHaveAccessibleName(/^17\.2, .*consent/)
    await expect(row(page, 'New lathe')).toHaveCount(1)
    await expect(row(page, 'report')).toHaveAccessibleName(/confidential/)
  })

  await test.step('a third meeting follows, and follows again when the second gets another first number', async () => {
    const third = await ask(page, 'meeting.create', {
      boardId,
      title: 'Autumn meeting',
      kind: 'regular',
      date: '2027-10-13',
      startTime: '17:30',
      endTime: '19:30',
      timeZone: 'America/Chicago',
      place: null,
      onlineAddress: null,
      mode: 'in_person',
      agenda: { kind: 'last_meeting' },
    })
    const firstOf = async () => (await ask(page, 'meeting.agenda', { id: third.id }))[0]?.number
    expect(await firstOf()).toBe('28')
    await enter(page, page.getByRole('button', { name: 'Edit meeting' }))
    const dialog = page.getByRole('dialog', { name: 'Edit meeting' })
    await typeInto(page, dialog.getByLabel('First item number'), '214')
    await press('Enter')
    await expect(dialog).toHaveCount(0)
    await expect(row(page, 'Welcome and apologies')).toHaveAccessibleName(/^214, /)
    await expect.poll(firstOf).toBe('227')
    await goToRow(page, 'Conflicts of interest')
    await press('Alt+ArrowUp')
    await expect(row(page, 'Conflicts of interest')).toHaveAccessibleName(/^214, /)
  })

  await test.step('the minutes show the same numbers, the lock, and what the vote on consent covers', async () => {
    await press('Control+2')
    const outline = page.getByRole('main', { name: 'Minutes' }).or(page.getByRole('complementary'))
    await expect(outline.getByRole('button', { name: /^214 ?Conflicts of interest/ })).toBeVisible()
    await expect(outline.getByRole('button', { name: /report.*confidential/ })).toBeVisible()
    await tabTo(page, outline.getByRole('button', { name: /^214 ?Conflicts of interest/ }))
    for (let step = 0; step < 3; step += 1) await press('ArrowDown')
    await expect(page.getByText('Covered by the vote on item 216.')).toBeVisible()
    await enter(page, page.getByRole('button', { name: 'Pull from consent' }))
    await expect(page.getByText('Pulled from the consent agenda, item 216.')).toBeVisible()
    await expect(page.getByRole('heading', { level: 1, name: 'Calendar' })).toBeVisible()
    await expectAccessible(page)
  })
})

test('papers by keys, what runs past the end, and the versions in the smallest window, in both themes', async ({
  launch,
  folder,
  takeScreenshot,
}) => {
  const app = await launch({ size: { width: 1024, height: 640 } })
  const { page } = app
  const press = (key: string) => page.keyboard.press(key)
  await ask(page, 'workspace.loadSample', {})
  const meetings = await ask(page, 'meeting.list', { boardId: null })
  const planned = meetings.find(({ status, boardName }) => status === 'planned' && boardName.startsWith('Automotive'))
  await page.evaluate((id) => {
    location.hash = `#/meetings/${id}/agenda`
  }, planned?.id ?? '')
  await expect(row(page, 'Industry trends')).toBeVisible()
  await press('Control+Shift+e')
  await expect(published(page, /^Version 1, published/)).toBeVisible()

  const paper = join(folder, 'Enrollment.txt')
  writeFileSync(paper, 'Enrollment by year')
  await answerFileDialogs(app, paper)
  await goToRow(page, 'Industry trends')
  await press('p')
  const papers = page.getByRole('dialog', { name: 'Papers of item 5, Industry trends' })
  await enter(page, papers.getByRole('button', { name: 'Add paper…' }))
  await expect(papers.getByText('Enrollment.txt')).toBeVisible()
  await enter(page, papers.getByRole('button', { name: 'Done' }))
  await expect(row(page, 'Industry trends')).toContainText('paper 5a')
  await expect(changes(page, 1)).toHaveText([/^Item 5, Industry trends, has papers\.$/])

  await goToRow(page, 'Industry trends')
  await press('F2')
  await typeInto(page, field(page, 'Minutes'), '60')
  await press('Enter')
  await expect(page.getByText(/ends 7:45.PM, 45 min over/)).toBeVisible()
  await expect(row(page, 'Next meeting')).toHaveAccessibleName(/past the planned end/)
  await expect(row(page, 'Matters arising')).not.toHaveAccessibleName(/past the planned end/)
  await expectAccessibleInBothThemes(app, (theme) => takeScreenshot(page, `agenda-life-${theme}-1024x640`))
  await press('Alt+p')
  const pane = page.getByRole('complementary', { name: 'Prepare' })
  await expect(pane.getByText(/^Version 1, published .*; 2 changes since$/)).toBeVisible()
  await expectAccessibleInBothThemes(app)
  await enter(page, pane.getByRole('button', { name: 'Read a version' }))
  await press('Enter')
  await expect(page.getByRole('dialog', { name: /^Agenda, version 1/ })).toBeVisible()
  await expectAccessibleInBothThemes(app, (theme) => takeScreenshot(page, `agenda-life-version-${theme}-1024x640`))
})

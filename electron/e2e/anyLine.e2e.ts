import type { Locator, Page } from '@playwright/test'
import { ask } from './harness/ask'
import { expect, expectAccessible, test } from './harness/fixtures'
import { enter, tabTo } from './harness/keyboard'
import { begin, goToItem, notesOnDisk, noteText, openPlannedMinutes } from './harness/minutesPage'

const type = (page: Page, text: string) => page.keyboard.type(text)
const press = (page: Page, key: string) => page.keyboard.press(key)

const line = 'Every new technician takes a two-day isolation course.'

/** The band of a record in the text, by the name in its margin. */
const band = (page: Page, name: RegExp): Locator =>
  noteText(page)
    .locator('[data-record-type], div')
    .filter({ has: page.getByText(name) })
    .filter({ hasText: line })
    .first()

const recordsOf = async (page: Page, meetingId: string) => {
  const { motions, decisions, actions, comments, ideas } = await ask(page, 'meeting.records', {
    id: meetingId as never,
  })
  return { motions, decisions, actions, comments, ideas }
}

/** How many records of each kind the meeting has, on disk. */
const counts = async (page: Page, meetingId: string) => {
  const records = await recordsOf(page, meetingId)
  return Object.fromEntries(
    Object.entries(records).flatMap(([kind, rows]) => (rows.length > 0 ? [[kind, rows.length]] : [])),
  )
}

test('a line becomes anything by one key, keeps its words, and every step is taken back by Ctrl Z', async ({
  app: { page, workspace },
}) => {
  const meetingId = await openPlannedMinutes(page)
  await begin(page)
  await goToItem(page, /Review of the program/)
  await noteText(page).focus()
  await type(page, 'Before it.')
  await press(page, 'Enter')
  await type(page, line)

  // At once, without a rest for the disk, and typing goes on behind the band.
  await press(page, 'Alt+t')
  await expect(band(page, /^Action \d+$/)).toBeVisible()
  await expect(noteText(page)).toBeFocused()
  await type(page, 'Behind it.')
  await expect.poll(() => counts(page, meetingId)).toEqual({ actions: 1 })
  await expect.poll(() => notesOnDisk(workspace)).toContain('Before it.\nBehind it.')
  await press(page, 'Control+z')
  await expect(noteText(page)).not.toContainText('Behind it.')
  await press(page, 'Control+z')
  await expect(noteText(page)).toContainText(line)
  await expect.poll(() => counts(page, meetingId)).toEqual({})
  await expect.poll(() => notesOnDisk(workspace)).toContain(`Before it.\n${line}`)
  await press(page, 'Control+Shift+z')
  await expect.poll(() => counts(page, meetingId)).toEqual({ actions: 1 })
  await expect(band(page, /^Action \d+$/)).toBeVisible()

  // The facts, by Tab: owner and due date; then on to a motion, which takes the owner over as its mover.
  await press(page, 'Tab')
  const form = page.getByRole('group', { name: /^Action \d+/ })
  await expect(form.getByLabel('Owners')).toBeFocused()
  await type(page, 'tobias')
  await press(page, 'Enter')
  await press(page, 'Escape')
  await expect(noteText(page)).toBeFocused()
  await expect.poll(async () => (await recordsOf(page, meetingId)).actions[0]?.owners.length).toBe(1)
  await press(page, 'ArrowUp')
  await press(page, 'Alt+m')
  await expect(page.getByText('Moved Tobias Okafor')).toBeVisible()
  await expect.poll(() => counts(page, meetingId)).toEqual({ motions: 1 })
  await press(page, 'Alt+s')
  await expect(page.getByText('Industry input')).toBeVisible()
  await expect.poll(() => counts(page, meetingId)).toEqual({ comments: 1 })
  await press(page, 'Alt+i')
  await expect.poll(() => counts(page, meetingId)).toEqual({ ideas: 1 })
  await press(page, 'Alt+d')
  await expect.poll(() => counts(page, meetingId)).toEqual({ decisions: 1 })
  await press(page, 'Alt+n')
  await expect.poll(() => counts(page, meetingId)).toEqual({})
  await expect.poll(() => notesOnDisk(workspace)).toContain(`Before it.\n${line}`)

  for (const left of [{ decisions: 1 }, { ideas: 1 }, { comments: 1 }, { motions: 1 }, { actions: 1 }]) {
    await press(page, 'Control+z')
    await expect.poll(() => counts(page, meetingId)).toEqual(left)
  }
  // With all its facts.
  expect((await recordsOf(page, meetingId)).actions).toMatchObject([
    { text: line, owners: [{ fullName: 'Tobias Okafor' }], status: 'open' },
  ])
})

test('industry is quoted with its speaker, from a line, from the slash menu and from the menu of the line', async ({
  app: { page },
  takeScreenshot,
}) => {
  const meetingId = await openPlannedMinutes(page)
  await begin(page)
  await goToItem(page, /Review of the program/)
  await noteText(page).focus()
  await type(page, line)
  await press(page, 'Alt+s')
  await press(page, 'Enter')
  const form = page.getByRole('group', { name: 'Comment' })
  await expect(form.getByLabel('Said by')).toBeFocused()
  await type(page, 'ines')
  await press(page, 'Enter')
  await expect(noteText(page)).toBeFocused()
  await expect(page.getByText(/^Ines Aldana, /)).toBeVisible()

  await type(page, '/c Tobias said that hybrids wait for weeks')
  await press(page, 'Enter')
  await expect(page.getByText('Hybrids wait for weeks')).toBeVisible()
  await expect
    .poll(async () => (await recordsOf(page, meetingId)).comments.map(({ speaker }) => speaker?.name))
    .toEqual(['Ines Aldana', 'Tobias Okafor'])

  await type(page, '/x somebody bids')
  await press(page, 'Enter')
  await expect(page.getByText('Begin with the name of somebody')).toBeVisible()
  await press(page, 'Shift+Home')
  await press(page, 'Backspace')
  await type(page, '/x Wes: his firm bids for the lift')
  await press(page, 'Enter')
  await expect(page.getByText('leaves the count')).toBeVisible()
  await expect(noteText(page)).toContainText(
    'Wes Tanaka declared an interest in this item: his firm bids for the lift.',
  )
  await expect(noteText(page)).not.toContainText('somebody')

  await type(page, 'Lend a retired pack')
  await press(page, 'F10')
  const menu = page.getByRole('menu', { name: 'Make this line' })
  await expect(menu.getByRole('menuitem')).toHaveCount(11)
  await takeScreenshot(page, 'anyLine-menu')
  await menu.getByRole('menuitem', { name: /^Idea/ }).press('Enter')
  await expect.poll(() => counts(page, meetingId)).toEqual({ comments: 2, ideas: 1 })
  await expect(noteText(page)).toBeFocused()
  await expect(
    page.getByRole('complementary', { name: 'Agenda' }).getByRole('img', { name: '2 comments' }),
  ).toBeVisible()
  await takeScreenshot(page, 'anyLine-bands')
  await expectAccessible(page)

  // The way back that the toast offers works in the middle of what was typed since.
  await type(page, 'Typed since.')
  await page.getByRole('button', { name: 'Undo' }).press('Enter')
  await expect.poll(() => counts(page, meetingId)).toEqual({ comments: 2 })
  await expect(noteText(page)).toContainText('Lend a retired pack')
  await expect(noteText(page)).toContainText('Typed since.')
})

test('what would be lost stays what it is, and says why', async ({ app: { page } }) => {
  const meetingId = await openPlannedMinutes(page)
  await begin(page)
  await goToItem(page, /Review of the program/)
  await noteText(page).focus()
  await type(page, '/m That the board meet in May')
  await press(page, 'Enter')
  // At once, while the form is still on its way: the text keeps the keys.
  await press(page, 'Escape')
  await expect.poll(() => counts(page, meetingId)).toEqual({ motions: 1 })
  await expect(noteText(page)).toBeFocused()
  const { motions } = await recordsOf(page, meetingId)
  await ask(page, 'motion.revise', { id: motions[0]!.id, result: 'tabled' })
  await press(page, 'ArrowUp')
  await press(page, 'Alt+n')
  await expect(page.getByText(/has a result\. Take the result back first/)).toBeVisible()
  await expect.poll(() => counts(page, meetingId)).toEqual({ motions: 1 })
  await expect(noteText(page)).toContainText('That the board meet in May')
})

test('a line that cannot become a record keeps its place and its words, and writing goes on', async ({
  app: { page, workspace },
}) => {
  const meetingId = await openPlannedMinutes(page)
  await goToItem(page, /Review of the program/)
  await noteText(page).focus()
  await page.keyboard.insertText('Long. '.repeat(2000))
  await press(page, 'Alt+d')
  await expect(page.getByText(/at most 10000 characters/)).toBeVisible()
  await expect(noteText(page)).toContainText('Long. Long.')
  await press(page, 'Control+End')
  await type(page, 'The end.')
  await expect.poll(() => notesOnDisk(workspace).some((text) => text.endsWith('The end.'))).toBe(true)
  await expect(page.getByText(/changed elsewhere/)).toHaveCount(0)
  expect(await counts(page, meetingId)).toEqual({})
})

test('own texts are kept in the settings and written out by their abbreviation, earlier wordings by their words', async ({
  app: { page },
  takeScreenshot,
}) => {
  const meetingId = await openPlannedMinutes(page)
  await page.evaluate(() => {
    location.hash = '#/settings'
  })
  await tabTo(page, page.getByRole('button', { name: 'Add a text' }))
  await press(page, 'Enter')
  await expect(page.getByLabel('Abbreviation')).toBeFocused()
  await type(page, 'two words')
  await press(page, 'Enter')
  await expect(page.getByText(/Up to 20 letters/)).toBeVisible()
  await press(page, 'Control+a')
  await type(page, 'bye')
  await press(page, 'Tab')
  await type(page, '@chair adjourned the meeting of @date.')
  await press(page, 'Control+Enter')
  await expect(page.getByRole('list', { name: 'Own texts' })).toContainText(';bye')
  await enter(page, page.getByRole('button', { name: 'Add a text' }))
  await type(page, 'BYE')
  await press(page, 'Tab')
  await type(page, 'Another text')
  await press(page, 'Control+Enter')
  await expect(page.getByText(/;bye already stands for another text/)).toBeVisible()
  await takeScreenshot(page, 'anyLine-ownTexts')
  await expectAccessible(page)

  await page.evaluate((id) => {
    location.hash = `#/meetings/${id}/minutes`
  }, meetingId)
  await goToItem(page, /Industry trends/)
  await noteText(page).focus()
  await type(page, ';bye')
  await press(page, 'Tab')
  await expect(noteText(page)).toHaveText('Ines Aldana adjourned the meeting of December 10, 2026.')

  // A sentence that an earlier meeting of the board has under the item of the same title.
  const agenda = await ask(page, 'meeting.agenda', { id: meetingId as never })
  const stocks = await Promise.all(
    agenda.map(async ({ id, title }) => ({ title, ...(await ask(page, 'wording.list', { agendaItemId: id })) })),
  )
  const stock = stocks.find(({ sentences, motions }) => sentences.length > 0 && motions.length > 0)
  if (!stock) throw new Error('The sample board has written nothing before that could be offered again.')
  const [sentence = ''] = stock.sentences
  const [motion = ''] = stock.motions
  await goToItem(page, new RegExp(stock.title))
  await noteText(page).focus()
  await type(page, `;${sentence.split(' ').slice(0, 3).join(' ')}`)
  await expect(page.getByRole('listbox', { name: 'Own texts and earlier wordings' })).toBeVisible()
  await takeScreenshot(page, 'anyLine-wordings')
  await press(page, 'Enter')
  await expect(noteText(page)).toContainText(sentence)

  // A motion that begins like an earlier one of the board takes its wording.
  await press(page, 'Enter')
  await type(page, '/m Something else')
  await press(page, 'Enter')
  const form = page.getByRole('group', { name: /^Motion \d+/ })
  await tabTo(page, form.getByRole('textbox', { name: 'Wording of the motion' }), 'Shift+Tab')
  await press(page, 'Control+a')
  await type(page, motion.slice(0, 12))
  await expect(page.getByRole('listbox', { name: 'Earlier wordings' })).toBeVisible()
  await takeScreenshot(page, 'anyLine-motionWordings')
  await expectAccessible(page)
  await press(page, 'ArrowDown')
  await press(page, 'Enter')
  await expect(form.getByRole('textbox', { name: 'Wording of the motion' })).toHaveValue(motion)
})

import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { ask } from './harness/ask'
import { expect, test } from './harness/fixtures'
import { enter, tabTo, typeInto } from './harness/keyboard'
import { answerFileDialogs } from './harness/launch'
import { goToItem, noteText } from './harness/minutesPage'
import { countOf, pdfText } from './harness/pdf'
import { exportPdf, goToMode, lookAround, openMeeting } from './harness/screens'

const type = (page: Page, text: string) => page.keyboard.type(text)
const press = (page: Page, key: string) => page.keyboard.press(key)

const BOARD = 'Robotics and Automation Advisory Board'

interface Member {
  readonly name: string
  readonly title: string
  readonly organization: string
  /** First letters of the choices in the lists. */
  readonly role: string
  readonly category: string
}

const members: readonly Member[] = [
  { name: 'Ana Prieto', title: 'Plant manager', organization: 'Velo Casting', role: 'chair', category: 'employer' },
  {
    name: 'Ben Coulter',
    title: 'Maintenance lead',
    organization: 'Sundmark Robotics',
    role: 'member',
    category: 'technician',
  },
  { name: 'Chidi Lam', title: 'Business agent', organization: 'Machinists Local 9', role: 'member', category: 'labor' },
  {
    name: 'Ruth Alvarado',
    title: 'Board secretary',
    organization: 'Weir College',
    role: 'secretary',
    category: 'administration',
  },
]

/** The first start, answered with a board of one's own. */
async function startBoard(page: Page): Promise<void> {
  await expect(page.getByLabel('Name of the board')).toBeFocused()
  await type(page, BOARD)
  await typeInto(page, page.getByLabel('Name of the school'), 'Weir College')
  await typeInto(page, page.getByLabel('Your name'), 'Ruth Alvarado')
  await press(page, 'Control+Enter')
  await expect(page.getByRole('heading', { level: 1, name: BOARD })).toBeVisible()
}

async function goToView(page: Page, view: 'Members' | 'Meetings'): Promise<void> {
  const link = page.getByRole('navigation', { name: 'Views of the board' }).getByRole('link', { name: view })
  await enter(page, link)
  await expect(link).toHaveAttribute('aria-current', 'page')
}

/** Chooses in a list by the first letters, as every list of choices takes them. */
async function choose(page: Page, name: RegExp, letters: string): Promise<void> {
  await tabTo(page, page.getByRole('dialog').getByRole('button', { name }))
  await press(page, 'Enter')
  await expect(page.getByRole('listbox')).toBeVisible()
  await type(page, letters)
  await press(page, 'Enter')
  await expect(page.getByRole('listbox')).toHaveCount(0)
}

const memberRow = (page: Page, name: string) =>
  page.getByRole('grid', { name: 'Members' }).getByRole('row').filter({ hasText: name })

async function addMember(page: Page, member: Member): Promise<void> {
  await enter(page, page.getByRole('button', { name: 'Add member' }).first())
  const dialog = page.getByRole('dialog', { name: 'Add a member' })
  await expect(dialog.getByLabel('Name', { exact: true })).toBeFocused()
  await type(page, member.name)
  await typeInto(page, dialog.getByLabel('Title'), member.title)
  await typeInto(page, dialog.getByLabel('Organization'), member.organization)
  await choose(page, /Role$/, member.role)
  await choose(page, /Represents$/, member.category)
  await typeInto(page, dialog.getByLabel('Term starts'), '1 jul 2026')
  await press(page, 'Enter')
  await expect(dialog).toBeHidden()
  await expect(memberRow(page, member.name)).toContainText(member.category)
}

/** Plans a meeting from the board's page and lands on its agenda. */
async function planMeeting(page: Page, date: string): Promise<void> {
  await enter(page, page.getByRole('button', { name: 'Plan meeting' }))
  const dialog = page.getByRole('dialog', { name: 'Plan a meeting' })
  await typeInto(page, dialog.getByLabel('Date'), date)
  await typeInto(page, dialog.getByLabel('Place'), 'Room 12')
  await press(page, 'Enter')
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('main', { name: 'Agenda' })).toBeVisible()
}

/** Goes on from item to item until the wanted one is open, with the caret in its text. */
async function goOnTo(page: Page, title: string): Promise<void> {
  const heading = page.getByRole('heading', { level: 1 })
  for (let items = 0; items < 20; items += 1) {
    const before = await heading.textContent()
    if (before === title) break
    await press(page, 'Control+Enter')
    await expect(heading).not.toHaveText(before ?? '')
  }
  await expect(heading).toHaveText(title)
  if (!(await noteText(page).evaluate((element) => element === document.activeElement))) {
    await tabTo(page, noteText(page))
  }
}

const agendaRow = (page: Page, title: string) =>
  page.getByRole('grid', { name: 'Items of the agenda' }).getByRole('row').filter({ hasText: title })

test('the whole main job by keyboard alone, in the light theme, and everything is there after a restart', async ({
  launch,
  folder,
  takeScreenshot,
}) => {
  test.setTimeout(240_000)
  const app = await launch({ theme: 'light', size: { width: 1440, height: 900 } })
  const { page } = app

  await startBoard(page)
  await goToView(page, 'Members')
  // One after the other, each by the same dialog.
  // oxlint-disable-next-line no-await-in-loop
  for (const member of members) await addMember(page, member)
  await goToView(page, 'Meetings')
  await planMeeting(page, '9 dec 2026')

  // The agenda: a new item behind the first, written in its place, moved up and back.
  await tabTo(page, agendaRow(page, 'Call to order'))
  await press(page, 'n')
  const editor = page.getByRole('form', { name: 'New item' })
  await expect(editor.getByLabel('Item')).toBeFocused()
  await type(page, 'Robot cell for the second year')
  await typeInto(page, editor.getByLabel('Minutes'), '20')
  await press(page, 'Enter')
  await expect(agendaRow(page, 'Robot cell')).toBeVisible()
  await press(page, 'Escape')
  await expect(agendaRow(page, 'Robot cell')).toBeFocused()
  await press(page, 'Alt+ArrowDown')
  await expect(
    page.getByRole('status').filter({ hasText: 'Robot cell for the second year is now item 3.' }),
  ).toBeAttached()

  // The meeting.
  await press(page, 'Control+2')
  await expect(page.getByRole('main', { name: 'Minutes' })).toBeVisible()
  await typeInto(page, page.getByLabel('Time of the call to order'), '17:35')
  await enter(page, page.getByRole('button', { name: 'Call to order', exact: true }))
  await expect(page.getByText(/^Called to order 5:35/)).toBeVisible()
  await press(page, 'Alt+a')
  const list = page.getByRole('complementary', { name: 'Attendance' })
  await expect(list.getByRole('button', { name: /^Ana Prieto/ })).toBeFocused()
  for (const [name, key, word] of [
    ['Ana Prieto', 'Space', 'in the room'],
    ['Ben Coulter', 'o', 'online'],
    ['Chidi Lam', 'e', 'excused'],
    ['Ruth Alvarado', 'Space', 'in the room'],
  ] as const) {
    await expect(list.getByRole('button', { name: new RegExp(`^${name}`) })).toBeFocused()
    await press(page, key)
    await expect(list.getByRole('button', { name: new RegExp(`^${name}.*${word}`) })).toBeFocused()
    await press(page, 'ArrowDown')
  }
  await expect(page.getByRole('meter', { name: 'Quorum' })).toHaveAttribute('aria-valuetext', /^2 of 3 voting members/)

  // The minutes, with each kind of record and a person named in the text.
  await goOnTo(page, 'Robot cell for the second year')
  await type(page, 'The cell of 2019 has no safety controller any more; @chidi')
  await expect(page.getByRole('option', { name: /^Chidi Lam/ })).toBeVisible()
  await press(page, 'Enter')
  await type(page, 'sent figures.')
  await press(page, 'Enter')
  await type(page, '/motion That the college buy a cell with a safety controller')
  await press(page, 'Enter')
  const motion = page.getByRole('group', { name: /^Motion \d+/ })
  await expect(motion.getByLabel('Moved by')).toBeFocused()
  for (const words of ['ben', 'ana', 'voice', 'carried', '2', '0', '0']) {
    await type(page, words)
    await press(page, 'Enter')
  }
  await expect(motion).toHaveCount(0)
  await expect(noteText(page)).toBeFocused()
  await type(page, '/decision The lab opens on Saturdays in spring')
  await press(page, 'Enter')
  await expect(page.getByText('agreed without a vote')).toBeVisible()
  await type(page, '/action Ben send two quotes for the cell by 15 Jan')
  await press(page, 'Enter')
  await expect(page.getByText(/^Action 1/)).toBeVisible()
  await type(page, '/a Ana and Ruth ask the dean for the room by 22 Jan')
  await press(page, 'Enter')
  await expect(page.getByText(/^Action 2/)).toBeVisible()
  await type(page, 'Nothing else was said.')
  await expect(page.getByText(/^Saved \d/)).toBeVisible()
  await takeScreenshot(page, 'journey-keyboard-minutes')

  await tabTo(page, page.getByRole('button', { name: 'Adjourn', exact: true }))
  await press(page, 'Enter')
  await expect(page.getByLabel('Time of the adjournment')).toBeFocused()
  await typeInto(page, page.getByLabel('Time of the adjournment'), '18:50')
  await press(page, 'Enter')
  await expect(page.getByText(/^Adjourned 6:50/)).toBeVisible()

  await press(page, 'Control+3')
  await expect(page.getByRole('list', { name: 'Pages of the minutes' })).toBeVisible()
  const file = join(folder, 'minutes.pdf')
  await answerFileDialogs(app, file)
  await press(page, 'Control+e')
  await expect(page.getByText(/^minutes\.pdf, \d pages?/)).toBeVisible()
  const text = pdfText(file)
  for (const words of [
    'Weir College',
    BOARD,
    'DRAFT',
    'Wednesday, December 9, 2026',
    'Ana Prieto, chair Plant manager, Velo Casting',
    'Ben Coulter Maintenance lead, Sundmark Robotics',
    'Chidi Lam Business agent, Machinists Local 9',
    'Ruth Alvarado, secretary Board secretary, Weir College',
    'Robot cell for the second year',
    'has no safety controller any more; Chidi Lam sent figures.',
    'That the college buy a cell with a safety controller',
    'Carried',
    '2 for, 0 against, 0 abstaining.',
    'Moved by Ben Coulter, seconded by Ana Prieto.',
    'The lab opens on Saturdays in spring',
    'Ben Coulter: Send two quotes for the cell',
    'due January 15, 2027',
    'Ana Prieto and Ruth Alvarado: Ask the dean for the room',
    'due January 22, 2027',
    'Nothing else was said.',
    'adjourned at 6:50 PM',
    'Page 1 of',
  ]) {
    expect(text).toContain(words)
  }
  await app.quit()

  // The next day: everything is there, and what is open comes up once at the next meeting.
  const again = await launch({ theme: 'light', userData: app.userData, workspace: app.workspace })
  const next = again.page
  await enter(next, next.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: /Robotics/ }))
  await expect(next.getByRole('heading', { level: 1, name: BOARD })).toBeVisible()
  await goToView(next, 'Members')
  for (const { name, organization } of members) {
    await expect(memberRow(next, name)).toContainText(organization)
  }
  await goToView(next, 'Meetings')
  const [held] = await ask(next, 'meeting.list', { boardId: null })
  expect(held).toMatchObject({ date: '2026-12-09', status: 'held' })
  await planMeeting(next, '10 mar 2027')
  await press(next, 'Control+2')
  await expect(next.getByRole('main', { name: 'Minutes' })).toBeVisible()
  await enter(next, next.getByRole('button', { name: 'Call to order', exact: true }))
  await expect(next.getByText(/^Called to order \d/)).toBeVisible()
  await goOnTo(next, 'Matters arising')
  const matters = next.getByRole('list', { name: 'Open actions of earlier meetings' }).getByRole('listitem')
  await expect(matters).toHaveCount(2)
  await expect(matters.first()).toContainText('Send two quotes for the cell')
  await expect(matters.last()).toContainText('Ask the dean for the room')
  await tabTo(next, next.getByRole('button', { name: 'Mark Action 1 done' }))
  await press(next, 'Enter')
  await expect(next.getByRole('button', { name: 'Mark Action 1 done' })).toHaveCount(0)
  await expect(matters).toHaveCount(2)

  await press(next, 'Control+3')
  await expect(next.getByRole('main', { name: 'Record' })).toBeVisible()
  await tabTo(next, next.getByRole('radiogroup', { name: 'Document' }).getByRole('radio', { name: 'Minutes' }))
  await press(next, 'Space')
  await expect(next.getByRole('list', { name: 'Pages of the minutes' })).toBeVisible()
  await answerFileDialogs(again, join(folder, 'second.pdf'))
  await press(next, 'Control+e')
  await expect(next.getByText(/^second\.pdf, \d pages?/)).toBeVisible()
  const second = pdfText(join(folder, 'second.pdf'))
  expect(countOf(second, 'Send two quotes for the cell')).toBe(1)
  expect(countOf(second, 'Ask the dean for the room')).toBe(1)
})

test('the whole main job by the mouse on the sample board, in the dark theme', async ({
  launch,
  folder,
  takeScreenshot,
}) => {
  const app = await launch({ theme: 'dark', size: { width: 1440, height: 900 } })
  const { page } = app
  await lookAround(page)
  await openMeeting(page, 'Dec 10, 2026', 'Agenda')

  // The agenda: a line is drawn to another place, and one is added at the end.
  await agendaRow(page, 'Work-based learning').dragTo(agendaRow(page, 'Industry trends'), {
    sourcePosition: { x: 300, y: 18 },
    targetPosition: { x: 300, y: 4 },
  })
  await expect(agendaRow(page, 'Work-based learning')).toHaveAccessibleName(/^5, /)
  await page.getByRole('button', { name: 'New item' }).click()
  const editor = page.getByRole('form', { name: 'New item' })
  await editor.getByLabel('Item').fill('Tour of the paint shop')
  await editor.getByRole('button', { name: 'Save' }).click()
  await expect(agendaRow(page, 'Tour of the paint shop')).toHaveAccessibleName(/^11, /)
  await takeScreenshot(page, 'journey-mouse-agenda')

  await goToMode(page, 'Minutes')
  await page.getByRole('button', { name: 'Call to order', exact: true }).click()
  await expect(page.getByText(/^Called to order \d/)).toBeVisible()
  const list = page.getByRole('complementary', { name: 'Attendance' })
  await list.getByRole('button', { name: 'Presence of Ines Aldana' }).click()
  await list.getByRole('button', { name: /^Lena Brandt/ }).click()
  await page.getByRole('menuitem', { name: 'Online' }).click()
  await list.getByRole('button', { name: /^Wes Tanaka/ }).click()
  await page.getByRole('menuitem', { name: 'Excused' }).click()
  await list.getByRole('button', { name: /^Mark the other \d+ present/ }).click()
  await expect(list.getByRole('button', { name: /^Grete Solheim.*in the room/ })).toBeVisible()
  await expect(list.getByRole('button', { name: /^Lena Brandt.*online/ })).toBeVisible()
  await expect(list.getByRole('button', { name: /^Wes Tanaka.*excused/ })).toBeVisible()

  // Words are typed; everything else is pressed.
  await goToItem(page, /Curriculum changes/)
  await noteText(page).click()
  await type(page, 'High-voltage work needs more hours.')
  await press(page, 'Enter')
  await type(page, '/')
  await page.getByRole('option', { name: /^Motion/ }).click()
  await type(page, 'That the board recommend 24 hours of high-voltage safety')
  await page.getByRole('option', { name: /^Motion/ }).click()
  const motion = page.getByRole('group', { name: /^Motion \d+/ })
  for (const [label, typed, option] of [
    ['Moved by', 'Tob', /^Tobias Okafor/],
    ['Seconded by', 'Len', /^Lena Brandt/],
    ['How the board voted', 'Sh', /^Show of hands/],
    ['Result', 'Ca', /^Carried/],
  ] as const) {
    await motion.getByLabel(label).fill(typed)
    await page.getByRole('option', { name: option }).click()
  }
  await motion.getByLabel('For', { exact: true }).fill('8')
  await motion.getByLabel('Against').fill('0')
  await motion.getByRole('button', { name: 'Back to the text' }).click()
  await expect(page.getByText('Moved Tobias Okafor, seconded Lena Brandt, by show of hands')).toBeVisible()

  await goToItem(page, /Tools, equipment and facilities/)
  await noteText(page).click()
  await type(page, '/action Grete lend a retired battery pack by 29 Jan')
  await page.getByRole('option', { name: /^Action/ }).click()
  await expect(page.getByText(/^Action 11/)).toBeVisible()
  await expect(page.getByText(/^Saved \d/)).toBeVisible()
  await takeScreenshot(page, 'journey-mouse-minutes')

  await page.getByRole('button', { name: 'Adjourn', exact: true }).click()
  await page
    .getByRole('form', { name: /^Adjourn/ })
    .getByRole('button', { name: 'Adjourn' })
    .click()
  await expect(page.getByText(/^Adjourned \d/)).toBeVisible()

  const agenda = join(folder, 'agenda.pdf')
  await exportPdf(app, 'Agenda', agenda)
  const order = pdfText(agenda)
  expect(order.indexOf('Work-based learning')).toBeLessThan(order.indexOf('Industry trends'))
  expect(order).toContain('Tour of the paint shop')

  const minutes = join(folder, 'minutes.pdf')
  await exportPdf(app, 'Minutes', minutes)
  const text = pdfText(minutes)
  for (const words of [
    'DRAFT',
    'Ines Aldana, chair Service manager, Halvick Diesel Employer In person',
    'Lena Brandt Owner, Brandt Auto Service Employer Online',
    'Wes Tanaka Fleet director, Ostrander Fleet Employer Excused',
    'High-voltage work needs more hours.',
    '8 for, 0 against',
    'Moved by Tobias Okafor, seconded by Lena Brandt.',
    'Grete Solheim: Lend a retired battery pack',
    'due January 29, 2027',
  ]) {
    expect(text).toContain(words)
  }

  // Approved, the record says so and not DRAFT any more.
  await page.getByRole('button', { name: 'Approve without a meeting…' }).click()
  await page.getByLabel('How they were approved').fill('By the chair, after a call to every member.')
  await page.getByRole('dialog').getByRole('button', { name: 'Approve minutes' }).click()
  await expect(page.getByRole('heading', { name: 'Approved' })).toBeVisible()
  await exportPdf(app, 'Minutes', join(folder, 'approved.pdf'))
  expect(pdfText(join(folder, 'approved.pdf'))).not.toContain('DRAFT')
  await takeScreenshot(page, 'journey-mouse-record')
})

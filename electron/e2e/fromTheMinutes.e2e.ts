import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { ask } from './harness/ask'
import { expect, expectAccessible, test } from './harness/fixtures'
import { enter, tabTo } from './harness/keyboard'
import { answerFileDialogs, type RunningApp } from './harness/launch'
import { noteText, openPlannedMinutes } from './harness/minutesPage'
import { countOf, pdfText } from './harness/pdf'

const type = (page: Page, text: string) => page.keyboard.type(text)
const press = (page: Page, key: string) => page.keyboard.press(key)

/** The entries of registers of a meeting, as they are on disk. */
async function entriesOf(page: Page, meetingId: string) {
  const { entries } = await ask(page, 'meeting.records', { id: meetingId as never })
  return entries
}

/** Calls the meeting to order, marks everybody present and goes to the text of the item for the program. */
async function beginByKeys(page: Page): Promise<void> {
  await enter(page, page.getByRole('button', { name: 'Call to order', exact: true }))
  await page.getByText(/^Called to order \d/).waitFor()
  const rest = page.getByRole('button', { name: /^Mark the other \d+ present/ })
  await enter(page, rest)
  await rest.waitFor({ state: 'detached' })
  const outline = page.getByRole('complementary', { name: 'Agenda' })
  await tabTo(page, outline.locator('[aria-current="step"]'))
  const program = outline.getByRole('button', { name: /Review of the program/ })
  while ((await program.getAttribute('aria-current')) !== 'step') await press(page, 'ArrowDown')
  await expect(program).toBeFocused()
  await press(page, 'ArrowRight')
  await expect(noteText(page)).toBeFocused()
}

/** Goes somewhere by the palette, by words of the place. */
async function goBy(page: Page, words: string): Promise<void> {
  await press(page, 'Control+k')
  await expect(page.getByRole('searchbox', { name: 'Find or do anything' })).toBeFocused()
  await type(page, `>${words}`)
  await press(page, 'ArrowDown')
  await press(page, 'Enter')
}

/** Has the binder written as a folder of files and gives all the words that stand in them, by file. */
async function wordsOfBinder({ electron, page }: RunningApp, parent: string): Promise<Map<string, string>> {
  mkdirSync(parent)
  await answerFileDialogs({ electron }, parent)
  await goBy(page, 'Evidence')
  await enter(page, page.getByRole('button', { name: 'Export folder' }))
  await expect.poll(() => readdirSync(parent).length).toBe(1)
  await expect(page.getByRole('button', { name: 'Export folder' })).toBeEnabled()
  const path = join(parent, readdirSync(parent)[0] ?? '')
  return new Map(
    readdirSync(path).map((name) => {
      const file = join(path, name)
      return [name, name.endsWith('.pdf') ? pdfText(file) : readFileSync(file, 'utf8').replaceAll(/\s+/g, ' ')]
    }),
  )
}

test('what the board is for is recorded from the minutes by keyboard alone, and stands in its registers, on the next agenda and in the binder', async ({
  app,
  folder,
}) => {
  const { page } = app
  const meetingId = await openPlannedMinutes(page)
  await beginByKeys(page)
  const band = (words: RegExp) => noteText(page).getByText(words)

  // Each in one line; what the words say for certain is taken, and all else may wait.
  await type(page, '/c Tobias: we train every new technician ourselves')
  await press(page, 'Enter')
  await expect(band(/^We train every new technician ourselves$/)).toBeVisible()
  await type(page, '/gap Graduates cannot read CAN bus diagrams')
  await expect(page.getByRole('option', { name: /^Skills gap/ })).toHaveAttribute('aria-selected', 'true')
  await press(page, 'Enter')
  await expect(band(/^Graduates cannot read CAN bus diagrams$/)).toBeVisible()
  await expect(noteText(page)).toBeFocused()
  await type(page, '/recommend Renew the diagnostic equipment')
  await press(page, 'Enter')
  await expect(band(/^Recommendation \d+$/)).toBeVisible()
  await type(page, '/story How two graduates rebuilt a battery line')
  await press(page, 'Enter')
  await expect(band(/^How two graduates rebuilt a battery line$/)).toBeVisible()

  // A pledge that names a firm which nobody knows yet: its form asks for it, and is left with what is known.
  await type(page, '/pledge 2 internship places at Quay Motors fall 2027')
  await press(page, 'Enter')
  const pledge = page.getByRole('group', { name: 'Pledge' })
  await expect(pledge.getByLabel('Organization')).toBeFocused()
  await type(page, 'Quay Motors')
  await expect(page.getByRole('option', { name: 'Add Quay Motors to the organizations' })).toBeVisible()
  await press(page, 'Enter')
  await expect(pledge.getByLabel('Organization')).toHaveValue('Quay Motors')
  await expect(pledge.getByLabel('Places')).toHaveValue('2')
  await expect(pledge.getByLabel('Term')).toHaveValue('Fall 2027')
  await press(page, 'Escape')
  await expect(noteText(page)).toBeFocused()

  // A line that was typed as words becomes a workshop at one key, and is taken back and done again.
  await type(page, 'Quay Motors offers a hybrid workshop on March 5')
  await press(page, 'Alt+w')
  await expect(page.getByText('Made a staff development of it')).toBeVisible()
  const types = async () => (await entriesOf(page, meetingId)).map((entry) => entry.type)
  await expect.poll(types).toContain('development')
  await press(page, 'Control+z')
  await expect.poll(types).not.toContain('development')
  await press(page, 'Control+Shift+z')
  await expect.poll(types).toContain('development')

  const entries = await entriesOf(page, meetingId)
  expect(entries.toSorted((a, b) => (a.type < b.type ? -1 : 1))).toMatchObject([
    { type: 'development', kind: 'workshop', heldOn: '2027-03-05', organization: { name: 'Quay Motors' } },
    { type: 'gap', text: 'Graduates cannot read CAN bus diagrams' },
    {
      type: 'pledge',
      text: '2 internship places at Quay Motors fall 2027',
      kind: 'internship',
      places: 2,
      term: '2027-fall',
      organization: { name: 'Quay Motors' },
    },
    { type: 'recommendation', kind: 'equipment', text: 'Renew the diagnostic equipment' },
    { type: 'story', text: 'How two graduates rebuilt a battery line' },
  ])

  const inOutline = page.getByRole('complementary', { name: 'Agenda' }).locator('[aria-current="step"]')
  for (const words of ['1 comment', '1 trend or skills gap', '1 recommendation', '1 pledge', '1 success story']) {
    await expect(inOutline.getByRole('img', { name: words, exact: true })).toBeVisible()
  }

  // What the item reviewed is marked there, too.
  await page.getByRole('button', { name: 'Reviewed topics' }).focus()
  await press(page, 'Enter')
  const topics = page.getByRole('dialog', { name: /^What item .* reviews$/ })
  await topics.getByRole('checkbox', { name: 'Curriculum' }).focus()
  await press(page, 'Space')
  await expect(topics.getByRole('checkbox', { name: 'Curriculum' })).toBeChecked()
  await topics.getByRole('checkbox', { name: 'Equipment' }).focus()
  await press(page, 'Space')
  await expect(topics.getByRole('checkbox', { name: 'Equipment' })).toBeChecked()
  await press(page, 'Escape')
  await expect(page.getByText('Reviewed: Curriculum and Equipment.')).toBeVisible()
  await expectAccessible(page)

  await enter(page, page.getByRole('button', { name: 'Adjourn', exact: true }))
  await expect(page.getByLabel('Time of the adjournment')).toBeFocused()
  await press(page, 'Enter')
  await expect(page.getByText(/^Adjourned \d/)).toBeVisible()

  // Each stands in its register.
  const registers: [string, string][] = [
    ['Curriculum', 'Renew the diagnostic equipment'],
    ['Work-based learning', '2 internship places at Quay Motors fall 2027'],
    ['Professional development', 'Quay Motors offers a hybrid workshop on March 5'],
    ['Success stories', 'How two graduates rebuilt a battery line'],
  ]
  for (const [place, words] of registers) {
    await goBy(page, place)
    await expect(page.getByRole('row').filter({ hasText: words })).toHaveCount(1)
  }
  await goBy(page, 'Curriculum')
  await enter(page, page.getByRole('link', { name: 'Trends and gaps' }))
  await expect(page.getByRole('row').filter({ hasText: 'Graduates cannot read CAN bus diagrams' })).toHaveCount(1)

  // The recommendation comes up at the next meeting, once.
  const { boardId, timeZone } = await ask(page, 'meeting.get', { id: meetingId as never })
  const next = await ask(page, 'meeting.create', {
    boardId,
    title: 'Spring meeting',
    kind: 'regular',
    date: '2027-04-15',
    startTime: '17:30',
    endTime: '19:00',
    timeZone,
    place: null,
    onlineAddress: null,
    mode: 'in_person',
    agenda: { kind: 'template', template: 'standard' },
  })
  await page.evaluate((id) => {
    location.hash = `#/meetings/${id}/agenda`
  }, next.id)
  await expect(page.getByRole('heading', { name: 'Earlier recommendations' })).toBeVisible()
  await expect(page.getByText('Renew the diagnostic equipment')).toHaveCount(1)

  // All stand in the binder, in the minutes of the meeting and in the files of their register; of the story without
  // consent there is no word.
  const before = await wordsOfBinder(app, join(folder, 'before'))
  const filesWith = (files: Map<string, string>, words: string) =>
    [...files.keys()].filter((name) => files.get(name)?.includes(words) === true).toSorted()
  const minutes = '2026-12-10 Winter meeting.pdf'
  const binder = '2027-06-30 Evidence binder, Automotive Technology Advisory Board.pdf'
  for (const [words, ...register] of [
    ['We train every new technician ourselves'],
    ['Graduates cannot read CAN bus diagrams', 'Trends and skills gaps.csv'],
    ['Renew the diagnostic equipment', 'Recommendations and answers.pdf', 'Recommendations.csv'],
    ['2 internship places at Quay Motors fall 2027', 'Work-based learning.csv'],
    ['Quay Motors offers a hybrid workshop on March 5', 'Professional development.csv'],
  ] as const) {
    expect(filesWith(before, words), words).toEqual([minutes, binder, ...register])
    expect(countOf(before.get(minutes) ?? '', words), words).toBe(1)
  }
  expect(filesWith(before, 'rebuilt a battery line')).toEqual([])

  await goBy(page, 'Success stories')
  await enter(page, page.getByRole('row').filter({ hasText: 'How two graduates rebuilt a battery line' }))
  const story = page.getByRole('dialog', { name: 'Success story' })
  await enter(page, story.getByRole('button', { name: 'Enter consent' }))
  await type(page, 'Lena Brandt')
  await press(page, 'Control+Enter')
  await expect(story.getByText('Consent: Lena Brandt')).toBeVisible()
  await press(page, 'Escape')
  const told = join(folder, 'told.pdf')
  await answerFileDialogs(app, told)
  await goBy(page, 'Evidence')
  await enter(page, page.getByRole('button', { name: 'Export binder' }))
  await expect(page.getByText(/told\.pdf written/)).toBeVisible()
  expect(pdfText(told)).toContain('How two graduates rebuilt a battery line')
})

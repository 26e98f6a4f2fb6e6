import type { Page } from '@playwright/test'
import { ask } from './harness/ask'
import { expect, test } from './harness/fixtures'
import { begin, goToItem, notesOnDisk, noteText, openPlannedMinutes } from './harness/minutesPage'

const type = (page: Page, text: string) => page.keyboard.type(text)
const press = (page: Page, key: string) => page.keyboard.press(key)

test('what was typed stays in its place, and is on disk within a second and when the window is closed', async ({
  app,
}) => {
  const { page, workspace } = app
  const meetingId = await openPlannedMinutes(page)
  await test.step('a record does not go by typing, only when it is removed on purpose', async () => {
    await noteText(page).click()
    await type(page, 'Before.')
    await press(page, 'Enter')
    await type(page, '/d The order of the agenda is agreed')
    await press(page, 'Enter')
    await type(page, 'Behind.')
    await press(page, 'Control+a')
    await press(page, 'Delete')
    await expect(noteText(page)).not.toContainText('Before.')
    await expect(page.getByText('The order of the agenda is agreed')).toBeVisible()
    await press(page, 'Control+z')
    await expect(noteText(page)).toContainText('Before.')

    // A letter on a selected band is text behind it.
    await page.getByText('The order of the agenda is agreed').click()
    await type(page, 'Typed on the band. ')
    await expect(noteText(page)).toContainText(/agreed without a vote\s*Typed on the band\./)
    await page.getByText('The order of the agenda is agreed').click()
    await press(page, 'Enter')
    await expect(page.getByRole('group', { name: /^Decision \d+/ })).toBeVisible()
    await press(page, 'Escape')
    await expect(noteText(page)).toBeFocused()

    await page.getByText('The order of the agenda is agreed').dblclick()
    const form = page.getByRole('group', { name: /^Decision \d+/ })
    await expect(form.getByRole('textbox', { name: 'What was agreed' })).toBeFocused()
    await type(page, ' by all')
    await form.getByRole('button', { name: 'Remove' }).click()
    const question = page.getByRole('alertdialog')
    await expect(question.getByRole('button', { name: 'Keep it' })).toBeFocused()
    await press(page, 'Enter')
    expect((await ask(page, 'meeting.records', { id: meetingId as never })).decisions).toMatchObject([
      { text: 'The order of the agenda is agreed by all' },
    ])
    await form.getByRole('button', { name: 'Remove' }).click()
    await question.getByRole('button', { name: /^Remove/ }).click()
    await expect(page.getByText('The order of the agenda is agreed')).toHaveCount(0)
    await expect
      .poll(async () => (await ask(page, 'meeting.records', { id: meetingId as never })).decisions)
      .toEqual([])
    await type(page, ' Typing goes on.')
    await expect(page.getByText(/^Saved \d/)).toBeVisible()
  })
  await test.step('what was typed is on disk within a second, and at once when one goes to another item', async () => {
    await goToItem(page, /Industry trends/)
    await noteText(page).click()
    await type(page, 'Hybrids are half of the intake at Halvick Diesel.')
    const typedAt = Date.now()
    await expect
      .poll(() => notesOnDisk(workspace), { intervals: [50] })
      .toContain('Hybrids are half of the intake at Halvick Diesel.')
    expect(Date.now() - typedAt).toBeLessThan(1500)
    await expect(page.getByText(/^Saved \d/)).toBeVisible()

    await type(page, ' More follows.')
    await press(page, 'Control+Enter')
    await expect(page.getByRole('heading', { level: 1, name: 'Review of the program' })).toBeVisible()
    await expect(noteText(page)).toBeFocused()
    await type(page, 'The next item has its own text.')
    await goToItem(page, /Industry trends/)
    await expect(noteText(page)).toContainText('Halvick Diesel. More follows.')
    await expect
      .poll(() => notesOnDisk(workspace))
      .toEqual(
        expect.arrayContaining([
          'Hybrids are half of the intake at Halvick Diesel. More follows.',
          'The next item has its own text.',
        ]),
      )
  })
  await test.step('the last words are on disk when the window is closed right after the last key', async () => {
    await goToItem(page, /Next meeting/)
    await noteText(app.page).click()
    await type(app.page, 'Closed at the last letter')
    await app.quit()
    expect(notesOnDisk(app.workspace)).toContain('Closed at the last letter')
  })
})

test('in a meeting that began, records, matters arising and attendance are taken by keyboard alone', async ({
  app: { page },
}) => {
  const meetingId = await openPlannedMinutes(page)
  await begin(page)
  await test.step('motion, action and decision are made by keyboard alone, each in its place in the text', async () => {
    await goToItem(page, /Review of the program/)
    await noteText(page).click()
    await type(page, 'Discussion came first.')
    await press(page, 'Enter')
    await type(page, '/')
    await expect(page.getByRole('listbox', { name: 'Record' }).getByRole('option').first()).toHaveText(/^Action/)
    await type(page, 'm')
    await expect(page.getByRole('option', { name: /^Motion/ })).toHaveAttribute('aria-selected', 'true')
    await press(page, 'Enter')
    await type(page, 'That the board recommend 24 hours of high-voltage safety.')
    await press(page, 'Enter')
    const form = page.getByRole('group', { name: /^Motion \d+/ })
    await expect(form.getByLabel('Moved by')).toBeFocused()
    for (const words of ['tobias', 'lena', 'show', 'carried', '6', '1', '0']) {
      await type(page, words)
      await press(page, 'Enter')
    }
    await expect(noteText(page)).toBeFocused()
    await expect(page.getByRole('img', { name: '6 for, 1 against, 0 abstained' })).toBeVisible()
    await expect(page.getByText('Moved Tobias Okafor, seconded Lena Brandt, by show of hands')).toBeVisible()

    await type(page, 'Thanks to @prin')
    await expect(page.getByRole('listbox', { name: 'Person' })).toHaveCount(0)
    await press(page, 'Backspace')
    await press(page, 'Backspace')
    await expect(page.getByRole('option', { name: /^Priya Nandakumar/ })).toBeVisible()
    await press(page, 'Enter')
    await type(page, 'for the quotes.')
    await press(page, 'Enter')
    await type(page, '/a Priya price two isolation training kits by 27 Jan')
    await press(page, 'Enter')
    await expect(page.getByText('due Wed, Jan 27').or(page.getByText(/due .*27/))).toBeVisible()
    await expect(noteText(page)).toBeFocused()
    await type(page, '/decision The lab inventory is accepted')
    await press(page, 'Enter')
    await expect(page.getByText('agreed without a vote')).toBeVisible()
    await type(page, 'Last words.')

    const { motions, actions, decisions } = await ask(page, 'meeting.records', { id: meetingId as never })
    expect(motions).toMatchObject([
      {
        mover: { fullName: 'Tobias Okafor' },
        seconder: { fullName: 'Lena Brandt' },
        method: 'show_of_hands',
        votesFor: 6,
        votesAgainst: 1,
        votesAbstain: 0,
        result: 'carried',
      },
    ])
    expect(actions).toMatchObject([
      { text: 'Price two isolation training kits', owners: [{ fullName: 'Priya Nandakumar' }], dueOn: '2027-01-27' },
    ])
    expect(decisions).toMatchObject([{ text: 'The lab inventory is accepted' }])
    const item = (await ask(page, 'meeting.agenda', { id: meetingId as never })).find(
      ({ title }) => title === 'Review of the program',
    )
    await expect
      .poll(async () =>
        (await ask(page, 'note.get', { agendaItemId: item!.id })).body.content.map(({ type: node }) => node),
      )
      .toEqual(['paragraph', 'record', 'paragraph', 'record', 'record', 'paragraph'])
  })
  await test.step('a text that begins with a record takes every letter typed after Tab led there', async () => {
    await goToItem(page, /Industry trends/)
    const item = (await ask(page, 'meeting.agenda', { id: meetingId as never })).find(
      ({ title }) => title === 'Industry trends',
    )
    if (!item) throw new Error('The sample meeting has no item “Industry trends”.')
    await ask(page, 'idea.record', { agendaItemId: item.id, text: 'A thought that came from another window.' })
    await expect(page.getByText('A thought that came from another window.').first()).toBeVisible()
    await noteText(page).focus()
    await type(page, 'Nothing of this is lost.')
    await expect(noteText(page)).toContainText('Nothing of this is lost.')
  })
  await test.step('matters arising come up by themselves and are ticked off in place', async () => {
    await goToItem(page, /Matters arising/)
    const matters = page.getByRole('list', { name: 'Open actions of earlier meetings' })
    const count = await matters.getByRole('listitem').count()
    expect(count).toBeGreaterThan(2)
    const first = matters.getByRole('listitem').first()
    await expect(first.getByText(/^Action \d+/)).toBeVisible()
    await first.getByRole('button', { name: /^Mark Action \d+ done/ }).click()
    await expect(
      first.getByRole('button', { name: /^State of Action \d+/ }).or(first.getByRole('button', { name: /Done/ })),
    ).toContainText('Done')
    await expect(matters.getByRole('listitem')).toHaveCount(count)
  })
  await test.step('attendance is marked by single keys, and a lost quorum is said without taking the text away', async () => {
    await expect(page.getByRole('meter', { name: 'Quorum' })).toHaveAttribute(
      'aria-valuetext',
      '9 of 9 voting members, 5 needed',
    )
    await press(page, 'Alt+a')
    const members = page.getByRole('region', { name: 'Voting members' })
    await expect(members.getByRole('button', { name: /^Ines Aldana .*in the room/ })).toBeFocused()
    await press(page, 'o')
    await expect(members.getByRole('button', { name: /^Ines Aldana .*online/ })).toBeFocused()
    // Excused from the beginning, and four who leave.
    for (const key of ['e', 'l', 'l', 'l', 'l']) {
      await press(page, 'ArrowDown')
      await press(page, key)
    }
    await expect(page.getByText('Quorum lost', { exact: true })).toBeVisible()
    await expect(page.getByText(/4 of 9 voting members are here and 5 are needed/)).toBeVisible()
    await expect(members.getByRole('button', { name: /^Tobias Okafor .*excused/ })).toBeVisible()
    await noteText(page).click()
    await type(page, 'Notes go on.')
    await press(page, 'Alt+b')
    await expect(page.getByText('Quorum lost', { exact: true })).toHaveCount(0)
    await expect(noteText(page)).toBeFocused()

    await page.getByRole('button', { name: 'Add guest' }).click()
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByLabel('Name')).toBeFocused()
    await type(page, 'Ada Newcomer')
    await press(page, 'Tab')
    await dialog.getByLabel('Title').fill('sales engineer')
    await dialog.getByLabel('Affiliation').fill('Sundmark Robotics')
    await dialog.getByRole('button', { name: 'Add guest' }).click()
    const guests = page.getByRole('region', { name: 'Guests' })
    await guests.getByRole('button', { name: /^Ada Newcomer Sundmark Robotics/ }).click()
    await page.getByRole('menuitem', { name: 'Correct title and affiliation' }).click()
    await page.getByRole('dialog').getByLabel('Affiliation').fill('Sundmark Robotics Ltd')
    await press(page, 'Enter')
    await expect(guests.getByRole('button', { name: /^Ada Newcomer Sundmark Robotics Ltd/ })).toBeVisible()
  })
})

test('words typed on the way to the next item are the first words there', async ({ app: { page } }) => {
  await openPlannedMinutes(page)
  await goToItem(page, /Industry trends/)
  await noteText(page).click()
  await type(page, 'Here.')
  await press(page, 'Control+Enter')
  await type(page, 'Right after the key.')
  await expect(page.getByRole('heading', { level: 1, name: 'Review of the program' })).toBeVisible()
  await expect(noteText(page)).toHaveText('Right after the key.')
  await goToItem(page, /Industry trends/)
  await expect(noteText(page)).toHaveText('Here.')
})

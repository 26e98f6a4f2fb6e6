import type { Page } from '@playwright/test'
import { ask } from './harness/ask'
import { expect, expectAccessible, test } from './harness/fixtures'
import { enter, tabTo, typeInto } from './harness/keyboard'
import { noteText } from './harness/minutesPage'
import { openVotingMeeting, SEVEN } from './harness/votingMeeting'

const type = (page: Page, text: string) => page.keyboard.type(text)
const press = (page: Page, key: string) => page.keyboard.press(key)

/** A keyboard that counts what is pressed: every letter, and each key of a chord. */
function countingKeyboard(page: Page) {
  let pressed = 0
  return {
    count: () => pressed,
    type: async (text: string) => {
      pressed += text.length
      await page.keyboard.type(text)
    },
    press: async (key: string) => {
      pressed += key.split('+').length
      await page.keyboard.press(key)
    },
  }
}

/** Three of seven stay: four would be a quorum. */
async function loseQuorum(page: Page, meeting: Awaited<ReturnType<typeof openVotingMeeting>>): Promise<void> {
  for (const name of ['Lena', 'Priya', 'Ines', 'Marek']) {
    const personId = meeting.ids[name]
    if (!personId) throw new Error(`${name} is not a member.`)
    // One after the other: the order in which they leave is part of the record.
    // oxlint-disable-next-line no-await-in-loop
    await ask(page, 'attendance.leave', { meetingId: meeting.meetingId, personId, at: '18:20' })
  }
  await expect(page.getByRole('complementary', { name: 'Attendance' })).toContainText('3 of 7')
}

test('a line becomes a motion that was moved, seconded and carried 6-1-0 in at most 25 keys', async ({
  app: { page },
  takeScreenshot,
}) => {
  const { meetingId, ids } = await openVotingMeeting(page)
  const moved = { mover: { personId: ids['Grete'] }, seconder: { personId: ids['Tobias'] }, method: 'show_of_hands' }
  const carried = { votesFor: 6, votesAgainst: 1, votesAbstain: 0, result: 'carried' }
  await noteText(page).focus()
  await type(page, 'To buy two scan tools.')
  const keys = countingKeyboard(page)
  await keys.press('Alt+m')
  await keys.press('Enter')
  const form = page.getByRole('group', { name: 'Motion 1' })
  await expect(form.getByLabel('Moved by')).toBeFocused()
  await keys.type('gre tob 6-1-0')
  await expect(page.getByRole('option')).toHaveText(
    'Moved Grete Solheim, seconded Tobias Okafor, 6–1–0, by show of hands',
  )
  await takeScreenshot(page, 'motions-one-line')
  await keys.press('Enter')
  await expect(page.getByRole('img', { name: '6 for, 1 against, 0 abstained' })).toBeVisible()
  await expect(noteText(page)).toBeFocused()
  expect(keys.count()).toBeLessThanOrEqual(25)
  const { motions } = await ask(page, 'meeting.records', { id: meetingId })
  expect(motions).toMatchObject([{ text: 'To buy two scan tools.', ...moved, ...carried }])

  // The same within the line itself.
  const inLine = countingKeyboard(page)
  await inLine.type('/m ')
  await type(page, 'To visit the plant')
  await inLine.type('; gre tob 6-1-0')
  await inLine.press('Enter')
  await expect(page.getByRole('img', { name: '6 for, 1 against, 0 abstained' })).toHaveCount(2)
  await expect(noteText(page)).toBeFocused()
  expect(inLine.count()).toBeLessThanOrEqual(25)
  const both = await ask(page, 'meeting.records', { id: meetingId })
  expect(both.motions[1]).toMatchObject({ text: 'To visit the plant', ...moved, ...carried })
})

test('without a quorum an adjournment is recorded, and anything else asks for its reason', async ({
  app: { page },
  takeScreenshot,
}) => {
  const meeting = await openVotingMeeting(page)
  await loseQuorum(page, meeting)
  await noteText(page).focus()
  await type(page, '/m To adjourn')
  await press(page, 'Enter')
  const adjourn = page.getByRole('group', { name: 'Motion 1' })
  await expect(adjourn.getByLabel('Moved by')).toBeFocused()
  await expect(adjourn.getByLabel('Recorded without quorum because')).toBeVisible()
  await enter(page, adjourn.getByRole('button', { name: 'Kind, amendment, majority, time' }))
  await typeInto(page, adjourn.getByLabel('Kind of motion'), 'adj')
  await press(page, 'Enter')
  await expect(adjourn.getByLabel('Recorded without quorum because')).toHaveCount(0)
  await tabTo(page, adjourn.getByLabel('Moved by'), 'Shift+Tab')
  await type(page, 'gre tob 3-0')
  await press(page, 'Enter')
  await expect(page.getByRole('img', { name: '3 for, 0 against, 0 abstained' })).toBeVisible()

  await expect(noteText(page)).toBeFocused()
  await type(page, '/m To buy two scan tools')
  await press(page, 'Enter')
  const buy = page.getByRole('group', { name: 'Motion 2' })
  await expect(buy.getByLabel('Moved by')).toBeFocused()
  await type(page, 'gre tob 3-0')
  await press(page, 'Enter')
  const reason = buy.getByLabel('Recorded without quorum because')
  await expect(reason).toBeFocused()
  await expect(reason).toHaveAccessibleDescription(/3 of 7 voting members present, 4 needed\. The vote is held/)
  await takeScreenshot(page, 'motions-no-quorum')
  await expectAccessible(page)
  await type(page, 'The offer ends tonight; the next meeting ratifies it.')
  await press(page, 'Enter')
  const { motions } = await ask(page, 'meeting.records', { id: meeting.meetingId })
  await expect
    .poll(async () => (await ask(page, 'meeting.records', { id: meeting.meetingId })).motions)
    .toMatchObject([
      { kind: 'adjourn', result: 'carried', withoutQuorumReason: null },
      {
        kind: 'main',
        votesFor: 3,
        result: 'carried',
        withoutQuorumReason: 'The offer ends tonight; the next meeting ratifies it.',
      },
    ])
  expect(motions).toHaveLength(2)
  await press(page, 'Escape')
  await expect(page.getByText(/^Recorded without quorum: The offer ends tonight/)).toBeVisible()
})

test('an amendment stands under its motion, and two thirds decide where they are asked for', async ({
  app: { page },
  takeScreenshot,
}) => {
  const { meetingId } = await openVotingMeeting(page)
  await noteText(page).focus()
  await type(page, '/m To buy two scan tools')
  await press(page, 'Enter')
  await press(page, 'Escape')
  await expect(noteText(page)).toBeFocused()
  await type(page, '/m To strike two and insert three')
  await press(page, 'Enter')
  const amendment = page.getByRole('group', { name: 'Motion 2' })
  await enter(page, amendment.getByRole('button', { name: 'Kind, amendment, majority, time' }))
  await typeInto(page, amendment.getByLabel('Kind of motion'), 'amend')
  await press(page, 'Enter')
  await expect(amendment.getByLabel('Amends')).toHaveValue('Motion 1')
  await typeInto(page, amendment.getByLabel('Carries by'), 'two')
  await press(page, 'Enter')
  await expect(amendment.getByLabel('Carries by')).toHaveValue('Two thirds of the votes')
  await takeScreenshot(page, 'motions-amendment-form')
  await tabTo(page, amendment.getByLabel('Moved by'), 'Shift+Tab')
  await type(page, 'pri mar 4-3')
  await press(page, 'Enter')
  await expect(page.getByText('amends motion 1', { exact: false })).toBeVisible()
  await expect(page.getByText('Amendment, motion 2, failed')).toBeVisible()
  const records = () => ask(page, 'meeting.records', { id: meetingId })
  await expect
    .poll(async () => (await records()).motions[1])
    .toMatchObject({ kind: 'amendment', majorityRule: 'two_thirds_of_votes', votesFor: 4, result: 'failed' })
  await takeScreenshot(page, 'motions-amendment')

  // A motion that is amended is not removed before its amendment.
  const [motion] = (await records()).motions
  await expect(ask(page, 'motion.remove', { id: motion!.id })).rejects.toThrow(/has an amendment, motion 2/)
})

test('a roll call is taken name by name, and its result follows when everybody was called', async ({
  app: { page },
  takeScreenshot,
}) => {
  const { meetingId, ids } = await openVotingMeeting(page)
  await noteText(page).focus()
  await type(page, '/x Wes his firm sells the tools')
  await press(page, 'Enter')
  await expect(page.getByText(/^Wes Dorsey declared an interest in this item: /)).toBeVisible()
  await expect(noteText(page)).toBeFocused()
  await type(page, '/m To buy two scan tools')
  await press(page, 'Enter')
  const form = page.getByRole('group', { name: 'Motion 1' })
  await expect(form.getByLabel('Moved by')).toBeFocused()
  await typeInto(page, form.getByLabel('How the board voted'), 'roll')
  await press(page, 'Enter')
  const list = form.getByRole('list', { name: 'Roll call' })
  await expect(list.getByRole('listitem').filter({ hasText: 'Wes Dorsey' })).toContainText('stepped back')
  await expect(list.getByRole('radiogroup', { name: 'Vote of Wes Dorsey' })).toHaveCount(0)
  const others = SEVEN.filter((name) => name !== 'Wes Dorsey').toSorted()
  for (const [index, name] of others.entries()) {
    const choice = list
      .getByRole('radiogroup', { name: `Vote of ${name}` })
      .getByRole('radio')
      .nth(index < 4 ? 0 : 1)
    // Name by name, as they are called.
    // oxlint-disable-next-line no-await-in-loop
    await choice.focus()
    // oxlint-disable-next-line no-await-in-loop
    await press(page, 'Space')
    // oxlint-disable-next-line no-await-in-loop
    await expect(choice).toBeChecked()
  }
  await expect(form.getByText('6 of 6 called')).toBeVisible()
  await expect(form.getByLabel('Result')).toHaveValue('Carried')
  await takeScreenshot(page, 'motions-roll-call')
  const { motions } = await ask(page, 'meeting.records', { id: meetingId })
  expect(motions).toMatchObject([{ method: 'roll_call', votesFor: 4, votesAgainst: 2, result: 'carried' }])
  const own = ask(page, 'motion.castVote', { id: motions[0]!.id, personId: ids['Wes']!, choice: 'for' })
  await expect(own).rejects.toThrow(/Wes Dorsey declared an interest in this item and stepped back/)
})

test('a vote by e-mail between two meetings is counted by its answers and marked in the next minutes', async ({
  app: { page },
  takeScreenshot,
}) => {
  const { boardId } = await openVotingMeeting(page)
  const { id: nextId } = await ask(page, 'meeting.create', {
    boardId,
    title: 'Spring meeting',
    kind: 'regular',
    date: '2199-05-13',
    startTime: '17:30',
    endTime: '19:00',
    timeZone: 'America/Chicago',
    place: null,
    onlineAddress: null,
    mode: 'in_person',
    agenda: { kind: 'template', template: 'standard' },
  })
  await page.evaluate((id) => {
    location.hash = `#/boards/${id}/meetings`
  }, boardId)
  await enter(page, page.getByRole('button', { name: 'Put a motion to the vote by e-mail' }))
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByLabel('Wording of the motion')).toBeFocused()
  await type(page, 'To take the lift on loan')
  await takeScreenshot(page, 'motions-email-new')
  await enter(page, dialog.getByRole('button', { name: 'Open the vote' }))
  await expect(dialog).toHaveCount(0)
  const list = page.getByRole('list', { name: 'Votes by e-mail' })
  await expect(list).toContainText('by e-mail, open, 0 of 7 answered, 4 needed')

  await enter(page, list.getByRole('button', { name: 'Record the votes on motion 1' }))
  const answer = (name: string, choice: string) =>
    dialog.getByRole('radiogroup', { name: `Answer of ${name}` }).getByRole('radio', { name: choice })
  for (const [name, choice] of [
    ['Grete Solheim', 'For'],
    ['Lena Brandt', 'For'],
    ['Priya Nandakumar', 'Against'],
  ] as const) {
    // One answer after the other, as they come in.
    // oxlint-disable-next-line no-await-in-loop
    await answer(name, choice).focus()
    // oxlint-disable-next-line no-await-in-loop
    await press(page, 'Space')
    // oxlint-disable-next-line no-await-in-loop
    await expect(answer(name, choice)).toBeChecked()
  }
  await enter(page, dialog.getByRole('button', { name: 'Close the vote' }))
  await expect(dialog).toContainText('3 of 7 voting members answered, 4 needed. Wait for more votes')
  await answer('Marek Havel', 'For').focus()
  await press(page, 'Space')
  await expect(dialog.getByRole('status')).toContainText(
    '4 of 7 answered, 4 needed. Carried by a majority of the votes.',
  )
  await takeScreenshot(page, 'motions-email-answers')
  await expectAccessible(page)
  await enter(page, dialog.getByRole('button', { name: 'Close the vote' }))
  await expect(dialog).toHaveCount(0)
  await expect(list).toContainText('reported on')
  await expect(list.getByRole('img', { name: '3 for, 1 against, 0 abstained' })).toBeVisible()
  await takeScreenshot(page, 'motions-email-board')

  const agenda = await ask(page, 'meeting.agenda', { id: nextId })
  const place =
    agenda.find(({ standing }) => standing === 'previous_minutes') ??
    agenda.find(({ standing }) => standing === 'matters_arising')
  await page.evaluate(
    ([id, item]) => {
      location.hash = `#/meetings/${id}/minutes?item=${item}`
    },
    [nextId, place!.id] as const,
  )
  const report = page.getByRole('list', { name: 'Votes by e-mail since the last meeting' })
  await expect(report).toContainText(/Motion 1 was voted on by e-mail and closed on .*: carried 3–1–0\./)
  await expect(report).toContainText('To take the lift on loan')
  await takeScreenshot(page, 'motions-email-minutes')
})

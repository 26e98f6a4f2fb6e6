import { ask } from './harness/ask'
import { expect, expectAccessible, test } from './harness/fixtures'
import { noteText } from './harness/minutesPage'
import { openVotingMeeting } from './harness/votingMeeting'

test('of seven present one steps back, and the vote carries four to two without them', async ({
  app: { page },
  takeScreenshot,
}) => {
  const { meetingId, itemId, ids } = await openVotingMeeting(page)
  const type = (text: string) => page.keyboard.type(text)
  const press = (key: string) => page.keyboard.press(key)
  const records = () => ask(page, 'meeting.records', { id: meetingId })

  await noteText(page).focus()
  await type('/x Wes his firm sells the tools')
  await press('Enter')
  await expect
    .poll(async () => (await records()).interests)
    .toMatchObject([{ agendaItemId: itemId, person: { personId: ids['Wes'] }, isRecused: true, hasLeftRoom: false }])
  const sentence = page.getByText(
    'Wes Dorsey declared an interest in this item: His firm sells the tools. Wes Dorsey stepped back and did not vote.',
  )
  await expect(sentence).toBeVisible()
  await expect(noteText(page)).toBeFocused()

  // Seven votes would be one too many: six may vote.
  await type('/m To buy two scan tools; gre tob 5-2')
  await expect(page.getByText('Moved Grete Solheim, seconded Tobias Okafor, 5–2–0, by show of hands')).toBeVisible()
  await press('Enter')
  await expect(page.getByText(/That makes 7 votes, and 6 people may vote on this item, 1 stepped back/)).toBeVisible()
  for (let count = 0; count < 3; count += 1) {
    // Key by key, as it is typed.
    // oxlint-disable-next-line no-await-in-loop
    await press('Backspace')
  }
  await type('4-2')
  await press('Enter')
  await expect(page.getByRole('img', { name: '4 for, 2 against, 0 abstained' })).toBeVisible()
  await expect(noteText(page)).toBeFocused()
  const { motions } = await records()
  expect(motions).toMatchObject([
    {
      text: 'To buy two scan tools',
      mover: { personId: ids['Grete'] },
      seconder: { personId: ids['Tobias'] },
      method: 'show_of_hands',
      votesFor: 4,
      votesAgainst: 2,
      votesAbstain: 0,
      result: 'carried',
    },
  ])
  await expect(sentence).toBeVisible()
  await takeScreenshot(page, 'interestVote-bands')
  await expectAccessible(page)

  // The form says who may vote and names who does not.
  await press('ArrowUp')
  await press('Enter')
  const form = page.getByRole('group', { name: 'Motion 1' })
  await expect(form).toContainText('6 may vote. 1 recused: Wes Dorsey.')
  await expect(form).toContainText('Follows from the counts: carried by a majority of the votes.')
  await takeScreenshot(page, 'interestVote-form')
})

import type { Page } from '@playwright/test'
import { ask } from './harness/ask'
import { expect, expectAccessible, test } from './harness/fixtures'
import { enter, tabTo, typeInto } from './harness/keyboard'
import { begin, noteText } from './harness/minutesPage'

/** Goes to an address of the window and waits for what stands there. */
async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash
  }, path)
}

const region = (page: Page, name: string) => page.getByRole('region', { name })

/** Opens the record of a meeting; its pages are there. */
async function openRecord(page: Page, meetingId: string): Promise<void> {
  await goTo(page, `/meetings/${meetingId}/record`)
  await expect(page.getByRole('list', { name: 'Pages of the minutes' })).toBeVisible()
  await expect(region(page, 'Way to approval')).toBeVisible()
}

/** Adds a sentence at the end of the text that has the focus, and waits until it is on disk. */
async function write(page: Page, sentence: string): Promise<void> {
  await expect(noteText(page)).toBeFocused()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(sentence)
  await expect(noteText(page)).toContainText(sentence)
  await expect(page.getByRole('contentinfo').getByText(/^Saved /)).toBeVisible()
}

test('minutes are checked, circulated, commented, corrected, and approved as corrected at the next meeting', async ({
  app,
}) => {
  const { page } = app
  const press = (key: string) => page.keyboard.press(key)
  await ask(page, 'workspace.loadSample', {})
  const meetings = await ask(page, 'meeting.list', { boardId: null })
  const held = meetings.find(({ status }) => status === 'held')
  const next = meetings.findLast(({ status, boardId }) => status === 'planned' && boardId === held?.boardId)
  if (!held || !next) throw new Error('The sample board has no held and no planned meeting.')
  const agenda = await ask(page, 'meeting.agenda', { id: held.id })
  const topic = agenda.find(({ title }) => title.startsWith('Evening lab'))
  if (!topic) throw new Error('The sample meeting has no item on the evening lab.')
  const { length: sent } = (await ask(page, 'review.get', { id: held.id })).drafts
  const [first, second] = [sent + 1, sent + 2]
  await openRecord(page, held.id)

  // The check: a finding leads to its place, and F puts it right.
  const check = region(page, 'Check before circulating')
  const noOwner = check.getByRole('link', { name: /^Action \d+ has no owner\.$/ })
  const noDate = check.getByRole('link', { name: /^Action \d+ has no due date\.$/ })
  await expect(check.getByText('12 of 12 fields')).toBeVisible()
  await enter(page, noDate)
  await expect(page.getByRole('group', { name: /^Action \d+$/ }).getByLabel('Due')).toBeVisible()
  await openRecord(page, held.id)
  await tabTo(page, noOwner)
  await press('f')
  await expect(noOwner).toHaveCount(0)
  await expect(noDate).toBeFocused()
  await press('f')
  await expect(check.getByText('The minutes hold all 12 fields')).toBeVisible()
  await expect(check.getByRole('heading')).toBeFocused()

  // A draft goes out, and comes back with a comment.
  await enter(page, page.getByRole('button', { name: `Circulate draft ${first}…` }))
  await expect(page.getByRole('dialog', { name: `Circulate draft ${first}?` })).toBeVisible()
  await press('Enter')
  const drafts = region(page, 'Drafts')
  await expect(drafts.getByText(new RegExp(`^Draft ${first}, circulated .*, comments until `))).toBeVisible()
  await expect(page.getByRole('list', { name: 'Pages of the minutes' })).toContainText(
    new RegExp(`DRAFT ${first} of .* – not yet approved`),
  )
  await enter(page, page.getByRole('button', { name: 'Add comment…' }))
  const form = page.getByRole('dialog', { name: 'Add a comment' })
  await expect(form.getByRole('combobox', { name: 'From' })).toBeFocused()
  await page.keyboard.type('The dean')
  await press('Tab')
  await tabTo(page, form.getByRole('button', { name: /About/ }))
  await page.keyboard.type('6')
  await typeInto(page, form.getByRole('textbox', { name: 'Comment' }), 'Three shops asked for it, not two.')
  await enter(page, form.getByRole('button', { name: 'Add comment' }))
  await expect(form).toHaveCount(0)
  const comments = region(page, 'Comments')
  await expect(comments.getByText('Three shops asked for it, not two.')).toBeVisible()
  await expectAccessible(page)

  // Corrected where it stands, beside the comment, which is then settled.
  await enter(page, comments.getByRole('link', { name: /Evening lab/ }))
  await write(page, ' Three shops asked for it.')
  const beside = region(page, 'Comments on this item')
  await expect(beside.getByText('Three shops asked for it, not two.')).toBeVisible()
  await expectAccessible(page)
  await enter(page, beside.getByRole('button', { name: 'Accept the comment of The dean' }))
  await expect(beside.getByRole('article', { name: /^The dean/ }).getByText('Accepted')).toBeVisible()

  // What changed is shown word by word, and the next draft goes out.
  await openRecord(page, held.id)
  await expect(drafts.getByText(`1 place changed since draft ${first}.`)).toBeVisible()
  await enter(page, drafts.getByRole('link', { name: `What changed since draft ${first}` }))
  const compared = page.getByRole('dialog', { name: `Since draft ${first}` })
  await expect(compared.getByRole('region', { name: /Evening lab/ }).getByRole('insertion')).toContainText(
    'Three shops asked for it.',
  )
  await expectAccessible(page)
  await press('Escape')
  await enter(page, page.getByRole('button', { name: `Circulate draft ${second}…` }))
  await press('Enter')
  await expect(drafts.getByText(new RegExp(`^Draft ${second}, circulated`))).toBeVisible()

  // The next meeting corrects the old minutes once more, and approves them by a motion.
  await goTo(page, `/meetings/${next.id}/minutes`)
  await noteText(page).waitFor()
  await begin(page)
  const item = (await ask(page, 'meeting.agenda', { id: next.id })).find(
    ({ standing }) => standing === 'previous_minutes',
  )
  await goTo(page, `/meetings/${next.id}/minutes?item=${item?.id}`)
  await expect(page.getByRole('button', { name: /^Approve the minutes of .* 2026$/ })).toBeVisible()
  await enter(page, page.getByRole('link', { name: /^Correct the minutes of/ }))
  await expect.poll(() => page.url()).toContain(held.id)
  await goTo(page, `/meetings/${held.id}/minutes?item=${topic.id}&focus=text`)
  await write(page, ' The dean will answer by March.')
  await goTo(page, `/meetings/${next.id}/minutes?item=${item?.id}`)
  await enter(page, page.getByRole('button', { name: /^Approve the minutes of .* as corrected$/ }))
  const motion = page.getByRole('group', { name: /^Motion \d+$/ })
  await expect(motion.getByLabel('Moved by')).toBeFocused()
  await page.keyboard.type('moved ines, seconded lena, carried 6-1-0')
  await press('Enter')
  await expect(page.getByText(/approved as corrected$/)).toBeVisible()
  await expect(page.getByRole('button', { name: /^Approve the minutes/ })).toHaveCount(0)

  // The old minutes are approved and sealed, and say how.
  await openRecord(page, held.id)
  await expect(page.getByRole('heading', { name: 'Approved', exact: true })).toBeVisible()
  await expect(region(page, 'Approval').getByText(/^As corrected, by motion \d+ of the meeting of /)).toBeVisible()
  await expect(page.getByRole('list', { name: 'Pages of the minutes' })).not.toContainText('DRAFT')
  await expect(page.getByRole('button', { name: /^Circulate/ })).toHaveCount(0)
  await expectAccessible(page)
  expect(await ask(page, 'meeting.get', { id: held.id })).toMatchObject({
    status: 'approved',
    approvedOn: next.date,
    approvedAsCorrected: true,
    approvalNote: null,
  })
  expect(await ask(page, 'seal.versions', { id: held.id })).toMatchObject([{ version: 1 }])
})

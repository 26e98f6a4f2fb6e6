import type { Page } from '@playwright/test'
import type { BoardId, PersonId } from '../contract/model'
import { ask } from './harness/ask'
import { expect, expectAccessible, test } from './harness/fixtures'
import { enter, tabTo, typeInto } from './harness/keyboard'

const MEMBERS: readonly { name: string; terms: readonly string[]; category?: 'labor' }[] = [
  { name: 'Ines Aldana', terms: ['2024-07-01'] },
  { name: 'Tobias Okafor', terms: ['2021-07-01', '2024-07-01'] },
  { name: 'Lena Brandt', terms: ['2024-07-01'] },
  { name: 'Priya Nandakumar', terms: ['2024-07-01'], category: 'labor' },
  { name: 'Marek Havel', terms: ['2025-07-01'] },
  { name: 'Grete Solheim', terms: ['2026-07-01'] },
]
const SKILLS = ['Robot cells', 'Pipe', 'Underwater', 'Aluminium', 'Inspection', 'Metallurgy', 'Codes', 'Estimating']

/** A board of terms of three years, two at most, on the last day of four of them; and a vote that is open. */
async function aBoardOfTerms(page: Page): Promise<BoardId> {
  const { id: institutionId } = await ask(page, 'institution.create', {
    name: 'Fairmont Technical College',
    language: 'en-US',
    timeZone: 'America/Chicago',
    paper: 'us-letter',
  })
  const { id: boardId } = await ask(page, 'board.create', {
    institutionId,
    name: 'Welding Advisory Committee',
    shortName: null,
    kind: 'program_advisory_committee',
    cloth: 'umber',
    quorumRule: 'majority',
    quorumFixed: null,
    requiresSeconder: true,
    noticeDays: null,
    termYears: 3,
    maxTerms: 2,
    absenceLimit: 2,
    attendancePercent: 50,
    programNames: ['Welding Technology'],
  })
  // One after the other: each command is a transaction of its own.
  /* oxlint-disable no-await-in-loop */
  for (const { name, terms, category = 'employer' } of MEMBERS) {
    const newPerson = { fullName: name, title: 'Shop manager', organizationName: null, email: null, phone: null }
    let person: { new: typeof newPerson } | { id: string } = { new: newPerson }
    for (const termStart of terms) {
      const termEnd = `${Number(termStart.slice(0, 4)) + 3}-06-30`
      const seat = { role: 'member', category, isVoting: true, side: 'external', termStart, termEnd } as const
      const added: { personId: PersonId } = await ask(page, 'membership.add', { boardId, person, ...seat })
      person = { id: added.personId }
    }
    if ('id' in person) {
      const skills = name === 'Ines Aldana' ? SKILLS : SKILLS.slice(0, 2)
      await ask(page, 'expertise.set', { personId: person.id, sectors: ['Shipbuilding', 'Rail'], skills })
    }
  }
  /* oxlint-enable no-await-in-loop */
  await ask(page, 'prospect.record', {
    boardId,
    text: 'Would bring robot cells',
    organizationName: 'Northline Robotics',
    identifiedOn: '2027-05-04',
    stage: 'committed',
    gapCategory: 'employer',
    gapSkill: 'Robot cells',
  })
  await ask(page, 'emailVote.open', { boardId, text: 'To buy a robot cell' })
  return boardId
}

const open = (page: Page, place: string) =>
  page.evaluate((hash) => {
    location.hash = hash
  }, `#${place}`)

const table = (page: Page, name: string) => page.getByRole('grid', { name, exact: true })
const row = (page: Page, name: string, of: string) => table(page, name).getByRole('row').filter({ hasText: of })

test('the vote ends with the term, and all ended terms are decided on in one pass by keyboard', async ({
  launch,
  takeScreenshot,
}) => {
  const size = { width: 1024, height: 640 }
  const before = await launch({ today: '2027-06-30', size })
  const boardId = await aBoardOfTerms(before.page)

  // On the last day of her term the member votes, and is on the list of a meeting.
  await open(before.page, `/boards/${boardId}/meetings`)
  await enter(before.page, before.page.getByRole('button', { name: 'Record the votes on motion 1' }))
  const lena = before.page.getByRole('radiogroup', { name: 'Answer of Lena Brandt' })
  await tabTo(before.page, lena.getByRole('radio', { name: 'For' }))
  await before.page.keyboard.press('Space')
  await expect(before.page.getByRole('dialog').getByRole('status')).toContainText('1 of 6 answered, 4 needed')
  await before.quit()

  // On the day after, the page says so, the answer does not count, and nobody can give it for her.
  const app = await launch({ today: '2027-07-01', theme: 'dark' })
  const { page } = app
  await open(page, `/boards/${boardId}/people`)
  await expect(row(page, 'Terms', 'Lena Brandt')).toContainText('term and vote ended')
  await expect(row(page, 'Terms', 'Marek Havel')).not.toContainText('ended')
  await expect(row(page, 'Orientation', 'Marek Havel')).toBeVisible()
  await expect(row(page, 'Orientation', 'Lena Brandt')).toHaveCount(0)
  await open(page, `/boards/${boardId}/meetings`)
  await enter(page, page.getByRole('button', { name: 'Record the votes on motion 1' }))
  const votes = page.getByRole('dialog', { name: 'Votes on motion 1' })
  await expect(votes.getByRole('list', { name: 'Answers', exact: true }).getByRole('listitem')).toHaveText([
    /^Grete Solheim/,
    /^Marek Havel/,
  ])
  await enter(page, votes.getByRole('button', { name: 'Close the vote' }))
  await expect(votes).toContainText('Lena Brandt holds no seat with a vote on 2027-07-01.')
  await enter(page, votes.getByRole('button', { name: 'Take back the answer of Lena Brandt' }))
  await expect(votes.getByRole('status')).toContainText('0 of 2 answered')
  await page.keyboard.press('Escape')

  // A meeting of that day counts two of six, until the terms are decided on.
  const { id: meetingId } = await ask(page, 'meeting.create', {
    boardId,
    title: 'Summer meeting',
    kind: 'regular',
    date: '2027-07-01',
    startTime: '17:30',
    endTime: '19:00',
    timeZone: 'America/Chicago',
    place: 'Room 114',
    onlineAddress: null,
    mode: 'in_person',
    agenda: { kind: 'blank' },
  })
  await ask(page, 'agenda.addItem', {
    meetingId,
    parentId: null,
    afterId: null,
    kind: 'decision',
    title: 'Robot cell',
    question: null,
    presenterId: null,
    presenterName: null,
    minutesAllotted: 20,
  })
  await open(page, `/meetings/${meetingId}/minutes`)
  const attendance = page.getByRole('complementary', { name: 'Attendance' })
  await expect(attendance).toContainText('need 2')

  // Renewed, let end, replaced, and renewed once more than the board allows: in one step, without a mouse.
  await open(page, `/boards/${boardId}/people`)
  await enter(page, page.getByRole('button', { name: 'Decide on terms…' }))
  const renewal = page.getByRole('dialog', { name: 'Decide on terms' })
  const seat = (name: string) => renewal.getByRole('group', { name })
  const decide = async (name: string, words: string) => {
    await enter(page, seat(name).getByRole('button', { name: /Decision$/ }))
    await page.getByRole('listbox').waitFor()
    await page.keyboard.type(words)
    await page.keyboard.press('Enter')
    await expect(seat(name).getByRole('button', { name: /Decision$/ })).toContainText(words)
  }
  await decide('Lena Brandt', 'Let it end')
  await decide('Priya Nandakumar', 'Replace')
  await typeInto(page, seat('Priya Nandakumar').getByRole('combobox', { name: 'New member' }), 'Noor Haddad')
  await page.keyboard.press('Tab')
  await decide('Tobias Okafor', 'One more term')
  await enter(page, renewal.getByRole('button', { name: 'Carry out' }))
  await expect(renewal).toContainText('Write the reason, or choose another decision.')
  await typeInto(page, seat('Tobias Okafor').getByLabel(/^Why the board lets Tobias/), 'Nobody else knows pipe.')
  await tabTo(page, renewal.getByRole('button', { name: 'Spread the ends over the years' }), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await expect(seat('Tobias Okafor').getByLabel('New term until')).toHaveValue('Sat Jun 30, 2029')
  await enter(page, renewal.getByRole('button', { name: 'Carry out' }))
  await expect(page.getByText('Terms decided: 2 renewed, 1 let end, 1 replaced.')).toBeVisible()
  await expect(row(page, 'Terms', 'Ines Aldana')).toContainText('Jun 30, 2030')
  await expect(row(page, 'Terms', 'Lena Brandt')).toContainText('left the board')
  await expect(row(page, 'Terms', 'Tobias Okafor')).toContainText('beyond the maximum')
  await expect(page.getByRole('list', { name: 'Terms beyond the maximum' })).toContainText('Nobody else knows pipe.')
  const terms = page.getByRole('region', { name: 'Terms' })
  await expect(terms).toContainText('One term ends by Jun 30, 2028. 2 terms end by Jun 30, 2029. 2 terms end by Jun')
  await enter(page, page.getByRole('button', { name: 'Decide on terms…' }))
  await expect(renewal).toContainText('Every term that has ended or ends within 90 days is decided on.')
  await page.keyboard.press('Escape')
  await open(page, `/meetings/${meetingId}/minutes`)
  await expect(attendance).toContainText('need 3')

  // What the board wants and lacks stands beside who could come.
  await open(page, `/boards/${boardId}/people`)
  await enter(page, page.getByRole('button', { name: 'Wanted seats…' }))
  await typeInto(page, page.getByRole('dialog', { name: 'Wanted seats' }).getByLabel('Employer'), '5')
  await page.keyboard.press('Enter')
  await expect(row(page, 'Vacancies', 'Employer')).toHaveText(/541.*Northline Robotics/)

  // Every skill has its column, the names stay beside the last of them.
  const grete = row(page, 'Sectors and skills', 'Grete Solheim')
  await enter(page, grete)
  await tabTo(page, page.getByRole('dialog').getByLabel('Skills'))
  await page.keyboard.press('Control+End')
  await page.keyboard.type('\nLaser cutting')
  await enter(page, page.getByRole('dialog').getByRole('button', { name: 'Save' }))
  await expect(page.getByRole('dialog')).toHaveCount(0)
  const last = table(page, 'Sectors and skills').getByRole('columnheader', { name: 'Underwater' })
  await expect(last).not.toBeInViewport()
  await tabTo(page, grete)
  await page.keyboard.press('ArrowLeft')
  await expect(last).toBeInViewport()
  await expect(grete.getByText('Grete Solheim')).toBeInViewport({ ratio: 1 })

  await enter(page, page.getByRole('button', { name: 'Take down a standing interest' }))
  await page.getByRole('dialog').waitFor()
  await page.keyboard.type('Sells robot cells to the college')
  await enter(page, page.getByRole('dialog').getByRole('button', { name: 'Save' }))
  await expect(row(page, 'Interests', 'Sells robot cells')).toContainText('Jul 1, 2027')

  const learner = row(page, 'Orientation', 'Noor Haddad')
  await tabTo(page, row(page, 'Orientation', 'Grete Solheim'))
  await page.keyboard.type('Noor')
  await page.keyboard.press('Enter')
  await enter(page, page.getByRole('dialog').getByRole('button', { name: 'Begin orientation' }))
  await expect(learner).toContainText('0 of 6')
  await enter(page, learner)
  const steps = page.getByRole('dialog', { name: 'Orientation of Noor Haddad' })
  await tabTo(page, steps.getByRole('checkbox', { name: 'Has declared interests' }))
  await page.keyboard.press('Space')
  await expect(steps.getByRole('listitem').filter({ hasText: 'declared interests' })).toContainText('Jul 1, 2027')
  await page.keyboard.press('Escape')
  await expect(learner).toContainText('1 of 6')
  await expectAccessible(page)
  await takeScreenshot(page, 'people')
})

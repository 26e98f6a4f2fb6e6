import type { Page } from '@playwright/test'
import type { AgendaItemId, MeetingId } from '../contract/model'
import { ask } from './harness/ask'
import { expect, expectAccessible, test } from './harness/fixtures'
import { enter, tabTo, typeInto } from './harness/keyboard'
import { noteText } from './harness/minutesPage'

const press = (page: Page, key: string) => page.keyboard.press(key)
const ITEMS = ['Welcome', 'Minutes of the spring meeting', 'Industry trends', 'Equipment list', 'Next meeting']
const NAMES = ['Ana Ruiz', 'Ben Lee', 'Cleo Park', 'Dan Weir', 'Eva Stern', 'Finn Moe', 'Gus Hale', 'Hana Ito']

/** A board of nine voting seats, the ninth vacant since the summer, and its hybrid meeting with five items. */
async function aHybridMeeting(page: Page): Promise<MeetingId> {
  const { id: institutionId } = await ask(page, 'institution.create', {
    name: 'Fairmont Technical College',
    language: 'en-US',
    timeZone: 'America/Chicago',
    paper: 'us-letter',
  })
  const { id: boardId } = await ask(page, 'board.create', {
    institutionId,
    name: 'Welding advisory committee',
    shortName: null,
    kind: 'program_advisory_committee',
    cloth: 'moss',
    quorumRule: 'majority',
    quorumFixed: null,
    requiresSeconder: true,
    noticeDays: null,
    programNames: [],
  })
  const seat = (fullName: string, index: number) => ({
    person: {
      fullName,
      title: 'shop foreman',
      organizationName: `Shop ${index + 1}`,
      organizationKind: 'employer' as const,
      email: null,
      phone: null,
    },
    role: index === 0 ? ('chair' as const) : index === 1 ? ('vice_chair' as const) : ('member' as const),
    category: 'employer' as const,
    isVoting: true,
    side: 'external' as const,
    termStart: '2024-01-01',
    termEnd: fullName === 'Ivo Kraus' ? '2026-06-30' : null,
  })
  await ask(page, 'membership.import', { boardId, lines: [...NAMES, 'Ivo Kraus'].map(seat) })
  const { id } = await ask(page, 'meeting.create', {
    boardId,
    title: 'Autumn meeting',
    kind: 'regular',
    date: '2031-11-13',
    startTime: '17:30',
    endTime: '19:00',
    timeZone: 'America/Chicago',
    place: 'Room 114',
    onlineAddress: 'https://meet.example/welding',
    mode: 'hybrid',
    agenda: { kind: 'blank' },
  })
  let afterId: AgendaItemId | null = null
  for (const title of ITEMS) {
    // Each behind the one before.
    // oxlint-disable-next-line no-await-in-loop
    const item: { id: AgendaItemId } = await ask(page, 'agenda.addItem', {
      meetingId: id,
      parentId: null,
      afterId,
      kind: title === 'Equipment list' ? 'decision' : 'discussion',
      title,
      question: null,
      presenterId: null,
      presenterName: null,
      minutesAllotted: 15,
    })
    afterId = item.id
  }
  await page.evaluate((meetingId) => {
    location.hash = `#/meetings/${meetingId}/minutes`
  }, id)
  await noteText(page).waitFor()
  return id
}

const list = (page: Page) => page.getByRole('complementary', { name: 'Attendance' })
const person = (page: Page, name: string) => list(page).getByRole('button', { name: new RegExp(`^${name}`) })
const quorum = (page: Page) => page.getByRole('meter', { name: 'Quorum' })

/** Goes to somebody's row by the arrow keys. */
async function goToPerson(page: Page, name: string): Promise<void> {
  await press(page, 'Alt+a')
  await press(page, 'Home')
  for (let steps = 0; steps < NAMES.length; steps += 1) {
    // One after the other, each from where the last one led.
    // oxlint-disable-next-line no-await-in-loop
    if (await person(page, name).evaluate((row) => row === document.activeElement)) return
    // oxlint-disable-next-line no-await-in-loop
    await press(page, 'ArrowDown')
  }
  await expect(person(page, name)).toBeFocused()
}

/** Says when the next coming or going was. */
async function markAt(page: Page, time: string): Promise<void> {
  await tabTo(page, page.getByLabel('Time of what is marked next'), 'Shift+Tab')
  await press(page, 'Control+a')
  await page.keyboard.type(time)
  await press(page, 'Enter')
}

test('a hybrid meeting of nine seats, one vacant, loses its quorum at item 4 and gets it back', async ({ app }) => {
  const { page } = app
  const meetingId = await aHybridMeeting(page)

  // The chair is at home with a cold: the vice chair calls to order, by keyboard as all that follows.
  const call = page.getByRole('form', { name: 'Call to order' })
  await typeInto(page, call.getByLabel('Time of the call to order'), '17:34')
  await typeInto(page, call.getByLabel('In the chair'), 'Ben')
  await expect(page.getByRole('option', { name: /^Ben Lee/ })).toBeVisible()
  await press(page, 'Enter')
  await expect(call.getByText(/Ben Lee presides in place of the chair\./)).toBeVisible()
  await enter(page, call.getByRole('button', { name: 'Call to order' }))
  await expect(
    list(page).getByText(/^Called to order 5:34 PM\. Ben Lee presides in place of the chair\./),
  ).toBeVisible()

  // The roll: three in the room, three online, the chair excused, one not there yet.
  await expect(person(page, 'Ana Ruiz')).toBeFocused()
  for (const key of ['e', 'Space', 'Space', 'Space', 'o', 'o', 'o', 'a']) {
    await press(page, key)
    await press(page, 'ArrowDown')
  }
  await expect(quorum(page)).toHaveAttribute('aria-valuetext', '6 of 8 voting members, 5 needed')
  await expect(person(page, 'Cleo Park')).toHaveAccessibleName(/in the room$/)
  await expect(person(page, 'Gus Hale')).toHaveAccessibleName(/online$/)

  // On to item 4; the clock of the item begins with each.
  for (const title of ITEMS.slice(1, 4)) {
    await press(page, 'Control+Enter')
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  }
  await expect(
    page.getByRole('complementary', { name: 'Agenda' }).getByRole('button', { name: /Equipment list.*now/ }),
  ).toBeVisible()

  // Two leave; the second takes the quorum along.
  await press(page, 'Alt+a')
  await markAt(page, '18:20')
  await goToPerson(page, 'Cleo Park')
  await press(page, 'l')
  await expect(person(page, 'Cleo Park')).toHaveAccessibleName(/left 6:20 PM, item 4/)
  await expect(quorum(page)).toHaveAttribute('aria-valuetext', '5 of 8 voting members, 5 needed')
  await expect(page.getByRole('status').filter({ hasText: 'Quorum lost' })).toHaveCount(0)
  await goToPerson(page, 'Gus Hale')
  await press(page, 'l')
  await expect(quorum(page)).toHaveAttribute('aria-valuetext', '4 of 8 voting members, 5 needed')
  const banner = page.getByRole('main', { name: 'Minutes' }).getByRole('status').filter({ hasText: 'Quorum lost' })
  await expect(banner).toContainText('Gus Hale left. 4 of 8 voting members are here and 5 are needed.')
  await expect(list(page).getByText('Lost at 6:20 PM')).toBeVisible()
  const history = list(page).getByRole('list', { name: 'Quorum over the meeting' }).getByRole('listitem')
  await expect(history).toHaveText(['Quorum lost 6:20 PM (5 of 8, 5 needed → 4). Gus Hale left.'])
  await expectAccessible(page)

  // The minutes go on; who left cannot leave again, and a wrong time is corrected in place.
  await tabTo(page, noteText(page))
  await page.keyboard.type('Two members had to leave.')
  await expect(page.getByText(/^Saved \d/)).toBeVisible()
  await goToPerson(page, 'Cleo Park')
  await press(page, 'Enter')
  await expect(page.getByRole('menuitem', { name: 'Left' })).toHaveCount(0)
  const times = page.getByRole('menuitem', { name: 'Correct the times' })
  await expect(times).toBeVisible()
  await press(page, 'End')
  while (!(await times.evaluate((row) => row === document.activeElement))) await press(page, 'ArrowUp')
  await press(page, 'Enter')
  const editor = page.getByRole('group', { name: 'Times of Cleo Park' })
  await expect(editor.getByLabel('Left, time')).toBeFocused()
  await press(page, 'Control+a')
  await page.keyboard.type('17:00')
  await press(page, 'Enter')
  await expect(editor.getByRole('alert')).toContainText('called to order at 17:34, which is later')
  await press(page, 'Control+a')
  await page.keyboard.type('18:15')
  await press(page, 'Enter')
  await expect(person(page, 'Cleo Park')).toHaveAccessibleName(/left 6:15 PM, item/)
  await press(page, 'Escape')
  await expect(person(page, 'Cleo Park')).toBeFocused()

  // One comes back, online this time.
  await markAt(page, '18:40')
  await goToPerson(page, 'Cleo Park')
  await press(page, 'o')
  await expect(person(page, 'Cleo Park')).toHaveAccessibleName(
    /online .*back 6:40 PM, item 4 · online from 6:40 PM, item 4/,
  )
  await expect(banner).toHaveCount(0)
  await expect(quorum(page)).toHaveAttribute('aria-valuetext', '5 of 8 voting members, 5 needed')
  await expect(history).toHaveCount(2)
  await expect(history.last()).toContainText('Quorum back 6:40 PM (4 of 8, 5 needed → 5). Cleo Park came back.')

  // Somebody comes late; then the meeting rests, goes on and is adjourned.
  await goToPerson(page, 'Hana Ito')
  await press(page, 'r')
  await expect(person(page, 'Hana Ito')).toHaveAccessibleName(/in the room .*arrived 6:40 PM, item 4/)
  await enter(page, list(page).getByRole('button', { name: 'Recess' }))
  const recess = page.getByRole('form', { name: 'Recess of the meeting' })
  await expect(recess.getByLabel('Time of the recess')).toBeFocused()
  await typeInto(page, recess.getByLabel('Time of the recess'), '18:45')
  await press(page, 'Enter')
  await expect(recess.getByText('In recess since 6:45 PM.')).toBeVisible()
  await typeInto(page, recess.getByLabel('Time at which the meeting goes on'), '18:50')
  await press(page, 'Enter')
  await expect(recess).toHaveCount(0)
  await enter(page, list(page).getByRole('button', { name: 'Adjourn' }))
  await typeInto(page, page.getByLabel('Time of the adjournment'), '18:30')
  await press(page, 'Enter')
  await expect(page.getByRole('form', { name: /^Adjourn/ }).getByRole('alert')).toContainText('which is later')
  await typeInto(page, page.getByLabel('Time of the adjournment'), '19:02')
  await press(page, 'Enter')
  await expect(list(page).getByText(/^Adjourned 7:02 PM/)).toBeVisible()

  const { moments, spans, recesses } = await ask(page, 'meeting.presence', { id: meetingId })
  expect(
    moments.map(({ at, reason, present, isMet }) => `${at} ${reason} ${present} ${isMet ? 'met' : 'lost'}`),
  ).toEqual([
    '17:34 call_to_order 6 met',
    '18:15 left 5 met',
    '18:20 left 4 lost',
    '18:40 rejoined 5 met',
    '18:40 moved_online 5 met',
    '18:40 arrived 6 met',
    '19:02 adjournment 6 met',
  ])
  expect(spans.at(-1)).toMatchObject({ endedAt: '19:02' })
  expect(recesses).toMatchObject([{ startedAt: '18:45', endedAt: '18:50' }])
})

test('another item can be looked at without taking it up, and is taken up by its button', async ({ app }) => {
  const { page } = app
  const meetingId = await aHybridMeeting(page)
  await enter(page, page.getByRole('form', { name: 'Call to order' }).getByRole('button', { name: 'Call to order' }))
  const agenda = page.getByRole('complementary', { name: 'Agenda' })
  await expect(agenda.getByRole('button', { name: /Welcome.*now/ })).toBeVisible()
  await press(page, 'Alt+ArrowDown')
  await expect(page.getByRole('heading', { level: 1, name: 'Minutes of the spring meeting' })).toBeVisible()
  const takeUp = page.getByRole('button', { name: 'Take up now' })
  await expect(takeUp).toBeVisible()
  expect((await ask(page, 'meeting.presence', { id: meetingId })).spans).toHaveLength(1)
  await enter(page, takeUp)
  await expect(agenda.getByRole('button', { name: /Minutes of the spring meeting.*now/ })).toBeVisible()
  await expect(takeUp).toHaveCount(0)
  await expect(page.getByText('Started 5:30 PM.')).toBeVisible()
  expect((await ask(page, 'meeting.presence', { id: meetingId })).spans).toMatchObject([
    { endedAt: '17:30' },
    { endedAt: null },
  ])

  // The call to order was earlier than it was recorded; the first item goes with it.
  await enter(page, list(page).getByRole('button', { name: 'Correct times' }))
  const times = page.getByRole('form', { name: 'Times of the meeting' })
  await expect(times.getByLabel('Time of the call to order')).toBeFocused()
  await press(page, 'Control+a')
  await page.keyboard.type('17:26')
  await enter(page, times.getByRole('button', { name: 'Done' }))
  await expect(times).toHaveCount(0)
  await expect(list(page).getByText(/^Called to order 5:26 PM/)).toBeVisible()
  expect((await ask(page, 'meeting.presence', { id: meetingId })).spans[0]).toMatchObject({ startedAt: '17:26' })
})

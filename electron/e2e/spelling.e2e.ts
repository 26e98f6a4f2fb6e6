import { expect, expectAccessible, test } from './harness/fixtures'
import { goToItem, noteText, openPlannedMinutes } from './harness/minutesPage'
import { placeLink } from './harness/screens'

test('a misspelled word is marked, mended by keyboard, and learned; names are no mistakes', async ({ app }) => {
  const { page } = app
  await openPlannedMinutes(page)
  await goToItem(page, /Industry trends/)
  await noteText(page).click()
  // Halvick is an employer on the board.
  await page.keyboard.type('The comittee thanks Halvick for the tyres of the mechatronix lab. ')
  const wrong = page.locator('[aria-invalid="spelling"]')
  await expect(wrong).toHaveText(['comittee', 'tyres', 'mechatronix'])
  await expectAccessible(page)

  await page.keyboard.press('Control+Home')
  await page.keyboard.press('F7')
  const menu = page.getByRole('menu', { name: 'Better words for comittee' })
  await expect(menu.getByRole('menuitem').first()).toHaveText('committee')
  await page.keyboard.press('Enter')
  await expect(noteText(page)).toContainText('The committee thanks')
  await expect(wrong).toHaveText(['tyres', 'mechatronix'])
  await expect(noteText(page)).toBeFocused()

  await page.keyboard.press('Control+Home')
  await page.keyboard.press('F7')
  await page.keyboard.press('Escape')
  await page.keyboard.press('F7')
  await expect(page.getByRole('menu', { name: 'Better words for mechatronix' })).toBeVisible()
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await expect(wrong).toHaveText(['tyres'])

  await placeLink(page, 'Settings').click()
  await expect(page.getByRole('list', { name: 'Words that you added' })).toContainText('mechatronix')
  await page.getByRole('button', { name: 'Forget mechatronix' }).click()
  await expect(page.getByText('You have added no words.')).toBeVisible()
  await expectAccessible(page)
})

test('words are looked up in the language of the board, or not at all', async ({ app: { page } }) => {
  const meetingId = (await openPlannedMinutes(page)) as never
  await goToItem(page, /Industry trends/)
  const boardId = await page.evaluate(async (id) => {
    const answer = await window.minutebook.invoke('meeting.get', { id })
    return (answer as { data: { boardId: string } }).data.boardId
  }, meetingId)
  const speak = async (language: string) => {
    const answer = await page.evaluate(
      ([id, spoken]) => window.minutebook.invoke('board.revise', { id, language: spoken }),
      [boardId, language] as const,
    )
    expect(answer.ok).toBe(true)
  }
  await noteText(page).click()
  await page.keyboard.type('The tyres and the colour. ')
  const wrong = page.locator('[aria-invalid="spelling"]')
  await expect(wrong).toHaveText(['tyres', 'colour'])
  await speak('en-GB')
  await expect(wrong).toHaveCount(0)
  await speak('de-DE')
  await page.keyboard.type('Wir haben keinn Wagen. ')
  await speak('en-US')
  await expect(wrong).toContainText(['tyres'])
  await speak('de-DE')
  await expect(wrong).toHaveCount(0)
})

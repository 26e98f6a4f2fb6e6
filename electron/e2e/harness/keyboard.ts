import type { Locator, Page } from '@playwright/test'

/** More stops than any page has between two things that belong together. */
const STOPS_MAX = 80

/** Whether this element has the focus; false also while it is not there. */
async function hasFocus(target: Locator): Promise<boolean> {
  if ((await target.count()) !== 1) return false
  return target.evaluate((element) => element === document.activeElement)
}

/**
 * Goes to an element by Tab alone, as somebody without a mouse has to. Fails when Tab does not lead there: then the
 * element cannot be used by keyboard.
 */
export async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await target.first().waitFor()
  for (let stop = 0; stop < STOPS_MAX; stop += 1) {
    // One after the other, each from where the last one led.
    // oxlint-disable-next-line no-await-in-loop
    if (await hasFocus(target)) return
    // oxlint-disable-next-line no-await-in-loop
    await page.keyboard.press(key)
  }
  throw new Error(`${STOPS_MAX} presses of ${key} do not lead to ${String(target)}.`)
}

/** Goes to a field by Tab and types over what stands in it. */
export async function typeInto(page: Page, field: Locator, text: string): Promise<void> {
  await tabTo(page, field)
  await page.keyboard.press('Control+a')
  await page.keyboard.type(text)
}

/** Goes to a button, link or row by Tab and presses Enter. */
export async function enter(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.press('Enter')
}

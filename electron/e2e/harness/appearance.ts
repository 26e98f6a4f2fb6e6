import type { Page } from '@playwright/test'
import { expectAccessible } from './fixtures'
import type { RunningApp } from './launch'

export type Theme = 'light' | 'dark'
export interface Size {
  readonly width: number
  readonly height: number
}

/** Waits until no colour or place is on its way to another one. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const transitions = document.getAnimations().filter((animation) => animation instanceof CSSTransition)
    await Promise.allSettled(transitions.map(({ finished }) => finished))
  })
}

/** Shows a running app in another theme, as it follows a system that changes its own. */
export async function switchTheme({ electron, page }: RunningApp, theme: Theme): Promise<void> {
  await electron.evaluate(({ nativeTheme }, source) => {
    nativeTheme.themeSource = source
  }, theme)
  await page.waitForFunction(
    (isDark) => matchMedia('(prefers-color-scheme: dark)').matches === isDark,
    theme === 'dark',
  )
  await settle(page)
}

/** Gives the window of a running app another size. */
export async function resize({ electron, page }: RunningApp, size: Size): Promise<void> {
  await electron.evaluate(({ BrowserWindow }, { width, height }) => {
    BrowserWindow.getAllWindows()[0]?.setSize(width, height)
  }, size)
  await page.waitForFunction(({ width, height }) => innerWidth === width && innerHeight === height, size)
  await settle(page)
}

/**
 * Asserts that axe finds nothing on the page as it stands, in the light theme and then in the dark one. What the page
 * shows is the same in both; so one journey leads to it, not one for each.
 */
export async function expectAccessibleInBothThemes(
  app: RunningApp,
  takePicture?: (theme: Theme) => Promise<void>,
): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    // One after the other: the window has one theme at a time.
    // oxlint-disable no-await-in-loop
    await switchTheme(app, theme)
    await expectAccessible(app.page)
    await takePicture?.(theme)
    // oxlint-enable no-await-in-loop
  }
}

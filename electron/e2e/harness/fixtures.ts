import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { test as base, expect, type Page } from '@playwright/test'
import { launchApp, newFolder, removeFolder, type LaunchOptions, type RunningApp } from './launch'

/** What a journey gets. */
export interface Fixtures {
  /** A folder of this test alone; the apps that it starts live below it. */
  readonly folder: string
  /** Starts Minutebook; it is quit at the end of the test. */
  readonly launch: (options?: LaunchOptions) => Promise<RunningApp>
  /** Minutebook on an empty profile and an empty workspace. */
  readonly app: RunningApp
  /** Faults that this test brings about on purpose; every other one fails it. */
  readonly expectedFaults: RegExp[]
  /** Writes a picture to test-results/screenshots. */
  readonly takeScreenshot: (page: Page, name: string) => Promise<void>
}

/** The test function of all journeys: what goes wrong silently in an app that it started fails the test. */
export const test = base.extend<Fixtures>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the dependencies from this pattern
  folder: async ({}, use) => {
    const folder = newFolder()
    await use(folder)
    removeFolder(folder)
  },
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the dependencies from this pattern
  expectedFaults: async ({}, use) => {
    await use([])
  },
  launch: async ({ folder, expectedFaults }, use) => {
    const started: RunningApp[] = []
    await use(async (options) => {
      const app = await launchApp(folder, options)
      started.push(app)
      return app
    })
    for (const app of started) await app.quit()
    const faults = new Set(started.flatMap((app) => app.faults()))
    expect([...faults].filter((fault) => !expectedFaults.some((expected) => expected.test(fault)))).toEqual([])
  },
  app: async ({ launch }, use) => {
    await use(await launch())
  },
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the dependencies from this pattern
  takeScreenshot: async ({}, use, testInfo) => {
    await use(async (page, name) => {
      const path = join(testInfo.project.outputDir, 'screenshots', `${name}.png`)
      mkdirSync(dirname(path), { recursive: true })
      await page.screenshot({ path, animations: 'disabled' })
    })
  },
})

/** Asserts that axe finds nothing on the page, apart from what is excluded. */
export async function expectAccessible(page: Page, options: { exclude?: string[] } = {}): Promise<void> {
  // The usual mode opens a blank page to finish in, which an Electron app does not have.
  // Of what is in order nothing is told: putting that into words takes longer than looking.
  const builder = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] })
  for (const selector of options.exclude ?? []) builder.exclude(selector)
  const { violations } = await builder.analyze()
  expect(
    violations.map(({ id, help, nodes }) => ({ id, help, where: nodes.map((node) => node.html.slice(0, 200)) })),
  ).toEqual([])
}

export { expect }

import type { Locator, Page } from '@playwright/test'
import { expectAccessibleInBothThemes } from './harness/appearance'
import { expect, test } from './harness/fixtures'
import { begin, goToItem, noteText } from './harness/minutesPage'
import { goToMode, lookAround, openMeeting, placeLink } from './harness/screens'

interface Screen {
  readonly name: string
  /** Leads from the screen before to this one and waits until it stands. */
  readonly open: (page: Page) => Promise<void>
  /** What somebody came for; it lies within the window, also in the smallest one. */
  readonly primary: (page: Page) => Locator
  /** Takes away what was opened above the page. */
  readonly close?: (page: Page) => Promise<void>
}

const escape = async (page: Page, opened: Locator) => {
  await page.keyboard.press('Escape')
  await opened.waitFor({ state: 'detached' })
}
const dialog = (page: Page) => page.getByRole('dialog')
// Also one that fades away, which no role finds any more: it still keeps the shortcuts of the page back.
const closeDialog = (page: Page) => escape(page, page.locator('[role="dialog"]'))

async function goToView(page: Page, view: string): Promise<void> {
  const link = page.getByRole('navigation', { name: 'Views of the board' }).getByRole('link', { name: view })
  await link.click()
  await expect(link).toHaveAttribute('aria-current', 'page')
}

/** A screen of the sidebar, by its heading. */
const place = (name: 'Home' | 'Actions' | 'Meetings' | 'Settings', primary: Screen['primary']): Screen => ({
  name: name.toLowerCase(),
  open: async (page) => {
    await placeLink(page, name).click()
    await page.getByRole('heading', { level: 1, name }).waitFor()
  },
  primary,
})

/** A dialog that a button of the screen before opens. */
const dialogBy = (name: string, button: string, primary: string): Screen => ({
  name,
  open: async (page) => {
    await page.getByRole('button', { name: button }).first().click()
    await dialog(page).waitFor()
  },
  primary: (page) => dialog(page).getByRole('button', { name: new RegExp(`^${primary}`) }),
  close: closeDialog,
})

/** A dialog of the menu by which things leave. */
const sendBy = (name: string, item: string, primary: string): Screen => ({
  name,
  open: async (page) => {
    await page.getByRole('button', { name: 'Send', exact: true }).click()
    await page.getByRole('menuitem', { name: item }).click()
    await dialog(page).waitFor()
  },
  primary: (page) => dialog(page).getByRole('button', { name: new RegExp(`^${primary}`) }),
  close: closeDialog,
})

const screens: readonly Screen[] = [
  {
    name: 'first-start',
    open: (page) => page.getByRole('heading', { name: 'Start a minute book' }).waitFor(),
    primary: (page) => page.getByLabel('Name of the board'),
  },
  { name: 'home', open: lookAround, primary: (page) => page.getByRole('table', { name: 'Boards' }) },
  dialogBy('new-board', 'New board', 'Create board'),
  {
    name: 'keys',
    open: async (page) => {
      await page.keyboard.press('F1')
      await page.getByRole('dialog', { name: 'Keys' }).waitFor()
    },
    primary: (page) => page.getByRole('dialog', { name: 'Keys' }).getByRole('heading', { name: 'Everywhere' }),
    close: closeDialog,
  },
  {
    name: 'palette',
    open: async (page) => {
      await page.keyboard.press('Control+k')
      // At once: a list that is replaced while it takes the mark of the keys leaves that mark on what is gone.
      await dialog(page).getByRole('searchbox', { name: 'Find or do anything' }).fill('kit')
      await dialog(page)
        .getByRole('menuitem')
        .filter({ hasText: /isolation training kits/ })
        .first()
        .waitFor()
    },
    primary: (page) => dialog(page).getByRole('searchbox', { name: 'Find or do anything' }),
    close: closeDialog,
  },
  {
    name: 'board',
    open: async (page) => {
      await page
        .getByRole('table', { name: 'Boards' })
        .getByRole('link', { name: /^Automotive/ })
        .click()
      await page.getByRole('heading', { level: 1, name: /^Automotive/ }).waitFor()
    },
    primary: (page) => page.getByRole('navigation', { name: 'Views of the board' }),
  },
  {
    name: 'board-members',
    open: (page) => goToView(page, 'Members'),
    primary: (page) => page.getByRole('button', { name: 'Add member' }),
  },
  dialogBy('member', 'Add member', 'Add member'),
  dialogBy('import-roster', 'Import from CSV', 'Choose file'),
  {
    name: 'member-menu',
    open: async (page) => {
      await page
        .getByRole('button', { name: /^More for/ })
        .first()
        .click()
      await page.getByRole('menu').waitFor()
    },
    primary: (page) => page.getByRole('menuitem', { name: 'Edit' }),
    close: (page) => escape(page, page.getByRole('menu')),
  },
  {
    name: 'board-meetings',
    open: (page) => goToView(page, 'Meetings'),
    primary: (page) => page.getByRole('button', { name: 'Plan meeting' }),
  },
  dialogBy('plan-meeting', 'Plan meeting', 'Plan meeting'),
  {
    name: 'board-actions',
    open: (page) => goToView(page, 'Actions'),
    primary: (page) => page.getByRole('button', { name: 'New action' }),
  },
  place('Actions', (page) => page.getByRole('button', { name: 'New action' })),
  dialogBy('new-action', 'New action', 'Add action'),
  sendBy('follow-up', 'Send follow-up…', 'Save drafts'),
  sendBy('calendar-tasks', 'Calendar tasks…', 'Save tasks'),
  place('Meetings', (page) => page.getByRole('button', { name: 'Plan meeting' })),
  dialogBy('plan-meeting-of-any-board', 'Plan meeting', 'Plan meeting'),
  {
    name: 'together',
    open: async (page) => {
      await placeLink(page, 'Together').click()
      await page.getByRole('heading', { level: 1, name: 'Working together' }).waitFor()
    },
    primary: (page) => page.getByRole('button', { name: 'Take over…' }),
  },
  dialogBy('hand-over', 'Hand over…', 'Save file'),
  place('Settings', (page) => page.getByLabel('Your name')),
  {
    name: 'search',
    open: async (page) => {
      await page.evaluate(() => {
        location.hash = '#/search?text=kit'
      })
      await page.getByRole('heading', { level: 1, name: 'Search' }).waitFor()
    },
    primary: (page) =>
      page
        .getByRole('main')
        .getByText(/isolation training kits/)
        .first(),
  },
  {
    name: 'agenda',
    open: (page) => openMeeting(page, 'Dec 10, 2026', 'Agenda'),
    primary: (page) => page.getByRole('grid', { name: 'Items of the agenda' }).getByRole('row').first(),
  },
  {
    name: 'agenda-row',
    open: async (page) => {
      await page.getByRole('grid', { name: 'Items of the agenda' }).getByRole('row').first().focus()
      await page.keyboard.press('F2')
      await page.getByRole('form', { name: /^Edit/ }).waitFor()
    },
    primary: (page) => page.getByRole('form', { name: /^Edit/ }).getByRole('button', { name: 'Save' }),
    close: (page) => escape(page, page.getByRole('form', { name: /^Edit/ })),
  },
  dialogBy('edit-meeting', 'Edit meeting', 'Save meeting'),
  {
    name: 'minutes-planned',
    open: (page) => goToMode(page, 'Minutes'),
    primary: (page) => page.getByRole('button', { name: 'Call to order', exact: true }),
  },
  {
    name: 'minutes',
    open: async (page) => {
      // In a small window the list of attendance opens over the page.
      const strip = page.getByRole('button', { name: /^Attendance/ })
      if (await strip.isVisible()) await page.keyboard.press('Alt+a')
      await begin(page)
      await page.keyboard.press('Escape')
      await goToItem(page, /Review of the program/)
      await noteText(page).click()
      await page.keyboard.type('Words. ')
    },
    primary: noteText,
  },
  {
    name: 'minutes-versions',
    open: async (page) => {
      await page.keyboard.press('Alt+h')
      await page.getByRole('listbox', { name: 'Versions' }).waitFor()
    },
    primary: (page) => dialog(page).getByRole('button', { name: 'Restore this version' }),
    close: async (page) => {
      await closeDialog(page)
      await noteText(page).focus()
    },
  },
  {
    name: 'minutes-slash',
    open: async (page) => {
      await page.keyboard.type('/')
      await page.getByRole('listbox', { name: 'Record' }).waitFor()
    },
    primary: (page) => page.getByRole('option').last(),
    close: (page) => escape(page, page.getByRole('listbox', { name: 'Record' })),
  },
  {
    name: 'minutes-motion',
    open: async (page) => {
      await page.keyboard.press('Enter')
      await page.keyboard.type('/m That the lab opens on Saturdays')
      await page.keyboard.press('Enter')
      await page
        .getByRole('group', { name: /^Motion \d+/ })
        .getByLabel('Moved by')
        .waitFor()
    },
    primary: (page) => page.getByRole('group', { name: /^Motion \d+/ }).getByLabel('Moved by'),
    close: (page) => escape(page, page.getByRole('group', { name: /^Motion \d+/ })),
  },
  {
    name: 'minutes-matters-arising',
    open: (page) => goToItem(page, /Matters arising/),
    primary: (page) => page.getByRole('button', { name: /^Mark Action \d+ done/ }).first(),
  },
  {
    name: 'record',
    open: async (page) => {
      await goToMode(page, 'Record')
      await page.getByRole('list', { name: 'Pages of the minutes' }).waitFor()
    },
    primary: (page) => page.getByRole('button', { name: 'Export PDF' }),
  },
  {
    name: 'record-history',
    open: async (page) => {
      await page.keyboard.press('Alt+h')
      await dialog(page).getByRole('listitem').first().waitFor()
    },
    primary: (page) => dialog(page).getByRole('heading', { name: /^History of / }),
    close: closeDialog,
  },
  {
    name: 'record-approved',
    open: async (page) => {
      await openMeeting(page, 'May 15, 2025', 'Record')
      await page.getByRole('list', { name: 'Pages of the minutes' }).waitFor()
    },
    primary: (page) => page.getByRole('button', { name: 'Export PDF' }),
  },
]

/** Whether the page is wider than its window, or any landmark of it reaches out of the window. */
const overflow = (page: Page) =>
  page.evaluate(() => {
    const { scrollWidth, scrollHeight } = document.documentElement
    const wide = scrollWidth > innerWidth || scrollHeight > innerHeight ? [`page ${scrollWidth}x${scrollHeight}`] : []
    const outside = [...document.querySelectorAll('main, nav, aside, [role="complementary"], [role="dialog"]')]
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && (box.right > innerWidth + 1 || box.left < -1))
      .map(({ element }) => element.getAttribute('aria-label') ?? element.tagName)
    return [...wide, ...outside]
  })

test('every screen, dialog and list passes axe in both themes and fits the smallest window', async ({
  launch,
  takeScreenshot,
}) => {
  const app = await launch({ size: { width: 1024, height: 640 } })
  const { page } = app
  page.setDefaultTimeout(10_000)
  for (const { name, open, primary, close } of screens) {
    // One after the other, each from where the last one ended.
    // oxlint-disable no-await-in-loop
    await test.step(name, async () => {
      await open(page)
      await expect(primary(page)).toBeInViewport()
      expect(await overflow(page), name).toEqual([])
      await expectAccessibleInBothThemes(app, (theme) => takeScreenshot(page, `${name}-${theme}-1024x640`))
      await close?.(page)
    })
    // oxlint-enable no-await-in-loop
  }
})

import type { Page } from '@playwright/test'
import type { ChannelName, Output, RequestInput } from '../contract'
import { expect, test } from './harness/fixtures'

async function ask<Name extends ChannelName>(
  page: Page,
  channel: Name,
  input: RequestInput<Name>,
): Promise<Output<Name>> {
  const answer = await page.evaluate(([name, value]) => window.minutebook.invoke(name, value), [
    channel,
    input,
  ] as const)
  if (!answer.ok) throw new Error(`${channel}: ${answer.error.message}`)
  return answer.data as Output<Name>
}

test('the pages of the record are pictures that the window may show, sharp at every size', async ({
  app,
  takeScreenshot,
}) => {
  await ask(app.page, 'workspace.loadSample', {})
  const meetings = await ask(app.page, 'meeting.list', { boardId: null })
  const held = meetings.find((meeting) => meeting.status === 'held')
  expect(held).toBeDefined()
  const { pages, substitutions } = await ask(app.page, 'document.pages', {
    meetingId: held!.id,
    kind: 'minutes',
    paper: 'a4',
  })
  expect(substitutions).toEqual([])
  expect(pages.length).toBeGreaterThan(2)
  expect(pages[0]?.text).toMatch(/DRAFT 1 of .* – not yet approved/)
  const shown = await app.page.evaluate(
    async (addresses) => {
      const pictures = addresses.map((address) => {
        const picture = document.createElement('img')
        picture.src = address
        picture.width = 620
        return picture
      })
      document.body.replaceChildren(...pictures)
      await Promise.all(pictures.map((picture) => picture.decode()))
      return pictures.map((picture) => Math.round((picture.naturalHeight / picture.naturalWidth) * 100) / 100)
    },
    pages.map((page) => page.address),
  )
  expect(shown).toEqual(pages.map(() => 1.41))
  await takeScreenshot(app.page, 'record-pages')
})

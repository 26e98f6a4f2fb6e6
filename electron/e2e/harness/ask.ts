import type { Page } from '@playwright/test'
import type { ChannelName, Output, RequestInput } from '../../contract'

/** Asks the main process as the page would, for what a journey needs to know but does not show. Throws on a refusal. */
export async function ask<Name extends ChannelName>(
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

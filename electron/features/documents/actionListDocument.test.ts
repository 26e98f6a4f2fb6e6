import { describe, expect, it } from 'vitest'
import type { FollowUpAction } from '../../../db/model/followUp'
import { actionListDocument } from './actionListDocument'
import { expectInOrder, options, usePress } from './testing/press'

const anAction = (given: Partial<FollowUpAction>): FollowUpAction => ({
  id: '01900000-0000-7000-8000-000000000001' as never,
  boardId: '01900000-0000-7000-8000-000000000002' as never,
  boardName: 'Welding Advisory Board',
  number: 7,
  text: 'Ask the registrar',
  dueOn: '2026-11-01',
  status: 'open',
  statusReason: null,
  priority: 'normal',
  daysOverdue: 28,
  ...given,
})

const facts = {
  fullName: 'Ana Ruiz',
  about: 'Fairmont Technical College',
  institution: { name: 'Fairmont Technical College', language: 'en-US' },
  today: '2026-11-29',
  actions: [
    anAction({}),
    anAction({
      number: 9,
      text: 'Lend a retired pack',
      dueOn: null,
      daysOverdue: 0,
      status: 'blocked',
      statusReason: 'No pack',
    }),
    anAction({
      boardName: 'Nursing Advisory Board',
      number: 2,
      text: 'Find a lab',
      dueOn: '2026-12-24',
      daysOverdue: 0,
    }),
  ],
}

describe('the list of a person’s open actions', () => {
  const press = usePress()

  it('prints them board by board, with what is late and what is blocked', async () => {
    const pdf = await press.typeset(actionListDocument(facts, options))
    expectInOrder(pdf.text(), [
      'Open actions',
      'Ana Ruiz, as of Sunday, November 29, 2026',
      'Welding Advisory Board',
      'Ask the registrar',
      'November 1, 2026',
      '28 days late',
      'Lend a retired pack',
      'No date',
      'Blocked: No pack',
      'Nursing Advisory Board',
      'Find a lab',
    ])
  })

  it('is the same bytes for the same day', async () => {
    const job = { data: actionListDocument(facts, options), logo: null }
    expect((await press.pdf(job)).pdf).toEqual((await press.pdf(job)).pdf)
  })
})

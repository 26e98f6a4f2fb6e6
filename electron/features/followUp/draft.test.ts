import { join } from 'node:path'
import fc from 'fast-check'
import PostalMime from 'postal-mime'
import { describe, expect, it } from 'vitest'
import type { FollowUpAction, FollowUpPerson } from '../../../db/model/followUp'
import { draftFile, draftText, mailtoLink, MAILTO_MAX, oneLine, type DraftFacts } from './draft'
import { loadWords } from './words'

const words = loadWords(join(import.meta.dirname, '../../../resources'), 'en-US')

const anAction = (given: Partial<FollowUpAction> = {}): FollowUpAction => ({
  id: '01900000-0000-7000-8000-000000000001' as never,
  boardId: '01900000-0000-7000-8000-000000000002' as never,
  boardName: 'Welding',
  number: 7,
  text: 'Ask the registrar',
  dueOn: '2026-11-01',
  status: 'open',
  statusReason: null,
  priority: 'normal',
  daysOverdue: 28,
  ...given,
})

const aPerson = (given: Partial<FollowUpPerson> = {}) =>
  ({
    personId: '01900000-0000-7000-8000-000000000003' as never,
    fullName: 'Ana Ruiz',
    email: 'ana@shop.example',
    isMember: true,
    actions: [anAction()],
    withheld: 0,
    ...given,
  }) as FollowUpPerson & { email: string }

const facts: DraftFacts = {
  about: 'Welding',
  meeting: {
    date: '2026-11-12',
    startTime: '17:30',
    endTime: '19:00',
    place: 'Room 114',
    onlineAddress: null,
  },
  kind: 'minutes',
  sender: { name: 'Ruth Alvarado', email: 'ruth@school.example' },
}

const pdf = {
  fileName: 'Minutes – März.pdf',
  contentType: 'application/pdf',
  bytes: Uint8Array.from(Array(3000).keys()),
}

const write = (person = aPerson(), given: Partial<DraftFacts> = {}, attached = [pdf]) => {
  const all = { ...facts, ...given }
  return draftFile(draftText(person, all, words), {
    sender: all.sender,
    attached,
    now: '2026-11-29T08:00:00.000Z',
    id: 'one',
    language: words.language,
  })
}

/** The header of a message, unfolded, as name and value. */
function headerOf(message: Buffer): [string, string][] {
  const [head = ''] = message.toString('utf8').split('\r\n\r\n')
  return head
    .replaceAll(/\r\n[ \t]+/g, ' ')
    .split('\r\n')
    .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)])
}

describe('a draft to one person', () => {
  it('is a message to be sent, with the words and the file', async () => {
    const mail = await PostalMime.parse(await write())
    expect(mail.headers.find(({ key }) => key === 'x-unsent')?.value).toBe('1')
    expect(mail.to).toEqual([{ name: 'Ana Ruiz', address: 'ana@shop.example' }])
    expect(mail.from).toEqual({ name: 'Ruth Alvarado', address: 'ruth@school.example' })
    expect(mail.subject).toBe('Minutes of Nov 12, 2026, Welding')
    expect(mail.text?.trim().split('\n')).toEqual([
      'Dear Ana Ruiz,',
      '',
      'The minutes of the meeting on Thursday, November 12, 2026 are attached.',
      '',
      'This action is open in your name:',
      '',
      '- Action 7: Ask the registrar (was due Nov 1, 2026, 28 days ago)',
      '',
      'Please reply with how far these are, or with a date by which they will be done.',
      '',
      'Kind regards',
      'Ruth Alvarado',
    ])
    const [file] = mail.attachments
    expect(file?.filename).toBe(pdf.fileName)
    expect(file?.mimeType).toBe('application/pdf')
    expect(new Uint8Array(file!.content as ArrayBuffer)).toEqual(pdf.bytes)
  })

  it('names each board where there are several, and says what is blocked and what has no date', async () => {
    const actions = [
      anAction({ dueOn: '2026-12-24', daysOverdue: 0, status: 'blocked', statusReason: 'No answer' }),
      anAction({ boardName: 'Nursing', number: 2, text: 'Find\na lab', dueOn: null, daysOverdue: 0 }),
    ]
    const mail = await PostalMime.parse(
      await write(aPerson({ actions }), { kind: 'none', meeting: null, about: 'Fairmont College' }, []),
    )
    expect(mail.subject).toBe('Your open actions, Fairmont College')
    expect(mail.text).toContain(
      'These 2 actions are open in your name:\n\nWelding\n- Action 7: Ask the registrar (due Dec 24, 2026; blocked: No answer)\n\nNursing\n- Action 2: Find a lab (no date yet)',
    )
    expect(mail.attachments).toEqual([])
  })

  it('is about the one board that all its actions are of, and names no sender that is not known', async () => {
    const sender = { name: null, email: null }
    const message = await write(aPerson(), { kind: 'none', meeting: null, about: 'Fairmont College', sender }, [])
    const mail = await PostalMime.parse(message)
    expect(mail.subject).toBe('Your open actions, Welding')
    expect(mail.from).toBeUndefined()
    expect(mail.text?.trim().endsWith('Kind regards')).toBe(true)
  })

  it('escapes in its formatted text whatever looks like markup', async () => {
    const mail = await PostalMime.parse(await write(aPerson({ actions: [anAction({ text: '<img src=x> & "more"' })] })))
    expect(mail.html).toContain('&lt;img src=x&gt; &amp; &quot;more&quot;')
    expect(mail.html).not.toContain('<img')
  })

  it('never lets a name, a board or a file begin a header of its own', async () => {
    const nasty = fc.string({
      unit: fc.oneof(
        fc.constantFrom(
          '\r\n',
          '\n',
          '\r',
          '\u2028',
          '\u0000',
          ',',
          ';',
          ':',
          '<',
          '>',
          '"',
          '\\',
          '=?utf-8?q?',
          '?=',
          '(',
          ')',
          '@',
          ' ',
        ),
        fc.constantFrom('\r\nBcc: thief@x.example', '\nX-Unsent: 0', 'é', '漢', '🧵', '\ud83d', '{{name}}'),
        fc.string({ maxLength: 2 }),
      ),
      minLength: 1,
      maxLength: 60,
    })
    await fc.assert(
      fc.asyncProperty(nasty, nasty, nasty, async (fullName, about, fileName) => {
        const message = await write(
          aPerson({ fullName, actions: [anAction({ text: about })] }),
          { about, sender: { name: fullName, email: 'ruth@school.example' } },
          [{ ...pdf, fileName: `${fileName}.pdf` }],
        )
        const names = headerOf(message).map(([name]) => name.toLowerCase())
        expect(names.toSorted()).toEqual(
          ['content-type', 'date', 'from', 'message-id', 'mime-version', 'subject', 'to', 'x-unsent'].toSorted(),
        )
        const mail = await PostalMime.parse(message)
        expect(mail.to?.map(({ address }) => address)).toEqual(['ana@shop.example'])
        expect(mail.to?.[0]?.name ?? '').toBe(oneLine(fullName))
        expect(mail.bcc).toBeUndefined()
        expect(mail.subject).toBe(`Minutes of Nov 12, 2026, ${oneLine(about)}`.trim())
        expect(mail.attachments).toHaveLength(1)
      }),
      { numRuns: 150 },
    )
  })
})

describe('a draft as a link', () => {
  it('carries address, subject and text, each as one part of the link', () => {
    const link = mailtoLink(draftText(aPerson({ email: 'a+b&c=d@shop.example' }), { ...facts, kind: 'none' }, words))
    const url = new URL(link!)
    expect(url.protocol).toBe('mailto:')
    expect(decodeURIComponent(url.pathname)).toBe('a+b&c=d@shop.example')
    expect([...url.searchParams.keys()]).toEqual(['subject', 'body'])
    expect(url.searchParams.get('body')).toContain('Dear Ana Ruiz,\r\n\r\nThis action is open in your name:')
  })

  it('is not made when it would be cut off', () => {
    const actions = Array.from({ length: 60 }, (_, index) =>
      anAction({ number: index, text: 'Ask the registrar again' }),
    )
    expect(mailtoLink(draftText(aPerson({ actions }), facts, words))).toBeNull()
    expect(mailtoLink(draftText(aPerson(), facts, words))!.length).toBeLessThanOrEqual(MAILTO_MAX)
  })
})

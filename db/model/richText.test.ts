import { describe, expect, it } from 'vitest'
import {
  cleanText,
  emptyDoc,
  isAllowedHref,
  isBlankDoc,
  LIST_DEPTH_MAX,
  NODE_COUNT_MAX,
  plainTextOf,
  recordNodesOf,
  RichText,
} from './richText'

const words = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const doc = (...content: unknown[]) => ({ type: 'doc', content })
const record = (attrs: object) => ({ type: 'record', attrs })
const list = (...content: unknown[]) => ({ type: 'bulletList', content: [{ type: 'listItem', content }] })

function issuesOf(value: unknown) {
  const result = RichText.safeParse(value)
  return result.success ? [] : result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
}

function nestedLists(depth: number): unknown {
  let inner: unknown = words('deep')
  for (let level = 0; level < depth; level += 1) inner = list(inner)
  return inner
}

describe('the schema of a note', () => {
  it('takes what the editor emits, with the default attributes of its nodes and marks', () => {
    const note = doc(
      { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Points' }] },
      { type: 'orderedList', attrs: { start: 1, type: null }, content: [{ type: 'listItem', content: [words('a')] }] },
      {
        type: 'table',
        content: [
          {
            type: 'tableRow',
            content: [
              {
                type: 'tableHeader',
                attrs: { colspan: 1, rowspan: 1, colwidth: null, align: null },
                content: [{ type: 'paragraph' }],
              },
            ],
          },
        ],
      },
      {
        type: 'paragraph',
        content: [
          {
            type: 'text',
            text: 'link',
            marks: [
              { type: 'bold' },
              {
                type: 'link',
                attrs: { href: 'https://a.example', target: '_blank', rel: null, class: null, title: null },
              },
            ],
          },
          { type: 'hardBreak' },
          {
            type: 'mention',
            attrs: { id: '01970000-0000-7000-8000-000000000001', label: 'Linh Đặng', mentionSuggestionChar: '@' },
          },
        ],
      },
      { type: 'record', attrs: { recordType: 'motion', recordId: '01970000-0000-7000-8000-000000000002' } },
      { type: 'horizontalRule' },
    )
    expect(RichText.parse(note)).toEqual(note)
  })

  it.each([
    ['a node', doc(words('a'), { type: 'iframe' }), /^content\.1\.type: /],
    ['a nested node', doc(list({ type: 'video' })), /^content\.0\.content\.0\.content\.0\.type: /],
    [
      'a mark',
      doc({ type: 'paragraph', content: [{ type: 'text', text: 'a', marks: [{ type: 'blink' }] }] }),
      /^content\.0\.content\.0\.marks\.0\.type: /,
    ],
    ['an attribute', doc({ type: 'heading', attrs: { level: 4 } }), /^content\.0\.attrs\.level: /],
    ['a key', doc({ type: 'paragraph', style: 'x' }), /^content\.0: /],
    ['a block among words', doc({ type: 'paragraph', content: [words('a')] }), /^content\.0\.content\.0\.type: /],
    [
      'a script link',
      doc({
        type: 'paragraph',
        content: [{ type: 'text', text: 'a', marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }] }],
      }),
      /^content\.0\.content\.0\.marks\.0\.attrs\.href: /,
    ],
    ['something that is no note', 'text', /^: /],
  ])('refuses %s it does not know and says where', (_what, value, expected) => {
    expect(issuesOf(value)).toEqual([expect.stringMatching(expected)])
  })

  it('allows lists down to the deepest level and refuses one more', () => {
    expect(issuesOf(doc(nestedLists(LIST_DEPTH_MAX)))).toEqual([])
    expect(issuesOf(doc(nestedLists(LIST_DEPTH_MAX + 1)))).toEqual([
      expect.stringMatching(/Lists must nest at most 8 deep/),
    ])
  })

  it('answers ten thousand levels of nesting with a message instead of a stack overflow', () => {
    let inner: unknown = words('deep')
    for (let level = 0; level < 10_000; level += 1) inner = { type: 'blockquote', content: [inner] }
    expect(issuesOf(doc(inner))).toEqual([expect.stringMatching(/Nodes must nest at most 32 deep/)])
  })

  it('bounds the number of nodes', () => {
    const many = Array.from({ length: NODE_COUNT_MAX }, () => ({ type: 'paragraph' }))
    expect(issuesOf(doc(...many))).toEqual([expect.stringMatching(/at most 20000 nodes/)])
  })

  it('takes a paragraph of 100,000 characters', () => {
    expect(issuesOf(doc(words('x'.repeat(100_000))))).toEqual([])
  })

  it('replaces half a surrogate pair, which could not be stored', () => {
    expect(RichText.parse(doc(words('a\ud83db')))).toEqual(doc(words('a\ufffdb')))
  })
})

describe('reading a note', () => {
  it('gives its words a line a block', () => {
    const note = RichText.parse(
      doc(
        words('one'),
        { type: 'paragraph' },
        list(words('two'), list(words('three'))),
        { type: 'record', attrs: { recordType: 'action', recordId: '01970000-0000-7000-8000-000000000002' } },
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'four ' },
            { type: 'mention', attrs: { id: '01970000-0000-7000-8000-000000000001', label: 'Ann' } },
            { type: 'hardBreak' },
            { type: 'text', text: 'five' },
          ],
        },
      ),
    )
    expect(plainTextOf(note)).toBe('one\ntwo\nthree\nfour Ann\nfive')
  })

  it('lists the records in the order of the text, each once', () => {
    const motion = { recordType: 'motion', recordId: '01970000-0000-7000-8000-000000000001' }
    const action = { recordType: 'action', recordId: '01970000-0000-7000-8000-000000000002' }
    const note = RichText.parse(doc(record(motion), list(words('a'), record(action)), record(motion)))
    expect(recordNodesOf(note)).toEqual([motion, action])
  })

  it('knows an empty note', () => {
    expect(isBlankDoc(emptyDoc())).toBe(true)
    expect(isBlankDoc(RichText.parse(doc({ type: 'horizontalRule' })))).toBe(false)
    expect(plainTextOf(emptyDoc())).toBe('')
  })
})

describe('cleanText', () => {
  it.each([
    ['tabs', 'a\tb', 'a b'],
    ['every kind of line end', 'a\r\nb\rc\u2028d\u2029e\u000bf', 'a\nb\nc\nd\ne\nf'],
    ['control characters', 'a\u0000\u0007\u001b\u0090b', 'ab'],
    ['byte order marks', '\ufeffab', 'ab'],
    ['bidirectional overrides', 'Ann\u202enhoJ\u2066', 'AnnnhoJ'],
    ['nothing else', 'Đặng “x” – café\u00a01', 'Đặng “x” – café\u00a01'],
  ])('handles %s', (_what, value, expected) => {
    expect(cleanText(value)).toBe(expected)
  })
})

describe('isAllowedHref', () => {
  it.each(['https://a.example', 'HTTP://a', 'mailto:a@b', 'tel:+1555'])('allows %s', (href) => {
    expect(isAllowedHref(href)).toBe(true)
  })
  it.each(['', 'https://', 'javascript:alert(1)', 'file:///etc/passwd', ' https://a', '#top'])('refuses %j', (href) => {
    expect(isAllowedHref(href)).toBe(false)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainTextOf, RichText, type BlockNode } from '../../../../electron/contract/model'
import { blocksOfHtml, blocksOfText, withoutTables } from './pasteFromWord'

const wordPage = (
  body: string,
) => `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta name=Generator content="Microsoft Word 15">
<style><!-- /* Font Definitions */ @font-face {font-family:Wingdings;} p.MsoNormal {margin:0cm;} --></style></head>
<body lang=EN-GB style='tab-interval:36.0pt'><!--StartFragment-->${body}<!--EndFragment--></body></html>`

const bullet = (text: string, level = 1, list = 'l0') =>
  `<p class=MsoListParagraphCxSpMiddle style='margin-left:${36 * level}pt;mso-list:${list} level${level} lfo1'><![if !supportLists]><span
style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>${text}<o:p></o:p></p>`
const numbered = (marker: string, text: string, level = 1) =>
  `<p class=MsoListParagraph style='mso-list:l1 level${level} lfo2'><![if !supportLists]><span style='mso-list:Ignore'>${marker}<span>&nbsp;</span></span><![endif]>${text}</p>`

const paragraph = (text: string): BlockNode => ({ type: 'paragraph', content: [{ type: 'text', text }] })

function read(html: string): BlockNode[] {
  const { blocks } = blocksOfHtml(html)
  expect(RichText.safeParse({ type: 'doc', content: blocks }).error?.message).toBeUndefined()
  return blocks
}

describe('HTML of Word', () => {
  it('keeps bold, italic, underline and strike that are said by style only', () => {
    expect(
      read(
        wordPage(
          `<p class=MsoNormal>The board <b style='mso-bidi-font-weight:normal'>agreed</b>, <span style='font-weight:700'>firmly</span>, <span style='font-style:italic'>so <span style="text-decoration:underline">to</span> say</span> <span style='text-decoration:line-through'>not</span>.<o:p></o:p></p>`,
        ),
      ),
    ).toEqual([
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'The board ' },
          { type: 'text', text: 'agreed', marks: [{ type: 'bold' }] },
          { type: 'text', text: ', ' },
          { type: 'text', text: 'firmly', marks: [{ type: 'bold' }] },
          { type: 'text', text: ', ' },
          { type: 'text', text: 'so ', marks: [{ type: 'italic' }] },
          { type: 'text', text: 'to', marks: [{ type: 'italic' }, { type: 'underline' }] },
          { type: 'text', text: ' say', marks: [{ type: 'italic' }] },
          { type: 'text', text: ' ' },
          { type: 'text', text: 'not', marks: [{ type: 'strike' }] },
          { type: 'text', text: '.' },
        ],
      },
    ])
  })

  it('makes real lists of list paragraphs, nested by level, without the bullets that Word writes as text', () => {
    expect(read(wordPage([bullet('Kits'), bullet('Two of 400 V', 2), bullet('Gloves')].join('')))).toEqual([
      {
        type: 'bulletList',
        content: [
          {
            type: 'listItem',
            content: [
              paragraph('Kits'),
              { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph('Two of 400 V')] }] },
            ],
          },
          { type: 'listItem', content: [paragraph('Gloves')] },
        ],
      },
    ])
  })

  it('tells numbers from bullets and keeps the number a list begins with', () => {
    const blocks = read(wordPage([numbered('3.', 'Third'), numbered('4.', 'Fourth'), bullet('Loose')].join('\n')))
    expect(blocks).toEqual([
      {
        type: 'orderedList',
        attrs: { start: 3 },
        content: [
          { type: 'listItem', content: [paragraph('Third')] },
          { type: 'listItem', content: [paragraph('Fourth')] },
        ],
      },
      { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph('Loose')] }] },
    ])
    expect(read(numbered('b)', 'Second'))[0]?.type).toBe('orderedList')
    expect(read(bullet('o', 2))[0]?.type).toBe('bulletList')
  })

  it('leaves pictures out and counts them', () => {
    const image = `<img width=400 src="data:image/png;base64,${'A'.repeat(1000)}">`
    const { blocks, imageCount } = blocksOfHtml(
      wordPage(
        `<p class=MsoNormal>Before ${image}after<!--[if gte vml 1]><v:shape><v:imagedata src="x.png"/></v:shape><![endif]--></p>${image}`,
      ),
    )
    expect(imageCount).toBe(2)
    expect(blocks).toEqual([paragraph('Before after')])
  })

  it('drops empty paragraphs, styles, comments and hidden text, and no word', () => {
    expect(
      read(
        wordPage(
          `<h1>Minutes<o:p></o:p></h1><p class=MsoNormal><o:p>&nbsp;</o:p></p><p style="display:none">secret</p><p class=MsoNormal>One<br>two&nbsp;<br></p>`,
        ),
      ),
    ).toEqual([
      { type: 'heading', attrs: { level: 1 }, content: [{ type: 'text', text: 'Minutes' }] },
      {
        type: 'paragraph',
        content: [{ type: 'text', text: 'One' }, { type: 'hardBreak' }, { type: 'text', text: 'two' }],
      },
    ])
  })

  it('keeps tables with their spans, and unwraps a box of one cell', () => {
    const [table] = read(
      `<table><thead><tr><th colspan=2><p class=MsoNormal><b>Hours</b></p></th></tr></thead><tr><td>AUT 210</td><td>24</td></tr></table>`,
    )
    expect(table).toMatchObject({
      type: 'table',
      content: [
        { content: [{ type: 'tableHeader', attrs: { colspan: 2, rowspan: 1 } }] },
        { content: [{ type: 'tableCell' }, { type: 'tableCell', content: [paragraph('24')] }] },
      ],
    })
    expect(read('<table><tr><td><p>Box</p></td></tr></table>')).toEqual([paragraph('Box')])
    expect(withoutTables([table!])).toMatchObject([
      { content: [{ text: 'Hours' }] },
      paragraph('AUT 210'),
      paragraph('24'),
    ])
  })
})

describe('HTML of elsewhere', () => {
  it('does not take the wrapper of Google Docs for bold', () => {
    expect(
      read(
        `<b style="font-weight:normal" id="docs-internal-guid-1"><p dir="ltr"><span style="font-weight:400">Plain</span></p></b>`,
      ),
    ).toEqual([paragraph('Plain')])
  })
  it('keeps links that may be followed and only the words of others', () => {
    expect(read(`<p><a href="https://example.org/a">there</a> <a href="javascript:alert(1)">here</a></p>`)).toEqual([
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'there', marks: [{ type: 'link', attrs: { href: 'https://example.org/a' } }] },
          { type: 'text', text: ' here' },
        ],
      },
    ])
  })
  it('keeps lists inside of lists, also those put straight into the list', () => {
    expect(read('<ul><li>a</li><ul><li>b</li></ul></ul>')).toEqual([
      {
        type: 'bulletList',
        content: [
          {
            type: 'listItem',
            content: [
              paragraph('a'),
              { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph('b')] }] },
            ],
          },
        ],
      },
    ])
  })
  it('gives blocks that the database takes, whatever comes', () => {
    const tag = fc.constantFrom(
      'p',
      'div',
      'b',
      'span',
      'ul',
      'ol',
      'li',
      'table',
      'tr',
      'td',
      'blockquote',
      'h4',
      'a',
      'pre',
      'br',
      'hr',
      'img',
    )
    const tree = fc.letrec<{ node: string }>((tie) => ({
      node: fc.oneof(
        { maxDepth: 12 },
        fc.string().map((text) => text.replaceAll('<', '&lt;')),
        fc
          .tuple(tag, fc.array(tie('node'), { maxLength: 4 }))
          .map(([name, inner]) => `<${name}>${inner.join('')}</${name}>`),
      ),
    })).node
    fc.assert(
      fc.property(tree, (html) => void read(html)),
      { numRuns: 500 },
    )
  })
  it('survives boxes nested ten thousand deep', () => {
    expect(read(`${'<div>'.repeat(10_000)}deep${'</div>'.repeat(10_000)}`)).toEqual([paragraph('deep')])
    const lists = read('<ul><li>x'.repeat(60))
    expect(plainTextOf({ type: 'doc', content: lists }).replaceAll('\n', '')).toBe('x'.repeat(60))
  })
})

describe('big pastes', () => {
  it('reads five megabytes of Word with pictures in little time, and loses no word', () => {
    const picture = `<img src="data:image/png;base64,${'QUJD'.repeat(100_000)}">`
    const lines = Array.from(
      { length: 3000 },
      (_, index) =>
        `<p class=MsoNormal style='margin-top:0cm;line-height:107%;font-size:11.0pt;font-family:"Calibri",sans-serif;color:#1F3864'><span lang=EN-GB style='font-size:12.0pt;mso-fareast-language:EN-GB;mso-bidi-font-weight:bold'>Line ${index} of a long report, with <b>bold</b> words and more.</span><o:p></o:p></p>`,
    )
    const html = wordPage(`${picture.repeat(12)}${lines.join('\n')}`)
    expect(html.length).toBeGreaterThan(5_000_000)
    const begun = process.threadCpuUsage()
    const { blocks, imageCount } = blocksOfHtml(html)
    // Of work, whatever else the machine does meanwhile: half a second where it is fast.
    const { user, system } = process.threadCpuUsage(begun)
    expect((user + system) / 1000).toBeLessThan(4000)
    expect(imageCount).toBe(12)
    expect(blocks).toHaveLength(3000)
    expect(plainTextOf({ type: 'doc', content: blocks })).toContain(
      'Line 2999 of a long report, with bold words and more.',
    )
  })
  it('reads a hundred thousand characters of plain text line by line', () => {
    const text = Array.from({ length: 1000 }, (_, index) => `${index} ${'word '.repeat(20)}`).join('\r\n\r\n')
    expect(text.length).toBeGreaterThan(100_000)
    expect(blocksOfText(text)).toHaveLength(1000)
  })
})

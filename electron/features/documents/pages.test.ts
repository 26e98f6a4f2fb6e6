import { describe, expect, it } from 'vitest'
import { minutesDocument } from './minutesDocument'
import { logo, minutesOfNote, options, usePress } from './testing/press'
import { sampleRecord } from './testing/sampleRecord'

const press = usePress()

/** Tags of an XML text that do not close in the order in which they opened. */
function unbalancedTags(xml: string): string[] {
  const open: string[] = []
  const wrong: string[] = []
  for (const [, closing, name = '', , selfClosing] of xml.matchAll(
    /<(\/?)([\w:]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>/g,
  )) {
    if (closing === '/' && open.pop() !== name) wrong.push(name)
    else if (closing !== '/' && selfClosing !== '/') open.push(name)
  }
  return [...wrong, ...open]
}

describe('pages', () => {
  it('are pictures of the very PDF, one self-contained file a page, with its words', async () => {
    const data = minutesDocument(sampleRecord(), { ...options, logoPath: '/assets/logo.svg' })
    const { pages } = await press.pages({ data, logo })
    const { pageCount } = await press.pdf({ data, logo })
    expect(pages).toHaveLength(pageCount)
    pages.forEach((page, i) => {
      expect(page).toMatchObject({ widthPt: 595.2756, heightPt: 841.8898 })
      expect(page.text).toContain(`Page ${i + 1} of ${pageCount}`)
      const defined = new Set([...page.svg.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]))
      const used = [...page.svg.matchAll(/xlink:href="#([^"]+)"/g)].map((match) => match[1])
      expect(used.length).toBeGreaterThan(100)
      expect(used.filter((id) => !defined.has(id))).toEqual([])
      expect(page.svg).not.toMatch(/<a |<script|<foreignObject|href="http/)
    })
    expect(pages[0]?.text).toContain('Marguerite Osei-Hart, chair Director of operations, Northmere Gear')
    expect(pages[0]?.svg).toContain('data:image/svg+xml;base64,')
  })

  it('are well-formed XML also with addresses that need escaping', async () => {
    const data = minutesOfNote({
      type: 'paragraph',
      content: [
        { type: 'text', text: 'odd', marks: [{ type: 'link', attrs: { href: 'https://a.example/?a=1&b="<2>\n' } }] },
      ],
    })
    const { pages } = await press.pages({ data, logo: null })
    for (const { svg } of pages) {
      expect(unbalancedTags(svg)).toEqual([])
      expect(svg.replaceAll(/<\/?[\w:]+(?:\s+[\w:-]+="[^"<&]*")*\s*\/?>/g, '')).not.toMatch(/[<&]/)
    }
  })
})

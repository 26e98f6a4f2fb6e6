const namedBy = [
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'aria-valuetext',
  'title',
  'placeholder',
  'alt',
]

/** Text that is the user's own, a key name, a date or time as the system writes it, or not text at all. */
const notOurs = '[data-user-content], [lang="zxx"], time, kbd, script, style, noscript, [role="textbox"]'

/** What React Aria says by itself, in the language of its own catalogues. */
const ofReactAria = new Set(['Dismiss'])

const hasLetters = (text: string) => /\p{L}/u.test(text)

function isVisible(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true, opacityProperty: false })
}

/** What stands outside of [brackets], when brackets may open in one text and close in a later one. */
export class OutsideBrackets {
  private depth = 0
  take(text: string): string {
    let outside = ''
    for (const character of text) {
      if (character === '[') this.depth += 1
      else if (character === ']') this.depth = Math.max(0, this.depth - 1)
      else if (this.depth === 0) outside += character
    }
    return outside
  }
}

/**
 * Lists the visible texts and accessible names of a page shown in the pseudo-locale that did not come from a message
 * catalogue. Empty means that everything can be translated. Elements with the user's own text are marked
 * `data-user-content`; those whose accessible name alone is put together from it, `data-user-label`.
 */
export function findUntranslated(page: Document): string[] {
  const found: string[] = []
  const outside = new OutsideBrackets()
  const texts = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT)
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const parent = node.parentElement
    if (!parent || parent.closest(notOurs) || !isVisible(parent)) continue
    const rest = outside.take(node.textContent ?? '').trim()
    if (hasLetters(rest)) found.push(rest)
  }
  for (const element of page.body.querySelectorAll(namedBy.map((name) => `[${name}]`).join(','))) {
    if (element.closest(notOurs) || element.matches('[data-user-label]') || !isVisible(element)) continue
    for (const name of namedBy) {
      const rest = new OutsideBrackets().take(element.getAttribute(name) ?? '').trim()
      if (hasLetters(rest) && !ofReactAria.has(rest)) found.push(`${name}: ${rest}`)
    }
  }
  return found
}

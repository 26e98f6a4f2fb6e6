/** How the number of an item is written. Bullets are told apart by their sign. */
export type MarkerStyle =
  | 'item'
  | 'decimal'
  | 'outline'
  | 'roman'
  | 'upper'
  | 'lower'
  | 'smallRoman'
  | `bullet ${string}`

/** The number or bullet of a line, and what stands behind it. */
export interface Marker {
  readonly style: MarkerStyle
  readonly rest: string
}

const ITEM =
  /^(?:agenda\s+)?(?:item|top|point|punkt|tagesordnungspunkt|punto)\s*(?:no\.?\s*|nr\.?\s*|#\s*)?\d{1,3}\s*(?:[:.)–—-]+\s*|\s+|$)/i
const OUTLINE = /^\d{1,3}(?:\.\d{1,3})+(?:[.)]\s*|\s+|$)/
const DECIMAL = /^(?:\(\d{1,3}\)|\d{1,3}[.)])(?!\d)\s*/
const BARE = /^\d{1,3}(?:\t|\s{2,}|\s+[–—-]\s+)/
const LOOSE = /^\d{1,3}\s+(?=\p{Lu})/u
const BULLET = /^([•●◦▪■‣·∙○§*–—→☐□✓-])\s+/u
const WORD_BULLET = /^o(?:\t|\s{2,})/
const LETTER = /^\(?([A-Za-z])[.)]\s+/
const ROMAN = /^\(?([IVX]{2,6}|[ivx]{2,6})[.)]\s*/
const MONTH =
  /^(?:jan(?:uary|uar|vier)?|feb(?:ruary|ruar)?|févr(?:ier)?|mar(?:ch|s)?|märz?|apr(?:il)?|avr(?:il)?|ma[iy]|jun[ei]?|juin|jul[iy]?|juil(?:let)?|aug(?:ust)?|août|sept?(?:ember|embre)?|o[ck]t(?:ober|obre)?|nov(?:ember|embre)?|de[cz](?:ember)?|déc(?:embre)?)\.?(?:\s|$)/iu

const PHONE = /^\d{3}[-. ]\d{4}/

const ROMAN_DIGITS: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 }

function romanValue(letters: string): number {
  const values = [...letters.toLowerCase()].map((letter) => ROMAN_DIGITS[letter] ?? Number.NaN)
  return values.reduce((sum, value, index) => sum + ((values[index + 1] ?? 0) > value ? -value : value), 0)
}

/** Reads the numbers of one text line by line: whether "V." is a letter or a number depends on those before it. */
export class MarkerReader {
  readonly #hasRoman: boolean
  readonly #hasSmallRoman: boolean
  readonly #isLoose: boolean
  #roman = 0
  #smallRoman = 0

  /** Takes all lines of the text, to see which kinds of numbers there are. */
  constructor(lines: readonly string[]) {
    this.#hasRoman = lines.some((line) => /^\(?II[.)]/.test(line))
    this.#hasSmallRoman = lines.some((line) => /^\(?ii[.)]/.test(line))
    const loose = lines.flatMap((line) => (LOOSE.test(line) ? [Number.parseInt(line, 10)] : []))
    // Three numbers that count up are no accident; a street number is.
    this.#isLoose =
      loose.length >= 3 && loose.every((value, index) => index === 0 || value === (loose[index - 1] ?? 0) + 1)
  }

  /** The number or bullet at the start of a line; null when it has none. */
  read(text: string): Marker | null {
    return this.#numbered(text) ?? this.#lettered(text) ?? readBullet(text)
  }

  #numbered(text: string): Marker | null {
    const item = ITEM.exec(text)
    if (item) return { style: 'item', rest: text.slice(item[0].length) }
    const outline = OUTLINE.exec(text)
    if (outline) return { style: 'outline', rest: text.slice(outline[0].length) }
    const decimal = DECIMAL.exec(text) ?? BARE.exec(text) ?? (this.#isLoose ? LOOSE.exec(text) : null)
    const rest = decimal ? text.slice(decimal[0].length) : ''
    // "12. November 2026" is a date, "(555) 555-0142" a telephone.
    return decimal === null || MONTH.test(rest) || PHONE.test(rest) ? null : { style: 'decimal', rest }
  }

  #lettered(text: string): Marker | null {
    const roman = ROMAN.exec(text)
    const letter = LETTER.exec(text)
    const sign = roman?.[1] ?? letter?.[1]
    if (sign === undefined) return null
    const rest = text.slice((roman ?? letter)?.[0].length ?? 0)
    const isUpper = sign === sign.toUpperCase()
    const value = romanValue(sign)
    if (isUpper && this.#hasRoman && (roman !== null || value === this.#roman + 1)) {
      this.#roman = value
      return { style: 'roman', rest }
    }
    if (!isUpper && this.#hasSmallRoman && (roman !== null || value === this.#smallRoman + 1 || value === 1)) {
      this.#smallRoman = value
      return { style: 'smallRoman', rest }
    }
    return letter === null ? null : { style: isUpper ? 'upper' : 'lower', rest }
  }
}

function readBullet(text: string): Marker | null {
  const bullet = BULLET.exec(text)
  if (bullet) return { style: `bullet ${bullet[1] ?? ''}`, rest: text.slice(bullet[0].length) }
  const word = WORD_BULLET.exec(text)
  return word ? { style: 'bullet o', rest: text.slice(word[0].length) } : null
}

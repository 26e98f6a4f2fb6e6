/** Somebody whom the workspace knows. */
export interface KnownPerson<Id extends string = string> {
  readonly id: Id
  readonly fullName: string
}

/** Who leads an item: somebody known, or a free text. */
export interface ReadPresenter<Id extends string = string> {
  readonly personId: Id | null
  readonly name: string
}

const HONORIFIC = /^(?:dr|prof|mr|mrs|ms|mx|herr|frau|mme|sr|sra)\.?\s+(?=\S)/i
const ROLES =
  /^(?:the )?(?:(?:board|committee|advisory|program(?:me)?|council|vice|deputy|co-?)[ -]?)*(?:chair(?:man|woman|person)?|secretary|clerk|dean|principal|president|director|coordinator|instructors?|faculty|staff|treasurer|facilitator|leads?|recorder|guests?|everyone|members|employers|employer members|faculty members|all(?: (?:members|employers|present|attendees|participants|faculty))?|vorsitzende[rn]?|fachleitung|alle|tous|todos)$/i
/** Words of subjects: two capitalised words of which one is such are no name. */
const SUBJECT =
  /^(?:technology|technologies|programs?|programmes?|review|updates?|reports?|committee|board|plans?|labs?|lab|engineering|sciences?|data|college|school|university|campus|spring|summer|fall|autumn|winter|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|phase|part|level|year|new|old|business|marketing|health|care|welding|automotive|nursing|skills|standards?|equipment|budget|grants?|perkins|students?|industry|labor|market|room|building|service|services|systems?|tools?|appendix|attachment|exhibit|handout|section)$/i
const NAME_WORD = /^(?:\p{Lu}[\p{L}'’]+(?:-\p{Lu}[\p{L}'’]+)*|\p{Lu}\.|(?:de|da|von|van|der|la|di|del|bin|al))$/u
const ABSTRACT = /(?:ing|tion|sion|ment|ogy|ics|ance|ence|ity|ship)s?$/i

const fold = (text: string) =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/\s+/g, ' ').trim()

/** Somebody known by this text: the whole name, a last or first name that only one person has, or an initial with it. */
function findPerson<Id extends string>(text: string, people: readonly KnownPerson<Id>[]): KnownPerson<Id> | null {
  const asked = fold(text)
  const exact = people.filter((person) => fold(person.fullName) === asked)
  if (exact.length === 1) return exact[0] ?? null
  const [first = '', ...others] = asked.split(' ')
  const last = others.at(-1) ?? first
  const sameLast = people.filter((person) => fold(person.fullName).split(' ').at(-1) === last)
  const sameFirst = people.filter((person) => fold(person.fullName).split(' ')[0] === first)
  const fits =
    others.length === 0
      ? sameLast.length > 0
        ? sameLast
        : sameFirst
      : sameLast.filter((person) => /^\p{L}\.?$/u.test(first) && fold(person.fullName).startsWith(first.charAt(0)))
  return fits.length === 1 ? (fits[0] ?? null) : null
}

/** Whether a text reads like a name that nobody has to know: two or three capitalised words that name no subject. */
function isNameLike(text: string): boolean {
  const words = text.split(/\s+/)
  if (words.length < 2 || words.length > 4) return false
  return words.every((word) => NAME_WORD.test(word) && !SUBJECT.test(word) && !ABSTRACT.test(word))
}

/** Who a text names, if it names people and nothing else. */
export function readPresenter<Id extends string>(
  text: string,
  people: readonly KnownPerson<Id>[],
): ReadPresenter<Id> | null {
  const typed = text.trim().replaceAll(/\s+/g, ' ')
  if (typed === '' || typed.length > 120) return null
  const name = typed.replace(HONORIFIC, '')
  const known = findPerson(name, people)
  if (known) return { personId: known.id, name: known.fullName }
  if (ROLES.test(typed) || isNameLike(name)) return { personId: null, name: typed }
  if (name !== typed && NAME_WORD.test(name)) return { personId: null, name: typed }
  const parts = typed.split(/\s*(?:,|&|\/|\band\b|\bund\b|\bet\b)\s*/).filter((part) => part !== '')
  if (parts.length < 2) return null
  const readers = parts.map((part) => readPresenter(part, people))
  if (readers.includes(null)) return null
  const [first, ...others] = readers as ReadPresenter<Id>[]
  // "Lena Brandt, Dean": the title of a known person adds nothing.
  if (first && first.personId !== null && others.every((other) => ROLES.test(other.name))) return first
  return { personId: null, name: typed }
}

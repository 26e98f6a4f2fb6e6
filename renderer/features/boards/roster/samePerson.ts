/** What tells one person on a board from another. */
export interface SeatedPerson {
  fullName: string
  email: string | null
  organizationName: string | null
  termStart: string
  termEnd: string | null
}

/** Case, accents and odd spaces aside. The same folding as the database's, which has the last word. */
function fold(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/\s+/g, ' ').trim()
}

function overlaps(one: SeatedPerson, other: SeatedPerson): boolean {
  return (
    (other.termEnd === null || one.termStart <= other.termEnd) &&
    (one.termEnd === null || other.termStart <= one.termEnd)
  )
}

/** One name at two known employers is two people; with an employer missing it is one until somebody says otherwise. */
function mayBeOneEmployer(one: SeatedPerson, other: SeatedPerson): boolean {
  return (
    one.organizationName === null ||
    other.organizationName === null ||
    fold(one.organizationName) === fold(other.organizationName)
  )
}

/** Finds the seat that a person has for some of the same time; by name and address, so that a long roster stays quick. */
export function seatFinder<Seat extends SeatedPerson>(
  seats: readonly Seat[],
): { find: (person: SeatedPerson) => Seat | undefined; add: (seat: Seat) => void } {
  const byName = new Map<string, Seat[]>()
  const byEmail = new Map<string, Seat[]>()
  const put = (map: Map<string, Seat[]>, key: string, seat: Seat) => map.set(key, [...(map.get(key) ?? []), seat])
  const add = (seat: Seat) => {
    put(byName, fold(seat.fullName), seat)
    if (seat.email !== null) put(byEmail, seat.email.toLowerCase(), seat)
  }
  for (const seat of seats) add(seat)
  return {
    add,
    find: (person) => {
      const sameName = (byName.get(fold(person.fullName)) ?? []).filter((seat) => mayBeOneEmployer(seat, person))
      const sameEmail = person.email === null ? [] : (byEmail.get(person.email.toLowerCase()) ?? [])
      return [...sameEmail, ...sameName].find((seat) => overlaps(seat, person))
    },
  }
}

/** Tells whether an address belongs to somebody of another name: taking two names for one would mix up two people. */
export function addressFinder(
  people: readonly { fullName: string; email: string | null }[],
): (person: { fullName: string; email: string | null }) => boolean {
  const holders = new Map(
    people.flatMap(({ fullName, email }) => (email === null ? [] : [[email.toLowerCase(), fold(fullName)]])),
  )
  return ({ fullName, email }) => {
    const holder = email === null ? undefined : holders.get(email.toLowerCase())
    return holder !== undefined && holder !== fold(fullName)
  }
}

/** What a column of a roster can hold. */
export const ROSTER_FIELDS = [
  'fullName',
  'firstName',
  'lastName',
  'title',
  'organization',
  'email',
  'phone',
  'role',
  'category',
  'voting',
  'side',
  'termStart',
  'termEnd',
] as const

export type RosterField = (typeof ROSTER_FIELDS)[number]

/** For each column of the file the field it fills; null leaves the column out. */
export type ColumnMapping = readonly (RosterField | null)[]

/**
 * How people head such columns, in the languages of the schools that keep boards like these. Written as `plainWords`
 * leaves them. Order decides between fields: "member type" is a category before "member" is a name.
 */
const headings: Readonly<Record<RosterField, readonly string[]>> = {
  firstName: [
    'first name',
    'firstname',
    'given name',
    'forename',
    'first',
    'vorname',
    'prenom',
    'nombre de pila',
    'voornaam',
    'nome proprio',
  ],
  lastName: [
    'last name',
    'lastname',
    'surname',
    'family name',
    'last',
    'nachname',
    'familienname',
    'nom de famille',
    'apellido',
    'apellidos',
    'achternaam',
    'sobrenome',
    'apelido',
    'cognome',
  ],
  email: [
    'e mail',
    'email',
    'mail',
    'e mail address',
    'email address',
    'work email',
    'e mail adresse',
    'courriel',
    'correo',
    'correo electronico',
    'adresse mail',
    'posta elettronica',
  ],
  phone: [
    'phone',
    'telephone',
    'tel',
    'phone number',
    'mobile',
    'cell',
    'work phone',
    'telefon',
    'telefonnummer',
    'handy',
    'mobil',
    'telefono',
    'telefone',
    'telefoon',
  ],
  termStart: [
    'term start',
    'start of term',
    'term begins',
    'term begin',
    'start',
    'start date',
    'from',
    'since',
    'member since',
    'appointed',
    'date appointed',
    'joined',
    'begin',
    'von',
    'seit',
    'beginn',
    'amtszeit von',
    'amtsbeginn',
    'mitglied seit',
    'debut',
    'debut du mandat',
    'depuis',
    'inicio',
    'inicio del mandato',
    'desde',
  ],
  termEnd: [
    'term end',
    'end of term',
    'term ends',
    'term expires',
    'term expiration',
    'expires',
    'expiration',
    'end',
    'end date',
    'to',
    'until',
    'through',
    'bis',
    'ende',
    'amtszeit bis',
    'amtsende',
    'fin',
    'fin du mandat',
    'jusqu au',
    'fin del mandato',
    'hasta',
    'fim',
  ],
  voting: [
    'voting',
    'votes',
    'vote',
    'voting member',
    'voting status',
    'may vote',
    'voting rights',
    'stimmberechtigt',
    'stimmrecht',
    'stimme',
    'droit de vote',
    'vote deliberatif',
    'voto',
    'derecho a voto',
    'con voto',
    'stemrecht',
  ],
  side: [
    'side',
    'internal',
    'external',
    'internal external',
    'internal or external',
    'staff',
    'employee',
    'school employee',
    'intern',
    'extern',
    'intern extern',
    'interne',
    'externe',
    'interne externe',
    'interno',
    'interno externo',
  ],
  category: [
    'category',
    'represents',
    'representing',
    'representation',
    'sector',
    'group',
    'stakeholder',
    'stakeholder group',
    'community of interest',
    'member type',
    'type',
    'membership type',
    'constituency',
    'kategorie',
    'gruppe',
    'vertritt',
    'bereich',
    'categorie',
    'represente',
    'categoria',
    'representa',
    'grupo',
  ],
  role: [
    'role',
    'board role',
    'committee role',
    'office',
    'officer',
    'function',
    'role on board',
    'role on the board',
    'rolle',
    'funktion',
    'amt',
    'rolle im beirat',
    'fonction',
    'rol',
    'cargo en el consejo',
    'funcion',
  ],
  title: [
    'title',
    'job title',
    'job',
    'occupation',
    'profession',
    'position title',
    'position',
    'titel',
    'berufsbezeichnung',
    'beruf',
    'stellung',
    'titre',
    'poste',
    'titulo',
    'puesto',
    'cargo',
    'functie',
  ],
  organization: [
    'organization',
    'organisation',
    'company',
    'employer',
    'business',
    'firm',
    'affiliation',
    'company name',
    'institution',
    'company organization',
    'agency',
    'firma',
    'unternehmen',
    'betrieb',
    'arbeitgeber',
    'entreprise',
    'societe',
    'employeur',
    'organisme',
    'empresa',
    'organizacion',
    'compania',
    'bedrijf',
  ],
  fullName: [
    'name',
    'full name',
    'fullname',
    'member',
    'member name',
    'members',
    'person',
    'contact',
    'contact name',
    'representative',
    'vollstandiger name',
    'mitglied',
    'vor und nachname',
    'nom',
    'nom complet',
    'membre',
    'nombre',
    'nombre completo',
    'miembro',
    'naam',
    'nome',
    'nome completo',
  ],
}

/** Lower case, no accents, words with single spaces: "E-Mail-Adresse:" and "e mail adresse" are the same. */
export function plainWords(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** How well a heading fits a field: 3 exactly, 2 when it begins with a known wording, 1 when it holds one, else 0. */
function fit(heading: string, field: RosterField): number {
  if (heading === '') return 0
  let best = 0
  for (const wording of headings[field]) {
    if (heading === wording) return 3
    // A single short word ("to", "from", "type") inside a longer heading says too little.
    if (wording.length < 5) continue
    if (heading.startsWith(`${wording} `)) best = Math.max(best, 2)
    else if (` ${heading} `.includes(` ${wording} `)) best = Math.max(best, 1)
  }
  return best
}

/** How many cells of a row read like headings of a roster. */
export function countKnownHeadings(cells: readonly string[]): number {
  return guessColumns(cells).filter((field) => field !== null).length
}

/**
 * Guesses from the headings which column holds what. Each field is given once, to the column that fits it best; a
 * full name beside a first and a last name is left out, for the parts are surer.
 */
export function guessColumns(heads: readonly string[]): (RosterField | null)[] {
  const plain = heads.map(plainWords)
  const candidates = plain
    .flatMap((heading, column) =>
      (Object.keys(headings) as RosterField[]).map((field, order) => ({
        column,
        field,
        order,
        score: fit(heading, field),
      })),
    )
    .filter((candidate) => candidate.score > 0)
    .toSorted((a, b) => b.score - a.score || a.order - b.order || a.column - b.column)

  const mapping: (RosterField | null)[] = heads.map(() => null)
  const given = new Set<RosterField>()
  for (const { column, field } of candidates) {
    if (mapping[column] !== null || given.has(field)) continue
    mapping[column] = field
    given.add(field)
  }
  return settleNames(mapping, plain)
}

/** Words for "name" that also mean the first name, where the last name has its own column. */
const shortNames = new Set(['nombre', 'nome', 'naam', 'name'])

/** "Nom" and "Prénom", "Nombre" and "Apellidos": beside one part of a name a plain "name" is the other part. */
function settleNames(mapping: (RosterField | null)[], heads: readonly string[]): (RosterField | null)[] {
  const has = (field: RosterField) => mapping.includes(field)
  if (has('lastName') && !has('firstName') && shortNames.has(heads[mapping.indexOf('fullName')] ?? '')) {
    return mapping.map((field) => (field === 'fullName' ? 'firstName' : field))
  }
  if (has('fullName') && has('firstName') && !has('lastName')) {
    return mapping.map((field) => (field === 'fullName' ? 'lastName' : field))
  }
  if (has('fullName') && has('firstName') && has('lastName')) {
    return mapping.map((field) => (field === 'fullName' ? null : field))
  }
  return mapping
}

/** Gives a column another field; a field that another column had goes from there, so that none is filled twice. */
export function mapColumn(mapping: ColumnMapping, column: number, field: RosterField | null): ColumnMapping {
  return mapping.map((current, index) => {
    if (index === column) return field
    return field !== null && current === field ? null : current
  })
}

/** Whether a name can be made from the mapped columns: without one no line can become a member. */
export function hasNameColumn(mapping: ColumnMapping): boolean {
  return mapping.includes('fullName') || mapping.includes('lastName') || mapping.includes('firstName')
}

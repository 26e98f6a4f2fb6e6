import type { MemberCategory, MemberRole, Side } from '../../../../electron/contract/model'
import { plainWords } from './columns'

/** Words that rosters use, as `plainWords` leaves them: what the file calls a value, in several languages. */
type WordTable<Value> = readonly (readonly [Value, readonly string[]])[]

const roleWords: WordTable<MemberRole> = [
  [
    'vice_chair',
    [
      'vice chair',
      'vice chairperson',
      'vice chairman',
      'vice chairwoman',
      'vice president',
      'deputy chair',
      'co chair',
      'stellvertretender vorsitz',
      'stellvertretende vorsitzende',
      'stellvertretender vorsitzender',
      'stellvertretung',
      'stv vorsitz',
      'vice presidente',
      'vicepresidente',
      'vicepresidenta',
      'vicechair',
    ],
  ],
  [
    'chair',
    [
      'chair',
      'chairperson',
      'chairman',
      'chairwoman',
      'board chair',
      'committee chair',
      'president',
      'vorsitz',
      'vorsitzende',
      'vorsitzender',
      'presidente',
      'presidenta',
      'voorzitter',
    ],
  ],
  [
    'secretary',
    [
      'secretary',
      'recording secretary',
      'recorder',
      'clerk',
      'board secretary',
      'schriftfuhrer',
      'schriftfuhrerin',
      'schriftfuhrung',
      'protokoll',
      'secretaire',
      'secretario',
      'secretaria',
      'secretaris',
    ],
  ],
  [
    'ex_officio',
    [
      'ex officio',
      'exofficio',
      'ex officio member',
      'ex officio non voting',
      'liaison',
      'kraft amtes',
      'von amts wegen',
      'membre de droit',
      'nato',
    ],
  ],
  [
    'member',
    [
      'member',
      'regular member',
      'committee member',
      'board member',
      'voting member',
      'mitglied',
      'membre',
      'miembro',
      'vocal',
      'lid',
      'membro',
    ],
  ],
]

const categoryWords: WordTable<MemberCategory> = [
  [
    'former_student',
    [
      'former student',
      'graduate',
      'alumnus',
      'alumna',
      'alumni',
      'alum',
      'ehemalige',
      'ehemaliger',
      'absolvent',
      'absolventin',
      'ancien eleve',
      'ancienne eleve',
      'ancien etudiant',
      'exalumno',
      'exalumna',
      'egresado',
      'egresada',
    ],
  ],
  [
    'employer',
    [
      'employer',
      'business',
      'industry',
      'business industry',
      'business and industry',
      'company',
      'manager',
      'owner',
      'arbeitgeber',
      'betrieb',
      'wirtschaft',
      'unternehmen',
      'industrie',
      'employeur',
      'entreprise',
      'empleador',
      'empresa',
      'industria',
      'werkgever',
    ],
  ],
  [
    'technician',
    [
      'technician',
      'practitioner',
      'employed technician',
      'worker',
      'employee',
      'tradesperson',
      'fachkraft',
      'techniker',
      'technikerin',
      'praktiker',
      'technicien',
      'praticien',
      'tecnico',
      'tecnica',
    ],
  ],
  [
    'labor',
    [
      'labor',
      'labour',
      'union',
      'organized labor',
      'labor union',
      'trade union',
      'gewerkschaft',
      'arbeitnehmer',
      'arbeitnehmervertretung',
      'syndicat',
      'sindicato',
    ],
  ],
  [
    'student',
    [
      'student',
      'current student',
      'learner',
      'schuler',
      'schulerin',
      'auszubildende',
      'auszubildender',
      'studierende',
      'etudiant',
      'etudiante',
      'eleve',
      'estudiante',
      'alumno',
    ],
  ],
  [
    'public',
    [
      'public',
      'public member',
      'community',
      'community member',
      'citizen',
      'parent',
      'offentlichkeit',
      'eltern',
      'public general',
      'publico',
      'comunidad',
    ],
  ],
  [
    'government',
    [
      'government',
      'agency',
      'public agency',
      'workforce agency',
      'state',
      'county',
      'city',
      'behorde',
      'verwaltung',
      'kammer',
      'gouvernement',
      'administration publique',
      'gobierno',
    ],
  ],
  [
    'secondary_school',
    [
      'secondary school',
      'secondary',
      'high school',
      'k 12',
      'school district',
      'schule',
      'weiterfuhrende schule',
      'lycee',
      'secundaria',
      'instituto',
    ],
  ],
  [
    'higher_education',
    [
      'higher education',
      'college',
      'university',
      'postsecondary',
      'post secondary',
      'hochschule',
      'universitat',
      'enseignement superieur',
      'universite',
      'universidad',
    ],
  ],
  [
    'faculty',
    [
      'faculty',
      'instructor',
      'teacher',
      'staff',
      'professor',
      'lecturer',
      'lehrkraft',
      'lehrer',
      'lehrerin',
      'dozent',
      'dozentin',
      'enseignant',
      'enseignante',
      'professeur',
      'profesor',
      'profesora',
      'docente',
    ],
  ],
  [
    'administration',
    [
      'administration',
      'administrator',
      'dean',
      'principal',
      'director',
      'schulleitung',
      'leitung',
      'direction',
      'administrateur',
      'administracion',
      'direccion',
      'decano',
    ],
  ],
  ['other', ['other', 'others', 'misc', 'sonstige', 'sonstiges', 'andere', 'autre', 'otro', 'otra', 'altro']],
]

const yesWords = [
  'yes',
  'y',
  'true',
  'x',
  '1',
  'voting',
  'voting member',
  'ja',
  'j',
  'wahr',
  'stimmberechtigt',
  'oui',
  'o',
  'vrai',
  'si',
  's',
  'verdadero',
  'con voto',
  'sim',
  '✓',
  '✔',
  '☑',
]
const noWords = [
  'no',
  'n',
  'false',
  '0',
  'non voting',
  'nonvoting',
  'non voting member',
  'not voting',
  'no vote',
  'nein',
  'falsch',
  'nicht stimmberechtigt',
  'beratend',
  'non',
  'faux',
  'sin voto',
  'falso',
  'nao',
  'nee',
  'advisory',
]

const internalWords = [
  'internal',
  'intern',
  'inside',
  'staff',
  'employee',
  'school',
  'college',
  'interne',
  'interno',
  'interna',
  'yes',
  'y',
  'true',
  'x',
  '1',
  'ja',
  'oui',
  'si',
]
const externalWords = [
  'external',
  'extern',
  'outside',
  'industry',
  'externe',
  'externo',
  'externa',
  'no',
  'n',
  'false',
  '0',
  'nein',
  'non',
]

/** `plainWords` drops signs; a lone tick must stay readable. */
const asWord = (text: string) => plainWords(text) || text.trim()

function look<Value>(table: WordTable<Value>, text: string): Value | undefined {
  const word = asWord(text)
  const exact = table.find(([, words]) => words.includes(word))
  if (exact) return exact[0]
  // "Board chair (2024)", "Employer representative": a known wording of enough letters inside the cell.
  return table.find(([, words]) => words.some((known) => known.length >= 5 && ` ${word} `.includes(` ${known} `)))?.[0]
}

/** The role that a cell names; undefined when it names none that is known. */
export function readRole(text: string): MemberRole | undefined {
  return look(roleWords, text)
}

/** The category that a cell names; undefined when it names none that is known. */
export function readCategory(text: string): MemberCategory | undefined {
  return look(categoryWords, text)
}

/** Whether a cell says that the member votes. */
export function readVoting(text: string): boolean | undefined {
  const word = asWord(text)
  if (yesWords.includes(word)) return true
  return noWords.includes(word) ? false : undefined
}

/**
 * Internal to the school or not. Yes and no answer the heading: under "Internal" or "Staff" yes is internal, under
 * "External" it is the other way round.
 */
export function readSide(text: string, heading: string): Side | undefined {
  const word = asWord(text)
  const isAskedForExternal = /^(extern|outside)/.test(plainWords(heading)) && readVoting(text) !== undefined
  if (internalWords.includes(word)) return isAskedForExternal ? 'external' : 'internal'
  if (externalWords.includes(word)) return isAskedForExternal ? 'internal' : 'external'
  return undefined
}

import type { AgendaItemKind, StandingItem } from '../../../../../electron/contract/model'
import { readClock } from './clock'

/** Why a line of a pasted text is no item. The words are in the catalogue under `left.<reason>`. */
export type LeftReason =
  | 'mailHeader'
  | 'greeting'
  | 'signature'
  | 'facts'
  | 'heading'
  | 'joining'
  | 'page'
  | 'tableHead'
  | 'after'
  | 'empty'

const MAIL_HEADER =
  /^(?:from|to|sent|cc|bcc|subject|sujet|reply-to|importance|attachments?|von|an|gesendet|betreff|anlagen?|de|à|objet|envoyé|asunto|para|enviado)\s*:\s|\b(?:wrote|schrieb|a écrit|escribió)\s*:$|^-{3,}\s*(?:original|forwarded|weitergeleitet|ursprüngliche)/i
const GREETING =
  /^(?:hi|hello|dear|hallo|liebe|lieber|sehr geehrte|bonjour|hola|good (?:morning|afternoon|evening)|all|team|everyone)\b[^?]{0,60}[,:!]?$/i
const SIGN_OFF =
  /^(?:--|(?:(?:best|kind|warm|many)\s+)*(?:regards|wishes|thanks)|best|thanks(?: (?:all|again|so much))?|thank you|cheers|sincerely(?: yours)?|respectfully|yours (?:truly|sincerely)|(?:viele|beste|mit freundlichen|freundliche) grüße?n?|cordialement|saludos)\s*[,.!]?$/i
const PHONE = /^(?:(?:tel|phone|fax|mobile|cell|telefon|tél)\b.{0,3})?\+?[\d\s().-]{10,}(?:\s*ext\.?\s*\d+)?$/i
const PAGE = /^(?:page|seite|p\.)\s*\d+(?:\s*(?:of|von|\/)\s*\d+)?$|^\d+\s*\/\s*\d+$/i
const JOINING =
  /^(?:join (?:zoom|the meeting|on|with|by|via)|meeting id|passcode|password\b|dial[- ]?in|one tap mobile|microsoft teams|click here|zoom link|video call|phone conference|find your local number|https?:\/\/)|https?:\/\/\S+$/i
const FACTS =
  /^(?:date|time|when|where|location|place|meeting place|venue|room|chair(?:person)?|clerk|secretary|recorder|note ?taker|attendees|members(?: present)?|present|invitees|invited|participants|apologies|guests|absent|datum|zeit|ort|raum|leitung|lieu|date de)\s*:|^(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?\b.*\d|^(?:am )?(?:montag|dienstag|mittwoch|donnerstag|freitag)\b|\b(?:19|20)\d{2}\b.*\b\d{1,2}[:.]\d{2}\b/i
const HEADING =
  /^(?:(?:the |draft |meeting |tentative |proposed )*agenda\b.*|tagesordnung|ordre du jour.*|orden del día.*|topics|einladung.*)\s*:?$/i

/** Why a line that stands for itself is no item; null when it may be one. */
export function reasonToLeaveOut(text: string): LeftReason | null {
  if (!/[\p{L}\p{N}]/u.test(text)) return text.startsWith('--') ? 'signature' : 'empty'
  if (MAIL_HEADER.test(text)) return 'mailHeader'
  if (SIGN_OFF.test(text)) return 'signature'
  if (PAGE.test(text)) return 'page'
  if (PHONE.test(text)) return 'facts'
  if (JOINING.test(text)) return 'joining'
  return null
}

/** Why a line before the first item is none: it names the meeting, greets, or heads the list. */
export function reasonBeforeItems(text: string): LeftReason {
  if (GREETING.test(text)) return 'greeting'
  return FACTS.test(text) || readClock(text)?.rest === '' ? 'facts' : 'heading'
}

/** Whether a line heads the list of items or states the facts of the meeting. */
export function isTitleLine(text: string): boolean {
  return HEADING.test(text) || FACTS.test(text) || GREETING.test(text)
}

/** Whether a line is the word "agenda", in whatever form, that heads the list. */
export function isAgendaHeading(text: string): boolean {
  return HEADING.test(text)
}

const STANDING: readonly (readonly [StandingItem, RegExp])[] = [
  [
    'next_meeting',
    /\b(?:next|future|following|feedback) (?:meeting|session|date)|\bdate of (?:the )?\S+ meeting|\bset (?:the )?(?:next )?date|\bnext\b.*\bdates?\b|nächste[rn]? (?:sitzung|termin|treffen)|prochaine (?:réunion|séance)|próxima (?:reunión|sesión)/i,
  ],
  [
    'matters_arising',
    /matters arising|\b(?:old|unfinished) business\b|\b(?:open|outstanding|previous|register of|review of) actions?\b|\baction (?:log|list|register)\b|\bactions? (?:items? )?from (?:the )?(?:last|previous)|offene punkte|suivi des actions|asuntos pendientes|follow[- ]?up (?:on|from) (?:the )?(?:last|previous)/i,
  ],
  [
    'recommendations',
    /\b(?:answers?|responses?) to (?:the )?(?:board.s )?recommendations\b|^(?:report(?:s|ing)? (?:back )?on |status of |review of |open |earlier |previous )recommendations\b|antworten? auf empfehlungen|suivi des recommandations/i,
  ],
  [
    'previous_minutes',
    /\bminutes (?:of|from|for)\b|\b(?:approv|review|adopt|accept|confirm|read)\w*(?: of)?(?: the)?.*\bminutes\b|\b(?:previous|last|prior)\b.*\bminutes\b|^minutes\b|\bprotokolls? |\bprotokolls?$|procès-verbal|\bPV\b|\bacta\b/i,
  ],
  [
    'call_to_order',
    /^call(?:ed)? to order|^(?:opening|welcome)\b|^begrüßung|^eröffnung|^ouverture|^accueil|^apertura|^bienvenida/i,
  ],
  [
    'adjournment',
    /^adjourn|^(?:meeting )?clos(?:e|ing)(?: of (?:the )?meeting)?$|^clos(?:e|ing) remarks|\band clos(?:e|ing)$|\band adjourn(?:ment)?$|^schluss|^ende(?: der sitzung)?$|^clôture|^cierre|^clausura/i,
  ],
]

/** The standing task that the title of an item names; null when it names none. */
export function standingOf(title: string): StandingItem | null {
  return STANDING.find(([, words]) => words.test(title))?.[0] ?? null
}

const KIND_OF_STANDING: Readonly<Record<StandingItem, AgendaItemKind>> = {
  call_to_order: 'procedural',
  previous_minutes: 'decision',
  matters_arising: 'discussion',
  recommendations: 'discussion',
  next_meeting: 'procedural',
  adjournment: 'procedural',
}

const KIND_WORDS: readonly (readonly [AgendaItemKind, RegExp])[] = [
  ['consent', /^(?:for )?consent(?: items?| agenda)?$/i],
  [
    'decision',
    /^(?:for )?(?:a )?(?:action(?: items?| required)?|decisions?|decide|approval|approve|vote|voting|beschluss(?:fassung)?|entscheidung|décision|a)$|^zu[rm] beschluss(?:fassung)?$|^pour décision$/i,
  ],
  ['discussion', /^(?:for )?(?:discussions?|discuss|diskussion|beratung|d)(?: items?)?$|^pour discussion$/i],
  [
    'information',
    /^(?:for )?(?:information(?:al)?|info|noting|reports?|updates?|fyi|kenntnisnahme|i)(?: items?| only)?$|^to note$|^zur (?:kenntnis(?:nahme)?|information)$|^pour information$/i,
  ],
]

/** The kind that words such as "for action" or "Info/Discussion" name; null when they are something else. */
export function kindOfWords(text: string): AgendaItemKind | null {
  const parts = text.split(/\s*(?:\/|&|\band\b|\+)\s*/).map((part) => part.trim())
  const kinds = parts.map((part) => KIND_WORDS.find(([, words]) => words.test(part))?.[0])
  if (kinds.length === 0 || kinds.includes(undefined)) return null
  return KIND_WORDS.find(([kind]) => kinds.includes(kind))?.[0] ?? null
}

const GUESSES: readonly (readonly [AgendaItemKind, RegExp])[] = [
  ['consent', /^consent\b/i],
  [
    'procedural',
    /\broll call\b|^call to order|^(?:introductions?|apologies|quorum|break|lunch|coffee|arrival|welcome|opening|clos(?:e|ing)|adjourn)\b|\b(?:conflicts?|declarations?) of interests?\b|^pause\b/i,
  ],
  [
    'decision',
    /\b(?:approv(?:e|al)|adopt(?:ion)?|elect(?:ion)?s?|vote|nominat(?:e|ions?)|ratif\w+|genehmigung|beschluss|wahl|adoption|approbation|aprobación)\b|^(?:recommend(?:ations?)?|minutes)\b/i,
  ],
  ['information', /\b(?:reports?|updates?|presentations?|announcements?|bericht|présentation|rapport|informe)\b/i],
]

/** What kind an item is likely to be by its title, when nobody said so. `section` is the title that it stands under. */
export function guessKind(title: string, standing: StandingItem | null, section: string | null): AgendaItemKind {
  if (standing !== null) return KIND_OF_STANDING[standing]
  return (
    kindOfWords(title) ??
    GUESSES.find(([, words]) => words.test(title))?.[0] ??
    (section === null ? null : kindOfWords(section)) ??
    'discussion'
  )
}

/** Who made the file, as RFC 5545 wants it said (3.7.3). ical-generator puts the leading hyphen. */
export const PRODUCT = '//Minutebook//Minutebook//EN'

/** UIDs stand on the id of the row, so that every machine and every export names the same thing alike. */
export const uidOf = (kind: 'meeting' | 'action', id: string) => `${kind}-${id}@minutebook.invalid`

/**
 * Text as a calendar may hold it: no control characters but the line break (RFC 5545, 3.1), and no half of a surrogate
 * pair, which cannot be written as UTF-8.
 */
export function calendarText(text: string): string {
  return text
    .replaceAll(/\r\n?|[\u2028\u2029]/g, '\n')
    .replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
    .replaceAll(/\p{Surrogate}/gu, '\ufffd')
}

/** A text of one line. */
export const calendarLine = (text: string) => calendarText(text).replaceAll(/\s+/g, ' ').trim()

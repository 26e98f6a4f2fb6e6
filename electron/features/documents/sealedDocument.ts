import type { DocumentRecord, DocumentSeal, MinutesData } from '../../../db/model/documents'
import type { SealedVersion } from '../../../db/model/seal'
import { FILE_KEYWORD, NO_FINGERPRINT, RECORD_KEYWORD } from './seal/fileSeal.ts'
import { factOf } from './documentFrame'
import type { Words } from './words'

/** The version that is printed and the one after it, if there is one. */
export interface PrintedVersion {
  printed: SealedVersion
  /** The last version of the minutes, when it is not the printed one. */
  later: SealedVersion | null
  /** A copy that leaves something out names the record, but must not carry it. */
  isExtract: boolean
  /** Zone of the meeting, in which days are told. */
  timeZone: string
}

/**
 * The typeset minutes of a frozen record with what marks them as sealed: the fingerprint in every footer, the version
 * with its reason, and the places that the fingerprints have in the metadata.
 */
export function sealedDocument(data: MinutesData, version: PrintedVersion, words: Words): MinutesData {
  const { printed, later, isExtract, timeZone } = version
  const days = new Intl.DateTimeFormat('en-CA', { timeZone })
  const dateOf = (sealed: SealedVersion) => words.date(days.format(new Date(sealed.sealedAt)))
  const superseded =
    later && words.say('seal.superseded', { version: later.version, date: dateOf(later), reason: later.reason ?? '' })
  const mark = later ? words.say('seal.supersededMark') : data.status.mark
  const keywords = [`${RECORD_KEYWORD}${printed.sha256}`]
  if (!isExtract) keywords.push(`${FILE_KEYWORD}${NO_FINGERPRINT}`)
  return {
    ...data,
    meta: { ...data.meta, keywords: [...data.meta.keywords, ...keywords] },
    status: { mark, stamp: later ? words.say('seal.supersededMark') : data.status.stamp },
    running: { ...data.running, right: mark ?? data.running.right },
    facts: [
      ...factOf(words.say('facts.superseded'), superseded),
      ...data.facts,
      ...factOf(
        words.say('facts.seal'),
        words.say('seal.sealed', { date: dateOf(printed), position: printed.position }),
      ),
      ...factOf(
        words.say('facts.version'),
        printed.reason && words.say('seal.version', { version: printed.version, reason: printed.reason }),
      ),
    ],
    seal: sealLine(printed, isExtract, words),
  }
}

function sealLine({ sha256, version }: SealedVersion, isExtract: boolean, words: Words): DocumentSeal {
  return {
    label: words.say(isExtract ? 'seal.footExtract' : 'seal.foot', { version }),
    fingerprint: (sha256.match(/.{4}/g) ?? []).join(' '),
  }
}

/** The frozen record as it goes into the file. */
export function attachedRecord(
  { record, sha256 }: { record: string; sha256: string },
  date: string,
  words: Words,
): DocumentRecord {
  return { fileName: `minutes-${date}.json`, text: record, description: words.say('seal.attachment', { sha256 }) }
}

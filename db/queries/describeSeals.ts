import type { MinutesDifference, MinutesPart, PdfReport, SealFinding } from '../model/seal'

const PART_WORDS: Record<MinutesPart, string> = {
  meeting: 'the meeting’s',
  approval: 'the approval’s',
  attendance: 'the attendance of',
  presence: 'the coming and going of',
  recess: 'the recess at',
  span: 'the time taken for',
  interest: 'the interest of',
  item: 'the item',
  note: 'the text under',
  paper: 'the paper',
  motion: 'the motion',
  decision: 'the decision',
  comment: 'the comment',
  idea: 'the idea',
  reviewed: 'what was reviewed under',
  gap: 'the skills gap',
  recommendation: 'the recommendation',
  pledge: 'the pledge',
  development: 'the staff development',
  prospect: 'the possible partner',
  story: 'the success story noted under',
  action: 'the action',
  matterArising: 'the matter arising',
  recommendationArising: 'the earlier recommendation',
  emailVote: 'the e-mail vote',
}

/** One difference in words: “the motion “To buy two scan tools.” was changed”. */
export function describeDifference({ part, label, change }: MinutesDifference): string {
  return `${PART_WORDS[part]} “${label}” was ${change}`
}

/** One finding of a check of the seals as a sentence that names the meeting. */
export function describeFinding(finding: SealFinding): string {
  const { board, meeting, version, detail } = finding
  const which =
    meeting === null
      ? ''
      : `${board?.name ?? ''}, ${meeting.title} of ${meeting.date}${version === null ? '' : ` (version ${version})`}: `
  return `${which}${whatIsWrong(finding, detail ?? '')}`
}

function whatIsWrong({ problem, differences }: SealFinding, detail: string): string {
  switch (problem) {
    case 'record_changed':
      return 'the sealed text was changed: it no longer has the fingerprint that was taken of it.'
    case 'record_misplaced':
      return 'the sealed text says that it belongs to another place, version or meeting.'
    case 'chain_broken':
      return 'the sealed text was exchanged together with its fingerprint: the next approved minutes name another one.'
    case 'record_missing':
      return `the sealed text before it is missing (${detail.startsWith('version') ? detail : `number ${detail} of the chain`}).`
    case 'rows_changed':
      return `changed outside Minutebook: ${differences.map(describeDifference).join('; ')}.`
    case 'paper_changed':
      return `the paper “${detail}” is missing or has another content.`
    case 'chain_forked':
      return 'two machines sealed minutes here without having heard of each other. Both records are kept as they were sealed, and the chain goes on from the earlier one.'
    case 'protection_missing':
      return `The database no longer refuses changes of sealed minutes: its guard ${detail} was taken away or exchanged.`
  }
}

/** What each check of a PDF proves, as it came out. */
export function describePdfCheck({ check, state }: PdfReport['checks'][number], here: PdfReport['here']): string {
  const isOk = state === 'ok'
  switch (check) {
    case 'file':
      return isOk
        ? 'The file: no byte was changed since it was made.'
        : 'The file: it was changed after it was made, or damaged.'
    case 'record':
      return isOk
        ? 'The record inside: it is the one that the file names.'
        : 'The record inside: it is missing, or not the one that the file names.'
    case 'printed':
      return isOk
        ? 'The pages: each prints the fingerprint of this record.'
        : 'The pages: not each prints the fingerprint of this record.'
    case 'workspace':
      if (here?.state === 'superseded') {
        return `The workspace: it sealed this record, and replaced it by version ${here.laterVersion ?? ''} later.`
      }
      if (isOk) return 'The workspace: it sealed this very record.'
      return here?.state === 'other'
        ? 'The workspace: it sealed another text for these minutes. This file was not made from it.'
        : 'The workspace: it does not know this record. It was sealed elsewhere, or never.'
  }
}

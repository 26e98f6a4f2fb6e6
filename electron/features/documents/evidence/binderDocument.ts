import { ALL_PARTS, type BinderBlock, type BinderChapter, type BinderData } from '../../../../db/model/documents'
import type { PaperSize } from '../../../../db/model/vocabulary'
import { cleaned, isRightToLeft, shortened } from '../documentFrame'
import { minutesDocument } from '../minutesDocument'
import { sealedDocument } from '../sealedDocument'
import type { BoardEvidence } from './boardEvidence'
import { attendanceChapter, minutesChapter, recommendationsChapter, rosterChapter } from './binderParts'
import type { BinderWords } from './binderWords'
import { itemPlace, withoutDeadLinks } from './places'
import { registerChapters } from './registerChapters'
import { rulesChapter } from './rulesChapter'
import { actionsChapter, consultationsChapter, planChapter, programsChapter } from './workChapters'

/** What the pages need besides what is known of the board. */
export interface EvidenceLook {
  paper: PaperSize
  logoPath: string | null
}

export type EvidenceDocumentName = 'binder' | 'assessment' | 'annual'

/** The frame of a document about a board and a period. */
export function evidenceDocument(
  name: EvidenceDocumentName,
  evidence: BoardEvidence,
  { words }: BinderWords,
  { paper, logoPath }: EvidenceLook,
  body: Pick<BinderData, 'front' | 'contents' | 'chapters' | 'facts'> & { stamp: string | null },
): BinderData {
  const { board, institution, from, to } = evidence
  const [lang = 'en', region = null] = institution.language.split('-')
  const [year = 1900, month = 1, day = 1] = to.split('-').map(Number)
  const values = { board: board.name, from: words.date(from), to: words.date(to) }
  const period = words.say('binder.period', values)
  const { stamp, chapters, ...rest } = body
  return cleaned<BinderData>({
    kind: 'binder',
    paper,
    lang,
    region,
    dir: isRightToLeft(lang) ? 'rtl' : 'ltr',
    meta: {
      title: words.say(`${name}.title`, values),
      authors: [institution.name],
      keywords: [words.say(`${name}.keyword`), board.name],
      description: words.say(`${name}.description`, values),
      date: { year, month, day },
    },
    institution: institution.name,
    logo: logoPath === null ? null : { path: logoPath, alt: words.say('logoOf', { institution: institution.name }) },
    status: { mark: null, stamp },
    documentName: words.say(`${name}.name`),
    board: board.name,
    sessionLine: period,
    running: {
      left: `${words.say(`${name}.name`)}, ${shortened(board.name, 60)}`,
      right: period,
      foot: words.say('binder.foot', { institution: shortened(institution.name, 60), period }),
    },
    pageOf: words.say('pageOf'),
    seal: null,
    ...rest,
    chapters: withoutDeadLinks(chapters),
  })
}

/** Everything that proves the work of a board in a period, with contents that lead to it. */
export function binderDocument(evidence: BoardEvidence, bundle: BinderWords, look: EvidenceLook): BinderData {
  const { words } = bundle
  const { meetings, programs, today } = evidence
  const chapters: BinderChapter[] = [
    rulesChapter(evidence, bundle),
    rosterChapter(evidence, bundle),
    programsChapter(evidence, bundle),
    attendanceChapter(evidence, bundle),
    recommendationsChapter(evidence, bundle),
    actionsChapter(evidence, bundle),
    planChapter(evidence, bundle),
    consultationsChapter(evidence, bundle),
    ...registerChapters(evidence, bundle),
    ...meetings.map((meeting) => {
      const parts = { ...ALL_PARTS, confidential: false }
      const { timeZone } = meeting.record.meeting
      const plain = minutesDocument(meeting.record, { ...look, words, parts, anchorOf: itemPlace })
      const version = { later: null, isExtract: true, timeZone }
      const minutes =
        meeting.seal === null ? plain : sealedDocument(plain, { ...version, printed: meeting.seal }, words)
      return minutesChapter(meeting, minutes, bundle)
    }),
  ].filter((chapter) => chapter !== null)
  const front: BinderBlock[] = [{ kind: 'quiet', text: words.say('binder.madeOn', { date: words.date(today) }) }]
  return evidenceDocument('binder', evidence, bundle, look, {
    stamp: null,
    facts: [
      {
        label: words.say('binder.programs'),
        text:
          programs.length === 0 ? words.say('binder.noPrograms') : words.list(programs.map((program) => program.name)),
      },
      { label: words.say('binder.meetings'), text: words.say('binder.meetingsHeld', { count: meetings.length }) },
      { label: words.say('binder.confidential'), text: words.say('binder.confidentialText') },
    ],
    front,
    contents: words.say('binder.contents'),
    chapters,
  })
}

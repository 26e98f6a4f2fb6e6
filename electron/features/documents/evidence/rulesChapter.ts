import type { BinderBlock, BinderChapter, BinderRun } from '../../../../db/model/documents'
import { reasonText } from '../../../../db/model/complianceWords'
import { Outcome, type EvidenceKind, type EvidenceLink, type RuleResult } from '../../../../db/model/compliance'
import { shortened } from '../documentFrame'
import type { BinderWords } from './binderWords'
import type { BoardEvidence } from './boardEvidence'
import { chapterOf } from './chapter'
import { placesOf, type FindPlace } from './places'

/** Records of which so many fit on a line that only their names are said. */
const IN_A_ROW: ReadonlySet<EvidenceKind> = new Set([
  'meeting',
  'member',
  'person',
  'program',
  'agenda_version',
  'draft',
])

/** Longer words of a record stand in its own place. */
const LABEL_MAX = 90

/** The rules of each profile of the board, each with links to all the records that it rests on. */
export function rulesChapter(evidence: BoardEvidence, bundle: BinderWords): BinderChapter {
  const { words, voice } = bundle
  const { reports } = evidence
  const find = placesOf(evidence)
  const blocks = reports.flatMap(({ profile, results }): BinderBlock[] => {
    const counts = Outcome.options.flatMap((outcome) => {
      const count = results.filter((result) => result.outcome === outcome).length
      return count === 0 ? [] : [words.say('binder.value', { name: voice.say(`outcome.${outcome}`), value: count })]
    })
    const edition = words.say(profile.verifyEdition ? 'binder.verifyEdition' : 'binder.edition', {
      edition: profile.edition,
    })
    return [
      { kind: 'section', title: profile.name },
      { kind: 'quiet', text: [edition, counts.join('; ')].join('\n') },
      {
        kind: 'table',
        head: [words.say('binder.rule'), words.say('binder.result'), words.say('binder.why')],
        widths: [38, 20, null],
        rows: results.map((result) => ({
          anchor: null,
          cells: [
            `${result.rule} ${voice.say(`rule.${result.rule}`)}`,
            voice.say(`outcome.${result.outcome}`),
            [...reasonLines(result, bundle), ...proofLines(result.evidence, bundle, find)],
          ],
        })),
      },
    ]
  })
  if (blocks.length === 0) {
    return chapterOf('rules', words.say('binder.rules'), [{ kind: 'text', text: words.say('binder.noProfile') }])
  }
  return chapterOf('rules', words.say('binder.rules'), [
    { kind: 'quiet', text: words.say('binder.rulesNote') },
    ...blocks,
  ])
}

const plain = (text: string): BinderRun => ({ text, link: null })

function reasonLines({ reason, missing }: RuleResult, { words, voice }: BinderWords): BinderRun[][] {
  const what = missing.map((each) => (voice.knows(`missing.${each}`) ? voice.say(`missing.${each}`) : each))
  return [
    [plain(reasonText(reason, voice))],
    ...(what.length === 0 ? [] : [[plain(words.say('binder.missing', { what: words.list(what) }))]]),
  ]
}

/** What breaks a rule or leaves it open has a line of its own that says why; the rest stands together by its kind. */
function proofLines(links: readonly EvidenceLink[], { words, voice }: BinderWords, find: FindPlace): BinderRun[][] {
  const seen = new Set<string>()
  const own: BinderRun[][] = []
  const rows = new Map<EvidenceKind, BinderRun[]>()
  for (const link of links) {
    const why = link.reason === null ? null : reasonText(link.reason, voice)
    const day = link.date === null ? null : words.date(link.date)
    const name =
      link.kind === 'meeting' ? (day ?? link.label) : shortened(link.label.replace(/[.;,]+$/, ''), LABEL_MAX) || why
    const run = { text: name ?? '', link: find(link) }
    const isOpen = link.outcome !== null && link.outcome !== 'pass' && why !== null && why !== name
    const key = `${link.kind} ${link.id} ${run.text} ${isOpen ? why : ''}`
    if (run.text === '' || seen.has(key)) continue
    seen.add(key)
    if (isOpen) own.push([run, plain(`: ${why}`)])
    else if (IN_A_ROW.has(link.kind)) rows.set(link.kind, [...(rows.get(link.kind) ?? []), run])
    else own.push([run, ...(day === null ? [] : [plain(`, ${day}`)])])
  }
  const joined = [...rows.values()].map((runs) =>
    runs.flatMap((run, index) => (index === 0 ? [run] : [plain('; '), run])),
  )
  return [...own, ...joined]
}

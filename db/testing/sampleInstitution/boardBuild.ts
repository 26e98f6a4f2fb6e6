import { derivedId } from '../../changelog/derivedId'
import type { CommandContext } from '../../changelog/run'
import { sealMinutes } from '../../commands/seal'
import type { Topic } from '../../model/topics'
import { SCHOOL } from './common'
import { personOf, sampleId } from './ids'
import { MeetingBuild } from './meetingBuild'
import { buildPeople } from './peopleBuild'
import { buildRegisters } from './registersBuild'
import type { BoardSpec, MemberSpec } from './spec'

export type Row = Record<string, unknown>

/** Writes the rows of the institution and of its boards. */
export class Build {
  readonly #made = new Set<string>()
  readonly #numbers = new Map<string, number>()
  readonly #reports: (readonly [recommendationId: string, meetingId: string])[] = []
  readonly #institutionId = sampleId('institution')

  constructor(private readonly context: CommandContext) {}

  institution(): void {
    this.#insert('institution', this.#institutionId, {
      name: SCHOOL,
      language: 'en-US',
      timeZone: 'America/Chicago',
      paper: 'us-letter',
      yearStarts: '07-01',
    })
  }

  board(spec: BoardSpec): void {
    const boardId = sampleId('board', spec.key)
    this.#insert('board', boardId, {
      institutionId: this.#institutionId,
      name: spec.name,
      shortName: spec.shortName,
      kind: spec.kind,
      cloth: spec.cloth,
      quorumRule: spec.quorum,
      quorumFixed: spec.quorum === 'fixed' ? 3 : null,
      requiresSeconder: true,
      noticeDays: 14,
      minutesDays: 14,
      meetingsPerYear: null,
      language: null,
      majorityRule: 'majority_of_votes',
      recusedInQuorum: true,
      itemNumbering: 'per_meeting',
      ...spec.rules,
    })
    for (const name of spec.programs) {
      const programId = this.#once('program', [name], {
        institutionId: this.#institutionId,
        name,
        credential: null,
      })
      this.#insert('board_program', sampleId('board_program', spec.key, name), { boardId, programId })
    }
    for (const member of spec.members) this.#member(spec, member)
    for (const meeting of spec.meetings) new MeetingBuild(this, spec, meeting).run()
    // Only now, as the meeting at which an answer was reported back comes after the one of the recommendation.
    for (const [id, reportedAtId] of this.#reports.splice(0)) {
      this.context.write.update('recommendation', id, { reportedAtId })
    }
    this.#evidence(spec, boardId)
    buildPeople(this, spec, boardId)
    buildRegisters(this, spec, boardId)
    this.#seal(spec)
  }

  /** Freezes the approved minutes, in the order of the meetings, on the day of their approval. */
  #seal(spec: BoardSpec): void {
    for (const { date, approvedOn } of spec.meetings) {
      if (approvedOn === undefined) continue
      const meetingId = sampleId('meeting', spec.key, date)
      const newId = <Id extends string>(): Id => derivedId<Id>('sealed_record', meetingId)
      sealMinutes({ ...this.context, newId, now: `${approvedOn}T23:45:00.000Z` }, meetingId, { reason: null })
    }
  }

  #member(spec: BoardSpec, member: MemberSpec): void {
    const { letter, role = 'member', isVoting = true, isInternal = false } = member
    this.#insert('membership', sampleId('membership', spec.key, letter), {
      boardId: sampleId('board', spec.key),
      personId: this.person(member.name, member.title, member.at, member.kind),
      role,
      category: member.category,
      isVoting,
      side: isInternal ? 'internal' : 'external',
      termStart: member.term[0],
      termEnd: member.term[1],
    })
  }

  person(name: string, title: string | null, at: string | null, kind: MemberSpec['kind'] = 'employer'): string {
    return this.#once('person', [name], {
      fullName: name,
      title,
      organizationId: at === null ? null : this.organization(at, kind),
      email: null,
      phone: null,
    })
  }

  organization(name: string, kind: MemberSpec['kind'] = 'employer'): string {
    return this.#once('organization', [name], { name, kind, place: null, website: null, note: null })
  }

  #evidence(spec: BoardSpec, boardId: string): void {
    for (const presetId of spec.profiles ?? []) {
      this.#insert('board_profile', sampleId('board_profile', spec.key, presetId), {
        boardId,
        presetId,
        profileId: null,
      })
    }
    for (const [position, goal] of (spec.goals ?? []).entries()) {
      this.#insert('plan_goal', sampleId('plan_goal', spec.key, String(position)), {
        boardId,
        year: goal.year,
        position,
        text: goal.text,
        ownerId: personOf(spec, goal.owner),
        dueOn: goal.due,
        status: goal.isDone ? 'done' : 'open',
        progress: goal.progress ?? null,
      })
    }
    for (const [year, sections, filedOn] of spec.reports ?? []) {
      this.#insert('annual_report', sampleId('annual_report', spec.key, String(year)), {
        boardId,
        year,
        sections: JSON.stringify(sections),
        filedOn,
      })
    }
    for (const [stakeholder, heldOn] of spec.consultations ?? []) {
      this.#insert('consultation', sampleId('consultation', spec.key, stakeholder, heldOn), {
        institutionId: this.#institutionId,
        boardId,
        meetingId: null,
        stakeholder,
        heldOn,
        note: null,
      })
    }
  }

  /** Makes the row once, however often it is named. */
  #once(topic: Topic, keys: readonly string[], row: Row): string {
    const id = sampleId(topic, ...keys)
    if (!this.#made.has(id)) this.#insert(topic, id, row)
    return id
  }

  /** The next running number of a board. */
  next(topic: Topic, boardKey: string): number {
    const key = `${topic} ${boardKey}`
    const number = (this.#numbers.get(key) ?? 0) + 1
    this.#numbers.set(key, number)
    return number
  }

  report(recommendationId: string, meetingId: string): void {
    this.#reports.push([recommendationId, meetingId])
  }

  insert(topic: Topic, id: string, row: Row): void {
    this.#insert(topic, id, row)
  }

  get db(): CommandContext['db'] {
    return this.context.db
  }

  #insert(topic: Topic, id: string, row: Row): void {
    this.#made.add(id)
    this.context.write.insert(topic, { id, ...row } as never)
  }
}

import { derivedId } from '../../changelog/derivedId'
import { AgendaVersionContent } from '../../model/agendaTemplate'
import { plusDays } from '../../model/calendar'
import type { Topic } from '../../model/topics'
import { currentAgenda } from '../../queries/agendaVersions'
import { canonicalMinutes, fingerprintOf } from '../../queries/canonicalMinutes'
import type { Build, Row } from './boardBuild'
import { personOf, sampleId } from './ids'
import type { BoardSpec, ItemSpec, MeetingSpec } from './spec'

/** One meeting with all that was written down at it. */
export class MeetingBuild {
  readonly #id: string
  readonly #place: { boardId: string; meetingId: string }

  constructor(
    private readonly build: Build,
    private readonly spec: BoardSpec,
    private readonly meeting: MeetingSpec,
  ) {
    this.#id = sampleId('meeting', spec.key, meeting.date)
    this.#place = { boardId: sampleId('board', spec.key), meetingId: this.#id }
  }

  run(): void {
    const { meeting } = this
    this.build.insert('meeting', this.#id, {
      boardId: this.#place.boardId,
      title: titleOf(meeting),
      kind: meeting.kind ?? 'regular',
      status: meeting.approvedOn === undefined ? 'held' : 'approved',
      date: meeting.date,
      startTime: '17:30',
      endTime: '19:00',
      timeZone: 'America/Chicago',
      place: meeting.place === undefined ? (meeting.mode === 'online' ? null : 'Room B114') : meeting.place,
      onlineAddress: meeting.mode === 'in_person' ? null : 'https://meet.example.org/boards',
      mode: meeting.mode,
      calledToOrderAt: '17:32',
      adjournedAt: meeting.isAdjourned === false ? null : '18:55',
      presidingId: this.#officer(meeting.presiding, 'chair'),
      recorderId: this.#officer(meeting.recorder, 'secretary'),
      approvedOn: meeting.approvedOn ?? null,
      approvedAsCorrected: false,
      approvalNote: null,
      correctionReason: null,
      firstItemNumber: null,
      isOnCampus: meeting.isOnCampus ?? null,
    })
    this.#attendance()
    for (const [position, item] of meeting.items.entries()) this.#item(item, position)
    if (meeting.agendaSent !== undefined) this.#agenda(meeting.agendaSent)
    if (meeting.draftSent !== undefined) this.#draft(meeting.draftSent)
  }

  #officer(letter: string | null | undefined, role: 'chair' | 'secretary'): string | null {
    if (letter === null) return null
    if (letter !== undefined) return personOf(this.spec, letter)
    const member = this.spec.members.find((each) => each.role === role)
    return member === undefined ? null : sampleId('person', member.name)
  }

  #attendance(): void {
    for (const [index, mark] of [...this.meeting.presence].entries()) {
      const member = this.spec.members[index]
      if (member === undefined || mark === '-') continue
      const isThere = mark === 'P' || mark === 'O'
      this.#insert('attendance', [member.letter], {
        meetingId: this.#id,
        personId: sampleId('person', member.name),
        membershipId: sampleId('membership', this.spec.key, member.letter),
        capacity: 'member',
        status: isThere ? 'present' : mark === 'E' ? 'excused' : 'absent',
        mode: isThere ? (mark === 'P' ? 'in_person' : 'online') : null,
        fullName: member.name,
        title: member.title,
        affiliation: member.at,
        isVoting: member.isVoting ?? true,
        side: member.isInternal === true ? 'internal' : 'external',
        role: member.role ?? 'member',
        category: member.category,
      })
    }
    for (const [name, title, at] of this.meeting.guests ?? []) {
      this.#insert('attendance', [name], {
        meetingId: this.#id,
        personId: this.build.person(name, title, at),
        membershipId: null,
        capacity: 'guest',
        status: 'present',
        mode: 'in_person',
        fullName: name,
        title,
        affiliation: at,
        isVoting: false,
        side: 'external',
        role: null,
        category: null,
      })
    }
  }

  #item(item: ItemSpec, position: number): void {
    const key = String(position)
    const agendaItemId = sampleId('agenda_item', this.spec.key, this.meeting.date, key)
    this.build.insert('agenda_item', agendaItemId, {
      meetingId: this.#id,
      parentId: null,
      position,
      kind: item.kind ?? 'discussion',
      standing: item.standing ?? null,
      title: item.title,
      question: null,
      presenterId: null,
      presenterName: null,
      minutesAllotted: 15,
      isConfidential: false,
      pulledFromId: null,
    })
    for (const topic of item.topics ?? []) {
      this.build.insert('topic_review', derivedId('topic_review', agendaItemId, topic), {
        meetingId: this.#id,
        agendaItemId,
        topic,
      })
    }
    const blocks = this.#records(item, agendaItemId, key)
    const paragraphs =
      (item.note ?? '') === '' ? [] : [{ type: 'paragraph', content: [{ type: 'text', text: item.note }] }]
    if (paragraphs.length + blocks.length === 0) return
    this.#insert('minutes_note', [key], {
      agendaItemId,
      body: JSON.stringify({ type: 'doc', content: [...paragraphs, ...blocks] }),
      plainText: item.note ?? '',
      revision: 1,
      savedAt: `${this.meeting.date}T23:30:00.000Z`,
    })
  }

  /** Makes the records of an item and returns their blocks in the note. */
  #records(item: ItemSpec, agendaItemId: string, key: string): object[] {
    const { spec, meeting } = this
    const blocks: object[] = []
    const block = (recordType: string, recordId: string) =>
      blocks.push({ type: 'record', attrs: { recordType, recordId } })
    const place = { ...this.#place, agendaItemId }
    const entry = { ...place, programId: sampleId('program', spec.programs[0] ?? '') }
    for (const [index, [who, text]] of (item.said ?? []).entries()) {
      block(
        'comment',
        this.#insert('industry_comment', [key, String(index)], {
          ...place,
          personId: personOf(spec, who),
          speakerName: null,
          text,
        }),
      )
    }
    for (const [index, motion] of (item.motions ?? []).entries()) {
      const approves = item.standing === 'previous_minutes' ? this.#meetingBefore() : null
      block(
        'motion',
        this.#insert('motion', [key, String(index)], {
          ...place,
          number: this.#next('motion'),
          text: motion.text,
          moverId: motion.mover === null ? null : personOf(spec, motion.mover),
          seconderId: motion.seconder === undefined ? null : personOf(spec, motion.seconder),
          method: motion.votes === undefined ? null : 'show_of_hands',
          votesFor: motion.votes?.[0] ?? null,
          votesAgainst: motion.votes?.[1] ?? null,
          votesAbstain: motion.votes?.[2] ?? null,
          result: motion.result,
          kind: approves === null ? (motion.kind ?? 'main') : 'approve_minutes',
          amendsId: null,
          approvesMeetingId: approves,
          approvesAsCorrected: approves === null ? null : false,
          majorityRule: null,
          votedAt: null,
          votedOn: null,
          withoutQuorumReason: null,
        }),
      )
    }
    for (const each of item.recommends ?? []) {
      const id = sampleId('recommendation', spec.key, each.key)
      this.build.insert('recommendation', id, {
        ...entry,
        number: this.#next('recommendation'),
        text: each.text,
        type: each.type,
        fromId: each.from === undefined ? null : personOf(spec, each.from),
        fromName: null,
        motionId: null,
        madeOn: meeting.date,
        response: each.response?.[0] ?? null,
        responseReason: each.response?.[2] ?? null,
        respondedBy: each.response === undefined ? null : 'Carla Mendoza-Ruiz',
        respondedOn: each.response?.[1] ?? null,
        outcome: each.outcome?.[1] ?? null,
        outcomeOn: each.outcome?.[0] ?? null,
        reportedAtId: null,
        withdrawnOn: null,
      })
      if (each.reportedAt !== undefined) this.build.report(id, sampleId('meeting', spec.key, each.reportedAt))
      block('recommendation', id)
    }
    for (const [index, action] of (item.actions ?? []).entries()) {
      const id = this.#insert('action_item', [key, String(index)], {
        ...place,
        number: this.#next('action_item'),
        text: action.text,
        dueOn: action.due,
        status: action.closedOn === null ? 'open' : 'done',
        closedOn: action.closedOn,
        givenOn: null,
        priority: 'normal',
        statusReason: null,
        repeats: null,
        repeatOfId: null,
      })
      if (action.owner !== null) {
        this.#insert('action_owner', [key, String(index)], {
          actionItemId: id,
          personId: personOf(spec, action.owner),
          office: null,
          position: 0,
        })
      }
      block('action', id)
    }
    for (const [index, [kind, who, text, evidence]] of (item.gaps ?? []).entries()) {
      block(
        'gap',
        this.#insert('skills_gap', [key, String(index)], {
          ...entry,
          text,
          kind,
          evidence,
          raisedById: personOf(spec, who),
          raisedByName: null,
          raisedOn: meeting.date,
        }),
      )
    }
    for (const [index, pledge] of (item.pledges ?? []).entries()) {
      const member = spec.members.find((each) => each.letter === pledge.by)
      const id = this.#insert('pledge', [key, String(index)], {
        ...entry,
        text: pledge.text,
        organizationId: member?.at == null ? null : sampleId('organization', member.at),
        contactId: personOf(spec, pledge.by),
        kind: pledge.kind,
        places: pledge.places,
        term: pledge.term,
        pledgedOn: meeting.date,
        agreementExpiresOn: null,
        status: 'open',
      })
      if (pledge.filled !== undefined) {
        this.#insert('placement', [key, String(index)], {
          pledgeId: id,
          filled: pledge.filled[0],
          hours: pledge.filled[1],
          startsOn: null,
          endsOn: null,
          note: null,
        })
      }
      block('pledge', id)
    }
    return blocks
  }
  /** The board's meeting before this one. */
  #meetingBefore(): string | null {
    const before = this.spec.meetings.filter(({ date }) => date < this.meeting.date).at(-1)
    return before === undefined ? null : sampleId('meeting', this.spec.key, before.date)
  }

  #next(topic: Topic): number {
    return this.build.next(topic, this.spec.key)
  }

  #agenda(daysBefore: number): void {
    const publishedOn = plusDays(this.meeting.date, -daysBefore)
    const content = currentAgenda(this.build.db, this.#id)
    this.#insert('agenda_version', ['1'], {
      meetingId: this.#id,
      number: 1,
      publishedOn,
      publishedAt: `${publishedOn}T15:00:00.000Z`,
      content: JSON.stringify(AgendaVersionContent.parse(content)),
    })
  }

  #draft(daysAfter: number): void {
    const circulatedOn = plusDays(this.meeting.date, daysAfter)
    const record = canonicalMinutes(this.build.db, this.#id)
    this.#insert('minutes_draft', ['1'], {
      meetingId: this.#id,
      number: 1,
      circulatedOn,
      circulatedAt: `${circulatedOn}T15:00:00.000Z`,
      commentsDueOn: plusDays(circulatedOn, 7),
      record,
      sha256: fingerprintOf(record),
    })
  }

  #insert(topic: Topic, keys: readonly string[], row: Row): string {
    const id = sampleId(topic, this.spec.key, this.meeting.date, ...keys)
    this.build.insert(topic, id, row)
    return id
  }
}

function titleOf({ kind, date }: MeetingSpec): string {
  if (kind === 'skills_validation') return 'Skills validation meeting'
  const month = Number(date.slice(5, 7))
  return month < 6 ? 'Spring meeting' : month < 9 ? 'Summer meeting' : 'Autumn meeting'
}

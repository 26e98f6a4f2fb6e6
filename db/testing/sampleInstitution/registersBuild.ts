import { derivedId } from '../../changelog/derivedId'
import type { Build } from './boardBuild'
import { personOf, sampleId } from './ids'
import type { BoardSpec } from './spec'

/** Writes what a board's registers hold beside what its meetings recorded. */
export function buildRegisters(build: Build, spec: BoardSpec, boardId: string): void {
  const programId = sampleId('program', spec.programs[0] ?? '')
  const letter = (of: string | undefined) => (of === undefined ? null : personOf(spec, of))
  const entry = (text: string) => ({ boardId, programId, meetingId: null, agendaItemId: null, text })
  for (const [position, [kind, text]] of (spec.skills ?? []).entries()) {
    build.insert('skill', sampleId('skill', spec.key, String(position)), {
      boardId,
      programId,
      kind,
      text,
      position,
      retiredOn: null,
    })
  }
  for (const [year, closedOn, ratings] of spec.rounds ?? []) {
    const roundId = sampleId('skill_round', spec.key, String(year))
    build.insert('skill_round', roundId, { boardId, year, openedOn: closedOn, closedOn, meetingId: null })
    for (const [letter, digits] of Object.entries(ratings)) {
      for (const [position, digit] of [...digits].entries()) {
        const skillId = sampleId('skill', spec.key, String(position))
        const personId = personOf(spec, letter)
        build.insert('skill_rating', derivedId('skill_rating', roundId, skillId, personId), {
          roundId,
          skillId,
          personId,
          rating: Number(digit),
        })
      }
    }
  }
  for (const prospect of spec.prospects ?? []) {
    build.insert('prospect', sampleId('prospect', spec.key, prospect.text), {
      ...entry(prospect.text),
      organizationId: build.organization(prospect.at),
      contactId: null,
      stage: prospect.stage,
      source: prospect.source,
      sourceDetail: prospect.detail ?? null,
      referredById: letter(prospect.referredBy),
      ownerId: letter(prospect.owner),
      gapCategory: prospect.gap,
      gapSkill: prospect.skill ?? null,
      identifiedOn: prospect.on,
      membershipId: null,
    })
  }
  for (const each of spec.developments ?? []) {
    build.insert('development', sampleId('development', spec.key, each.text), {
      ...entry(each.text),
      kind: each.kind,
      direction: each.direction,
      hostId: build.organization(each.host),
      hostName: null,
      topic: null,
      heldOn: each.on,
      endsOn: null,
      hours: each.hours,
      participants: each.participants,
      participantNames: null,
      followUp: null,
      recommendationId: null,
      recordedOn: each.on,
    })
  }
  for (const story of spec.stories ?? []) {
    build.insert('story', sampleId('story', spec.key, story.text), {
      ...entry(story.text),
      organizationId: build.organization(story.partner),
      challenge: story.challenge,
      contribution: story.contribution,
      result: story.result,
      resultFigure: story.figure,
      quote: story.quote?.[0] ?? null,
      quoteBy: story.quote?.[1] ?? null,
      photoAlt: null,
      happenedOn: null,
      recordedOn: story.consentOn ?? '2026-05-01',
      hasConsent: story.consentOn !== null,
      consentBy: null,
      consentOn: story.consentOn,
      approvedOn: story.approvedOn,
      approvedBy: null,
      pledgeId: null,
      recommendationId: null,
    })
  }
  for (const [index, each] of (spec.interactions ?? []).entries()) {
    build.insert('interaction', sampleId('interaction', spec.key, String(index)), {
      organizationId: build.organization(each.at),
      contactId: null,
      boardId,
      heldOn: each.on,
      channel: each.channel,
      byId: personOf(spec, each.by),
      byName: null,
      note: each.note,
      nextStep: each.next?.[0] ?? null,
      nextStepOn: each.next?.[1] ?? null,
      nextStepDoneOn: each.next?.[2] ?? null,
    })
  }
}

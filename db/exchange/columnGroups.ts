import type { Topic } from '../model/topics'
import type { RowOf } from '../schema'

type Groups = { readonly [T in Topic]?: readonly (readonly (keyof RowOf<T> & string)[])[] }

/**
 * Columns that say one thing together, or that a CHECK holds together: a merge takes all of them from the same change.
 * Every other column is taken by itself.
 */
const GROUPS: Groups = {
  board: [['quorumRule', 'quorumFixed']],
  membership: [
    ['termStart', 'termEnd', 'isFinal'],
    ['role', 'category', 'isVoting', 'side'],
  ],
  meeting: [
    ['date', 'startTime', 'endTime', 'timeZone'],
    [
      'status',
      'calledToOrderAt',
      'adjournedAt',
      'approvedOn',
      'approvedAsCorrected',
      'approvalNote',
      'correctionReason',
    ],
  ],
  agenda_item: [
    ['presenterId', 'presenterName'],
    ['parentId', 'position', 'pulledFromId'],
  ],
  proposal: [
    ['presenterId', 'presenterName'],
    ['status', 'agendaItemId'],
  ],
  attendance: [['status', 'mode', 'capacity', 'isVoting', 'membershipId', 'side', 'role', 'category']],
  presence_change: [['kind', 'at', 'agendaItemId']],
  recess: [['startedAt', 'endedAt']],
  item_span: [['startedAt', 'endedAt']],
  minutes_note: [['body', 'plainText', 'revision', 'savedAt']],
  motion: [
    [
      'meetingId',
      'agendaItemId',
      'method',
      'votesFor',
      'votesAgainst',
      'votesAbstain',
      'result',
      'votedAt',
      'votedOn',
      'withoutQuorumReason',
    ],
    ['kind', 'amendsId', 'approvesMeetingId', 'approvesAsCorrected'],
  ],
  decision: [['meetingId', 'agendaItemId']],
  industry_comment: [
    ['meetingId', 'agendaItemId'],
    ['personId', 'speakerName'],
  ],
  idea: [['meetingId', 'agendaItemId']],
  declared_interest: [
    ['meetingId', 'agendaItemId'],
    ['isRecused', 'hasLeftRoom', 'at', 'returnedAt'],
  ],
  action_item: [
    ['meetingId', 'agendaItemId'],
    ['status', 'closedOn', 'statusReason'],
  ],
  action_owner: [['personId', 'office']],
  action_link: [['agendaItemId', 'motionId', 'recommendationId']],
  prospect: [['meetingId', 'agendaItemId']],
  pledge: [['meetingId', 'agendaItemId']],
  placement: [['startsOn', 'endsOn']],
  skills_gap: [
    ['meetingId', 'agendaItemId'],
    ['raisedById', 'raisedByName'],
  ],
  recommendation: [
    ['meetingId', 'agendaItemId'],
    ['fromId', 'fromName'],
    ['response', 'responseReason', 'respondedBy', 'respondedOn'],
    ['outcome', 'outcomeOn'],
  ],
  development: [
    ['meetingId', 'agendaItemId'],
    ['hostId', 'hostName'],
    ['heldOn', 'endsOn'],
  ],
  story: [
    ['meetingId', 'agendaItemId'],
    ['quote', 'quoteBy'],
    ['hasConsent', 'consentBy', 'consentOn'],
    ['approvedOn', 'approvedBy'],
  ],
  board_profile: [['presetId', 'profileId']],
  matter_arising: [['statusThen', 'dueThen']],
  attachment: [
    ['institutionId', 'agendaItemId', 'storyId'],
    ['fileName', 'mediaType', 'sizeBytes', 'sha256'],
  ],
  review_comment: [
    ['authorId', 'authorName'],
    ['status', 'response', 'resolvedOn'],
  ],
}

/** The columns that are taken together with this one, itself among them. */
export function groupOf(topic: Topic, column: string): readonly string[] {
  const groups = (GROUPS[topic] ?? []) as readonly (readonly string[])[]
  return groups.find((group) => group.includes(column)) ?? [column]
}

/** Columns of a reference that falls away with another one, because a CHECK holds the two together. */
export const PAIRED: Partial<Record<Topic, readonly string[]>> = Object.fromEntries(
  (['action_item', 'prospect', 'pledge', 'skills_gap', 'recommendation', 'development', 'story'] as const).map(
    (topic) => [topic, ['meetingId', 'agendaItemId']],
  ),
)

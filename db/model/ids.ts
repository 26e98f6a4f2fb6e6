import { z } from 'zod'

/**
 * Ids are UUIDv7 in lower-case text: unique on every machine without asking another one, and sorted by the time of
 * their making. Each kind of record has its own branded type, so that a person's id cannot be passed as a board's.
 */
const uuid = z.uuidv7().lowercase()

export const InstitutionId = uuid.brand<'InstitutionId'>()
export const ProgramId = uuid.brand<'ProgramId'>()
export const OrganizationId = uuid.brand<'OrganizationId'>()
export const PersonId = uuid.brand<'PersonId'>()
export const BoardId = uuid.brand<'BoardId'>()
export const MembershipId = uuid.brand<'MembershipId'>()
export const MeetingId = uuid.brand<'MeetingId'>()
export const AgendaItemId = uuid.brand<'AgendaItemId'>()
export const AttendanceId = uuid.brand<'AttendanceId'>()
export const MotionId = uuid.brand<'MotionId'>()
export const DecisionId = uuid.brand<'DecisionId'>()
export const ActionItemId = uuid.brand<'ActionItemId'>()
export const AttachmentId = uuid.brand<'AttachmentId'>()
export const PresenceChangeId = uuid.brand<'PresenceChangeId'>()
export const RecessId = uuid.brand<'RecessId'>()
export const ItemSpanId = uuid.brand<'ItemSpanId'>()
export const DeclaredInterestId = uuid.brand<'DeclaredInterestId'>()
export const IndustryCommentId = uuid.brand<'IndustryCommentId'>()
export const IdeaId = uuid.brand<'IdeaId'>()
export const ProposalId = uuid.brand<'ProposalId'>()
export const AgendaTemplateId = uuid.brand<'AgendaTemplateId'>()
export const AgendaVersionId = uuid.brand<'AgendaVersionId'>()
export const MinutesDraftId = uuid.brand<'MinutesDraftId'>()
export const ReviewCommentId = uuid.brand<'ReviewCommentId'>()
export const SealedRecordId = uuid.brand<'SealedRecordId'>()
export const SnippetId = uuid.brand<'SnippetId'>()
export const ActionNoteId = uuid.brand<'ActionNoteId'>()
export const ActionLinkId = uuid.brand<'ActionLinkId'>()
export const NoteVariantId = uuid.brand<'NoteVariantId'>()

export type InstitutionId = z.infer<typeof InstitutionId>
export type ProgramId = z.infer<typeof ProgramId>
export type OrganizationId = z.infer<typeof OrganizationId>
export type PersonId = z.infer<typeof PersonId>
export type BoardId = z.infer<typeof BoardId>
export type MembershipId = z.infer<typeof MembershipId>
export type MeetingId = z.infer<typeof MeetingId>
export type AgendaItemId = z.infer<typeof AgendaItemId>
export type AttendanceId = z.infer<typeof AttendanceId>
export type MotionId = z.infer<typeof MotionId>
export type DecisionId = z.infer<typeof DecisionId>
export type ActionItemId = z.infer<typeof ActionItemId>
export type ActionNoteId = z.infer<typeof ActionNoteId>
export type ActionLinkId = z.infer<typeof ActionLinkId>
export type NoteVariantId = z.infer<typeof NoteVariantId>
export type AttachmentId = z.infer<typeof AttachmentId>
export type PresenceChangeId = z.infer<typeof PresenceChangeId>
export type RecessId = z.infer<typeof RecessId>
export type ItemSpanId = z.infer<typeof ItemSpanId>
export type DeclaredInterestId = z.infer<typeof DeclaredInterestId>
export type IndustryCommentId = z.infer<typeof IndustryCommentId>
export type IdeaId = z.infer<typeof IdeaId>
export type ProposalId = z.infer<typeof ProposalId>
export type AgendaTemplateId = z.infer<typeof AgendaTemplateId>
export type AgendaVersionId = z.infer<typeof AgendaVersionId>
export type MinutesDraftId = z.infer<typeof MinutesDraftId>
export type ReviewCommentId = z.infer<typeof ReviewCommentId>
export type SealedRecordId = z.infer<typeof SealedRecordId>
export type SnippetId = z.infer<typeof SnippetId>

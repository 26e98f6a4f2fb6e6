import { z } from 'zod'
import { command } from './command'
import { PresetId, ProfileContent } from './compliance'
import { Line } from './fields'
import { BoardId, ComplianceProfileId, InstitutionId, MeetingId } from './ids'

/** A preset as it came, or a copy of the institution. */
const ProfileChoice = z.union([
  z.strictObject({ presetId: PresetId }),
  z.strictObject({ profileId: ComplianceProfileId }),
])

export const complianceCommands = {
  /** Makes a copy of a profile, to give it values of one's own. */
  'profile.copy': command<{ id: ComplianceProfileId }>()(
    z.strictObject({ institutionId: InstitutionId, presetId: PresetId, name: Line, content: ProfileContent }),
  ),
  'profile.revise': command<{ id: ComplianceProfileId }>()(
    z.strictObject({ id: ComplianceProfileId, name: Line.optional(), content: ProfileContent.optional() }),
  ),
  /** Refused while a board is judged by it. */
  'profile.remove': command<{ id: ComplianceProfileId }>()(z.strictObject({ id: ComplianceProfileId })),
  'boardProfile.set': command<{ boardId: BoardId }>()(z.strictObject({ boardId: BoardId, profile: ProfileChoice })),
  'boardProfile.unset': command<{ boardId: BoardId }>()(z.strictObject({ boardId: BoardId, profile: ProfileChoice })),
  /** Says whether a meeting was held at the institution; also of approved ones, since their minutes do not say it. */
  'meeting.setOnCampus': command<{ id: MeetingId }>()(
    z.strictObject({ id: MeetingId, isOnCampus: z.boolean().nullable() }),
  ),
} as const

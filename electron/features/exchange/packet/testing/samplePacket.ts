import { createHash } from 'node:crypto'
import type { ExchangedSet } from '../../../../../db/model/exchange'
import type { PacketContent } from '../packetFormat'

export const SITE = '01900000-0000-7000-8000-0000000000a1'
export const OTHER_SITE = '01900000-0000-7000-8000-0000000000b2'
export const WORKSPACE = '01900000-0000-7000-8000-0000000000a1'
const ROW = '01900000-0000-7000-8000-00000000c001'

/** One step of a site that adds or renames an organization. */
export function aStep(siteSeq: number, given: Partial<ExchangedSet> = {}): ExchangedSet {
  const siteId = given.siteId ?? SITE
  const at = new Date(Date.UTC(2026, 4, 14, 9, 0, siteSeq)).toISOString()
  return {
    siteId,
    siteSeq,
    time: `${String(Date.parse(at)).padStart(13, '0')}.0000.${siteId}`,
    at,
    actor: 'Ruth Alvarado',
    command: siteSeq === 1 ? 'organization.add' : 'organization.revise',
    knows: {},
    undoes: null,
    changes: [
      siteSeq === 1
        ? {
            topic: 'organization',
            rowId: ROW,
            operation: 'insert',
            before: null,
            after: { id: ROW, name: 'Halvorsen Automotive', kind: 'employer' },
          }
        : {
            topic: 'organization',
            rowId: ROW,
            operation: 'update',
            before: { name: 'Halvorsen Automotive' },
            after: { name: `Halvorsen Automotive ${siteSeq}` },
          },
    ],
    ...given,
  }
}

/** A small packet: three steps of one site, one attachment. */
export function aPacket(given: Partial<PacketContent> = {}): PacketContent {
  const bytes = Buffer.from('the papers of the meeting')
  return {
    workspaceId: WORKSPACE,
    institution: 'Ridgeview Technical College',
    from: { siteId: SITE, name: 'Ruth Alvarado, office' },
    madeAt: '2026-05-14T09:30:00.000Z',
    knowledge: { [SITE]: 3 },
    since: {},
    sets: [aStep(1), aStep(2), aStep(3)],
    attachments: [{ sha256: createHash('sha256').update(bytes).digest('hex'), bytes }],
    ...given,
  }
}

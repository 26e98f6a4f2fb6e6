/**
 * Working together without a server. Each machine has a file of its own and logs what it does as steps; steps are
 * exchanged, and what the rows are is a pure function of the steps that a file knows. So it does not matter in which
 * order they came, by which way, and how often.
 *
 * Of two changes of one field the later one holds. Of two texts of one note the later one is shown and the other is kept
 * beside it: minutes are a legal record, and a merged sentence that nobody wrote is worse than two that somebody wrote.
 * That is why the words are not merged letter by letter, as a CRDT would.
 */
export { workspaceIdentity, knowledgeOf } from './knowledge'
export { listSetsSince } from './outgoing'
export { takeOver, previewTakeOver, type TakeOver, type TakeOverOptions } from './takeOver'
export type { WaitingSteps } from './admission'
export type { TakenChange } from './describeTaken'
export { listPeers, notePeer, type PeerNews } from './peers'
export { addNotice, listNotices, markNoticesSeen } from './notices'
export { ensureSite, ensureSiteOf } from './site'

/** What leaves for people who do not sit at this machine: mail drafts, invitations, calendar tasks. */
export { ActionsFollowUp } from './ActionsFollowUp'
export { MeetingFollowUp } from './MeetingFollowUp'

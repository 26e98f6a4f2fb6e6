import { useState } from 'react'
import type { BoardId, Cloth, InstitutionId, MeetingId, PaperSize, QuorumRule } from '../../../electron/contract/model'
import { api } from '../../lib/api'
import { addMinutes } from '../../lib/format'
import { systemLanguage, systemPaper, systemTimeZone } from '../../lib/timeZones'
import { refreshCall } from '../../lib/query'

/** The answers to the three questions, and what the system already knows. */
export interface FirstAnswers {
  board: string
  school: string
  cloth: Cloth
  quorumRule: QuorumRule
  quorumFixed: number | null
  requiresSeconder: boolean
  /** Null: the next meeting is not decided yet. */
  date: string | null
  startTime: string | null
  durationMinutes: number | null
  userName: string
  timeZone: string
  paper: PaperSize
}

/** What is in the page before anybody writes. */
export function emptyAnswers(): FirstAnswers {
  return {
    board: '',
    school: '',
    cloth: 'petrol',
    quorumRule: 'majority',
    quorumFixed: null,
    requiresSeconder: false,
    date: null,
    startTime: '17:30',
    durationMinutes: 90,
    userName: '',
    timeZone: systemTimeZone(),
    paper: systemPaper(),
  }
}

/** Where the meeting would end; null when it would run past midnight, which no meeting of one date can. */
export function endTimeOf(startTime: string, durationMinutes: number): string | null {
  const end = addMinutes(startTime, durationMinutes)
  return durationMinutes > 0 && durationMinutes < 1440 && end > startTime ? end : null
}

interface Made {
  institutionId?: InstitutionId | undefined
  boardId?: BoardId | undefined
  meetingId?: MeetingId | undefined
}

/**
 * Writes the answers. Each command is on disk by itself; when one is refused, the next try goes on behind the last that
 * was taken, so that no board is made twice.
 */
export async function writeAnswers(
  answers: FirstAnswers,
  made: Made,
  titles: { meeting: string },
): Promise<{ boardId: BoardId }> {
  const { language, timeZone, paper } = { language: systemLanguage(), ...answers }
  made.institutionId ??= (await api.query('institution.get', {})).institution?.id
  made.institutionId ??= (
    await api.command('institution.create', { name: answers.school, language, timeZone, paper })
  ).id
  const { institutionId } = made
  await api.command('institution.revise', { id: institutionId, name: answers.school, timeZone, paper })
  made.boardId ??= (
    await api.command('board.create', {
      institutionId,
      name: answers.board,
      shortName: null,
      kind: 'program_advisory_committee',
      cloth: answers.cloth,
      quorumRule: answers.quorumRule,
      quorumFixed: answers.quorumRule === 'fixed' ? answers.quorumFixed : null,
      requiresSeconder: answers.requiresSeconder,
      noticeDays: null,
      programNames: [],
    })
  ).id
  const { boardId } = made
  if (answers.userName.trim() !== '') await api.call('settings.revise', { userName: answers.userName.trim() })
  const { date, startTime, durationMinutes } = answers
  const endTime = startTime === null || durationMinutes === null ? null : endTimeOf(startTime, durationMinutes)
  if (date !== null && startTime !== null && endTime !== null) {
    made.meetingId ??= (
      await api.command('meeting.create', {
        boardId,
        title: titles.meeting,
        kind: 'regular',
        date,
        startTime,
        endTime,
        timeZone,
        place: null,
        onlineAddress: null,
        mode: 'in_person',
        agenda: { kind: 'template', template: 'standard' },
      })
    ).id
  }
  await Promise.all([refreshCall('workspace.state'), refreshCall('settings.get')])
  return { boardId }
}

/** One way out of the first start at a time, and what went wrong with the last one. */
export function useWayOut() {
  const [isBusy, setIsBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const run = async (act: () => Promise<void>) => {
    if (isBusy) return
    setIsBusy(true)
    setError(null)
    try {
      await act()
    } catch (thrown) {
      setError(thrown)
    } finally {
      setIsBusy(false)
    }
  }
  return { isBusy, error, run }
}

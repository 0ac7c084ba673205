import { childPath } from '../children/index.ts'

/** Reviews that are arranged, and those that are not yet. */
export const MEETINGS_PATH = '/meetings'

/** One's own calendar: the address for a calendar program. */
export const MY_CALENDAR_PATH = '/my-calendar'

/** What a calendar program asks for, with the token that is secret. */
export function calendarPath(token: string): string {
  return `/calendar/${encodeURIComponent(token)}.ics`
}

/** Arranging a review of a child. */
export function newMeetingPath(childId: string): string {
  return `${childPath(childId)}/meetings/new`
}

/** One arranged review. */
export function meetingPath(childId: string, id: string): string {
  return `${childPath(childId)}/meetings/${encodeURIComponent(id)}`
}

export type MeetingTask = 'rearrange' | 'cancel' | 'adjourn' | 'invite' | 'uninvite' | 'wishes' | 'policy'

/** Something to do with an arranged review. */
export function meetingTaskPath(childId: string, id: string, task: MeetingTask): string {
  return `${meetingPath(childId, id)}/${task}`
}

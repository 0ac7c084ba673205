// Meetings about challenges: with the assistant director, a clinic where officers talk cases over, and telling a senior
// manager at once what they need to know.
import type { Day } from '../../kit/dates/index.ts'

export const MEETING_KINDS = ['challenge-meeting', 'clinic', 'alert'] as const
export type MeetingKind = (typeof MEETING_KINDS)[number]

export const MEETING_WORDS: Readonly<Record<MeetingKind, string>> = {
  'challenge-meeting': 'Challenge meeting',
  clinic: 'Challenge clinic',
  alert: 'Need-to-know alert',
}

export const ACTION_STATES = ['open', 'done', 'dropped'] as const
export type ActionState = (typeof ACTION_STATES)[number]

export const ACTION_STATE_WORDS: Readonly<Record<ActionState, string>> = {
  open: 'To do',
  done: 'Done',
  dropped: 'Not done any more',
}

/** What was agreed: who does what by when. */
export type AgreedAction = {
  readonly says: string
  readonly owner: string
  readonly by: Day | null
  readonly status: ActionState
}

/** A senior manager who gets, or got, an e-mail about an alert. */
export type Alerted = { readonly personId: string; readonly name: string; readonly email: string }

/** What somebody writes down of a meeting. */
export type MeetingSaid = {
  readonly kind: MeetingKind
  readonly on: Day
  /** Who came; of an alert, who was told. */
  readonly who: string
  readonly note: string
  readonly officerId: string | null
  readonly disputeIds: readonly string[]
  readonly actions: readonly AgreedAction[]
  /** Of an alert, the senior managers who get an e-mail that it waits for them. */
  readonly alerted: readonly Alerted[]
}

export type ChallengeMeeting = Omit<MeetingSaid, 'disputeIds' | 'actions' | 'alerted'> & {
  readonly id: string
  readonly officerName: string | null
  /** Who got an e-mail about it, and when. */
  readonly sent: readonly (Alerted & { readonly at: Date })[]
  readonly actions: readonly (AgreedAction & { readonly number: number })[]
  readonly withdrawn: string | null
  readonly version: number
}

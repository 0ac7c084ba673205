import type { Result } from '../../kit/result.ts'
import type { CalendarMethod } from '../db/mail-tables.ts'

/** A message on its way to the mail server. */
export type Outgoing = {
  readonly id: string
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly calendarMethod: CalendarMethod | null
  readonly calendarContent: string | null
}

/** A message taken for one attempt; `attempts` counts this one. */
export type Claimed = Outgoing & { readonly attempts: number }

/** Why an attempt failed, in a word of ours: what the other server says may hold the address or more. */
export const FAILURE_REASONS = [
  'unreachable',
  'timed-out',
  'sign-in-refused',
  'no-safe-connection',
  'server-busy',
  'refused-sender',
  'refused-address',
  'refused-message',
] as const
export type FailureReason = (typeof FAILURE_REASONS)[number]

export type SendFailure = {
  readonly reason: FailureReason
  /** Whether to try this message again by itself. */
  readonly isFinal: boolean
  /** Of the server as a whole, so that the next message would fare no better. */
  readonly ofServer: boolean
}

/** Hands one message to the mail server. */
export type Send = (message: Outgoing) => Promise<Result<null, SendFailure>>

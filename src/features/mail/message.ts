import { fail, ok, type Result } from '../../kit/result.ts'
import type { FailureReason } from '../../platform/outbox/index.ts'

/** An e-mail as people see it: never its words. */
export type Message = {
  readonly id: string
  readonly kind: string
  readonly to: string
  readonly subject: string
  readonly state: 'waiting' | 'sent' | 'failed' | 'stopped'
  readonly attempts: number
  /** When it is tried next, where it waits. */
  readonly nextAt: Date
  /** Why the last attempt failed; null where none has. */
  readonly error: FailureReason | null
  readonly madeAt: Date
  readonly sentAt: Date | null
  /** Why it was stopped; null where it was not. */
  readonly stoppedWhy: 'by-hand' | 'link-closed' | 'too-old' | null
  readonly version: number
}

export type Refused = { readonly code: string; readonly field: string; readonly says: string }

/** Whether anything can still become of a message: one that went, or was stopped, has no words any more. */
export function decideChange({ state }: Pick<Message, 'state'>): Result<null, Refused> {
  if (state === 'sent') {
    return fail({ code: 'sent', field: 'state', says: 'This e-mail has been sent. It cannot be changed.' })
  }
  if (state === 'stopped') {
    return fail({ code: 'stopped', field: 'state', says: 'This e-mail was stopped. Its words are gone.' })
  }
  return ok(null)
}

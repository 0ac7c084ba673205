// A secure link lets somebody without an account do one thing. Opening it never uses it up, because mail programs open
// links before people do: it is closed by what is sent through it, by its last day, or by whoever takes it back.

export type Link = {
  readonly id: string
  /** What may be done with it, in a word of the feature that made it. */
  readonly purpose: string
  /** The id of the record it opens. */
  readonly subject: string
  readonly expiresAt: Date
  readonly state: LinkState
}

/** `paused`: too many wrong answers were given before it opened; after an hour it is open again. */
export type LinkState = 'open' | 'paused' | 'submitted' | 'revoked' | 'expired'

export type LinkRow = {
  readonly expires_at: Date
  readonly closed_why: 'submitted' | 'revoked' | null
  readonly paused_until: Date | null
}

/** Where a link stands at an instant; its last instant is the one before `expires_at`. */
export function stateOfLink({ closed_why, expires_at, paused_until }: LinkRow, now: Date): LinkState {
  if (closed_why !== null) return closed_why
  if (expires_at.getTime() <= now.getTime()) return 'expired'
  return paused_until !== null && now.getTime() < paused_until.getTime() ? 'paused' : 'open'
}

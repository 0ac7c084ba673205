// Which children somebody may see for one action: lists are filtered by it, and pages about one child ask it first.
import type { Day } from '../../kit/dates/index.ts'

/** Through whom and what a child is reached, as ids. */
export type ReachThrough = {
  /** People whose children are reached: oneself, those one covers for, manages, or shares a team with. */
  readonly people: readonly string[]
  /** Teams whose children are reached. */
  readonly teams: readonly string[]
  /** Somebody invited to a child's review reaches the child: the person, or null where that gives nothing here. */
  readonly invited: string | null
  /** Whoever stands in for an officer with one child reaches the child meanwhile: the person, or null as above. */
  readonly standsIn: string | null
  /** Children whom no officer holds now belong to the reviewing service as a whole. */
  readonly unheld: 'reached' | 'not-reached'
}

export type Reach = {
  /** Restricted records open to the accounts that are named for them, whatever the role. */
  readonly accountId: string
  /** The emergency openings of this instant count; null: none does for this action. */
  readonly emergencyAt: Date | null
  readonly today: Day
  /** Null: every child. */
  readonly through: ReachThrough | null
}

// Whether a record may be proposed for destruction, and whether a second person may confirm it. Pure.
import type { Day } from '../../kit/dates/index.ts'
import { fail, ok, type Result } from '../../kit/result.ts'
import { type Hold, isHeld } from './hold.ts'
import { type Retention, standingOn } from './retention.ts'

/** Days after which a proposal that nobody confirmed counts no more. */
export const PROPOSAL_DAYS = 30

const MILLISECONDS_A_DAY = 86_400_000

/** Somebody signed in: their account, and the person it belongs to. */
export type Decider = { readonly accountId: string; readonly personId: string | null }

export type Proposal = {
  readonly id: string
  readonly by: Decider & { readonly name: string }
  readonly at: Date
  readonly rule: 'birth-75' | 'death-15'
  readonly until: Day
  /** Of the record as it was then. */
  readonly digest: string
}

/** The record as it is when somebody asks. */
export type RecordNow = {
  readonly retention: Retention
  readonly holds: readonly Hold[]
  readonly digest: string
  readonly importing: 'importing' | 'quiet'
  readonly today: Day
  readonly now: Date
}

export type DestructionRefused = { readonly field: string; readonly says: string }

const refuse = (says: string, field = 'destroying'): Result<never, DestructionRefused> =>
  fail({ field, says })

/** A proposal that still counts: it is not too old, and nothing of the record has changed since. */
export function proposalStands({ at, digest, until, rule }: Proposal, record: RecordNow): boolean {
  const { retention } = record
  return (
    record.now.getTime() - at.getTime() <= PROPOSAL_DAYS * MILLISECONDS_A_DAY &&
    digest === record.digest &&
    retention.kind === 'until' &&
    retention.until === until &&
    retention.rule === rule
  )
}

/** Whether the record may be destroyed at all; gives what it rests on. */
export function decideDue(
  record: RecordNow,
): Result<Extract<Retention, { kind: 'until' }>, DestructionRefused> {
  const { retention, holds, today, importing } = record
  if (isHeld(holds) === 'held') return refuse('The record is held, so it cannot be destroyed')
  if (retention.kind === 'cannot-tell')
    return refuse(`It cannot be told how long the record is kept: we do not know ${retention.missing}`)
  if (standingOn(retention, 'free', today) !== 'due')
    return refuse('The record must be kept until the day after its last day')
  if (importing === 'importing') return refuse('Files are being loaded. Try again when that is done')
  return ok(retention)
}

/** Whether a second person may confirm what the first proposed, having typed the child's number. */
export function decideDestruction(
  record: RecordNow,
  proposal: Proposal | null,
  given: { readonly by: Decider; readonly typedNumber: string; readonly number: string },
): Result<Proposal, DestructionRefused> {
  const due = decideDue(record)
  if (!due.ok) return due
  if (proposal === null) return refuse('Nobody has proposed to destroy this record')
  if (!proposalStands(proposal, record))
    return refuse(
      `The proposal counts no more: it is older than ${PROPOSAL_DAYS} days, or the record has changed`,
    )
  if (isSamePerson(proposal.by, given.by))
    return refuse('Somebody else must confirm: you made the proposal yourself')
  if (given.typedNumber.trim() !== given.number)
    return refuse('Type the number of the child as it is shown', 'number')
  return ok(proposal)
}

function isSamePerson(one: Decider, other: Decider): boolean {
  return one.accountId === other.accountId || (one.personId !== null && one.personId === other.personId)
}

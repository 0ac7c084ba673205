// Somebody who stands in for an officer with one child: from a day until the officer is back. It ends by itself, since it
// is read from its days, and is no change of officer. Pure.
import { type Day, toDate } from '../../kit/dates/index.ts'
import { fail, ok, type Result } from '../../kit/result.ts'
import { type CaseFacts, type Staff, workDependentDays } from '../../law/reviewing-officers/index.ts'
import type { HoldingOfficer } from './allocation.ts'
import { type Held, hasReviewingPost } from './allocation-choice.ts'
import type { Refused } from './refused.ts'

export type OfficerCover = {
  readonly id: string
  readonly childId: string
  readonly officer: HoldingOfficer
  readonly from: Day
  /** The first day on which whoever holds the child is back. */
  readonly returnsOn: Day
  readonly version: number
}

/** Who stands in on a day; null where nobody does. */
export function coverOn(covers: readonly OfficerCover[], day: Day): OfficerCover | null {
  return covers.find(({ from, returnsOn }) => from <= day && returnsOn > day) ?? null
}

export type CoverFacts = {
  readonly held: readonly Held[]
  /** Null where there is nobody of the id that was sent. */
  readonly officer: HoldingOfficer | null
  readonly covers: readonly OfficerCover[]
  readonly staff: Staff
  readonly facts: CaseFacts
}

export type CoverAsked = { readonly from: Day; readonly returnsOn: Day }

const refuse = (
  code: Refused['code'],
  field: string,
  says: string,
  cites: Refused['cites'] = [],
): Refused => ({
  code,
  field,
  says,
  cites,
})

/** Whether somebody may stand in so. A day to come is allowed: leave is known ahead, and the holder stays the same. */
export function decideCover(known: CoverFacts, asked: CoverAsked): Result<CoverAsked, Refused> {
  const refused = refuseDays(known, asked) ?? refuseOfficer(known, asked)
  return refused === null ? ok(asked) : fail(refused)
}

function refuseDays({ held, covers }: CoverFacts, { from, returnsOn }: CoverAsked): Refused | null {
  const present = held.findLast(({ to }) => to === null)
  if (present === undefined)
    return refuse('nobody-holds', 'cover', 'Nobody holds this child: choose an IRO instead')
  if (from < present.from)
    return refuse(
      'before-present',
      'cover-from',
      `The first day must be on or after ${toDate(present.from)}, when ${present.officer.name} began`,
    )
  if (returnsOn <= from)
    return refuse('before-present', 'returns', 'The day of return must be after the first day of cover')
  const other = covers.find((one) => one.from < returnsOn && from < one.returnsOn)
  if (other === undefined) return null
  return refuse(
    'cover-overlaps',
    'cover-from',
    `${other.officer.name} stands in from ${toDate(other.from)} until ${toDate(other.returnsOn)}: choose other days`,
  )
}

function refuseOfficer(
  { held, officer, staff, facts }: CoverFacts,
  { from, returnsOn }: CoverAsked,
): Refused | null {
  if (officer === null) return refuse('nobody-of-that-name', 'cover', 'Choose who stands in')
  const present = held.findLast(({ to }) => to === null)
  if (present?.officer.id === officer.id)
    return refuse('same-again', 'cover', `${officer.name} holds the child: nobody stands in for themselves`)
  if (!hasReviewingPost(staff, officer.id, from))
    return refuse('no-reviewing-post', 'cover', `${officer.name} holds no post as IRO on ${toDate(from)}`)
  const [days] = workDependentDays({ staff, facts, officer: officer.id, from, to: returnsOn })
  if (days === undefined) return null
  const [first] = days.because
  return refuse('dependent', 'cover', `${officer.name} cannot stand in. ${first?.says ?? ''}`, first?.cites)
}

/** Whether cover may end on a day: the first day without it. The day it began takes it back. */
export function decideEndOfCover(cover: OfficerCover | null, on: Day): Result<Day, Refused> {
  if (cover === null) return fail(refuse('nobody-holds', 'cover-ends', 'This cover is not there any more'))
  if (on >= cover.from && on <= cover.returnsOn) return ok(on)
  const says = `The day must be from ${toDate(cover.from)} to ${toDate(cover.returnsOn)}`
  return fail(refuse('before-present', 'cover-ends', says))
}

// Whether an officer may be given a child from a day: pure, and the only place that says no.
import { addDays, type Day, laterOf, toDate } from '../../kit/dates/index.ts'
import { fail, ok, type Result } from '../../kit/result.ts'
import {
  type CaseFacts,
  type Link,
  mayBeOfficer,
  type Staff,
  workDependentDays,
} from '../../law/reviewing-officers/index.ts'
import type { Allocation, HoldingOfficer } from './allocation.ts'
import type { Refused } from './refused.ts'

/** Who held a child, and until when; null while they do. */
export type Held = { readonly officer: HoldingOfficer; readonly from: Day; readonly to: Day | null }

/** What a choice is judged by. */
export type ChoiceFacts = {
  readonly childId: string
  /** The latest time in care; null where there is none. */
  readonly care: { readonly start: Day; readonly end: Day | null } | null
  /** In order. */
  readonly held: readonly Held[]
  /** Null where there is nobody of the id that was sent. */
  readonly officer: (HoldingOfficer & { readonly leftOn: Day | null }) | null
  readonly staff: Staff
  readonly facts: CaseFacts
  readonly today: Day
}

export type ChoiceAsked = {
  readonly from: Day
  /** What whoever chooses says they have checked of the officer. */
  readonly registered: boolean
  readonly experienced: boolean
  /** What the next officer must know, from the one before; '' where nothing was written. */
  readonly handover: string
}

const REVIEWING_POSTS = ['iro', 'iro-manager']

/** The allocation, or why not: one thing at a time, the day before the person and the person before the law. */
export function decideAllocation(known: ChoiceFacts, asked: ChoiceAsked): Result<Allocation, Refused> {
  const refused =
    refuseDay(known, asked.from) ??
    refusePerson(known, asked.from) ??
    refuseInLaw(known, asked) ??
    refuseHandover(known, asked)
  if (refused !== null || known.officer === null) return fail(refused ?? NOBODY)
  return ok({ childId: known.childId, officerId: known.officer.id, from: asked.from, to: null })
}

const NOBODY: Refused = { code: 'nobody-of-that-name', says: 'Choose an IRO', field: 'officer', cites: [] }

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

function refuseDay({ care, held, today }: ChoiceFacts, from: Day): Refused | null {
  if (care === null) return refuse('not-in-care', 'from', 'This child has no time in care on record')
  if (from > today) return refuse('after-today', 'from', 'The first day must be today or in the past')
  if (from < care.start)
    return refuse(
      'before-care',
      'from',
      `The first day must be on or after ${toDate(care.start)}, when this time in care began`,
    )
  if (care.end !== null && from >= care.end)
    return refuse(
      'after-care',
      'from',
      `The child left care on ${toDate(care.end)}: the first day must be before that`,
    )
  const last = held.at(-1)
  const earliest = last === undefined ? null : (last.to ?? last.from)
  if (last === undefined || earliest === null || from >= earliest) return null
  const says = last.to === null ? 'has held' : 'held'
  const since = last.to === null ? `since ${toDate(last.from)}` : `until ${toDate(last.to)}`
  return refuse(
    'before-present',
    'from',
    `${last.officer.name} ${says} the child ${since}: choose that day or a later one`,
  )
}

function refusePerson({ officer, held, staff, today }: ChoiceFacts, from: Day): Refused | null {
  if (officer === null) return NOBODY
  const { id, name, leftOn } = officer
  if (leftOn !== null && leftOn <= today)
    return refuse('has-left', 'officer', `${name} left on ${toDate(leftOn)}`)
  const present = held.findLast(({ to }) => to === null)
  if (present?.officer.id === id)
    return refuse('same-again', 'officer', `${name} holds the child already, since ${toDate(present.from)}`)
  const without = [from, today].find((day) => !hasReviewingPost(staff, id, day))
  if (without === undefined) return null
  return refuse('no-reviewing-post', 'officer', `${name} held no post as IRO on ${toDate(without)}`)
}

/** Whether somebody holds a post on a day in which they may be a child's officer. */
export function hasReviewingPost(staff: Staff, person: string, day: Day): boolean {
  return staff.postsOf(person, day).some(({ kind }) => REVIEWING_POSTS.includes(kind))
}

function refuseInLaw(known: ChoiceFacts, { from, registered, experienced }: ChoiceAsked): Refused | null {
  const { officer, staff, facts, today } = known
  if (officer === null) return NOBODY
  const to = addDays(laterOf(from, today), 1)
  const [days] = workDependentDays({ staff, facts, officer: officer.id, from, to })
  if (days !== undefined) {
    const [first] = days.because
    const when = days.from === from ? '' : ` That is so from ${toDate(days.from)}.`
    const says = `${officer.name} cannot be this child’s IRO. ${first?.says ?? ''}${when}`
    return refuse('dependent', 'officer', says, first?.cites)
  }
  return refuseUnchecked({ registered, experienced, links: [] })
}

// One officer follows another: the child must not tell everything again.
function refuseHandover({ held, officer }: ChoiceFacts, { handover }: ChoiceAsked): Refused | null {
  const before = held.findLast(({ to }) => to === null)?.officer
  if (before === undefined || handover !== '') return null
  const says = `Write what ${officer?.name ?? 'the next IRO'} must know from ${before.name}`
  return refuse('no-handover', 'handover', says)
}

type Checked = Pick<ChoiceAsked, 'registered' | 'experienced'> & { readonly links: readonly Link[] }

// A box that is not ticked says that nobody has checked it, not that it is not so.
function refuseUnchecked({ registered, experienced, links }: Checked): Refused | null {
  const allowed = mayBeOfficer({
    registeredSocialWorker: registered || null,
    experiencedWithChildrenAndFamilies: experienced || null,
    links,
  })
  if (allowed.kind === 'allowed') return null
  const field = registered ? 'experienced' : 'registered'
  const missing = registered ? 'that they have enough experience' : 'that they are a registered social worker'
  return refuse('not-checked', field, `Check ${missing}, then say so`, [
    'CPPCR 46 registration and experience',
  ])
}

/** The day from which nobody holds the child, or why not. */
export function decideEnd(
  { care, held, today }: Pick<ChoiceFacts, 'care' | 'held' | 'today'>,
  on: Day,
): Result<Day, Refused> {
  const present = held.findLast(({ to }) => to === null)
  if (present === undefined) return fail(refuse('nobody-holds', 'ends', 'Nobody holds this child'))
  if (on > today) return fail(refuse('after-today', 'ends', 'The day must be today or in the past'))
  if (on < present.from)
    return fail(
      refuse(
        'before-present',
        'ends',
        `The day must be on or after ${toDate(present.from)}, when ${present.officer.name} began`,
      ),
    )
  const left = care?.end ?? null
  if (care !== null && left === null)
    return fail(
      refuse(
        'not-in-care',
        'ends',
        'The child is in care and must have an IRO: choose who holds the child next instead',
        ['CA 25A'],
      ),
    )
  if (left !== null && on < left)
    return fail(
      refuse('before-care', 'ends', `The day must be on or after ${toDate(left)}, when the child left care`),
    )
  return ok(on)
}

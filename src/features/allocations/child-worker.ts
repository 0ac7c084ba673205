// Who works with a child besides the officer: from a day, until a day.
import { type Day, toDate } from '../../kit/dates/index.ts'
import { fail, ok, type Result } from '../../kit/result.ts'
import type { Refused } from './refused.ts'

export const CHILD_PARTS = [
  'social-worker',
  'visiting-representative',
  'personal-adviser',
  'advocate',
  'fostering-iro',
  'invited',
] as const

/** What somebody does with a child. */
export type ChildPart = (typeof CHILD_PARTS)[number]

/** As pages say it. */
export const PART_WORDS: Readonly<Record<ChildPart, string>> = {
  'social-worker': 'Social worker',
  'visiting-representative': 'Visits the child for the authority',
  'personal-adviser': 'Personal adviser',
  advocate: 'Advocate',
  'fostering-iro': 'Fostering IRO',
  invited: 'Invited to the next review',
}

// Of these a child has one at a time: the next one ends the one before.
const ONE_AT_A_TIME: readonly ChildPart[] = [
  'social-worker',
  'visiting-representative',
  'personal-adviser',
  'fostering-iro',
]

export type ChildWorker = {
  readonly id: string
  readonly person: { readonly id: string; readonly name: string }
  readonly does: ChildPart
  readonly from: Day
  readonly to: Day | null
}

export type WorkerFacts = {
  readonly born: Day | null
  readonly workers: readonly ChildWorker[]
  /** Null where there is nobody of the id that was sent. */
  readonly person: { readonly id: string; readonly name: string; readonly leftOn: Day | null } | null
  readonly today: Day
}

export type WorkerAdded = {
  /** Ids of those whose part ends as this one begins. */
  readonly ends: readonly string[]
}

const refuse = (
  code: Refused['code'],
  field: string,
  says: string,
): { readonly ok: false; readonly failure: Refused } => fail({ code, field, says, cites: [] })

/** Whether somebody may be recorded as working with a child from a day, and whose part that ends. */
export function decideAdded(
  { born, workers, person, today }: WorkerFacts,
  { does, from }: { readonly does: ChildPart; readonly from: Day },
): Result<WorkerAdded, Refused> {
  if (person === null) return refuse('nobody-of-that-name', 'person', 'Choose who it is')
  if (from > today) return refuse('after-today', 'from', 'The first day must be today or in the past')
  if (born !== null && from < born)
    return refuse(
      'before-care',
      'from',
      `The first day must be on or after ${toDate(born)}, when the child was born`,
    )
  if (person.leftOn !== null && person.leftOn <= from)
    return refuse('has-left', 'person', `${person.name} left on ${toDate(person.leftOn)}`)
  const now = workers.filter((worker) => worker.does === does && worker.to === null)
  const same = now.find((worker) => worker.person.id === person.id)
  if (same !== undefined)
    return refuse('same-again', 'person', `${person.name} is that already, since ${toDate(same.from)}`)
  const before = ONE_AT_A_TIME.includes(does) ? now : []
  const later = before.find((worker) => worker.from > from)
  return later === undefined
    ? ok({ ends: before.map(({ id }) => id) })
    : refuse(
        'before-present',
        'from',
        `${later.person.name} has been that since ${toDate(later.from)}: choose that day or a later one`,
      )
}

/** Whether somebody's part may end on a day: whose it is. */
export function decideEnded(
  { workers, today }: Pick<WorkerFacts, 'workers' | 'today'>,
  { worker, on }: { readonly worker: string; readonly on: Day },
): Result<ChildWorker, Refused> {
  const found = workers.find(({ id, to }) => id === worker && to === null)
  if (found === undefined)
    return refuse('nobody-holds', 'worker', 'Choose somebody who works with the child now')
  if (on > today) return refuse('after-today', 'ends', 'The last day must be today or in the past')
  if (on < found.from)
    return refuse(
      'before-present',
      'ends',
      `The last day must be on or after ${toDate(found.from)}, when ${found.person.name} began`,
    )
  return ok(found)
}

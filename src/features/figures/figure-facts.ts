import type { Day } from '../../kit/dates/index.ts'
import { parseParticipationCode } from '../../law/participation/codes.ts'
import type { ChildFacts } from '../returns/index.ts'
import { type CycleFacts, NO_CYCLE, type Staffing } from './cycle-facts.ts'
import type { LateReason, PermanencePlan, ReviewFormat, SpokenTo } from '../reviews/index.ts'

/**
 * Somebody, or a team, who held the child from `from` up to, not including, `to`. Who is the same is asked of the id:
 * names are for reading, and for the keys of breakdowns, since the register refuses a second person or team of one name.
 */
export type Holding = {
  readonly id: string
  readonly name: string
  readonly from: Day
  readonly to: Day | null
}

/** What staff record of a review and no return says. */
export type RecordedReview = {
  /** Format of the first part. */
  readonly format: ReviewFormat | null
  /** Whether the child chaired it, alone or with another; null where nobody recorded it. */
  readonly childChaired: boolean | null
  readonly spokenTo: SpokenTo | null
  readonly lateReason: LateReason | null
  /** The plan for permanence; `none-yet`: there is none; null: nobody recorded it. */
  readonly permanence: PermanencePlan | null
}

/** All that the figures are worked from, of one child. Files and the database are two loaders of it. */
export type FigureFacts = {
  /** The identifier of files, or the database's own id: what links are made of. */
  readonly id: string
  readonly number: string
  /** Null where nobody has told us. */
  readonly name: string | null
  readonly care: ChildFacts
  /** By day of the first part; empty from files. */
  readonly recorded: ReadonlyMap<Day, RecordedReview>
  /** In order of `from`; empty from files. */
  readonly officers: readonly Holding[]
  readonly teams: readonly Holding[]
  /** The child’s brothers and sisters whom the service knows; empty from files. */
  readonly siblings: readonly FigureFacts[]
  /** What is recorded around the reviews; null where that is not asked, as from files. */
  readonly cycle: CycleFacts | null
}

/** Where facts came from: what only the service records is not asked of files. */
export type FactsSource = 'files' | 'database'

/**
 * A child as the return's files tell of them. Reviews that the files match to no period are handed to the law with the
 * others, as the database does, so that the law alone says what they are.
 */
export function toFileFigureFacts(facts: ChildFacts): FigureFacts {
  const care = withUnmatched(facts)
  return {
    id: care.child,
    number: care.child,
    name: null,
    care,
    recorded: new Map(),
    officers: [],
    teams: [],
    siblings: [],
    cycle: null,
  }
}

function withUnmatched(care: ChildFacts): ChildFacts {
  const [first, ...others] = care.history.periods
  const unmatched = care.reviews.filter(({ heldIn }) => heldIn === null)
  if (first === undefined || unmatched.length === 0) return care
  const added = unmatched.map(({ review, code }) => ({
    parts: [review],
    meeting: null,
    code: parseParticipationCode(code),
  }))
  const periods = [{ ...first, reviews: [...first.reviews, ...added] }, ...others]
  return { ...care, history: { ...care.history, periods } }
}

/** What is about no child of the register stands with this one, which is never in care. */
export const NO_CHILD: FigureFacts = {
  ...toFileFigureFacts({
    child: '',
    born: null,
    sex: '',
    ethnic: '',
    upn: '',
    unaccompanied: null,
    history: { born: null, periods: [] },
    periods: [],
    reviews: [],
    socialWorkers: [],
    adoptionDecisions: [],
    collections: [],
  }),
  number: 'About no child',
}

/** The same facts with who held whom and worked how much. */
export function withStaffing(child: FigureFacts, staffing: Staffing): FigureFacts {
  return { ...child, cycle: { ...(child.cycle ?? NO_CYCLE), staffing } }
}

/** Who held the child on a day; null where nobody did. */
export function holderOn(holdings: readonly Holding[], day: Day): Holding | null {
  return holdings.findLast(({ from, to }) => from <= day && (to === null || to > day)) ?? null
}

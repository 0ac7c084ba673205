// The database's children as the same facts that files give.
import { z } from 'zod'
import type { HeldReview } from '../../law/looked-after-reviews/index.ts'
import { type CarePeriod, type Child, displayName } from '../children/index.ts'
import type { ChildFacts, PeriodFacts } from '../returns/index.ts'
import { SPOKEN_HOW, SPOKEN_OUTCOMES, type SpokenTo } from '../reviews/index.ts'
import type { FigureFacts, Holding, RecordedReview } from './figure-facts.ts'

/** A review with what only staff record of it. */
export type ReviewForFigures = { readonly held: HeldReview; readonly recorded: RecordedReview }

export type HeldBy = {
  readonly officers: readonly Holding[] | undefined
  readonly teams: readonly Holding[] | undefined
}

/** The facts of a child of the register, their reviews in order of first part. */
export function toFigureFacts(
  child: Child,
  reviews: readonly ReviewForFigures[],
  { officers = [], teams = [] }: HeldBy,
): FigureFacts {
  const named = child.givenName !== null || child.familyName !== null
  return {
    id: child.id,
    number: child.identifier,
    name: named ? displayName(child, child.identifier) : null,
    care: toCareFacts(
      child,
      reviews.map(({ held }) => held),
    ),
    recorded: new Map(
      reviews.flatMap(({ held, recorded }) => held.parts.slice(0, 1).map((on) => [on, recorded] as const)),
    ),
    officers,
    teams,
    siblings: [],
    cycle: null,
  }
}

/** Files' lines and what no figure asks for are left empty; the law finds each review's period itself. */
function toCareFacts(child: Child, reviews: readonly HeldReview[]): ChildFacts {
  const { periods, socialWorkers, unaccompanied } = child.care
  const history = periods.map((period, at) => ({ ...period, reviews: at === 0 ? reviews : [] }))
  return {
    child: child.identifier,
    born: child.born,
    sex: child.sex ?? '',
    ethnic: child.ethnic ?? '',
    upn: '',
    unaccompanied,
    history: { born: child.born, periods: history },
    periods: periods.map(toPeriodFacts),
    reviews: periods.length === 0 ? reviews.flatMap((held) => toUnmatched(child, held)) : [],
    socialWorkers: socialWorkers.map((held) => ({ ...held, line: 0, collection: 0 })),
    adoptionDecisions: [],
    collections: [],
  }
}

/** A review of a child of whom no period of care is known. */
function toUnmatched({ identifier, born }: Child, { parts, code }: HeldReview): ChildFacts['reviews'] {
  const nowhere = { line: 0, child: identifier, born, code: code ?? '', collection: 0, heldIn: null }
  return parts.slice(0, 1).map((review) => ({ ...nowhere, review }))
}

function toPeriodFacts({ placements, moves, need, lastSeen, ending }: CarePeriod): PeriodFacts {
  return {
    episodes: [],
    placements: placements.map((placement) => ({ ...placement, line: 0 })),
    moves: moves.map((move) => ({ ...move, line: 0 })),
    need,
    lastSeen: lastSeen ?? 0,
    ending,
  }
}

const storedSpokenTo = z.object({
  outcome: z.enum(SPOKEN_OUTCOMES),
  how: z.enum(SPOKEN_HOW).nullable().default(null),
  alone: z.boolean().nullable().default(null),
  reason: z.string().default(''),
})

/** Reads what a record holds of talking to the child; null where nobody recorded it. */
export function parseSpokenTo(stored: unknown): SpokenTo | null {
  return stored === null || stored === undefined ? null : storedSpokenTo.parse(stored)
}

import type { BreakdownId } from './breakdown.ts'
import type { ProvisionId } from '../../law/citations/provisions.ts'
import type { Duty } from '../../law/citations/reason.ts'
import type { FigurePeriod } from './figure-period.ts'
import type { Row } from './row.ts'
import type { WorkedChild } from './worked-child.ts'

export type Unit =
  | 'review'
  | 'child'
  | 'obligation'
  | 'move'
  | 'start'
  | 'end'
  | 'change'
  | 'interval'
  | 'document'
  | 'form'
  | 'decision'
  | 'challenge'
  | 'dispute'
  | 'stage'
  | 'referral'
  | 'request'
  | 'view'
  | 'note'
  | 'meeting'
  | 'load'
  | 'officer-day'
  | 'post'
  | 'person'
  | 'action'
  | 'observation'

export type Labels = { readonly numerator: string; readonly base: string; readonly rest: string }

/** How strong the duty is that a measure looks at, and what it rests on. */
export type MeasureDuty = { readonly strength: Duty; readonly cites: readonly ProvisionId[] }

export type Measure = {
  readonly id: string
  readonly name: string
  readonly unit: Unit
  /** A snapshot is on the last day of a period, an opening number at its start; a flow is in it. */
  readonly kind: 'flow' | 'snapshot' | 'opening'
  /**
   * A share has a numerator and a denominator; a count has a value; a rate is so many to 100 of a base; a median is the
   * middle of the `value` of each row.
   */
  readonly shape: 'share' | 'count' | 'rate' | 'median'
  /** Of a rate: how many rows of its base make one of what it counts, as the month ends of an average. Left out: one. */
  readonly rowsToOne?: (period: FigurePeriod) => number
  /** Of a rate: how many for each one of its base, where it is left out for 100 of it. */
  readonly per?: 'each'
  readonly says: {
    readonly numerator: string
    /** Null for a count and a median. */
    readonly denominator: string | null
    readonly exclusions: string
  }
  /** Short words for both halves and for what is in the base alone, as headings; null for a count and a median. */
  readonly labels: Labels | null
  /** Where the definition comes from. */
  readonly source: string
  /** Version of the definition; raised when its meaning changes. */
  readonly definition: number
  /** `database`: only what staff record can answer it. */
  readonly needs: 'either' | 'database'
  /** `staffing`: it reads who held whom and worked how much, which is kept apart from the facts of each child. */
  readonly reads?: 'staffing'
  /** For promptness: what says that it is to be done. */
  readonly duty?: MeasureDuty
  readonly breakdowns: readonly BreakdownId[]
  /** The rows of one child in a period. */
  readonly rows: (child: WorkedChild, period: FigurePeriod) => readonly Row[]
}

type UnitWords = { readonly one: string; readonly many: string }

const UNITS: Readonly<Record<Unit, UnitWords>> = {
  review: { one: 'review', many: 'reviews' },
  child: { one: 'child', many: 'children' },
  obligation: { one: 'review due', many: 'reviews due' },
  move: { one: 'move', many: 'moves' },
  start: { one: 'start of care', many: 'starts of care' },
  end: { one: 'end of care', many: 'ends of care' },
  change: { one: 'change', many: 'changes' },
  interval: { one: 'time between reviews', many: 'times between reviews' },
  document: { one: 'document', many: 'documents' },
  form: { one: 'form', many: 'forms' },
  decision: { one: 'decision', many: 'decisions' },
  challenge: { one: 'challenge', many: 'challenges' },
  dispute: { one: 'dispute', many: 'disputes' },
  stage: { one: 'stage', many: 'stages' },
  referral: { one: 'referral', many: 'referrals' },
  request: { one: 'request', many: 'requests' },
  view: { one: 'view', many: 'views' },
  note: { one: 'note', many: 'notes' },
  meeting: { one: 'meeting', many: 'meetings' },
  load: { one: 'child’s worth of work', many: 'children’s worth of work' },
  'officer-day': { one: 'officer-day', many: 'officer-days' },
  post: { one: 'full-time equivalent', many: 'full-time equivalent' },
  person: { one: 'person', many: 'people' },
  action: { one: 'action', many: 'actions' },
  observation: { one: 'observation', many: 'observations' },
}

/** Whether each row of a measure has a day by which something was due, and stands on it. */
export function isTimed({ duty, kind }: Measure): boolean {
  return duty !== undefined && kind === 'flow'
}

/** Whether rows count by how much they are of something, and not each as one. */
export function isInAmounts({ per, unit }: Measure): boolean {
  return per === 'each' || unit === 'post'
}

/** The unit of a measure in words. */
export function unitWords(unit: Unit): UnitWords {
  return UNITS[unit]
}

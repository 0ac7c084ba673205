// The annual report of a year: a draft that several people write, or frozen on a day for ever. Pure.
import type { Day } from '../../kit/dates/index.ts'
import { fail, ok, type Result } from '../../kit/result.ts'
import { plansFor, proseKey } from './compose-report.ts'
import type { Audience } from './report-document.ts'
import type { SectionPlan } from './report-section.ts'

export type Frozen = {
  readonly on: Day
  /** The name of whoever froze it. */
  readonly by: string
  readonly asOf: Day
  readonly authority: string
}

export type AnnualReport = {
  readonly id: string
  /** By the year it ends in. */
  readonly year: number
  readonly edition: number
  /** Why it was opened again; '' for the first edition. */
  readonly openedBecause: string
  /** Null: a draft. */
  readonly frozen: Frozen | null
  /** Of how many children the rows are gone from its lists, since their records were lawfully destroyed. */
  readonly recordsDestroyed: number
}

export type ReportBlock = {
  readonly block: string
  readonly version: number
  readonly says: string
  readonly writtenBy: string
  readonly writtenAt: Date
}

export type ReportComment = {
  readonly id: string
  readonly block: string
  readonly says: string
  readonly saidBy: string
  readonly saidAt: Date
  readonly isOpen: boolean
}

export type BlockPlan = { readonly block: string; readonly audience: Audience; readonly plan: SectionPlan }

/** Every block of prose there is, in the order of the reports. */
export const BLOCK_PLANS: readonly BlockPlan[] = (['board', 'children'] as const).flatMap((audience) =>
  plansFor(audience)
    .filter(({ asks }) => asks !== null)
    .map((plan) => ({ block: proseKey(audience, plan), audience, plan })),
)

export function findBlockPlan(block: string): BlockPlan | null {
  return BLOCK_PLANS.find((one) => one.block === block) ?? null
}

export type Refused = 'frozen' | 'draft' | 'other-draft' | 'too-early' | 'child-named' | 'moved'

export const REFUSED_WORDS: Readonly<Record<Refused, string>> = {
  frozen: 'This report is frozen. Open it again to change it.',
  draft: 'This report is a draft already.',
  'other-draft': 'Somebody opened this report again already.',
  'child-named':
    'The report names a child. Take the name out: the warnings, the work programme and the questions of members say where.',
  moved: 'Something was recorded while the report was being frozen. Freeze it again.',
  'too-early': 'The year has not ended yet. A report is frozen after its last day.',
}

/** A draft is frozen once its year is over. */
export function decideFreeze(report: AnnualReport, lastDay: Day, today: Day): Result<null, Refused> {
  if (report.frozen !== null) return fail('frozen')
  return today <= lastDay ? fail('too-early') : ok(null)
}

/** The newest edition is opened again, and only when it is frozen. */
export function decideReopen(editions: readonly AnnualReport[]): Result<AnnualReport, Refused> {
  const newest = editions.at(-1)
  if (newest === undefined || newest.frozen === null) return fail('draft')
  return ok(newest)
}

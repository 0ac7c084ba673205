// Which papers there should be for one review, and why. Pure.
import { ageOn, type Day } from '../../kit/dates/index.ts'
import type { ProvisionId } from '../../law/citations/provisions.ts'
import type { Duty } from '../../law/citations/reason.ts'
import { PAPER_KINDS, type PaperKind, type PaperRule } from './paper-rules.ts'

/** What of a review decides which papers it needs. */
export type ReviewFacts = {
  readonly born: Day | null
  /** The day of the review; null where none is known. */
  readonly on: Day | null
  readonly which: 'first' | 'later'
  readonly fostering: 'settled' | 'not-settled'
}

export type ExpectedPaper = {
  readonly kind: PaperKind
  readonly need: 'required' | 'expected'
  readonly because: string
  readonly duty: Duty
  readonly cites: readonly ProvisionId[]
}

/** The papers a review needs, in the order of {@link PAPER_KINDS}, each kind once: required goes before expected. */
export function toExpectedPapers(rules: readonly PaperRule[], facts: ReviewFacts): readonly ExpectedPaper[] {
  const { born, on } = facts
  const age = born === null || on === null ? null : ageOn(born, on)
  const chosen = new Map<PaperKind, PaperRule>()
  for (const rule of rules) {
    if (!doesHold(rule, facts, age)) continue
    const known = chosen.get(rule.kind)
    if (known === undefined || (known.need !== 'required' && rule.need === 'required'))
      chosen.set(rule.kind, rule)
  }
  return PAPER_KINDS.flatMap((kind) => {
    const rule = chosen.get(kind)
    return rule === undefined ? [] : [toExpected(rule)]
  })
}

function toExpected({ kind, need, because, source }: PaperRule): ExpectedPaper {
  const isGuidance = source === 'guidance'
  return {
    kind,
    need,
    because,
    duty: isGuidance ? 'should' : 'local',
    cites: isGuidance ? ['HB papers'] : [],
  }
}

function doesHold(rule: PaperRule, { which, fostering }: ReviewFacts, age: number | null): boolean {
  if (rule.review !== undefined && rule.review !== which) return false
  if (rule.fostering !== undefined && rule.fostering !== fostering) return false
  if (rule.fromAge === undefined && rule.beforeAge === undefined) return true
  // Nobody knows whether a plan for an age is needed of a child whose age nobody knows.
  return age !== null && age >= (rule.fromAge ?? 0) && age < (rule.beforeAge ?? 18)
}

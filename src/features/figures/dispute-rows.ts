// Challenges as rows: each counts once, with the first of its children or with no child.
import { type Day, toDate } from '../../kit/dates/index.ts'
import { type ClosingFact, disputePath, type DisputeFact, OUTCOMES } from '../disputes/index.ts'
import type { BreakdownId } from './breakdown.ts'
import { SEVERAL } from './challenge-breakdowns.ts'
import { toMonthKey } from './figure-period.ts'
import type { Counts, Keys, Row, RowAbout } from './row.ts'
import { toRow, type WorkedChild } from './worked-child.ts'

/** The challenges that stand with a child. */
export function disputesOf(child: WorkedChild): readonly DisputeFact[] {
  return child.facts.cycle?.disputes ?? []
}

/** How every measure of challenges can be split, after what is its own. */
export function disputeBreakdowns(...own: readonly BreakdownId[]): readonly BreakdownId[] {
  return [...own, 'theme', 'drift', 'severity', 'month', 'officer', 'team']
}

export type DisputeRow = {
  readonly on: Day
  readonly counts: Counts
  readonly keys?: Keys
  readonly value?: number
  /** What is said of it, after its name. */
  readonly says: () => string
  readonly about?: Omit<RowAbout, 'says'>
}

/** One row of a challenge. The officer is who raised it; the team is who is challenged, or held the child on the day. */
export function disputeRow(child: WorkedChild, dispute: DisputeFact, row: DisputeRow): Row {
  const { on, counts, keys, value, says, about } = row
  const [, ...others] = dispute.childIds
  const through = others.map((childId) => ({ childId, opens: disputePath(dispute, childId) }))
  const made = toRow(child, {
    on,
    period: placeInCare(child, on),
    counts,
    keys: { ...keysOf(dispute, on), ...keys },
    ...(value === undefined ? {} : { value }),
    about: () => ({
      says: `Challenge ${dispute.number}: ${says()}.`,
      opens: disputePath(dispute),
      ...about,
    }),
  })
  return through.length === 0 ? made : { ...made, through }
}

function placeInCare({ facts }: WorkedChild, on: Day): number | null {
  const at = facts.care.history.periods.findLastIndex(
    ({ start, end }) => start <= on && (end === null || on <= end),
  )
  return at < 0 ? null : at
}

function keysOf(dispute: DisputeFact, on: Day): Keys {
  const { raisedBy, team, severity, formalOn } = dispute
  return {
    month: toMonthKey(on),
    theme: themeKey(dispute),
    drift: driftKey(dispute),
    severity,
    formality: formalOn === null ? 'informal' : 'formal',
    officer: raisedBy,
    ...(team === null ? {} : { team }),
  }
}

const themeKey = ({ themes }: DisputeFact): string => (themes.length > 1 ? SEVERAL : (themes[0] ?? 'other'))

function driftKey({ themes }: DisputeFact): string {
  if (themes.includes('permanence') || themes.includes('decisions')) return 'drift'
  return themes.includes('preparation') ? 'papers' : 'other'
}

/** The furthest stage that a challenge had reached at the end of a day. */
export function stageKey({ stages }: DisputeFact, on: Day): string {
  const levels = stages.filter(({ stage }) => stage.reachedOn <= on).map(({ stage }) => stage.level)
  return levels.length === 0 ? 'informal' : `stage-${Math.max(...levels)}`
}

/** What came of a challenge that was closed: of several, what weighs most; null where nobody recorded it. */
export function impactKey({ outcomes }: ClosingFact): string | null {
  return OUTCOMES.find((outcome) => outcomes.includes(outcome)) ?? null
}

/** "raised on 3 May 2025, made formal on 20 May 2025, closed on 1 June 2025, opened again on 8 June 2025" */
export function courseWords({ raisedOn, formalOn, closings }: DisputeFact): string {
  const parts = [
    `raised on ${toDate(raisedOn)}`,
    ...(formalOn === null || formalOn === raisedOn ? [] : [`made formal on ${toDate(formalOn)}`]),
    ...closings.flatMap(({ on, reopenedOn }) => [
      `closed on ${toDate(on)}`,
      ...(reopenedOn === null ? [] : [`opened again on ${toDate(reopenedOn)}`]),
    ]),
  ]
  return parts.join(', ')
}

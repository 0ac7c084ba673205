// All that the page of one officer's caseload shows. Pure.
import { addDays, addMonths, type Day, earlierOf } from '../../kit/dates/index.ts'
import {
  type CaseloadFacts,
  type CaseloadRules,
  caseloadOn,
  type Causes,
  causesOf,
  cut,
  daysOver,
  limitsOn,
  lineOf,
  monthsBefore,
  nameOf,
  type Oddity,
  odditiesOf,
  type OfficerLimits,
  type OfficerLoad,
  officerLoadOn,
  officersOf,
  type OfficerWork,
  type Stretch,
  weightedParts,
  workCaseload,
} from '../allocations/index.ts'
import { CASELOAD_MONTHS } from './service-caseload.ts'

export type OfficerMonth = {
  readonly month: Day
  /** Children on its last day; null where nothing of the officer is on record then, or who held the children is not. */
  readonly children: number | null
  readonly weighted: number | null
  readonly limits: OfficerLimits
  readonly daysOver: number
}

/** Days in a row over a limit, the newest first. */
export type TimeOver = {
  readonly from: Day
  /** The first day after. */
  readonly to: Day
  readonly most: number
  readonly names: Stretch['over']
  readonly limits: OfficerLimits
  /** Null where it began before the days that are looked back to. */
  readonly causes: Causes | null
}

export type OfficerCaseload = {
  readonly officerId: string
  readonly name: string
  readonly on: Day
  readonly load: OfficerLoad
  readonly limits: OfficerLimits
  readonly parts: ReturnType<typeof weightedParts>
  readonly months: readonly OfficerMonth[]
  readonly timesOver: readonly TimeOver[]
  readonly oddities: readonly Oddity[]
  /** All that is on record of other work, ended or not. */
  readonly work: readonly OfficerWork[]
}

type Asked = { readonly officerId: string; readonly on: Day }

/** The caseload of an officer on a day and in the five years before; null where they never were one. */
export function toOfficerCaseload(
  facts: CaseloadFacts,
  rules: CaseloadRules,
  { officerId, on }: Asked,
): OfficerCaseload | null {
  const caseload = workCaseload(facts)
  if (!officersOf(caseload).includes(officerId)) return null
  const months = monthsBefore(on, CASELOAD_MONTHS)
  const from = months[0] ?? on
  const line = lineOf(caseload, officerId, { from, to: addDays(on, 1), rules })
  const weights = rules.weightsOn(on)
  const load = officerLoadOn(caseload, officerId, { on, weights })
  const monthOf = (month: Day): OfficerMonth => {
    const last = earlierOf(addDays(addMonths(month, 1), -1), on)
    const then = officerLoadOn(caseload, officerId, { on: last, weights: rules.weightsOn(last) })
    // Where most children have nobody on record, an officer may have held more than those who are.
    const isKnown =
      then.children.length + then.posts.length > 0 &&
      caseloadOn(caseload, last, rules.weightsOn(last)).history === 'known'
    return {
      month,
      children: isKnown ? then.children.length : null,
      weighted: isKnown ? then.weighted : null,
      limits: limitsOn(caseload, officerId, { on: last, rules }).limits,
      daysOver: daysOver(cut(line, month, addDays(last, 1))),
    }
  }
  return {
    officerId,
    name: nameOf(caseload, officerId),
    on,
    load,
    limits: limitsOn(caseload, officerId, { on, rules }).limits,
    parts: weightedParts(load, weights),
    months: months.map(monthOf),
    timesOver: timesOver(line)
      .map((time) => ({
        ...time,
        causes: time.from <= from ? null : causesOf(caseload, officerId, time.from),
      }))
      .toReversed(),
    oddities: odditiesOf(caseload, caseloadOn(caseload, on, weights)).filter(
      (one) => one.officerId === officerId,
    ),
    work: facts.work.filter((one) => one.officerId === officerId),
  }
}

/** Stretches over a limit that follow each other without a day between, as one. */
function timesOver(line: readonly Stretch[]): readonly Omit<TimeOver, 'causes'>[] {
  const times: Omit<TimeOver, 'causes'>[] = []
  for (const { from, to, children, over, limits } of line) {
    if (over.length === 0) continue
    const last = times.at(-1)
    if (last?.to !== from) {
      times.push({ from, to, most: children, names: over, limits })
      continue
    }
    const names = [...new Set([...last.names, ...over])]
    const joined = { ...last, to, names, limits, most: Math.max(last.most, children) }
    times.splice(-1, 1, joined)
  }
  return times
}

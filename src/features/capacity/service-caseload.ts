// All that the page of caseloads shows, worked from history alone. Pure.
import { addDays, addMonths, type Day } from '../../kit/dates/index.ts'
import {
  averagesOf,
  type Caseload,
  type CaseloadFacts,
  type CaseloadMonth,
  type CaseloadRules,
  caseloadOn,
  type Causes,
  causesOf,
  limitsOn,
  linesOf,
  monthsBefore,
  monthsOf,
  type Oddity,
  odditiesOf,
  type OfficerLimits,
  type OfficerLoad,
  officersOf,
  overNow,
  perFullTime,
  type ServiceLoad,
  vacanciesOn,
  weightedOf,
  type Weights,
  workCaseload,
} from '../allocations/index.ts'

/** Five years. */
export const CASELOAD_MONTHS = 60

export type OfficerRow = {
  readonly load: OfficerLoad
  readonly limits: OfficerLimits
  /** Null: over no limit on the day. */
  readonly over: ReturnType<typeof overNow>
  readonly causes: Causes | null
}

export type ServiceCaseload = {
  readonly on: Day
  /** The first day that is looked back to. */
  readonly from: Day
  readonly load: ServiceLoad
  readonly averages: ReturnType<typeof averagesOf>
  /** What both would be were the vacant posts filled; null where none is vacant, or they are not known. */
  readonly ifFilled: IfFilled | null
  readonly limit: number
  readonly weights: Weights
  readonly officers: readonly OfficerRow[]
  readonly months: readonly CaseloadMonth[]
  readonly oddities: readonly Oddity[]
}

export type IfFilled = ReturnType<typeof averagesOf> & {
  /** Full-time equivalent. */
  readonly vacant: number
}

function toIfFilled(caseload: Caseload, load: ServiceLoad): IfFilled | null {
  const { vacant } = vacanciesOn(caseload, load.on)
  if (vacant === 0 || load.history === 'not-known') return null
  const posts = (load.fullTimeEquivalent ?? 0) + vacant
  return {
    vacant,
    perFullTime: perFullTime(load.held, posts),
    weightedPerFullTime: perFullTime(weightedOf(load), posts),
  }
}

/** Caseloads on a day and in the five years up to it. */
export function toServiceCaseload(facts: CaseloadFacts, rules: CaseloadRules, on: Day): ServiceCaseload {
  const caseload = workCaseload(facts)
  const months = monthsBefore(on, CASELOAD_MONTHS)
  const from = months[0] ?? on
  const lines = linesOf(caseload, officersOf(caseload), { from, to: addDays(on, 1), rules })
  const weights = rules.weightsOn(on)
  const load = caseloadOn(caseload, on, weights)
  return {
    on,
    from,
    load,
    averages: averagesOf(load),
    ifFilled: toIfFilled(caseload, load),
    limit: rules.limitOn(on),
    weights,
    officers: load.officers.map((officer) => {
      const over = overNow(lines.get(officer.officerId) ?? [])
      return {
        load: officer,
        limits: limitsOn(caseload, officer.officerId, { on, rules }).limits,
        over,
        causes: over === null ? null : causesFor(caseload, officer.officerId, over.since, from),
      }
    }),
    months: monthsOf(caseload, lines, { months, today: on, rules }),
    oddities: odditiesOf(caseload, load),
  }
}

/** What was before the first day that is looked back to is not looked for. */
function causesFor(caseload: Caseload, officerId: string, since: Day, from: Day): Causes | null {
  return since <= from ? null : causesOf(caseload, officerId, since)
}

/** The months with a value that lie so many months apart at the end: for the words over a chart. */
export function changeOver(
  months: readonly CaseloadMonth[],
): { readonly from: CaseloadMonth; readonly to: CaseloadMonth } | null {
  const known = months.filter((month) => month.perFullTime !== null)
  const [first] = known
  const last = known.at(-1)
  return first === undefined || last === undefined || addMonths(first.month, 1) > last.month
    ? null
    : { from: first, to: last }
}

import type { Day } from '../../kit/dates/index.ts'
import type { ChildFacts } from './child-facts.ts'
import type { ChildReturn } from './child-returns.ts'

type Person = Pick<ChildFacts, 'child' | 'born' | 'sex' | 'ethnic' | 'upn' | 'unaccompanied'>

const SEX_BEFORE_2025: Readonly<Record<string, string>> = { 1: 'M', 2: 'F' }

/** Who the child is, from the latest return that says; a birth date missing from the Header is taken from elsewhere. */
export function personFacts(child: string, returns: readonly ChildReturn[]): Person {
  const headers = returns.flatMap(({ rows }) => rows.Header)
  const header = headers.at(-1)
  const uasc = returns.flatMap(({ rows }) => rows.UASC).at(-1)
  return {
    child,
    born: header?.born ?? bornElsewhere(returns),
    sex: SEX_BEFORE_2025[header?.sex ?? ''] ?? header?.sex ?? '',
    ethnic: header?.ethnic ?? '',
    upn: header?.upn ?? '',
    unaccompanied: uasc === undefined ? null : { until: uasc.until },
  }
}

function bornElsewhere(returns: readonly ChildReturn[]): Day | null {
  for (const { rows } of returns.toReversed()) {
    for (const { born } of [...rows.Reviews, ...rows.UASC, ...rows.SWEpisodes]) if (born !== null) return born
  }
  return null
}

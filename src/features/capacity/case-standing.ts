// Numbers that more than one page of the business case gives.
import { ESTABLISHMENT_PATH } from '../people/index.ts'
import type { SourceKeeper } from './case-document.ts'
import type { CaseFacts } from './case-facts.ts'
import { FORECAST_PATH } from './forecast-paths.ts'
import { whole } from './forecast-words.ts'
import { CASELOAD_PATH } from './paths.ts'
import type { Shortfall } from './shortfall.ts'

type Cite = SourceKeeper['cite']

/** Full-time posts that people are in. */
export function citeFilled({ inPost }: CaseFacts, cite: Cite): string {
  if (inPost === null) return 'not known'
  return cite(String(inPost), {
    what: 'Full-time posts filled',
    from: 'The posts as IRO that people are in today, by their share of a full week.',
    href: ESTABLISHMENT_PATH,
  })
}

/** Full-time posts that the authority pays for. */
export function citePaidFor({ established }: CaseFacts, cite: Cite): string {
  if (established === null) return 'not known'
  return cite(String(established), {
    what: 'Full-time posts paid for',
    from: 'The establishment: posts as IRO paid for today.',
    href: ESTABLISHMENT_PATH,
  })
}

/** Children held for each full-time post, as the page of caseloads gives it. */
export function citeEach({ averages }: CaseFacts, cite: Cite): string {
  if (averages.perFullTime === null) return 'not known'
  return cite(averages.perFullTime.toFixed(1), {
    what: 'Children for each full-time post',
    from: 'Children held by somebody, divided by full-time posts filled.',
    href: CASELOAD_PATH,
  })
}

/** Full-time posts paid for that nobody is in. */
export function citeVacant(vacant: number, cite: Cite): string {
  return cite(String(vacant), {
    what: 'Full-time posts vacant',
    from: 'The establishment: what nobody is in of the posts paid for today.',
    href: ESTABLISHMENT_PATH,
  })
}

/** Where there are many runs, which of them is told. */
export const middleWords = ({ hasRange }: Pick<CaseFacts, 'hasRange'>): string =>
  hasRange ? ', in the middle of all runs' : ''

/** Hours that the posts filled leave for the year. */
export function citeHoursThere({ there }: Shortfall, cite: Cite): string {
  return cite(whole(there), {
    what: 'Hours there in 12 months',
    from: 'Posts filled, less leave and the weeks nobody works.',
    href: FORECAST_PATH,
  })
}

/** Hours short in the middle of all runs. */
export function citeShort(facts: CaseFacts, { short }: Shortfall, cite: Cite): string {
  return cite(whole(short.median), {
    what: 'Hours short, about',
    from: `Hours needed less hours there${middleWords(facts)}.`,
    href: FORECAST_PATH,
  })
}

/** The same with every post paid for filled. */
export function citeShortFilled(facts: CaseFacts, { short }: Shortfall, cite: Cite): string {
  return cite(whole(short.median), {
    what: 'Hours short with vacant posts filled',
    from: `Hours needed less hours there with every vacant post filled${middleWords(facts)}.`,
    href: FORECAST_PATH,
  })
}

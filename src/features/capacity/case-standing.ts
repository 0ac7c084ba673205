// Two numbers that more than one page of the business case gives.
import { ESTABLISHMENT_PATH } from '../people/index.ts'
import type { SourceKeeper } from './case-document.ts'
import type { CaseFacts } from './case-facts.ts'

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

import type { Day } from '../../../kit/dates/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import {
  averagesOf,
  caseloadOn,
  readCaseloadRules,
  vacanciesOn,
  weightedOf,
} from '../../allocations/index.ts'
import { listEstablishedPosts } from '../../people/index.ts'
import { type CaseFacts, toCaseFacts } from '../case-facts.ts'
import { readYearAhead } from './year-ahead.ts'

/** Full-time posts as reviewing officer that are paid for on a day; null where no such post is on record. */
async function findEstablished(db: Db, today: Day): Promise<number | null> {
  const posts = (await listEstablishedPosts(db)).filter(({ kind }) => kind === 'iro')
  if (posts.length === 0) return null
  const paid = posts.filter(({ from, to }) => from <= today && (to === null || to > today))
  return Math.round(100 * paid.reduce((sum, { fullTimeEquivalent }) => sum + fullTimeEquivalent, 0)) / 100
}

/** What the business case of today is made of. */
export async function readCaseFacts(db: Db, today: Day): Promise<CaseFacts> {
  const { facts, caseload, hours, hoursDecided, bands, ahead } = await readYearAhead(db, today)
  const rules = await readCaseloadRules(db)
  const load = caseloadOn(caseload, today, rules.weightsOn(today))
  const established = await findEstablished(db, today)
  const vacancies = vacanciesOn(caseload, today)
  return toCaseFacts({
    facts,
    ahead,
    hours,
    established,
    vacant: established === null ? null : vacancies.vacant,
    vacantNotKnown: vacancies.notKnown.length,
    lookedAfter: load.lookedAfter,
    unheld: load.unheld.length,
    held: load.held,
    averages: averagesOf(load),
    history: load.history,
    weighted: weightedOf(load) + load.unheld.length,
    limit: rules.limitOn(today),
    hoursDecidedOn: hoursDecided?.from ?? null,
    bands: bands === null ? null : { from: bands.from, bands: bands.value },
  })
}

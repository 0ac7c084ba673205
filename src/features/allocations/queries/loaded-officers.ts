import type { Day } from '../../../kit/dates/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { type AvailableOfficer, withLoads } from '../available-officer.ts'
import { workCaseload } from '../caseload.ts'
import { loadCaseloadFacts } from './caseload-facts.ts'
import { readCaseloadRules } from './caseload-rules.ts'
import { listAvailableOfficers } from './officers.ts'

/** Everybody who holds an IRO's post on a day, with their caseload and limits as caseload pages show them. */
export async function listLoadedOfficers(db: Db, on: Day): Promise<readonly AvailableOfficer[]> {
  const [officers, facts, rules] = await Promise.all([
    listAvailableOfficers(db, on),
    loadCaseloadFacts(db),
    readCaseloadRules(db),
  ])
  return withLoads(officers, workCaseload(facts), { on, rules })
}

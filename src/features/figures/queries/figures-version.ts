import type { Db } from '../../../platform/db/index.ts'
import { readFactsVersion } from '../../children/index.ts'
import { readDisputesVersion } from '../../disputes/index.ts'
import { readPolicy } from '../../reviews/index.ts'

/** What changes whenever something moves that figures are worked from; read inside a transaction too. */
export async function readFiguresVersion(db: Db): Promise<string> {
  const facts = await readFactsVersion(db)
  const policy = await readPolicy(db)
  return `${facts} ${await readAroundVersion(db)} ${JSON.stringify(policy)}`
}

/** What changes whenever something is recorded around a review, or of a challenge. */
async function readAroundVersion(db: Db): Promise<string> {
  const cycle = await readCycleVersion(db)
  return `${cycle} ${await readDisputesVersion(db)}`
}

/** The counter that moves whenever something is recorded around a review. */
export async function readCycleVersion(db: Db): Promise<number> {
  const row = await db.selectFrom('cycle_version').select('version').executeTakeFirst()
  return row?.version ?? 0
}

import { isoDay, type Day, toIsoDate } from '../../../kit/dates/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { type DisputePolicy, FIRST_POLICY } from '../policy.ts'

export type KeptPolicy = DisputePolicy & { readonly madeBy: string; readonly madeAt: Date }

/** Every policy the authority has decided, the newest first. */
export async function listPolicies(db: Db): Promise<readonly KeptPolicy[]> {
  const rows = await db
    .selectFrom('dispute_policy')
    .innerJoin('account', 'account.id', 'dispute_policy.made_by')
    .selectAll('dispute_policy')
    .select('account.display_name')
    .orderBy('number', 'desc')
    .execute()
  return rows.map(({ number, from_day, name, stages, made_at, display_name }) => ({
    number,
    from: isoDay(from_day),
    name,
    stages,
    madeBy: display_name,
    madeAt: made_at,
  }))
}

/** The policy that holds on a day: of those begun by then the one decided last, or what holds until the authority decides. */
export async function readPolicy(db: Db, on: Day): Promise<DisputePolicy> {
  const row = await db
    .selectFrom('dispute_policy')
    .selectAll()
    .where('from_day', '<=', toIsoDate(on))
    .orderBy('from_day', 'desc')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (row === undefined) return FIRST_POLICY
  return { number: row.number, from: isoDay(row.from_day), name: row.name, stages: row.stages }
}

/** The names of the stages of every policy so far, so that the register can be sifted by them. */
export async function listStageNames(db: Db): Promise<readonly string[]> {
  const policies: readonly DisputePolicy[] = [FIRST_POLICY, ...(await listPolicies(db))]
  return [...new Set(policies.flatMap(({ stages }) => stages.map(({ name }) => name)))].toSorted()
}

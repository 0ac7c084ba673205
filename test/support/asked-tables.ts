// Which tables a piece of work asks, and which of them nobody marks when they change: what is kept from them would be stale.
import { CompiledQuery, type KyselyPlugin, sql } from 'kysely'
import type { Db } from '../../src/platform/db/index.ts'

type Plan = { readonly 'Relation Name'?: string; readonly Plans?: readonly Plan[] }

const tablesOf = (plan: Plan): readonly string[] => [
  ...(plan['Relation Name'] === undefined ? [] : [plan['Relation Name']]),
  ...(plan.Plans ?? []).flatMap(tablesOf),
]

/** The tables that the questions asked while `work` runs look into, as the database plans them. */
async function tablesAskedBy(db: Db, work: (db: Db) => Promise<unknown>): Promise<ReadonlySet<string>> {
  const asked: CompiledQuery[] = []
  const listening: KyselyPlugin = {
    transformQuery({ node, queryId }) {
      asked.push(db.getExecutor().compileQuery(node, queryId))
      return node
    },
    transformResult: async ({ result }) => result,
  }
  await work(db.withPlugin(listening))
  const tables = new Set<string>()
  for (const { sql: text, parameters } of asked) {
    const explain = CompiledQuery.raw(`explain (format json) ${text}`, [...parameters])
    const { rows } = await db.executeQuery<{ readonly 'QUERY PLAN': readonly { readonly Plan: Plan }[] }>(
      explain,
    )
    for (const row of rows)
      for (const { Plan: plan } of row['QUERY PLAN']) for (const one of tablesOf(plan)) tables.add(one)
  }
  tables.delete('change_mark')
  return tables
}

// A step is written with its challenge, whose version moves, and is never changed.
const MARKED_WITH_ANOTHER = ['dispute_step']

/** How many tables the work asks, and those of them that no trigger marks. */
export async function findUnmarked(
  db: Db,
  work: (db: Db) => Promise<unknown>,
): Promise<{ readonly asked: number; readonly unmarked: readonly string[] }> {
  const { rows } = await sql<{ name: string }>`select distinct tgrelid::regclass::text as name from pg_trigger
    where tgname like '%\\_is\\_marked%'`.execute(db)
  const marked = new Set([...rows.map(({ name }) => name), ...MARKED_WITH_ANOTHER])
  const asked = [...(await tablesAskedBy(db, work))]
  return { asked: asked.length, unmarked: asked.filter((table) => !marked.has(table)) }
}

// Kills a process that signs people in, records openings and seals (kill -9) at all sorts of moments, and looks whether
// the chain of the audit still holds and everything acknowledged is in it:
//   node test/long/kill-audit.ts [--rounds 20] [--sample]      (TEST_DATABASE_URL for the server's rounds)
import { sealOnce, verifyChain } from '../../src/platform/audit/index.ts'
import { type Db, migrate } from '../../src/platform/db/index.ts'
import { addAccount, findSession } from '../../src/platform/identity/index.ts'
import { asking, onBothKinds, readRounds, sayingUntilKilled, type Where } from '../support/kill-rounds.ts'

const PERSON = { userName: 'opener', password: 'correct horse battery' }
/** The kill comes so many milliseconds after the first sign-in, at the latest. */
const LATEST_KILL = 1_200

const { rounds } = readRounds()
await onBothKinds(killOpenings)

async function killOpenings(where: Where) {
  await asking(where, async (db) => {
    await migrate(db)
    const given = { ...PERSON, displayName: 'Ruth Adeyemi', roles: ['iro'], personId: null } as const
    const added = await addAccount(db, given, 'command-line')
    if (!added.ok) throw new Error(added.failure.says)
  })
  const counted = { acknowledged: 0, unsealed: 0 }
  const faults: string[] = []
  for (let round = 0; round < rounds; round += 1) {
    const args = ['test/support/opening-process.ts', PERSON.userName, PERSON.password, String(round)]
    const said = await sayingUntilKilled(where, args, (LATEST_KILL * (round + 0.5)) / rounds)
    const found = await asking(where, (db) => lookAt(db, said))
    counted.acknowledged += said.length
    counted.unsealed += found.unsealed
    faults.push(...found.faults.map((fault) => `round ${round + 1}: ${fault}`))
  }
  return {
    says: `killed ${rounds} times while signing in, opening records and sealing; ${counted.acknowledged} acknowledged all looked for, ${counted.unsealed} left to be sealed and sealed afterwards, ${faults.length} faults.`,
    faults,
  }
}

type Found = { readonly unsealed: number; readonly faults: readonly string[] }

async function lookAt(db: Db, said: readonly string[]): Promise<Found> {
  const killed = await verifyChain(db)
  await sealOnce(db)
  const mended = await verifyChain(db)
  const opened = await childrenOpened(db)
  const signedIn = said.filter((line) => line.startsWith('signed-in '))
  const sessions = await Promise.all(
    signedIn.map((line) => findSession(db, line.replace('signed-in ', ''), new Date())),
  )
  const gone = said.filter((line) => line.startsWith('opened ') && !opened.has(line.replace('opened ', '')))
  return {
    unsealed: killed.unsealed.entries,
    faults: [
      ...(signedIn.length === 0 ? ['nobody was signed in before the kill'] : []),
      ...(gone.length > 0 ? [`${gone.length} acknowledged openings are gone`] : []),
      ...(sessions.includes(null) ? ['an acknowledged session is gone'] : []),
      ...(await sessionsWithoutEntries(db)),
      ...[killed.broken, mended.broken].flatMap((broken) =>
        broken === null ? [] : [`the chain is broken at link ${broken.number}: ${broken.what}`],
      ),
      ...(mended.unsealed.entries > 0 ? [`${mended.unsealed.entries} entries cannot be sealed`] : []),
    ],
  }
}

async function childrenOpened(db: Db): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('audit_entry')
    .select('record_id')
    .where('record_type', '=', 'child')
    .execute()
  return new Set(rows.map(({ record_id }) => record_id))
}

// A session and the row that says it was begun are written in one transaction.
async function sessionsWithoutEntries(db: Db): Promise<readonly string[]> {
  const count = (table: 'session' | 'audit_entry') =>
    db.selectFrom(table).select((eb) => eb.fn.countAll<number>().as('count'))
  const sessions = await count('session').executeTakeFirstOrThrow()
  const entries = await count('audit_entry').where('action', '=', 'signed-in').executeTakeFirstOrThrow()
  return sessions.count === entries.count
    ? []
    : [`there are ${sessions.count} sessions and ${entries.count} entries of signing in`]
}

// Asks every address with whatever chance makes of its forms, and looks at every answer:
//   node test/long/fuzz.ts [--requests 100000] [--sample] [--seed N] [--only N]        (TEST_DATABASE_URL for a server)
// The same seed makes the same requests; --only asks one of them again, on a fresh database. Nothing leaves this machine.
import { parseArgs } from 'node:util'
import { sql } from 'kysely'
import { loadDemonstration } from '../../db/demo/load-demonstration.ts'
import { makeCouncil } from '../../db/demo/council.ts'
import { seeded, type Random } from '../../db/demo/random.ts'
import { verifyDerived } from '../../src/features/reviews/index.ts'
import { type Db, migrate, openDatabase, openEmbeddedDatabase } from '../../src/platform/db/index.ts'
import { askOverSocket, sendBytes } from '../support/fuzz/ask-socket.ts'
import { findTargets, type Targets } from '../support/fuzz/find-targets.ts'
import { type FuzzSite, openFuzzSite } from '../support/fuzz/fuzz-site.ts'
import { type Answered, judgeAnswer, judgeLog, type Judging } from '../support/fuzz/judge.ts'
import { type FuzzRequest, makeRequest } from '../support/fuzz/make-request.ts'

const SAMPLE = 2_000
const ORDINARY_CHILDREN = 40
/** One in so many goes over a real socket; of the refused ones, one in so many is looked after in the database. */
const SOCKET_EVERY = 20
const REFUSED_EVERY = 3
const MOST_FAULTS = 20

export type FuzzRun = { readonly requests: number; readonly seed: number; readonly only: number | null }

export type FuzzReport = {
  readonly asked: number
  readonly statuses: ReadonlyMap<number, number>
  readonly targets: number
  readonly fields: number
  readonly slowest: number
  /** What was wrong, each with the number of its request. */
  readonly faults: readonly string[]
}

/** Asks so many requests of a site. */
export async function fuzz(site: FuzzSite, { requests, seed, only }: FuzzRun): Promise<FuzzReport> {
  const { db } = site.services
  const targets = await findTargets(site)
  const judging: Judging = {
    names: Object.values(site.world.children).flatMap(({ givenName, familyName }) => [givenName, familyName]),
  }
  const port = Number(new URL(await site.server.listen({ port: 0, host: '127.0.0.1' })).port)
  const statuses = new Map<number, number>()
  const faults: string[] = []
  let [asked, slowest] = [0, 0]
  for (let index = only ?? 0; index < (only === null ? requests : only + 1); index += 1) {
    const random = seeded(seed * 1_000_003 + index)
    const { request, role } = await nextRequest(site, random, targets, index)
    const isWatched = !request.isOurs && random.chance(1 / REFUSED_EVERY)
    const before = isWatched ? await digestOf(db) : ''
    const answer = await ask(site, request, random, port)
    if (answer === null) continue
    asked += 1
    slowest = Math.max(slowest, answer.milliseconds)
    statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1)
    const changed =
      isWatched && (await digestOf(db)) !== before ? ['a refused form changed the database'] : []
    const found = [...judgeAnswer(answer, judging), ...judgeLog(site.takeLog(), judging), ...changed]
    faults.push(
      ...found.map((fault) => `${index} ${role} ${request.method} ${request.url.slice(0, 150)}: ${fault}`),
    )
    if (faults.length >= MOST_FAULTS) break
    if (answer.status === 303 && String(answer.headers['location']).startsWith('/sign-in'))
      await site.renew(role)
  }
  const said = only === null ? await sayBytes(port, seed) : []
  const kept = await lookAtWhatIsKept(db)
  return {
    asked,
    statuses,
    slowest,
    targets: targets.all.length,
    fields: targets.all.reduce((sum, { fields }) => sum + fields.length, 0),
    faults: [...faults, ...said, ...kept],
  }
}

async function nextRequest(site: FuzzSite, random: Random, targets: Targets, index: number) {
  const [role, visitor] = random.pick([...site.askers])
  const request = makeRequest(random, {
    targets: random.chance(0.8) ? (targets.ofRole.get(role) ?? targets.all) : targets.all,
    params: targets.params,
    csrfToken: visitor?.csrfToken ?? 'none',
    cookie: visitor?.cookie ?? null,
    index,
  })
  return { request, role }
}

async function ask(
  { server }: FuzzSite,
  request: FuzzRequest,
  random: Random,
  port: number,
): Promise<Answered | null> {
  if (random.chance(1 / SOCKET_EVERY)) return await askOverSocket(port, request)
  const begun = performance.now()
  // Another office each time: how often one may try to sign in is not what is looked at here.
  const remoteAddress = `10.${random.between(0, 255)}.${random.between(0, 255)}.${random.between(1, 254)}`
  const { method, url, headers, payload } = request
  const answer = await server
    .inject({
      method: methodOf(method),
      url,
      headers,
      remoteAddress,
      ...(payload === undefined ? {} : { payload }),
    })
    // An address that cannot even be put into a request is not asked.
    .catch((error: unknown) => {
      if (error instanceof TypeError || error instanceof URIError) return null
      throw error
    })
  if (answer === null) return null
  return {
    status: answer.statusCode,
    headers: answer.headers,
    body: answer.body,
    milliseconds: performance.now() - begun,
  }
}

const METHODS = ['GET', 'POST', 'HEAD', 'OPTIONS', 'PUT', 'DELETE', 'PATCH'] as const
const methodOf = (method: string) => METHODS.find((one) => one === method) ?? 'GET'

async function sayBytes(port: number, seed: number): Promise<readonly string[]> {
  const random = seeded(seed)
  const faults: string[] = []
  for (let round = 0; round < 24; round += 1) {
    const said = await sendBytes(port, random)
    if (/HTTP\/1\.1 5\d\d|node:internal|\.ts:\d+/.test(said))
      faults.push(`bytes: answered ${said.slice(0, 200)}`)
  }
  return faults
}

/** Changes of whatever matters: what is only about having been asked (sessions, tries, the audit of refusals) is not in it. */
async function digestOf(db: Db): Promise<string> {
  const { rows: tables } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not in
      ('session', 'audit_entry', 'audit_link', 'sign_in_attempt', 'request_pace', 'kept_form', 'import_row')
    order by table_name`.execute(db)
  const each = tables.map(
    ({ name }) => sql`select count(*) as rows, max(xmin::text::bigint) as newest from ${sql.table(name)}`,
  )
  const { rows } = await sql`${sql.join(each, sql` union all `)}`.execute(db)
  return JSON.stringify(rows)
}

async function lookAtWhatIsKept(db: Db): Promise<readonly string[]> {
  const { rows } = await sql<{ many: number }>`
    select count(*) as many from audit_entry
    where concat_ws(' ', actor, action, record_type, record_id, child_id, came_from) ~ '<zz|passwd|drop table|script'`.execute(
    db,
  )
  const typed = rows[0]?.many ?? 0
  const { differ } = await verifyDerived(db)
  return [
    ...(typed > 0 ? [`${typed} audit rows hold what somebody typed`] : []),
    ...(differ.length > 0 ? [`what is owed to ${differ.length} children is not what the law gives`] : []),
  ]
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      requests: { type: 'string', default: '100000' },
      sample: { type: 'boolean', default: false },
      seed: { type: 'string' },
      only: { type: 'string' },
    },
  })
  const seed = Number(values.seed ?? (values.sample ? 1 : Date.now() % 1_000_000))
  const requests = values.sample ? SAMPLE : Number(values.requests)
  const only = values.only === undefined ? null : Number(values.only)
  process.stdout.write(`seed ${seed}\n`)
  const place = await openPlace()
  try {
    await migrate(place.database.db)
    await loadDemonstration(place.database.db, makeCouncil(ORDINARY_CHILDREN))
    const site = await openFuzzSite(place.database)
    const report = await fuzz(site, { requests, seed, only })
    await site.server.close()
    sayReport(report)
    if (report.faults.length > 0) process.exitCode = 1
  } finally {
    await place.close()
  }
}

function sayReport({ asked, statuses, targets, fields, slowest, faults }: FuzzReport): void {
  const counted = [...statuses]
    .toSorted(([one], [other]) => one - other)
    .map(([status, many]) => `${status}: ${many}`)
  process.stdout.write(
    `${asked} requests of ${targets} addresses with ${fields} fields; ${counted.join(', ')}; the slowest took ${Math.round(slowest)} ms; ${faults.length} faults.\n`,
  )
  for (const fault of faults) process.stdout.write(`${fault}\n`)
}

const FRESH = `footprint_fuzz_${process.pid}`

/** A database of its own, on the server where there is one. */
async function openPlace() {
  const server = process.env['TEST_DATABASE_URL']
  if (server === undefined) {
    const database = await openEmbeddedDatabase(null)
    return { database, close: () => database.close() }
  }
  await onServer(server, `create database ${FRESH}`)
  const address = new URL(server)
  address.pathname = `/${FRESH}`
  const database = await openDatabase({ databaseUrl: address.href, dataDir: '' })
  return {
    database,
    async close() {
      await database.close()
      await onServer(server, `drop database ${FRESH} with (force)`)
    },
  }
}

async function onServer(databaseUrl: string, statement: string): Promise<void> {
  const database = await openDatabase({ databaseUrl, dataDir: '' })
  await sql.raw(statement).execute(database.db)
  await database.close()
}

if (import.meta.main) await main()

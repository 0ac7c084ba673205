// Pages asked for by 10 connections at once of a server of their own. Every page is held against a bare server that sends
// as many bytes, in the same run. What is printed is the 95th percentile of every answer's time.
import { spawn } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import autocannon from 'autocannon'
import { DEMO_ACCOUNTS } from '../../db/demo/people.ts'
import { readConfig } from '../../src/platform/config/index.ts'
import { type Db, migrateDatabase, openDatabase } from '../../src/platform/db/index.ts'
import type { Measured } from './measured.ts'

const CONNECTIONS = 10
const SECONDS = 8
const PORT = 3918
const ADDRESS = `http://localhost:${PORT}`

export type Page = {
  readonly what: string
  readonly path: string
  readonly who: 'iro' | 'manager'
  /** Seconds. */
  readonly target: number
}

export type Environment = Readonly<Record<string, string>>

/** Makes the tables of a database and fills them. */
export async function fillDatabase(environment: Environment, load: (db: Db) => Promise<void>): Promise<void> {
  const config = readConfig(environment)
  if (!config.ok) throw new Error(config.failure.join('\n'))
  const database = await openDatabase(config.value)
  await migrateDatabase(database, config.value)
  await load(database.db)
  await database.close()
}

async function untilUp(): Promise<void> {
  for (let tries = 0; tries < 3000; tries++) {
    const answer = await fetch(`${ADDRESS}/healthz`).catch(() => null)
    if (answer?.ok === true) return
    await pause(20)
  }
  throw new Error('the server did not come up within a minute')
}

async function withProcess(
  args: readonly string[],
  environment: Environment,
  work: () => Promise<void>,
): Promise<void> {
  const server = spawn(process.execPath, args, {
    env: { ...process.env, ...environment, PORT: String(PORT), LOG_LEVEL: 'silent' },
    stdio: 'ignore',
  })
  const gone = new Promise((resolve) => server.on('close', resolve))
  try {
    await untilUp()
    await work()
  } finally {
    server.kill('SIGTERM')
    await gone
  }
}

async function signIn(who: Page['who']): Promise<string> {
  const { userName, password } = DEMO_ACCOUNTS[who]
  const answer = await fetch(`${ADDRESS}/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: ADDRESS },
    body: new URLSearchParams([
      ['user-name', userName],
      ['password', password],
    ]),
  })
  const cookie = answer.headers.get('set-cookie')?.split(';')[0]
  if (answer.status !== 303 || cookie === undefined) throw new Error(`signing in gave ${answer.status}`)
  return cookie
}

/** The time within which 95 of 100 answers came, in seconds. */
async function percentileOf(path: string, cookie: string, seconds: number): Promise<number> {
  const times: number[] = []
  const result = await new Promise<autocannon.Result>((resolve, reject) => {
    const asking = autocannon(
      {
        url: `${ADDRESS}${path}`,
        connections: CONNECTIONS,
        duration: seconds,
        headers: { cookie, 'accept-encoding': 'identity' },
      },
      (error, found) => (error === null ? resolve(found) : reject(error)),
    )
    asking.on('response', (_client, _status, _bytes, milliseconds) => times.push(milliseconds))
  })
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${path}: ${result.non2xx} refused, ${result.errors} broken`)
  const taken = times.toSorted((one, other) => one - other)[Math.ceil(times.length * 0.95) - 1]
  if (taken === undefined) throw new Error(`${path}: no answer came`)
  return taken / 1000
}

async function secondsOfBarePage(bytes: number): Promise<number> {
  const code = `const body = Buffer.alloc(${bytes}, 'x'); require('node:http').createServer((_, answer) => answer.end(body)).listen(${PORT})`
  let taken = Number.NaN
  await withProcess(['-e', code], {}, async () => {
    taken = await percentileOf('/', '', 3)
  })
  return taken
}

/** Asks for each page for a while; `timesTarget` is how many times the target a slower database may take. */
export async function measurePages(
  environment: Environment,
  pages: readonly Page[],
  timesTarget: number,
): Promise<Measured[]> {
  const found: (Omit<Measured, 'floor'> & { readonly bytes: number })[] = []
  await withProcess(['src/app/main.ts', 'serve'], { ...environment, DEMO: 'true' }, async () => {
    for (const { what, path, who, target } of pages) {
      const cookie = await signIn(who)
      const first = performance.now()
      const bytes = (await (await fetch(`${ADDRESS}${path}`, { headers: { cookie } })).arrayBuffer())
        .byteLength
      const cold = performance.now() - first
      await percentileOf(path, cookie, 2)
      found.push({
        what: `${what} (${Math.round(bytes / 1024)} KB; first ever ${Math.round(cold)} ms)`,
        seconds: await percentileOf(path, cookie, SECONDS),
        target: target * timesTarget,
        floorIs: 'a bare page of the same bytes',
        bytes,
      })
    }
  })
  const measured: Measured[] = []
  for (const { bytes, ...one } of found) measured.push({ ...one, floor: await secondsOfBarePage(bytes) })
  return measured
}

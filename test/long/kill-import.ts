// Kills an import (kill -9) at all sorts of moments, and looks whether all or nothing of it is there:
//   node test/long/kill-import.ts [--rounds 20] [--sample]        (TEST_DATABASE_URL for the server's rounds)
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { generateReturn } from '../bench/generate-return.ts'
import { asking, environmentFor, onBothKinds, readRounds, type Where } from '../support/kill-rounds.ts'

const { rounds, isSample } = readRounds()
const CHILDREN = isSample ? 60 : 300
await onBothKinds(killImports)

// Two returns of the same children that differ in many rows, loaded in turn; every load is killed, then run again.
async function killImports(where: Where) {
  const folder = await mkdtemp(join(tmpdir(), 'footprint-returns-'))
  try {
    const returns = await makeReturns(folder, CHILDREN)
    const facts: string[] = []
    let usual = 0
    for (const dir of returns) {
      const started = performance.now()
      await startImport(where, dir).finished
      usual = performance.now() - started
      facts.push((await lookAt(where)).digest)
    }
    const { cutShort, kept, faults } = await runRounds({ where, returns, facts, usual })
    return {
      says: `${rounds} imports killed, ${cutShort} before they were done; all of it there after ${kept}, none after ${rounds - kept}, half after ${faults.length}.`,
      faults,
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

type KillReport = {
  /** Rounds in which the kill came before the import had said that it was done. */
  readonly cutShort: number
  /** Rounds after which all of the killed import was there. */
  readonly kept: number
  /** What was wrong: a sentence each. */
  readonly faults: readonly string[]
}

type Rounds = {
  readonly where: Where
  readonly returns: readonly string[]
  /** What is there once each return is loaded. */
  readonly facts: readonly string[]
  /** How long an import takes, in milliseconds. */
  readonly usual: number
}

async function runRounds({ where, returns, facts, usual }: Rounds): Promise<KillReport> {
  const faults: string[] = []
  let cutShort = 0
  let kept = 0
  for (let round = 0; round < rounds; round += 1) {
    const [dir = '', after, before] = [returns[round % 2], facts[round % 2], facts[(round + 1) % 2]]
    const importing = startImport(where, dir)
    await new Promise((resolve) => setTimeout(resolve, usual * (0.3 + (0.75 * (round + 0.5)) / rounds)))
    importing.process.kill('SIGKILL')
    const said = await importing.finished
    const { digest: found } = await lookAt(where)
    if (!said.includes('"done"')) cutShort += 1
    if (found === after) kept += 1
    if (found !== after && found !== before) faults.push(`round ${round + 1}: half an import is there`)
    if (said.includes('"done"') && found !== after)
      faults.push(`round ${round + 1}: what was acknowledged is gone`)
    const again = await startImport(where, dir).finished
    if (!again.includes('"done"')) faults.push(`round ${round + 1}: it cannot be run again: ${again}`)
    const { digest, leftOver } = await lookAt(where)
    if (digest !== after) faults.push(`round ${round + 1}: run again, it is not the same`)
    if (leftOver > 0) faults.push(`round ${round + 1}: something is left over`)
  }
  return { cutShort, kept, faults }
}

/** Two returns: as generated, and with other codes, another ending, and some reviews less. */
async function makeReturns(folder: string, children: number): Promise<readonly [string, string]> {
  const [one, other] = [join(folder, 'one'), join(folder, 'other')]
  await generateReturn(one, children, 7)
  await generateReturn(other, children, 7)
  const reviews = join(other, 'reviews.csv')
  const lines = (await readFile(reviews, 'utf8'))
    .split('\r\n')
    .filter((_line, at) => at === 0 || at % 40 !== 7)
  await writeFile(reviews, lines.join('\r\n').replaceAll(',PN1', ',PN5'))
  const episodes = join(other, 'episodes.csv')
  await writeFile(episodes, (await readFile(episodes, 'utf8')).replaceAll(',V2,', ',C2,'))
  return [one, other]
}

type Importing = { readonly process: ChildProcess; readonly finished: Promise<string> }

function startImport(where: Where, dir: string): Importing {
  const child = spawn(process.execPath, ['src/app/main.ts', 'import', dir, '--json'], {
    env: environmentFor(where),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += String(chunk)))
  return { process: child, finished: once(child, 'close').then(() => said) }
}

type Seen = { readonly digest: string; readonly leftOver: number }

/** All that imports are answerable for, in one short text; and what an import that is over leaves behind. */
async function lookAt(where: Where): Promise<Seen> {
  return await asking(where, async (db) => {
    const { rows } = await sql<Seen>`
      select md5(concat(
        (select string_agg(concat(child, table_name, return_year, key, content), '' order by child, table_name, return_year, key)
          from source_row where withdrawn_import is null),
        (select string_agg(concat(identifier, born, sex, care::text), '' order by identifier) from child),
        (select string_agg(concat(identifier, first_part, participation_code, in_file), '' order by identifier, first_part)
          from review join child on child.id = child_id),
        (select string_agg(concat(identifier, number, rule, due, held_on), '' order by identifier, number)
          from obligation join child on child.id = child_id))) as digest,
        (select count(*) from import_row) + (select count(*) from import where state = 'running') as "leftOver"`.execute(
      db,
    )
    return rows[0] ?? { digest: '', leftOver: 0 }
  })
}

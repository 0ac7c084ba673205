import { readFile, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import {
  bringFile,
  confirmSeenKey,
  findKey,
  HOW_CONFIRMED,
  LARGEST_FILE,
  toHowConfirmed,
  TOO_LARGE,
} from '../../features/benchmark/index.ts'
import { fail, ok, type Result } from '../../kit/result.ts'
import { findAccountId } from '../../platform/identity/index.ts'
import { type Command, type CommandIo, type Services, WrongUseError } from '../command.ts'
import { parseOptions } from '../options.ts'

export const benchmarkImport: Command = {
  help: `bin/footprint benchmark import FILE [--json]
bin/footprint benchmark import FILE --fingerprint "0A1B …" --by USER-NAME --how ${HOW_CONFIRMED.join('|')}

The file is checked: its form, version and signature, and that no count in it points at a child. A newer file of the same
authority and year takes the place of an older one, which is kept.
The first file of an authority, or one signed with another key than before, is refused until somebody has confirmed its key:
--fingerprint  what the authority itself gave as its fingerprint
--by           who asked for it, by their user name here
--how          the way in which it was given
Exit code 1 when the file is refused.`,
  needsDatabase: true,
  async run(args, io, services) {
    const { values, positionals } = parseOptions(args, OPTIONS, { least: 1, most: 1 })
    const read = await readText(resolve(io.cwd, positionals[0] ?? ''))
    if (!read.ok) return refuse(io, read.failure)
    const text = read.value
    const { database, clock } = services
    const doing = { actor: 'command-line', now: clock.now() }
    let brought = await bringFile(database.db, text, doing)
    if (!brought.ok && brought.failure.keyId !== null && values.fingerprint !== undefined) {
      const against = await confirm(services, brought.failure.keyId, {
        ...values,
        fingerprint: values.fingerprint,
      })
      if (against !== null) return refuse(io, `${against}.`)
      brought = await bringFile(database.db, text, doing)
    }
    if (!brought.ok) {
      const { keyId, says } = brought.failure
      return refuse(io, keyId !== null && values.fingerprint === undefined ? `${says}\n${TO_CONFIRM}` : says)
    }
    const { outcome, name, year } = brought.value
    io.out(values.json ? `${JSON.stringify(brought.value)}\n` : `${name}, ${year}: ${OUTCOMES[outcome]}.\n`)
    return 0
  },
}

const OPTIONS = {
  fingerprint: { type: 'string' },
  by: { type: 'string' },
  how: { type: 'string' },
  json: { type: 'boolean' },
} as const

const OUTCOMES = {
  added: 'brought in',
  replaced: 'brought in, in place of an older file',
  unchanged: 'was here already, nothing changed',
} as const

const TO_CONFIRM = `To do both: bin/footprint benchmark import FILE --fingerprint "WHAT THEY GAVE YOU" --by USER-NAME --how ${HOW_CONFIRMED.join('|')}`

function refuse(io: CommandIo, says: string): 1 {
  io.error(`${says}\n`)
  return 1
}

async function readText(file: string): Promise<Result<string, string>> {
  const found = await stat(file).catch(() => null)
  if (found !== null && found.size > LARGEST_FILE) return fail(TOO_LARGE)
  const text = await readFile(file, 'utf8').catch(() => null)
  return text === null ? fail(`There is no file ${file} to be read.`) : ok(text)
}

type Confirmation = {
  readonly fingerprint: string
  readonly by?: string | undefined
  readonly how?: string | undefined
}

/** Confirms the key in the name of a person; a sentence where that cannot be. */
async function confirm(
  { database: { db }, clock }: Services,
  keyId: string,
  { fingerprint, by, how }: Confirmation,
): Promise<string | null> {
  const way = toHowConfirmed(how ?? '')
  if (by === undefined || way === null) {
    throw new WrongUseError('With --fingerprint, give --by and --how: who asked for it, and in which way.')
  }
  const actor = await findAccountId(db, by)
  if (actor === null) throw new WrongUseError(`Nobody has the user name "${by}".`)
  const key = await findKey(db, keyId)
  if (key === null) throw new Error('the key that was just noted is not there')
  const done = await confirmSeenKey(db, key, { typed: fingerprint, how: way, actor, now: clock.now() })
  return done.ok ? null : done.failure
}

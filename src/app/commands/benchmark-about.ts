import { findAbout, parseAbout, sayAbout } from '../../features/benchmark/index.ts'
import type { Command, CommandIo, Services } from '../command.ts'
import { parseOptions } from '../options.ts'

export const benchmarkAbout: Command = {
  help: `bin/footprint benchmark about [--name "NAME" --code E06000000 [--region REGION] [--formal "WORDS"]] [--json]

Without options: shows what is said. With them: says it anew, as a whole.
--code    the authority’s code, from the Office for National Statistics
--region  one of the nine regions of England, as "North East"
--formal  what counts as a formal challenge here
The name of a formal challenge and the number of its stages come from the authority’s policy on challenge.`,
  needsDatabase: true,
  async run(args, io, services) {
    const { values } = parseOptions(args, OPTIONS)
    const { json, ...given } = values
    if (Object.keys(given).length > 0) {
      const refused = await say(given, services)
      if (refused !== null) {
        io.error(`${refused}\n`)
        return 1
      }
    }
    return await show(io, services, json ?? false)
  },
}

const OPTIONS = {
  name: { type: 'string' },
  code: { type: 'string' },
  region: { type: 'string' },
  formal: { type: 'string' },
  json: { type: 'boolean' },
} as const

type Given = Partial<Record<'name' | 'code' | 'region' | 'formal', string | undefined>>

async function say(given: Given, { database: { db }, clock }: Services): Promise<string | null> {
  const { name = '', code = '', region = '', formal = '' } = given
  const parsed = parseAbout({ name, code: code.toUpperCase(), region, formal })
  if (!parsed.ok) return parsed.failure.map(({ message }) => `${message}.`).join('\n')
  const seen = (await findAbout(db))?.version ?? 0
  const done = await sayAbout(db, parsed.value, { actor: 'command-line', now: clock.now(), seen })
  return done === 'saved' ? null : 'Somebody else changed this just now. Try again.'
}

async function show(io: CommandIo, { database }: Services, json: boolean): Promise<0 | 1> {
  const about = await findAbout(database.db)
  if (json) io.out(`${JSON.stringify(about)}\n`)
  else if (about === null) io.out('Nothing is said yet. See --help.\n')
  else {
    const { name, code, region, formal } = about
    const said = (text: string | null): string => text ?? 'not said'
    io.out(`${name}, ${code}\nRegion: ${said(region)}\nFormal challenge: ${said(formal)}\n`)
  }
  return about === null ? 1 : 0
}

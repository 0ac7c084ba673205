import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { findAbout, makeBenchmarkFile } from '../../features/benchmark/index.ts'
import { usualYear } from '../../features/figures/index.ts'
import { parseReturnYear } from '../../law/returns/index.ts'
import { findSecretBox } from '../../platform/identity/index.ts'
import { type Command, WrongUseError } from '../command.ts'
import { parseOptions } from '../options.ts'

export const benchmarkExport: Command = {
  help: `bin/footprint benchmark export [--year 2025-26] [--out FILE] [--json]

Counts of 1 to 4, and what would reveal them, are suppressed, and no child is in it: see docs/benchmark.md.
Say first what this authority is called: bin/footprint benchmark about.
--year  left out: the present one, as far as it has gone
--out   write the file there and print nothing; a file that is there already is left as it is
--json  the file is JSON anyway
Exit code 1 when the file cannot be made.`,
  needsDatabase: true,
  async run(args, io, { config, clock, database }) {
    const { values } = parseOptions(args, OPTIONS)
    const today = clock.today()
    const year = values.year === undefined ? usualYear(today, null) : parseReturnYear(values.year)
    if (year === null) throw new WrongUseError(`"${values.year}" is not a year. Write it like 2025-26.`)
    const out = values.out === undefined ? null : resolve(io.cwd, values.out)
    const isThere = (): 1 => {
      io.error(`${values.out} is there already. Choose another name.\n`)
      return 1
    }
    // Before anything is made: the file that is made is also the one that we compare with from then on.
    if (out !== null && existsSync(out)) return isThere()
    const doing = { actor: 'command-line', now: clock.now() }
    const box = findSecretBox(config)
    const made = await makeBenchmarkFile(database.db, { ...doing, box, year, today })
    if (!made.ok) {
      const help = (await findAbout(database.db)) === null ? ABOUT : ''
      io.error(`${made.failure.replace(/\.$/, '')}${help}.\n`)
      return 1
    }
    if (out === null) io.out(made.value.text)
    else if (!(await write(out, made.value.text))) return isThere()
    return 0
  },
}

const ABOUT = ': bin/footprint benchmark about --name "NAME" --code E06000000'

const OPTIONS = {
  year: { type: 'string' },
  out: { type: 'string' },
  json: { type: 'boolean' },
} as const

async function write(file: string, text: string): Promise<boolean> {
  try {
    await writeFile(file, text, { flag: 'wx' })
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

import { resolve } from 'node:path'
import {
  checkFolder,
  EVERY_RULE,
  renderCheckText,
  type Rule,
  toCheckJson,
} from '../../features/checks/index.ts'
import { parseReturnYear } from '../../law/returns/index.ts'
import { type Command, type CommandIo, WrongUseError } from '../command.ts'
import { parseOptions } from '../options.ts'

const OPTIONS = {
  year: { type: 'string' },
  rules: { type: 'string' },
  json: { type: 'boolean' },
} as const

export const check: Command = {
  help: `bin/footprint check DIR [--year 2025-26] [--rules 501,IRO05] [--json]

Looks at every row of the return in a folder (its CSV files, or one XML file), beside those of the year before in
DIR/prev, and says what is wrong, what it does to the review clock, and who can put it right. No database is needed
and nothing is changed. A file of more than 128 MB is not read.
--year   the return year of the files; where left out it is taken from their dates
--rules  only these rules, by their codes
Exit code 0 when nothing is found, 1 when something is or a file was refused, 2 when nothing could be checked.`,
  needsDatabase: false,
  async run(args, io) {
    const begun = performance.now()
    const { values, positionals } = parseOptions(args, OPTIONS, { least: 1, most: 1 })
    const rules = rulesNamed(values.rules)
    const collection = yearNamed(values.year)
    if (io.isTerminal) io.error('Reading the files …\n')
    const checked = await checkFolder(resolve(io.cwd, positionals[0] ?? '.'), rules, collection)
    if (!checked.ok) {
      say(checked.failure, io)
      return 2
    }
    say([...checked.value.refused, ...checked.value.warnings], io)
    const taken = {
      seconds: Math.round(performance.now() - begun) / 1000,
      peakMemoryMb: Math.round(process.resourceUsage().maxRSS / 1024),
    }
    io.out(
      values.json
        ? `${JSON.stringify(toCheckJson(checked.value, taken), null, 2)}\n`
        : renderCheckText(checked.value),
    )
    return checked.value.findings.length > 0 || checked.value.refused.length > 0 ? 1 : 0
  },
}

function say(lines: readonly string[], io: CommandIo): void {
  if (lines.length > 0) io.error(`${lines.join('\n')}\n`)
}

/** @throws WrongUseError for a rule that there is not */
function rulesNamed(text: string | undefined): readonly Rule[] {
  if (text === undefined) return EVERY_RULE
  const codes = text.split(',').map((code) => code.trim().toUpperCase())
  const unknown = codes.find((code) => !EVERY_RULE.some((rule) => rule.code.toUpperCase() === code))
  if (unknown !== undefined) throw new WrongUseError(`There is no rule "${unknown}".`)
  return EVERY_RULE.filter((rule) => codes.includes(rule.code.toUpperCase()))
}

/** @throws WrongUseError for what is no year */
function yearNamed(text: string | undefined): number | null {
  if (text === undefined) return null
  const collection = parseReturnYear(text)
  if (collection === null) throw new WrongUseError(`"${text}" is not a year. Write it like 2025-26.`)
  return collection
}

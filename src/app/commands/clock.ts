import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Day } from '../../kit/dates/index.ts'
import { createClock } from '../../platform/clock/clock.ts'
import { answerClock, type ClockAnswer, parseClockFile } from '../../features/reviews/index.ts'
import { type Command, type CommandIo, WrongUseError } from '../command.ts'
import { parseOptions } from '../options.ts'

async function readHistories(path: string, io: CommandIo): Promise<unknown> {
  const text = path === '-' ? await io.readInput() : await readText(resolve(io.cwd, path), path)
  try {
    return JSON.parse(text)
  } catch {
    throw new WrongUseError(`${path === '-' ? 'What was given' : path} is not JSON.`)
  }
}

async function readText(path: string, asGiven: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch {
    throw new WrongUseError(`I cannot read ${asGiven}.`)
  }
}

function toText({ asOf, children }: ClockAnswer): string {
  const lines = children.flatMap(({ id, obligations, next, warnings }) => [
    `${id}${next === null ? '' : `: next ${next.rule} by ${next.due}`}`,
    ...obligations.flatMap(({ rule, due, status, heldOn, daysLate, because }) => [
      `  ${rule.padEnd(6)} due ${due ?? 'cannot tell'}  ${status}${heldOn === null ? '' : `, held ${heldOn}`}${daysLate === 0 ? '' : `, ${daysLate} days late`}`,
      ...because.map(
        ({ says, cites }) => `         ${says}${cites.length === 0 ? '' : ` [${cites.join(', ')}]`}`,
      ),
    ]),
    ...warnings.map((says) => `  Warning: ${says}`),
  ])
  return `As of ${asOf}\n${lines.join('\n')}\n`
}

const today = (): Day => createClock(null).today()

export const clock: Command = {
  help:
    'bin/footprint clock FILE.json [--json]\nbin/footprint clock - [--json]\n\n' +
    'Says for every child of the file (or of standard input) which reviews are owed, when each is due and why.\n' +
    'No database is needed. Exit code 1 when the file says something that cannot be.',
  needsDatabase: false,
  async run(args, io) {
    const { values, positionals } = parseOptions(args, { json: { type: 'boolean' } }, { least: 1, most: 1 })
    const request = parseClockFile(await readHistories(positionals[0] ?? '-', io))
    if (!request.ok) {
      io.error(`${request.failure.join('\n')}\n`)
      return 1
    }
    const answer = answerClock(request.value, today())
    io.out(values.json ? `${JSON.stringify(answer, null, 2)}\n` : toText(answer))
    return 0
  },
}

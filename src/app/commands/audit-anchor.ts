import { appendFile, readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { type Anchor, listAnchors, parseAnchors, toAnchorLine } from '../../platform/audit/index.ts'
import { type Command, type CommandIo, WrongUseError } from '../command.ts'
import { parseOptions } from '../options.ts'

export const auditAnchor: Command = {
  help: `bin/footprint audit anchor [--out FILE] [--json]

Prints the last link of the audit's chain for each day, and of today the last so far: the day, the link's number and its
hash, one a line. Kept where nobody who runs the database can write, they show later whether the chain was made anew:
bin/footprint verify --anchors FILE. A line stays true for ever.
--out  add to FILE what it does not have yet, once a day for instance, and print nothing
--json print them as JSON`,
  needsDatabase: true,
  async run(args, io, { database }) {
    const { values } = parseOptions(args, { out: { type: 'string' }, json: { type: 'boolean' } })
    if (values.out !== undefined && values.json) throw new WrongUseError('Give either --out or --json.')
    if (values.out === undefined) {
      const anchors = await listAnchors(database.db)
      io.out(values.json ? `${JSON.stringify({ anchors }, null, 2)}\n` : anchors.map(toAnchorLine).join(''))
      return 0
    }
    const file = resolve(io.cwd, values.out)
    const kept = parseAnchors(await readKept(file))
    if (!kept.ok) {
      io.error(`${kept.failure} Nothing was added.\n`)
      return 1
    }
    const anchors = await listAnchors(database.db, kept.value.at(-1)?.number)
    await appendFile(file, anchors.map(toAnchorLine).join(''))
    return 0
  },
}

async function readKept(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return ''
    throw error
  }
}

/** The anchors of a file given to a command. @throws WrongUseError where there are none to be read */
export async function readAnchors(path: string, io: CommandIo): Promise<readonly Anchor[]> {
  const text = await readFile(resolve(io.cwd, path), 'utf8').catch(() => null)
  if (text === null) throw new WrongUseError(`There is no file ${path} to be read.`)
  const anchors = parseAnchors(text)
  if (!anchors.ok) throw new WrongUseError(anchors.failure)
  return anchors.value
}

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Command } from '../command.ts'
import { parseOptions } from '../options.ts'

const packageFile = join(import.meta.dirname, '../../../package.json')

export const version: Command = {
  help: 'bin/footprint version [--json]\n\nSays which version of Footprint and of Node this is.',
  needsDatabase: false,
  async run(args, io) {
    const { values } = parseOptions(args, { json: { type: 'boolean' } })
    const described: { version: string } = JSON.parse(readFileSync(packageFile, 'utf8'))
    const versions = { footprint: described.version, node: process.versions.node }
    io.out(
      values.json
        ? `${JSON.stringify(versions)}\n`
        : `Footprint ${versions.footprint} on Node ${versions.node}\n`,
    )
    return 0
  },
}

import { listSettings, readConfig, type ShownSetting } from '../../platform/config/index.ts'
import type { Command } from '../command.ts'
import { parseOptions } from '../options.ts'

export const config: Command = {
  help: `bin/footprint config [--json]

Lists every setting. Settings are environment variables; a secret may also be given as NAME_FILE, the path of a
file that holds it. Secrets are never printed. Exit code 1 when a setting cannot be read.`,
  needsDatabase: false,
  async run(args, io) {
    const { values } = parseOptions(args, { json: { type: 'boolean' } })
    const shown = listSettings(io.environment)
    io.out(
      values.json ? `${JSON.stringify({ settings: shown }, null, 2)}\n` : shown.map(renderSetting).join('\n'),
    )
    const read = readConfig(io.environment)
    if (read.ok) return 0
    io.error(`${read.failure.join('\n')}\n`)
    return 1
  },
}

function renderSetting(setting: ShownSetting): string {
  const name = setting.secret ? `${setting.name} (or ${setting.name}_FILE)` : setting.name
  const value = setting.isSet ? `now ${setting.value ?? 'set, not shown'}` : 'not set'
  return `${name}\n  ${setting.meaning}.\n  Default: ${setting.default}; ${value}.\n`
}

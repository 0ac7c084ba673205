import { openOwnKey, toFingerprint } from '../../features/benchmark/index.ts'
import { findSecretBox } from '../../platform/identity/index.ts'
import type { Command } from '../command.ts'
import { parseOptions } from '../options.ts'

export const benchmarkKey: Command = {
  help: `bin/footprint benchmark key [--json]

Makes the key the first time. Its private half is kept encrypted (SECRET_KEY, or DATA_DIR/secret.key with the embedded
database) and is never shown. Give the fingerprint to other authorities by telephone or letter, never with the file.`,
  needsDatabase: true,
  async run(args, io, { config, clock, database }) {
    const { values } = parseOptions(args, { json: { type: 'boolean' } })
    const doing = { actor: 'command-line', now: clock.now() }
    const key = await openOwnKey(database.db, findSecretBox(config), doing)
    if (!key.ok) {
      io.error(`${key.failure}\n`)
      return 1
    }
    const { publicKey } = key.value
    const fingerprint = toFingerprint(publicKey)
    io.out(values.json ? `${JSON.stringify({ key: publicKey, fingerprint })}\n` : `${fingerprint}\n`)
    return 0
  },
}

import { randomBytes } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { newId } from '../../kit/ids.ts'
import type { Config } from '../config/index.ts'
import { createSecretBox, type SecretBox } from './secret-box.ts'

/**
 * What secrets are kept with: SECRET_KEY or, with the embedded database, the key in DATA_DIR/secret.key, made here
 * the first time for its owner's eyes only. Null on a database server without SECRET_KEY: nothing can be kept then.
 */
export function findSecretBox(
  config: Pick<Config, 'secretKey' | 'databaseUrl' | 'dataDir'>,
): SecretBox | null {
  if (config.secretKey !== null) return createSecretBox(config.secretKey)
  if (config.databaseUrl !== null) return null
  return createSecretBox(readOrMakeKey(config.dataDir))
}

function readOrMakeKey(dataDir: string): Buffer {
  const file = join(dataDir, 'secret.key')
  if (!existsSync(file)) makeKey(dataDir, file)
  const key = Buffer.from(readFileSync(file, 'utf8').trim(), 'base64')
  if (key.length !== 32) throw new Error(`${file} does not hold a key of 32 bytes`)
  return key
}

// Written beside its place and linked there whole; a key that is there already stays.
function makeKey(dataDir: string, file: string): void {
  mkdirSync(dataDir, { recursive: true })
  const making = `${file}.${newId()}`
  writeFileSync(making, `${randomBytes(32).toString('base64')}\n`, { flag: 'wx', mode: 0o600 })
  try {
    linkSync(making, file)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  } finally {
    rmSync(making)
  }
}

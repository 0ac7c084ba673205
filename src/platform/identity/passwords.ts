import { randomBytes } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'
import { isCommonPassword, isRepetitive, nameWithin } from './common-passwords.ts'

// argon2id with 19 MiB and two passes, as OWASP's password storage cheat sheet has it.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

const SHORTEST_PASSWORD = 12
const LONGEST_PASSWORD = 200

let madeOnce: Promise<string> | null = null

/** A hash that fits no password anybody knows, as dear to work as an account's. */
export async function nobodysHash(): Promise<string> {
  madeOnce ??= hashPassword(randomBytes(32).toString('base64'))
  return await madeOnce
}

/**
 * Why a new password will not do, as a sentence, or null when it will. `names` are those of its owner: the user name
 * and the name shown.
 */
export function refusalOfPassword(password: string, names: readonly string[] = []): string | null {
  if (password.length < SHORTEST_PASSWORD)
    return `Enter a password of ${SHORTEST_PASSWORD} characters or more`
  if (password.length > LONGEST_PASSWORD) return `Enter a password of ${LONGEST_PASSWORD} characters or fewer`
  if (isRepetitive(password)) return 'Enter a password that does not repeat a few characters'
  if (isCommonPassword(password))
    return 'Enter a password that is harder to guess. This one is on a list of common passwords'
  const name = nameWithin(password, [...names, 'footprint'])
  return name === null ? null : `Enter a password without “${name}” in it`
}

export async function hashPassword(password: string): Promise<string> {
  return await hash(password, COST)
}

/**
 * Whether the password is the account's. For an account that is not there, pass null: a hash that fits nothing is
 * worked all the same, so that the time taken does not say who has an account.
 */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  const fits = await verify(passwordHash ?? (await nobodysHash()), password)
  return fits && passwordHash !== null
}

/** A password to hand to somebody once: 20 letters and digits in groups, 100 bits. */
export function generatePassword(): string {
  const letters = '23456789abcdefghijkmnpqrstuvwxyz'
  const text = Array.from(randomBytes(20), (byte) => letters[byte & 31]).join('')
  return text.replace(/.{5}(?=.)/g, '$&-')
}

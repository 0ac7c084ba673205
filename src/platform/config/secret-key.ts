import { z } from 'zod'
import { fail, ok, type Result } from '../../kit/result.ts'

/** 32 bytes as 64 hexadecimal digits or as base64. */
export const secretKey = z
  .string()
  .regex(
    /^([0-9a-f]{64}|[A-Za-z0-9+/_-]{43}=?)$/i,
    'must be 32 bytes in hexadecimal or base64, as openssl rand -base64 32 prints them',
  )
  .transform((text): Buffer => Buffer.from(text, text.length === 64 ? 'hex' : 'base64'))

export type OneTimeCodes = 'optional' | 'managers' | 'everyone'

/** Codes that must be set up need somewhere to keep their secrets; the embedded database makes a key by itself. */
export function parseOneTimeCodes(read: {
  readonly ONE_TIME_CODES: OneTimeCodes
  readonly SECRET_KEY: Buffer | null
  readonly DATABASE_URL: string | null
}): Result<OneTimeCodes, readonly string[]> {
  if (read.ONE_TIME_CODES !== 'optional' && read.SECRET_KEY === null && read.DATABASE_URL !== null) {
    return fail(['ONE_TIME_CODES: on a database server one-time codes need SECRET_KEY too.'])
  }
  return ok(read.ONE_TIME_CODES)
}

// One-time codes of an authenticator app: RFC 6238, six digits, a new one every 30 seconds, as every app expects.
import { Secret, TOTP } from 'otpauth'

const PERIOD_SECONDS = 30
const DIGITS = 6
// A clock a step off, or somebody who types slowly.
const WINDOW = 1

/** A new secret, as 32 letters and digits (160 bits, base32). */
export function newCodeSecret(): string {
  return new Secret({ size: 20 }).base32
}

/** The address that an authenticator app reads: of the service, for one account. */
export function toAuthenticatorLink(secret: string, userName: string): string {
  const settings = { issuer: 'Footprint', label: userName, algorithm: 'SHA1', digits: DIGITS }
  return new TOTP({ ...settings, period: PERIOD_SECONDS, secret: Secret.fromBase32(secret) }).toString()
}

/**
 * The step whose code was typed, counted in periods since 1970, or null for a code that is not right now. The caller
 * refuses a step that was used before.
 */
export function stepOfCode(secret: string, typed: string, now: Date): number | null {
  const token = typed.replace(/\s/g, '')
  if (!/^\d{6}$/.test(token)) return null
  const timestamp = now.getTime()
  const delta = TOTP.validate({
    token,
    secret: Secret.fromBase32(secret),
    digits: DIGITS,
    period: PERIOD_SECONDS,
    timestamp,
    window: WINDOW,
  })
  return delta === null ? null : TOTP.counter({ period: PERIOD_SECONDS, timestamp }) + delta
}

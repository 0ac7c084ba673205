import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** 256 random bits, as 43 letters safe in a cookie. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** What is kept of a secret that arrives whole each time: its SHA-256, in hexadecimal. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

/** The value that every form of a session carries, so that another site's form is told apart. */
export function csrfTokenOf(csrfSecret: string): string {
  return createHmac('sha256', csrfSecret).update('form').digest('base64url')
}

export function isCsrfTokenOf(csrfSecret: string, given: string): boolean {
  const expected = Buffer.from(csrfTokenOf(csrfSecret))
  const actual = Buffer.from(given)
  return expected.length === actual.length && timingSafeEqual(expected, actual)
}

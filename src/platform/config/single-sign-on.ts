import { fail, ok, type Result } from '../../kit/result.ts'

/** The directory that people sign in with, and what it knows us by. */
export type SingleSignOn = {
  /** The address of the issuer, below which its settings are found. */
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** The claim whose values are mapped to roles. */
  readonly rolesClaim: string
  /** What people call it: "your work account". */
  readonly name: string
  /** Our own address, without a stroke at the end, to which the directory sends people back. */
  readonly address: string
}

export type SingleSignOnSettings = {
  readonly PUBLIC_ADDRESS: string | null
  readonly OIDC_ISSUER: string | null
  readonly OIDC_CLIENT_ID: string | null
  readonly OIDC_CLIENT_SECRET: string | null
  readonly OIDC_ROLES_CLAIM: string
  readonly OIDC_NAME: string
}

/** Null where none is set up; one sentence for each setting that is missing where it is half set up. */
export function parseSingleSignOn(
  read: SingleSignOnSettings,
): Result<SingleSignOn | null, readonly string[]> {
  const {
    PUBLIC_ADDRESS: address,
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: clientId,
    OIDC_CLIENT_SECRET: clientSecret,
  } = read
  if (issuer === null && clientId === null && clientSecret === null) return ok(null)
  if (address === null || issuer === null || clientId === null || clientSecret === null) {
    const needed = {
      OIDC_ISSUER: issuer,
      OIDC_CLIENT_ID: clientId,
      OIDC_CLIENT_SECRET: clientSecret,
      PUBLIC_ADDRESS: address,
    }
    const missing = Object.entries(needed).filter(([, value]) => value === null)
    return fail(
      missing.map(([name]) => `${name}: single sign-on needs it, as others of its settings are given.`),
    )
  }
  const { OIDC_ROLES_CLAIM: rolesClaim, OIDC_NAME: name } = read
  return ok({ issuer, clientId, clientSecret, rolesClaim, name, address })
}

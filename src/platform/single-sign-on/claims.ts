import { fail, ok, type Result } from '../../kit/result.ts'
import type { Role } from '../identity/index.ts'

/** What a directory says of a person, as far as we use it. */
export type DirectoryPerson = {
  readonly issuer: string
  /** Means one person at this issuer, for ever. */
  readonly subject: string
  /** The names they have there, lower case: by these an administrator may have marked an account for them. */
  readonly directoryNames: readonly string[]
  /** Null where the directory gives none. */
  readonly displayName: string | null
  /** The values of the roles claim. */
  readonly values: readonly string[]
}

export type RoleMapping = { readonly id: string; readonly claimValue: string; readonly role: Role }

type Claims = Readonly<Record<string, unknown>>

/** How much of a display name is kept. */
const LONGEST_NAME = 200

/**
 * Reads the claims of an id token that has been checked. Where somebody is in very many groups, Entra ID leaves the list
 * out and says where it could be asked for (`_claim_names`): what they may do cannot then be told.
 */
export function readClaims(claims: Claims, rolesClaim: string): Result<DirectoryPerson, 'too-many-groups'> {
  if (isLeftOut(claims, rolesClaim)) return fail('too-many-groups')
  const displayName = textOf(claims, 'name') ?? textOf(claims, 'preferred_username')
  return ok({
    issuer: textOf(claims, 'iss') ?? '',
    subject: textOf(claims, 'sub') ?? '',
    directoryNames: directoryNamesOf(claims),
    displayName: displayName?.slice(0, LONGEST_NAME) ?? null,
    values: listOf(claims[rolesClaim]),
  })
}

/** The roles that the values of the claim give, each once, in the order of the alphabet. Capitals count. */
export function mapRoles(values: readonly string[], mappings: readonly RoleMapping[]): readonly Role[] {
  const given = mappings.filter(({ claimValue }) => values.includes(claimValue)).map(({ role }) => role)
  return [...new Set(given)].toSorted()
}

function isLeftOut(claims: Claims, rolesClaim: string): boolean {
  if (Object.hasOwn(claims, rolesClaim)) return false
  const names = claims['_claim_names']
  const isElsewhere = typeof names === 'object' && names !== null && Object.hasOwn(names, rolesClaim)
  return isElsewhere || (rolesClaim === 'groups' && claims['hasgroups'] === true)
}

// An address of mail counts only where the directory vouches for it: in some, anybody can write down any.
function directoryNamesOf(claims: Claims): readonly string[] {
  const names = [
    textOf(claims, 'preferred_username'),
    textOf(claims, 'upn'),
    claims['email_verified'] === true ? textOf(claims, 'email') : null,
  ]
  return [...new Set(names.flatMap((name) => (name === null ? [] : [name.toLowerCase()])))]
}

function textOf(claims: Claims, name: string): string | null {
  const value = claims[name]
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
}

function listOf(value: unknown): readonly string[] {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value]
  return values.filter((one) => typeof one === 'string')
}

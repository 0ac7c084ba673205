/** The five-character SQLSTATE of an error from either database, or null for any other error. */
export function sqlStateOf(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null
  return typeof error.code === 'string' && /^[0-9A-Z]{5}$/.test(error.code) ? error.code : null
}

/** A row with this key is there already; with `constraint`, only that constraint's. */
export function isUniqueViolation(error: unknown, constraint?: string): boolean {
  if (sqlStateOf(error) !== '23505') return false
  if (constraint === undefined) return true
  return error instanceof Error && 'constraint' in error && error.constraint === constraint
}

/** The row points at one that is not there, or is pointed at. */
export function isForeignKeyViolation(error: unknown): boolean {
  return sqlStateOf(error) === '23503'
}

/** The transaction lost a race and may simply be run again: serialization failure or deadlock. */
export function mayRunAgain(error: unknown): boolean {
  const state = sqlStateOf(error)
  return state === '40001' || state === '40P01'
}

/** Somebody changed the record after the form was drawn from it. */
export type VersionConflict = { readonly code: 'version-conflict' }

/**
 * Whether an `update … where id = … and version = …` met the version it was drawn from.
 * Pass what Kysely's `executeTakeFirst()` gave.
 */
export function hasMetVersion(result: { readonly numUpdatedRows: bigint } | undefined): boolean {
  return result !== undefined && result.numUpdatedRows > 0n
}

import { fail, ok, type Result } from '../../kit/result.ts'
import type { RestrictedRecord } from './restriction.ts'

/** What a manager wants of a record's restriction. `account` is whom a name is given to or taken from. */
export type RestrictionWish =
  | { readonly what: 'restrict' }
  | { readonly what: 'lift' }
  | { readonly what: 'name' | 'end'; readonly account: string }

/** A sentence fit to show, and the field it belongs to. */
export type RestrictionRefused = { readonly field: 'reason' | 'account' | 'lift'; readonly says: string }

const NOT_YOURSELF: RestrictionRefused = {
  field: 'account',
  says: 'Somebody else must name you. If a child needs you now, open the record in an emergency',
}

/**
 * Whether a manager may do what they want. Nobody lets themselves into a record that others have closed: somebody who is
 * named already names them, or they open it in an emergency and another manager looks at why.
 */
export function decideRestriction(
  record: Pick<RestrictedRecord, 'reasons' | 'readers'>,
  wish: RestrictionWish,
  actor: string,
): Result<RestrictionWish, RestrictionRefused> {
  const isRestricted = record.reasons.length > 0
  const isNamed = record.readers.some(({ accountId }) => accountId === actor)
  if (wish.what === 'restrict' && isRestricted)
    return fail({ field: 'reason', says: 'This record is restricted already' })
  if (wish.what === 'name' && !isRestricted)
    return fail({ field: 'account', says: 'Restrict the record first' })
  if (wish.what === 'name' && wish.account === actor && !isNamed) return fail(NOT_YOURSELF)
  if ((wish.what === 'name' || wish.what === 'end') && record.readers.length > 0 && !isNamed)
    return fail({ field: 'account', says: 'Only somebody who is named for the record may change who is' })
  if (wish.what === 'end' && record.readers.length === 1)
    return fail({ field: 'account', says: 'Name somebody else first, or the record would open to nobody' })
  if (wish.what === 'lift' && !isNamed)
    return fail({
      field: 'lift',
      says: 'Only a manager who is named for the record may lift the restriction',
    })
  return ok(wish)
}

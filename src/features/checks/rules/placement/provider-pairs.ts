import type { CheckedChild } from '../../checked-child.ts'
import { findRows } from '../../find-rows.ts'
import type { Found } from '../../rule.ts'

/** Every episode with this provider in a placement it cannot provide. */
export function findProvider(
  { episodes }: CheckedChild,
  code: string,
  cannotProvide: (place: string) => boolean,
): readonly Found[] {
  return findRows('Episodes', episodes, ['PLACE', 'PLACE_PROVIDER'], ({ place, provider }) =>
    provider === code && cannotProvide(place)
      ? `${code} cannot be the provider of a placement ${place === '' ? 'without a code' : place}.`
      : null,
  )
}

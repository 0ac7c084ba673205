import { isTemporaryMove } from '../../../../law/returns/index.ts'
import { findRows } from '../../find-rows.ts'
import { ALL_YEARS, published, type Rule } from '../../rule.ts'

export const rule213: Rule = {
  code: '213',
  name: 'Provider for a placement that has none',
  says: 'No provider is given for a temporary placement (T0 to T4) or another placement (Z11 to Z14).',
  source: published('213'),
  stage: 2,
  severity: 'error',
  touches: 'No due date changes.',
  whoCanPutRight: 'placements',
  years: ALL_YEARS,
  needs: ['Episodes'],
  reads: [],
  judges: 'row',
  find: ({ episodes }) =>
    findRows('Episodes', episodes, ['PLACE_PROVIDER'], ({ place, provider }) =>
      provider !== '' && (isTemporaryMove(place) || isOther(place))
        ? `${place} has no provider, but ${provider} is given.`
        : null,
    ),
}

function isOther(place: string): boolean {
  return place.length === 3 && place.startsWith('Z1')
}

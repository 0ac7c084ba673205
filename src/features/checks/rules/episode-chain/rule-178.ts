import { isTemporaryMove, PLACEMENT_PROVIDERS } from '../../../../law/returns/index.ts'
import { findRows } from '../../find-rows.ts'
import { ALL_YEARS, published, type Rule } from '../../rule.ts'

export const rule178: Rule = {
  code: '178',
  name: 'Provider of the placement is not a code, or not wanted',
  says: 'Where a provider (PLACE_PROVIDER) is given it must be a listed code, and temporary moves (T0 to T4) and other placements (Z1) have none.',
  source: published('178'),
  stage: 1,
  severity: 'error',
  touches: 'Figures by kind of placement are wrong. No due date changes.',
  whoCanPutRight: 'placements',
  years: ALL_YEARS,
  needs: ['Episodes'],
  reads: [],
  judges: 'row',
  find: ({ episodes }, { isCode }) =>
    findRows('Episodes', episodes, ['PLACE', 'PLACE_PROVIDER'], ({ place, provider }) => {
      if (provider === '') return null
      if (!isCode(PLACEMENT_PROVIDERS, provider)) return `“${provider}” is not a code for a provider.`
      return isTemporaryMove(place) || place.startsWith('Z1')
        ? `${provider} is given, but a ${place} placement has no provider.`
        : null
    }),
}

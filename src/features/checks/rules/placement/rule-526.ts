import { isTemporaryMove } from '../../../../law/returns/index.ts'
import { findRows } from '../../find-rows.ts'
import { ALL_YEARS, published, type Rule } from '../../rule.ts'

export const rule526: Rule = {
  code: '526',
  name: 'Placement without a provider',
  says: 'Every placement needs a provider, save temporary ones (T0 to T4) and other placements (Z1, Z11 to Z14).',
  source: published('526'),
  stage: 2,
  severity: 'error',
  touches: 'No due date changes.',
  whoCanPutRight: 'placements',
  years: ALL_YEARS,
  needs: ['Episodes'],
  reads: [],
  judges: 'row',
  find: ({ episodes }) =>
    findRows('Episodes', episodes, ['PLACE', 'PLACE_PROVIDER'], ({ place, provider }) =>
      provider === '' && !isTemporaryMove(place) && !place.startsWith('Z1')
        ? `No provider is given for the placement${place === '' ? '' : ` ${place}`}.`
        : null,
    ),
}

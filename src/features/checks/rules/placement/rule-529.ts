import { isPlacedForAdoption } from '../../../../law/returns/index.ts'
import { ALL_YEARS, published, type Rule } from '../../rule.ts'
import { findProvider } from './provider-pairs.ts'

export const rule529: Rule = {
  code: '529',
  name: 'Placement another public body cannot provide',
  says: 'Another public body (PR3) cannot be the provider of P1, A3 to A6, K1, K2 or U1 to U6.',
  source: published('529'),
  stage: 2,
  severity: 'error',
  touches: 'The placement or its provider is wrong. No due date changes.',
  whoCanPutRight: 'placements',
  years: ALL_YEARS,
  needs: ['Episodes'],
  reads: [],
  judges: 'row',
  find: (child) => findProvider(child, 'PR3', isNotPublic),
}

function isNotPublic(place: string): boolean {
  const isHome = place === 'P1' || place === 'K1' || place === 'K2'
  return isHome || place.startsWith('U') || isPlacedForAdoption(place)
}

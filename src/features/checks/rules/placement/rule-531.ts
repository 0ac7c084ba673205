import { ALL_YEARS, published, type Rule } from '../../rule.ts'
import { findProvider } from './provider-pairs.ts'

export const rule531: Rule = {
  code: '531',
  name: 'Voluntary provider of a placement with parents',
  says: 'A voluntary organisation (PR5) cannot be the provider of P1 (with parents).',
  source: published('531'),
  stage: 2,
  severity: 'error',
  touches: 'The placement or its provider is wrong. No due date changes.',
  whoCanPutRight: 'placements',
  years: ALL_YEARS,
  needs: ['Episodes'],
  reads: [],
  judges: 'row',
  find: (child) => findProvider(child, 'PR5', (place) => place === 'P1'),
}

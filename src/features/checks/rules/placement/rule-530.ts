import { ALL_YEARS, published, type Rule } from '../../rule.ts'
import { findProvider } from './provider-pairs.ts'

export const rule530: Rule = {
  code: '530',
  name: 'Private provider of a placement with parents',
  says: 'A private provider (PR4) cannot be the provider of P1 (with parents).',
  source: published('530'),
  stage: 2,
  severity: 'error',
  touches: 'The placement or its provider is wrong. No due date changes.',
  whoCanPutRight: 'placements',
  years: ALL_YEARS,
  needs: ['Episodes'],
  reads: [],
  judges: 'row',
  find: (child) => findProvider(child, 'PR4', (place) => place === 'P1'),
}

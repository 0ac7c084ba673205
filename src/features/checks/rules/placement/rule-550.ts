import { ALL_YEARS, published, type Rule } from '../../rule.ts'
import { findProvider } from './provider-pairs.ts'

export const rule550: Rule = {
  code: '550',
  name: 'Parent as provider of another placement',
  says: 'A parent (PR0) can be the provider only of P1 (with parents).',
  source: published('550'),
  stage: 2,
  severity: 'error',
  touches: 'The placement or its provider is wrong. No due date changes.',
  whoCanPutRight: 'placements',
  years: ALL_YEARS,
  needs: ['Episodes'],
  reads: [],
  judges: 'row',
  find: (child) => findProvider(child, 'PR0', (place) => place !== 'P1'),
}

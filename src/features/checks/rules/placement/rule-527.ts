import { ALL_YEARS, published, type Rule } from '../../rule.ts'
import { findProvider } from './provider-pairs.ts'

export const rule527: Rule = {
  code: '527',
  name: 'Placement this authority cannot provide',
  says: 'This authority (PR1) cannot be the provider of P1, R2 or R5.',
  source: published('527'),
  stage: 2,
  severity: 'error',
  touches: 'The placement or its provider is wrong. No due date changes.',
  whoCanPutRight: 'placements',
  years: ALL_YEARS,
  needs: ['Episodes'],
  reads: [],
  judges: 'row',
  find: (child) => findProvider(child, 'PR1', (place) => place === 'P1' || place === 'R2' || place === 'R5'),
}

import { findInChain } from '../../find-rows.ts'
import { ALL_YEARS, published, type Rule } from '../../rule.ts'

export const rule504: Rule = {
  code: '504',
  name: 'Category of need changes within one period of care',
  says: 'The category of need (CIN) is set when care begins and stays the same until care ends.',
  source: published('504'),
  stage: 2,
  severity: 'warning',
  touches: 'Figures by need count the child twice or under the wrong need. No due date changes.',
  whoCanPutRight: 'social-worker',
  years: ALL_YEARS,
  needs: ['Episodes'],
  reads: ['Episodes.DECOM', 'Episodes.DEC'],
  judges: 'child',
  find: ({ episodes }) =>
    findInChain(episodes, ['CIN'], ({ rne, decom, cin }, previous) => {
      if (cin === previous.cin || rne === 'S') return null
      const hadEnded = previous.dec !== null && decom !== null && decom > previous.dec
      return hadEnded
        ? null
        : `The category of need is “${cin}”, but was “${previous.cin}” in the episode before.`
    }),
}

import { findRows } from '../../find-rows.ts'
import { ALL_YEARS, NOTHING_FOUND, published, type Rule } from '../../rule.ts'

export const rule377: Rule = {
  code: '377',
  name: 'More than two placements for the carer’s holiday',
  says: 'A child should have at most two temporary placements for the carer’s holiday (T3) in the year.',
  source: published('377'),
  stage: 2,
  severity: 'warning',
  touches: 'Some of them may be moves: moves and stability are miscounted. No due date changes.',
  whoCanPutRight: 'placements',
  years: ALL_YEARS,
  needs: ['Episodes'],
  reads: [],
  judges: 'row',
  find: ({ episodes }) => {
    let count = 0
    for (const { place } of episodes) if (place === 'T3') count += 1
    if (count <= 2) return NOTHING_FOUND
    return findRows('Episodes', episodes, ['PLACE'], ({ place }) =>
      place === 'T3'
        ? `The child has ${count} placements for the carer’s holiday in the year; two is the most.`
        : null,
    )
  },
}

import { findRows } from '../../find-rows.ts'
import { ALL_YEARS, published, type Rule } from '../../rule.ts'

export const rule408: Rule = {
  code: '408',
  name: 'Placed for adoption under a placement order that is not recorded',
  says: 'A child in A5 or A6 (placed for adoption under a placement order) must have the legal status E1 (placement order).',
  source: published('408'),
  stage: 2,
  severity: 'error',
  touches: 'From the order on, the review clock of adoption cases runs: without it due dates are wrong.',
  whoCanPutRight: 'social-worker',
  years: ALL_YEARS,
  needs: ['Episodes'],
  reads: [],
  judges: 'row',
  find: ({ episodes }) =>
    findRows('Episodes', episodes, ['PLACE', 'LS'], ({ place, ls }) =>
      (place === 'A5' || place === 'A6') && ls !== 'E1'
        ? `${place} needs a placement order (E1), but the legal status is ${ls || 'not given'}.`
        : null,
    ),
}

import { PLACEMENTS } from '../../../../law/returns/index.ts'
import { findRows } from '../../find-rows.ts'
import { ALL_YEARS, published, type Rule } from '../../rule.ts'

export const rule146: Rule = {
  code: '146',
  name: 'Placement is not a code of this year',
  says: 'Where the placement of an episode is given (PLACE), it must be one of the codes listed for the return year.',
  source: published('146'),
  stage: 1,
  severity: 'error',
  touches:
    'Placement for adoption and short breaks have clocks of their own: without a placement the wrong one may run.',
  whoCanPutRight: 'data-team',
  years: ALL_YEARS,
  needs: ['Episodes'],
  reads: [],
  judges: 'row',
  find: ({ episodes }, { isCode }) =>
    findRows('Episodes', episodes, ['PLACE'], ({ place }) =>
      place === '' || isCode(PLACEMENTS, place)
        ? null
        : `“${place}” is not a placement code of this return year.`,
    ),
}

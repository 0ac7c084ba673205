import { REASONS_FOR_PLACEMENT_CHANGE } from '../../../../law/returns/index.ts'
import { findRows } from '../../find-rows.ts'
import { ALL_YEARS, published, type Rule } from '../../rule.ts'

export const rule1009: Rule = {
  code: '1009',
  name: 'The reason the placement changed is not a code of this year',
  says: 'Where the reason the placement changed is given (REASON_PLACE_CHANGE), it must be one of the codes listed for the return year.',
  source: published('1009'),
  stage: 1,
  severity: 'error',
  touches: 'Figures of moves by reason leave the move out. No due date changes.',
  whoCanPutRight: 'placements',
  years: ALL_YEARS,
  needs: ['Episodes'],
  reads: [],
  judges: 'row',
  find: ({ episodes }, { isCode }) =>
    findRows('Episodes', episodes, ['REASON_PLACE_CHANGE'], ({ reasonPlaceChange }) =>
      reasonPlaceChange === '' || isCode(REASONS_FOR_PLACEMENT_CHANGE, reasonPlaceChange)
        ? null
        : `“${reasonPlaceChange}” is not a code for the reason the placement changed in this return year.`,
    ),
}

import { toDate } from '../../../../kit/dates/index.ts'
import { ALL_YEARS, published, type Rule } from '../../rule.ts'
import { findCarriedOver } from './carried-over.ts'

export const rule502: Rule = {
  code: '502',
  name: 'First episode does not begin when the open one of last year began',
  says: 'Where last year ended with an open episode, this year’s first episode must begin on the same day (DECOM).',
  source: published('502'),
  stage: 2,
  severity: 'error',
  touches:
    'The start of the placement or of care is in doubt, and with it the review clock. An exit may not have been recorded.',
  whoCanPutRight: 'data-team',
  years: ALL_YEARS,
  needs: ['Episodes', 'before.Episodes'],
  reads: ['Episodes.DECOM', 'before.Episodes.DECOM', 'before.Episodes.DEC'],
  judges: 'child',
  find: (child) =>
    findCarriedOver(child, ['DECOM'], ({ decom }, last) =>
      decom === null || last.decom === null || decom === last.decom
        ? null
        : `Last year ended with an open episode that began on ${toDate(last.decom)}, but this year’s first episode begins on ${toDate(decom)}.`,
    ),
}

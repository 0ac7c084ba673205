import { toDate } from '../../../../kit/dates/index.ts'
import { ALL_YEARS, NOTHING_FOUND, published, type Rule } from '../../rule.ts'

export const rule357: Rule = {
  code: '357',
  name: 'First episode of the year does not start care',
  says: 'A child’s earliest episode, where it begins in the return year, must have S (started to be looked after) as its reason.',
  source: published('357'),
  stage: 2,
  severity: 'warning',
  touches:
    'The day care began is not known, so neither is the due day of the first review: an episode may be missing.',
  whoCanPutRight: 'data-team',
  years: ALL_YEARS,
  needs: ['Episodes'],
  reads: ['Episodes.DECOM'],
  judges: 'child',
  find: ({ episodes: [first] }, { from, to }) =>
    first !== undefined &&
    first.rne !== 'S' &&
    first.decom !== null &&
    first.decom >= from &&
    first.decom <= to
      ? [
          {
            table: 'Episodes',
            line: first.line,
            fields: ['DECOM', 'RNE'],
            says: `The child’s first episode begins on ${toDate(first.decom)}, but not with S (started to be looked after).`,
          },
        ]
      : NOTHING_FOUND,
}

import { toDate } from '../../../../kit/dates/index.ts'
import { isShortBreak } from '../../../../law/returns/index.ts'
import { findRows } from '../../find-rows.ts'
import { ALL_YEARS, NOTHING_FOUND, published, type Rule } from '../../rule.ts'

export const rule607: Rule = {
  code: '607',
  name: 'Left care, but the mother flag is blank',
  says: 'For a girl who left care in the year (short breaks apart), it must be said whether she is a mother (MOTHER).',
  source: `${published('607')}. Read as a rule about girls.`,
  stage: 2,
  severity: 'warning',
  touches: 'No due date changes.',
  whoCanPutRight: 'data-team',
  years: ALL_YEARS,
  needs: ['Episodes', 'Header'],
  reads: ['Episodes.DEC'],
  judges: 'row',
  find: ({ episodes, header }, { from, to }) => {
    if (header === undefined || header.mother !== '' || !isGirl(header.sex)) return NOTHING_FOUND
    return findRows('Episodes', episodes, ['DEC', 'REC'], ({ dec, rec, ls }) =>
      rec.startsWith('E') && !isShortBreak(ls) && dec !== null && dec >= from && dec <= to
        ? `The child left care on ${toDate(dec)}, but whether she is a mother is not said.`
        : null,
    )
  },
}

/** F since 2024/25, 2 before. */
function isGirl(sex: string): boolean {
  return sex === 'F' || sex === '2'
}

import { toDate } from '../../../../kit/dates/index.ts'
import { isGiven } from '../../checked-row.ts'
import { findRows } from '../../find-rows.ts'
import { ALL_YEARS, NOTHING_FOUND, published, type Rule } from '../../rule.ts'
import { spanOf, SPELL_DATES } from './missing-spells.ts'

export const rule577: Rule = {
  code: '577',
  name: 'Left care while still missing',
  says: 'Where care has ended, a time missing that began during it must have an end (MIS_END).',
  source: `${published('577')}. Periods of care are put together over this year and last.`,
  stage: 2,
  severity: 'warning',
  touches:
    'Missing is not leaving: care may still go on and reviews be due, or the young person is still not found.',
  whoCanPutRight: 'social-worker',
  years: ALL_YEARS,
  needs: ['Episodes', 'Missing'],
  reads: SPELL_DATES,
  judges: 'child',
  find: (child) => {
    const { Missing } = child.rows
    if (Missing.length === 0) return NOTHING_FOUND
    const care = child.care()
    return findRows('Missing', Missing, ['MIS_END'], (spell) => {
      if (spell.from === null || isGiven(spell, 'MIS_END', spell.to)) return null
      const span = spanOf(care, spell.from)
      if (span === null || span.end === null || !span.endRecorded) return null
      return `Missing since ${toDate(spell.from)} and not said to be back, but care ended on ${toDate(span.end)}.`
    })
  },
}

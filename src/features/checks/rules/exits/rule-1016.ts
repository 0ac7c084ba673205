import { ageOn, birthdayOf, toDate } from '../../../../kit/dates/index.ts'
import { NOTHING_FOUND, published, type Rule } from '../../rule.ts'
import { markCareLeaver } from './care-leaver.ts'

export const rule1016: Rule = {
  code: '1016',
  name: 'Care-leaver data for a young person who left after the birthday',
  says: 'Care-leaver data (OC3) may not be given for a person of 17 or 18 at the end of the year who left care after the birthday of that age.',
  source: `${published('1016')}. Leaving on the birthday itself is let be.`,
  stage: 2,
  severity: 'warning',
  touches: 'No due date changes.',
  whoCanPutRight: 'data-team',
  years: { from: 2024, to: null },
  needs: ['Episodes', 'OC3', 'Header'],
  reads: ['Episodes.DEC', 'Header.DOB'],
  judges: 'child',
  find: ({ rows, episodes, born }, { to }) => {
    if (rows.OC3.length === 0 || born === null) return NOTHING_FOUND
    const age = ageOn(born, to)
    if (age !== 17 && age !== 18) return NOTHING_FOUND
    const birthday = birthdayOf(born, age)
    const left = episodes.some(({ dec, rec }) => dec !== null && dec > birthday && rec.startsWith('E'))
    if (!left) return NOTHING_FOUND
    return markCareLeaver(rows.OC3, `The young person left care after turning ${age} on ${toDate(birthday)}.`)
  },
}

import { ageOn, birthdayOf, toDate } from '../../../../kit/dates/index.ts'
import { ALL_YEARS, NOTHING_FOUND, published, type Rule } from '../../rule.ts'
import { markCareLeaver } from './care-leaver.ts'

export const rule1007: Rule = {
  code: '1007',
  name: 'Care-leaver data for a young person still in care',
  says: 'Care-leaver data (OC3) may not be given for a person of 17 or 18 at the end of the year who was still looked after on the birthday of that age.',
  source: `${published('1007')}. Its logic is our reading of the published message.`,
  stage: 2,
  severity: 'warning',
  touches: 'An exit may not have been recorded, or is recorded too late: reviews look owed.',
  whoCanPutRight: 'data-team',
  years: ALL_YEARS,
  needs: ['Episodes', 'OC3', 'Header'],
  reads: ['Episodes.DECOM', 'Episodes.DEC', 'Header.DOB'],
  judges: 'child',
  find: ({ rows, episodes, born }, { to }) => {
    if (rows.OC3.length === 0 || born === null) return NOTHING_FOUND
    const age = ageOn(born, to)
    if (age !== 17 && age !== 18) return NOTHING_FOUND
    const birthday = birthdayOf(born, age)
    const inCare = episodes.some(
      ({ decom, dec }) => decom !== null && decom <= birthday && (dec === null || dec > birthday),
    )
    if (!inCare) return NOTHING_FOUND
    return markCareLeaver(
      rows.OC3,
      `The young person was still looked after at ${age}, on ${toDate(birthday)}.`,
    )
  },
}

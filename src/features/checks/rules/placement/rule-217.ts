import { dayOf } from '../../../../kit/dates/index.ts'
import { findRows } from '../../find-rows.ts'
import { ALL_YEARS, published, type Rule } from '../../rule.ts'

export const rule217: Rule = {
  code: '217',
  name: 'Adoption by the foster carer with a change of carer',
  says: 'Placed for adoption with the current foster carer (A3 or A5), an episode since April 2015 must begin with S, T or U.',
  source: published('217'),
  stage: 2,
  severity: 'warning',
  touches: 'Either the carer changed or not: moves and the start of the placement for adoption are in doubt.',
  whoCanPutRight: 'data-team',
  years: ALL_YEARS,
  needs: ['Episodes'],
  reads: ['Episodes.DECOM'],
  judges: 'row',
  find: ({ episodes }) =>
    findRows('Episodes', episodes, ['PLACE', 'DECOM', 'RNE'], ({ place, decom, rne }) => {
      if ((place !== 'A3' && place !== 'A5') || decom === null || decom < SINCE) return null
      return rne === 'S' || rne === 'T' || rne === 'U'
        ? null
        : `${place} is with the current foster carer, but the episode begins with ${rne || 'no reason'}.`
    }),
}

const SINCE = dayOf(2015, 4, 1)

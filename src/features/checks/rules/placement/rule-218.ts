import { isShortBreak } from '../../../../law/returns/index.ts'
import { findRows } from '../../find-rows.ts'
import { ALL_YEARS, published, type Rule } from '../../rule.ts'
import { needsNoUrn } from './no-urn.ts'

export const rule218: Rule = {
  code: '218',
  name: 'Ofsted number is missing',
  says: 'An Ofsted number (URN) is needed, save for P1, P3, R1, R2, R5, temporary and other placements, and outside England.',
  source: `${published('218')}. Short breaks are let be, as rule 214 wants no number for them. Whether a placement is outside England cannot be told from the files.`,
  stage: 2,
  severity: 'warning',
  touches: 'No due date changes.',
  whoCanPutRight: 'placements',
  years: ALL_YEARS,
  needs: ['Episodes'],
  reads: ['Episodes.DEC'],
  judges: 'row',
  find: ({ episodes }, { from }) =>
    findRows('Episodes', episodes, ['URN'], ({ urn, place, ls, dec }) => {
      if (urn !== '' || place === 'H5' || needsNoUrn(place) || isShortBreak(ls)) return null
      if (dec !== null && dec < from) return null
      return `The placement ${place} needs an Ofsted number, unless it is outside England.`
    }),
}

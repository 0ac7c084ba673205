import { findRows } from '../../find-rows.ts'
import { ALL_YEARS, published, type Rule } from '../../rule.ts'
import { needsNoUrn } from './no-urn.ts'

export const rule222: Rule = {
  code: '222',
  name: 'Ofsted number where there can be none',
  says: 'No Ofsted number (URN) is given for P1, P3, R1, R2, R5, temporary and other placements. XXXXXXX is let be.',
  source: published('222'),
  stage: 2,
  severity: 'warning',
  touches: 'No due date changes.',
  whoCanPutRight: 'placements',
  years: ALL_YEARS,
  needs: ['Episodes'],
  reads: [],
  judges: 'row',
  find: ({ episodes }) =>
    findRows('Episodes', episodes, ['URN'], ({ urn, place }) =>
      urn !== '' && urn !== 'XXXXXXX' && needsNoUrn(place)
        ? `${place} has no Ofsted number, but one is given.`
        : null,
    ),
}

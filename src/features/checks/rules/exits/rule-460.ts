import { ALL_YEARS, published, type Rule } from '../../rule.ts'
import { findLeftTooYoung } from './left-too-young.ts'

export const rule460: Rule = {
  code: '460',
  name: 'Stayed with carers at 18, but under 18',
  says: 'An episode may not end with E17 (18 and stayed with carers) before the 18th birthday.',
  source: published('460'),
  stage: 2,
  severity: 'error',
  touches: 'The child may still be looked after: reviews may still be due.',
  whoCanPutRight: 'social-worker',
  years: ALL_YEARS,
  needs: ['Episodes', 'Header'],
  reads: ['Episodes.DEC', 'Header.DOB'],
  judges: 'row',
  find: (child) => findLeftTooYoung(child, (rec) => rec === 'E17', 18),
}

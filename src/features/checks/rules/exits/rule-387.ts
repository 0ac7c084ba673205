import { ALL_YEARS, published, type Rule } from '../../rule.ts'
import { findLeftTooYoung } from './left-too-young.ts'

export const rule387: Rule = {
  code: '387',
  name: 'Left for independent living under 14',
  says: 'An episode may not end with independent living (E5 or E6) before the 14th birthday.',
  source: published('387'),
  stage: 2,
  severity: 'error',
  touches: 'The reason for leaving, and perhaps the exit itself, is wrong: reviews may still be due.',
  whoCanPutRight: 'social-worker',
  years: ALL_YEARS,
  needs: ['Episodes', 'Header'],
  reads: ['Episodes.DEC', 'Header.DOB'],
  judges: 'row',
  find: (child) => findLeftTooYoung(child, (rec) => rec === 'E5' || rec === 'E6', 14),
}

import { ALL_YEARS, published, type Rule } from '../../rule.ts'
import { findLeftTooYoung } from './left-too-young.ts'

export const rule389: Rule = {
  code: '389',
  name: 'Left for adult social care under 16',
  says: 'An episode may not end with a move to adult social care (E7) before the 16th birthday.',
  source: published('389'),
  stage: 2,
  severity: 'error',
  touches: 'The reason for leaving, and perhaps the exit itself, is wrong: reviews may still be due.',
  whoCanPutRight: 'social-worker',
  years: ALL_YEARS,
  needs: ['Episodes', 'Header'],
  reads: ['Episodes.DEC', 'Header.DOB'],
  judges: 'row',
  find: (child) => findLeftTooYoung(child, (rec) => rec === 'E7', 16),
}

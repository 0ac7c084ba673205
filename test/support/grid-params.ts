// What the parameters in addresses lead to: a new one has to be put into one of these.
import { LOAD } from './grid-load.ts'

/** Parameters that lead to one child: a route with one of them says which child, so that it can be refused. */
export const NAMES_A_CHILD = ['child', 'review']

/** Parameters of something that belongs to the child of the same address; where it is another's, it is not there. */
export const BELONGS_TO_THE_CHILD = [
  'request',
  'decision',
  'consultation',
  'chronology',
  'file',
  'contact',
  'check',
  'event',
  'attended',
  'moved',
  'meeting',
  'dispute',
  'referral',
  'advice',
  'finding',
  // The other of two records that are compared: it has to be within reach as well.
  'other',
]

/** Parameters that do neither, and what is put there. */
export const NAMES_NO_CHILD: Readonly<Record<string, string>> = {
  id: LOAD,
  measure: 'reviews-on-time',
  edition: '1',
  account: 'absent',
  audience: 'board',
  block: 'summary',
  comment: 'absent',
  year: '2025-26',
  agenda: 'absent',
  good: 'absent',
  course: 'absent',
  entry: 'absent',
  established: 'absent',
  from: '2026-01-01',
  kind: 'care-plan',
  leave: 'absent',
  message: 'absent',
  opening: 'absent',
  person: 'grid-person-iro',
  program: 'absent',
  programmed: 'absent',
  asked: 'absent',
  policy: '1',
  post: 'post-grid-person-iro',
  role: 'iro',
  reallocation: 'absent',
  rule: 'contact-days',
  team: 'grid-near',
  theme: 'papers',
  provision: 'cppcr-33-1',
  // A restriction: whoever keeps the list of them need not be able to open the records.
  record: 'grid-shut',
  version: '1',
  work: 'absent',
}

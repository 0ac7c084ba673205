import { toDate } from '../../../../kit/dates/index.ts'
import { isAdoptionFilled } from '../../is-adoption-filled.ts'
import { ALL_YEARS, type Found, NOTHING_FOUND, type Rule } from '../../rule.ts'

/** Adoption, a child arrangements order, and special guardianship. */
const ORDERS: ReadonlySet<string> = new Set(['E11', 'E12', 'E41', 'E45', 'E46', 'E47', 'E48'])

export const orderMade: Rule = {
  code: 'EXITORDER',
  name: 'An order was made and care is still open',
  says: 'Once a child is adopted, or has a special guardian or a child arrangements order, care ends. Known from what the files say of adopters (AD1) and of reasons for leaving; other orders are not in what we know.',
  source:
    'This service’s own rule. Adoption and Children Act 2002, section 46; Children Act 1989, section 91.',
  stage: 2,
  severity: 'error',
  touches: 'Reviews look owed that are not. An adopted child’s record must be closed to most people.',
  whoCanPutRight: 'social-worker',
  years: ALL_YEARS,
  needs: ['Episodes'],
  reads: ['Episodes.DECOM', 'Episodes.DEC', 'before.Episodes.DEC', 'AD1.DATE_INT', 'AD1.DATE_MATCH'],
  judges: 'child',
  find: ({ rows, episodes, before }) => {
    const open = episodes.at(-1)
    if (open === undefined || open.dec !== null || open.rec !== '') return NOTHING_FOUND
    const found: Found[] = []
    if (rows.AD1.some(isAdoptionFilled)) {
      const says = 'The files name adopters of the child (AD1), and the last episode is still open.'
      found.push({ table: 'Episodes', line: open.line, fields: ['DEC', 'REC'], says })
    }
    const ended = [...before.episodes, ...episodes].find(({ rec }) => ORDERS.has(rec))
    const endedOn = ended?.dec ?? null
    if (ended !== undefined && endedOn !== null && open.decom !== null && open.decom <= endedOn) {
      const says = `An order ended care on ${toDate(endedOn)} (${ended.rec}), and an episode that began on ${toDate(open.decom)} is still open.`
      found.push({ table: 'Episodes', line: open.line, fields: ['DEC', 'REC'], says })
    }
    return found
  },
}

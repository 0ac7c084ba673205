import { toDate } from '../../../../kit/dates/index.ts'
import { isGiven } from '../../checked-row.ts'
import { ALL_YEARS, type Found, NOTHING_FOUND, type Rule } from '../../rule.ts'

/** Reasons that somebody else answers for wherever the child is: died, another authority, custody. */
const TOLD_BY_OTHERS: ReadonlySet<string> = new Set(['X1', 'E2', 'E3', 'E9'])

export const missingIsNotLeaving: Rule = {
  code: 'EXITMISSING',
  name: 'Care ended while the child was missing',
  says: 'A child who is missing has not left care. Where care ended in a time missing, somebody must say that it really ended.',
  source:
    'This service’s own rule. Children Act 1989, section 22: the duty to a looked-after child does not end because the child is missing.',
  stage: 2,
  severity: 'error',
  touches:
    'If care did not end, the review clock stopped wrongly and a missing child is out of sight. Ask whether the child is safe.',
  whoCanPutRight: 'social-worker',
  years: ALL_YEARS,
  needs: ['Episodes', 'Missing'],
  reads: ['Missing.MIS_START', 'Missing.MIS_END', 'Episodes.DEC'],
  judges: 'row',
  find: ({ rows: { Missing }, episodes }) => {
    if (Missing.length === 0) return NOTHING_FOUND
    const found: Found[] = []
    for (const { line, dec, rec } of episodes) {
      if (dec === null || rec === '' || TOLD_BY_OTHERS.has(rec)) continue
      const spell = Missing.find(
        (one) =>
          one.from !== null &&
          one.from <= dec &&
          (one.to === null ? !isGiven(one, 'MIS_END', null) : one.to >= dec),
      )
      const since = spell?.from ?? null
      if (spell === undefined || since === null) continue
      const until = spell.to === null ? 'and is not said to be back' : `until ${toDate(spell.to)}`
      const says = `Care ended on ${toDate(dec)} (${rec}). The child was missing from ${toDate(since)} ${until}.`
      found.push({ table: 'Episodes', line, fields: ['DEC', 'REC'], says })
    }
    return found
  },
}

import { toDate } from '../../../../kit/dates/index.ts'
import type { CareSpan } from '../../care.ts'
import type { EnteredCare } from '../../entered-care.ts'
import { ALL_YEARS, NOTHING_FOUND, type Rule } from '../../rule.ts'

export const ruleIro14: Rule = {
  code: 'IRO14',
  name: 'The two sources differ on when care began',
  says: 'The day a child came into care in the Standard Safeguarding Dataset (clae_entered_care_date) is that of the first episode of the period of care.',
  source: 'This service’s own rule. It compares two sources; none of the published rules does.',
  stage: 2,
  severity: 'error',
  touches: 'The first review is due 20 working days after that day: with two days there are two due dates.',
  whoCanPutRight: 'data-team',
  years: ALL_YEARS,
  needs: ['Episodes', 'ssd_cla_episodes'],
  reads: ['Episodes.DECOM', 'Episodes.DEC', 'before.Episodes.DECOM', 'before.Episodes.DEC'],
  judges: 'child',
  find: (child) => {
    if (child.entered.length === 0) return NOTHING_FOUND
    return child.care().spans.flatMap((span) => {
      const differing = child.entered.find((one) => isOf(span, one) && differs(span, one))
      const first = span.episodes[0]
      if (differing === undefined || differing.entered === null || first === undefined) return []
      const says = `Care began on ${toDate(span.start)} in the return, but on ${toDate(differing.entered)} ${whereOf(differing)}.`
      const of = span.ofFirst === 'this-year' ? {} : { of: 'year-before' as const }
      return [{ table: 'Episodes', line: first.line, fields: ['DECOM'], says, ...of } as const]
    })
  },
}

const whereOf = ({ line }: EnteredCare): string =>
  line === 0 ? 'in the Standard Safeguarding Dataset' : `in line ${line} of ssd_cla_episodes`

/** Whether an episode of the other source began in this period. */
function isOf({ start, end }: CareSpan, { began }: EnteredCare): boolean {
  return began !== null && began >= start && (end === null || began < end)
}

/** Where the return does not know the start, care began on or before it. */
function differs({ start, startKnown }: CareSpan, { entered }: EnteredCare): boolean {
  if (entered === null) return false
  return startKnown ? entered !== start : entered > start
}

import { toDate } from '../../../../kit/dates/index.ts'
import { ALL_YEARS, NOTHING_FOUND, type Rule } from '../../rule.ts'

export const ruleIro06: Rule = {
  code: 'IRO06',
  name: 'Left care and came back within days to the same carer',
  says: 'A child who leaves care and is back within 7 days in the same placement probably never left.',
  source:
    'This service’s own rule. A mis-recorded exit resets the clock of Care Planning, Placement and Case Review (England) Regulations 2010, reg 33.',
  stage: 2,
  severity: 'warning',
  touches:
    'The review clock starts again as if care began anew: a first review within 20 working days seems due, and earlier reviews no longer count.',
  whoCanPutRight: 'data-team',
  years: ALL_YEARS,
  needs: ['Episodes'],
  reads: ['Episodes.DECOM', 'Episodes.DEC', 'before.Episodes.DECOM', 'before.Episodes.DEC'],
  judges: 'child',
  find: (child) => {
    const { spans } = child.care()
    if (spans.length < 2) return NOTHING_FOUND
    return spans.flatMap((span, at) => {
      const left = spans[at - 1]
      const back = span.episodes[0]
      const last = left?.episodes.at(-1)
      if (left === undefined || left.end === null || back === undefined || last === undefined) return []
      if (
        span.ofFirst !== 'this-year' ||
        !left.endRecorded ||
        span.start - left.end > 7 ||
        !isSameCarer(back, last)
      )
        return []
      const says = `Care ended on ${toDate(left.end)} with ${left.endReason ?? 'no reason'} and began again on ${toDate(span.start)} in the same placement.`
      return [{ table: 'Episodes', line: back.line, fields: ['DECOM', 'RNE'], says } as const]
    })
  },
}

type Where = { readonly place: string; readonly placePost: string; readonly urn: string }

function isSameCarer(one: Where, other: Where): boolean {
  if (one.place !== other.place) return false
  return (
    (one.placePost !== '' && one.placePost === other.placePost) || (one.urn !== '' && one.urn === other.urn)
  )
}

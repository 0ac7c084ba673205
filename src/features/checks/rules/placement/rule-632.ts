import { type Day, realDay, toDate } from '../../../../kit/dates/index.ts'
import { findRows } from '../../find-rows.ts'
import { ALL_YEARS, NOTHING_FOUND, published, type Rule } from '../../rule.ts'

export const rule632: Rule = {
  code: '632',
  name: 'Date of earlier permanence is not possible',
  says: 'The date of earlier permanence (DATE_PERM) must be a date, with zz for parts not known, before the first episode began.',
  source: `${published('632')}. Of a date with unknown parts the earliest possible day is taken.`,
  stage: 2,
  severity: 'warning',
  touches: 'The start of care may be wrong, and with it every due date.',
  whoCanPutRight: 'data-team',
  years: ALL_YEARS,
  needs: ['Episodes', 'PrevPerm'],
  reads: ['Episodes.DECOM'],
  judges: 'child',
  find: ({ episodes, rows }) => {
    const start = episodes[0]?.decom ?? null
    if (start === null) return NOTHING_FOUND
    return findRows('PrevPerm', rows.PrevPerm, ['DATE_PERM'], ({ date }) => {
      if (date === '') return null
      const earliest = earliestOf(date)
      if (earliest === null) return `“${date}” is not a date written dd/mm/yyyy, with zz for parts not known.`
      return earliest < start ? null : `It is not before ${toDate(start)}, when the first episode began.`
    })
  },
}

/** The earliest day that the date may be, its unknown parts written zz; null where it cannot be one. */
function earliestOf(date: string): Day | null {
  const parts = /^(\d\d|ZZ)\/(\d\d|ZZ)\/(\d{4}|ZZZZ)$/.exec(date)
  if (parts === null) return null
  const [day, month, year] = parts.slice(1).map((part) => (part.startsWith('Z') ? 1 : Number(part)))
  return realDay(year ?? 1, month ?? 1, day ?? 1)
}

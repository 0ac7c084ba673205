import { toDate } from '../../../../kit/dates/index.ts'
import { ALL_YEARS, NOTHING_FOUND, published, type Rule } from '../../rule.ts'

export const rule625: Rule = {
  code: '625',
  name: 'Mother’s child born after the end of the year or of care',
  says: 'The birth of the child of a young mother (MC_DOB) may not be after the end of the year, or after she left care.',
  source: published('625'),
  stage: 2,
  severity: 'warning',
  touches: 'No due date changes.',
  whoCanPutRight: 'data-team',
  years: ALL_YEARS,
  needs: ['Episodes', 'Header'],
  reads: ['Header.MC_DOB', 'Episodes.DECOM', 'Episodes.DEC'],
  judges: 'child',
  find: ({ episodes, header }, { to }) => {
    const birth = header?.motherChildBorn ?? null
    if (header === undefined || birth === null) return NOTHING_FOUND
    const left = episodes.at(-1)?.dec ?? null
    if (birth <= to && (left === null || birth <= left)) return NOTHING_FOUND
    const says = `Her child is said to be born on ${toDate(birth)}, after the end of ${birth > to ? 'the year' : 'her care'}.`
    return [{ table: 'Header', line: header.line, fields: ['MC_DOB'], says }]
  },
}

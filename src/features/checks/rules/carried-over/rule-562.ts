import { toDate } from '../../../../kit/dates/index.ts'
import { ALL_YEARS, NOTHING_FOUND, published, type Rule } from '../../rule.ts'

export const rule562: Rule = {
  code: '562',
  name: 'Episode from before the year that last year’s file does not have',
  says: 'Where this year’s first episode began before 1 April, last year’s last episode must have begun on the same day.',
  source: `${published('562')}. A child of whom last year’s file has nothing is read as one whose last episode it lacks.`,
  stage: 2,
  severity: 'error',
  touches: 'The two years do not join up: the start of care, and which reviews came before, are in doubt.',
  whoCanPutRight: 'data-team',
  years: ALL_YEARS,
  needs: ['Episodes', 'before.Episodes'],
  reads: ['Episodes.DECOM', 'before.Episodes.DECOM', 'before.Episodes.DEC'],
  judges: 'child',
  find: ({ episodes, before }, { from }) => {
    const first = episodes[0]
    if (first === undefined || first.decom === null || first.decom >= from) return NOTHING_FOUND
    const last = before.episodes.at(-1)?.decom ?? null
    if (last === first.decom) return NOTHING_FOUND
    const beside =
      last === null ? 'file has no episode of the child' : `last episode began on ${toDate(last)}`
    const says = `It began on ${toDate(first.decom)}, before the year, but last year’s ${beside}.`
    return [{ table: 'Episodes', line: first.line, fields: ['DECOM'], says }]
  },
}

import { type Day, toDate } from '../../../../kit/dates/index.ts'
import type { CheckedEpisode } from '../../checked-row.ts'
import { type Found, NOTHING_FOUND } from '../../rule.ts'

/** How long a legal status may last: in days, and as people say it. */
type Limit = { readonly ls: string; readonly days: number; readonly says: string }

/** Every episode of a run under this legal status that lasts too long. An open one counts to the end of the year. */
export function findLongRuns(
  episodes: readonly CheckedEpisode[],
  { ls, days, says }: Limit,
  yearEnd: Day,
): readonly Found[] {
  if (!episodes.some((row) => row.ls === ls)) return NOTHING_FOUND
  return toRuns(episodes, ls, yearEnd).flatMap(({ rows, start, end }) => {
    if (end - start <= days) return []
    const words = `It lasted ${end - start} days, from ${toDate(start)} to ${toDate(end)}; ${says}.`
    return rows.map(({ line }) => ({
      table: 'Episodes' as const,
      line,
      fields: ['LS', 'DECOM', 'DEC'],
      says: words,
    }))
  })
}

type Run = { readonly rows: CheckedEpisode[]; readonly start: Day; readonly end: Day }

/** Episodes under the status, those put together that begin on the day the one before ended. */
function toRuns(episodes: readonly CheckedEpisode[], ls: string, yearEnd: Day): readonly Run[] {
  const runs: Run[] = []
  let previous: CheckedEpisode | null = null
  for (const row of episodes) {
    const run = runs.at(-1)
    const goesOn: boolean = previous?.ls === ls && row.decom !== null && previous.dec === row.decom
    const end = row.dec ?? yearEnd
    if (row.ls === ls && row.decom !== null) {
      if (goesOn && run !== undefined) runs[runs.length - 1] = { ...run, rows: [...run.rows, row], end }
      else runs.push({ rows: [row], start: row.decom, end })
    }
    previous = row
  }
  return runs
}

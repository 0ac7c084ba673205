import { type Day, toDate } from '../../../../kit/dates/index.ts'
import { type CheckedEpisode, isGiven } from '../../checked-row.ts'
import { findRows } from '../../find-rows.ts'
import { ALL_YEARS, NOTHING_FOUND, published, type Rule } from '../../rule.ts'

export const rule575: Rule = {
  code: '575',
  name: 'Still missing from a placement that has ended',
  says: 'Where the placement a child went missing from has ended, the time missing must have an end too.',
  source: `${published('575')}. A change of legal status alone is read as leaving the placement open.`,
  stage: 2,
  severity: 'warning',
  touches: 'Nobody can tell whether the child came back: ask whether the child is safe. No due date changes.',
  whoCanPutRight: 'social-worker',
  years: ALL_YEARS,
  needs: ['Episodes', 'Missing'],
  reads: ['Missing.MIS_START', 'Missing.MIS_END', 'Episodes.DECOM', 'Episodes.DEC'],
  judges: 'child',
  find: ({ rows, episodes }) => {
    if (rows.Missing.length === 0) return NOTHING_FOUND
    return findRows('Missing', rows.Missing, ['MIS_END'], (spell) => {
      if (spell.from === null || isGiven(spell, 'MIS_END', spell.to)) return null
      const ended = endOfPlacementOn(episodes, spell.from)
      return ended === null
        ? null
        : `Missing since ${toDate(spell.from)} and not said to be back, but that placement ended on ${toDate(ended)}.`
    })
  },
}

/** When the placement of that day ended; null where there was none, or it goes on. A new legal status does not end it. */
function endOfPlacementOn(episodes: readonly CheckedEpisode[], day: Day): Day | null {
  let at = episodes.findLastIndex(({ decom }) => decom !== null && decom <= day)
  let ended = episodes[at]?.dec ?? null
  if (ended === null || day > ended) return null
  for (at += 1; ended !== null; at += 1) {
    const next = episodes[at]
    if (next?.rne !== 'L' || next.decom !== ended) return ended
    ended = next.dec
  }
  return null
}

import type { Day } from '../../../../kit/dates/index.ts'
import { isAdopted } from '../../adopted.ts'
import type { CheckedEpisode } from '../../checked-row.ts'
import { findRows } from '../../find-rows.ts'
import { ALL_YEARS, NOTHING_FOUND, published, type Rule } from '../../rule.ts'

export const rule199: Rule = {
  code: '199',
  name: 'In care again after adoption under the same identifier',
  says: 'No episode should follow one that ended in adoption (E11 or E12), this year or last: an adopted child who comes back has a new identifier.',
  source: published('199'),
  stage: 2,
  severity: 'warning',
  touches: 'A new period of care under the old identifier gives the adoption away. Ask with care.',
  whoCanPutRight: 'data-team',
  years: ALL_YEARS,
  needs: ['Episodes'],
  reads: ['Episodes.DECOM', 'before.Episodes.DECOM'],
  judges: 'child',
  find: ({ episodes, before }) => {
    if (episodes.length === 0) return NOTHING_FOUND
    const adopted = firstAdoption(before.episodes) ?? firstAdoption(episodes)
    if (adopted === null) return NOTHING_FOUND
    return findRows('Episodes', episodes, ['REC'], ({ decom }) =>
      decom !== null && decom > adopted
        ? 'An earlier episode of the child ended in adoption, but this one follows it.'
        : null,
    )
  },
}

/** When the first episode that ended in adoption began. */
function firstAdoption(episodes: readonly CheckedEpisode[]): Day | null {
  for (const { rec, decom } of episodes) if (isAdopted(rec)) return decom
  return null
}

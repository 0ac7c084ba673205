import { toDate } from '../../../../kit/dates/index.ts'
import type { CheckedEpisode } from '../../checked-row.ts'
import { ALL_YEARS, type Found, published, type Rule } from '../../rule.ts'

export const rule388: Rule = {
  code: '388',
  name: 'Reason the episode ended does not fit what follows',
  says: 'X1 (the next episode follows) must be the reason if, and only if, another episode begins on the day this one ends.',
  source: published('388'),
  stage: 2,
  severity: 'error',
  touches:
    'Nobody can tell whether the child left care: an exit may be missing, or one recorded that never was.',
  whoCanPutRight: 'data-team',
  years: ALL_YEARS,
  needs: ['Episodes'],
  reads: ['Episodes.DECOM', 'Episodes.DEC'],
  judges: 'child',
  find: ({ episodes }) => {
    const found: Found[] = []
    for (let at = 0; at < episodes.length; at += 1) {
      const episode = episodes[at]
      const says = episode === undefined ? null : judge(episode, episodes[at + 1] ?? null)
      if (episode !== undefined && says !== null) {
        found.push({ table: 'Episodes', line: episode.line, fields: ['DEC', 'REC'], says })
      }
    }
    return found
  },
}

function judge({ dec, rec }: CheckedEpisode, next: CheckedEpisode | null): string | null {
  const when = dec === null ? 'It has no end date and' : `It ended on ${toDate(dec)} with`
  if (next === null) {
    return rec === 'X1' ? `${when} X1 (the next episode follows), but none does.` : null
  }
  if (next.decom === null || (rec === 'X1') === (next.decom === dec)) return null
  return rec === 'X1'
    ? `${when} X1, but the next episode begins on ${toDate(next.decom)}.`
    : `${when} ${rec === '' ? 'no reason' : rec}, but another episode begins on the same day.`
}

import { type Day, earlierOf, laterOf } from '../../kit/dates/index.ts'
import type { EpisodeRow } from './row.ts'

/** The episodes of one period of care, in order, and when it ended. */
export type CareRun<Episode extends EpisodeRow = EpisodeRow> = {
  readonly episodes: readonly Episode[]
  readonly start: Day
  /** False where the run does not begin with RNE S: care began on or before `start`. */
  readonly startKnown: boolean
  readonly end: Day | null
  /** REC of the last episode; null where the run goes on, or its end is not recorded. */
  readonly endReason: string | null
  /** False where no row says that care ended and `end` is only the day on which care begins anew. */
  readonly endRecorded: boolean
}

/**
 * The runs of episodes that are periods of care: each starts with an RNE S or after the end of all before it, and goes
 * on over episodes that start no later than the ones before ended.
 */
export function toCareRuns<Episode extends EpisodeRow>(
  episodes: readonly Episode[],
): readonly CareRun<Episode>[] {
  const runs: Episode[][] = []
  let reach = Number.NEGATIVE_INFINITY
  for (const episode of episodes) {
    const current = runs.at(-1)
    if (current === undefined || beginsAnew(episode, current, reach)) {
      runs.push([episode])
      reach = endOf(episode)
    } else {
      current.push(episode)
      reach = Math.max(reach, endOf(episode))
    }
  }
  return runs.map((run, at) => toCareRun(run, runs[at + 1]?.[0] ?? null))
}

function beginsAnew(episode: EpisodeRow, run: readonly EpisodeRow[], reach: number): boolean {
  return episode.decom > reach || (episode.rne === 'S' && episode.decom !== run[0]?.decom)
}

/** Where a row gives an end before its start, the end is taken to be the start: care did not run backwards. */
function endOf({ decom, dec }: EpisodeRow): number {
  return dec === null ? Number.POSITIVE_INFINITY : laterOf(decom, dec)
}

function toCareRun<Episode extends EpisodeRow>(
  episodes: readonly Episode[],
  next: Episode | null,
): CareRun<Episode> {
  const first = episodes[0]
  if (first === undefined) throw new Error('a run of care has an episode')
  const leaving = leavingEpisode(episodes)
  const known = { episodes, start: first.decom, startKnown: episodes.some(isStartOf(first)) }
  if (leaving === null) {
    return { ...known, end: next?.decom ?? null, endReason: null, endRecorded: next === null }
  }
  const left = laterOf(leaving.decom, leaving.dec)
  const end = next === null ? left : earlierOf(left, next.decom)
  return { ...known, end, endReason: leaving.rec === '' ? null : leaving.rec, endRecorded: true }
}

function isStartOf(first: EpisodeRow): (episode: EpisodeRow) => boolean {
  return (episode) => episode.rne === 'S' && episode.decom === first.decom
}

type Ended = EpisodeRow & { readonly dec: Day }

function isEnded(episode: EpisodeRow): episode is Ended {
  return episode.dec !== null
}

/** The episode with which care ended: the last to end, unless one is open at the end or X1 says another follows. */
function leavingEpisode(episodes: readonly EpisodeRow[]): Ended | null {
  if (episodes.at(-1)?.dec === null) return null
  let last: Ended | null = null
  for (const episode of episodes.filter(isEnded)) {
    const sameDay = episode.dec === last?.dec && last.rec === 'X1'
    if (last === null || episode.dec > last.dec || sameDay) last = episode
  }
  return last?.rec === 'X1' ? null : last
}

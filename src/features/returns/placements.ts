import { type Day, laterOf } from '../../kit/dates/index.ts'
import {
  isLongTermFostering,
  isPlacedForAdoption,
  isShortBreak,
  isTemporaryMove,
} from '../../law/returns/index.ts'
import type { Episode } from './child-returns.ts'

/** One stay in one placement: one or more episodes, since a new legal status alone makes a new episode. */
export type Placement = {
  readonly from: Day
  readonly to: Day | null
  /** PLACE. */
  readonly code: string
  readonly provider: string
  readonly postcode: string
  readonly urn: string
  /** RNE of its first episode. */
  readonly rne: string
  /** REASON_PLACE_CHANGE of its last episode. */
  readonly reasonEnded: string
  readonly line: number
}

/** The placements of a run of episodes, in order. */
export function toPlacements(episodes: readonly Episode[]): readonly Placement[] {
  const placements: Placement[] = []
  for (const episode of episodes) {
    const before = placements.at(-1)
    if (before !== undefined && staysIn(before, episode)) {
      placements[placements.length - 1] = {
        ...before,
        to: episode.dec === null ? null : laterOf(episode.decom, episode.dec),
        reasonEnded: episode.reasonPlaceChange,
      }
      continue
    }
    if (before !== undefined && (before.to === null || before.to > episode.decom)) {
      placements[placements.length - 1] = { ...before, to: episode.decom }
    }
    placements.push(toPlacement(episode))
  }
  return placements
}

function toPlacement(episode: Episode): Placement {
  return {
    from: episode.decom,
    to: episode.dec === null ? null : laterOf(episode.decom, episode.dec),
    code: episode.place,
    provider: episode.provider,
    postcode: episode.placePost,
    urn: episode.urn,
    rne: episode.rne,
    reasonEnded: episode.reasonPlaceChange,
    line: episode.line,
  }
}

function staysIn(before: Placement, { rne, place, provider, placePost, urn }: Episode): boolean {
  const same =
    before.code === place &&
    before.provider === provider &&
    before.postcode === placePost &&
    before.urn === urn
  return same && rne !== 'P' && rne !== 'B'
}

/** A change of placement and carer that is not to, or back from, a temporary one. */
export type Move = {
  readonly on: Day
  /** PLACE before; null where it is not in the files. */
  readonly from: string | null
  readonly to: string
  readonly line: number
}

/** The moves in a run of episodes: RNE P or B, not to nor back from T*, not within short breaks. */
export function toMoves(episodes: readonly Episode[]): readonly Move[] {
  const moves: Move[] = []
  let settled: Episode | null = null
  let before: Episode | null = null
  for (const episode of episodes) {
    const away = isTemporaryMove(episode.place)
    const back = before !== null && isTemporaryMove(before.place) && isBackTo(settled, episode)
    const moved = episode.rne === 'P' || episode.rne === 'B'
    if (moved && !away && !back && !isShortBreak(episode.ls)) {
      moves.push({ on: episode.decom, from: settled?.place ?? null, to: episode.place, line: episode.line })
    }
    if (!away) settled = episode
    before = episode
  }
  return moves
}

/** Back from a temporary move is back to the placement before it, as far as that one is in the files. */
function isBackTo(settled: Episode | null, episode: Episode): boolean {
  if (settled === null) return true
  return settled.place === episode.place && settled.placePost === episode.placePost
}

/** Runs of placements for adoption; a temporary move does not break one. Those that broke down say so. */
export type AdoptionPlacement = { readonly from: Day; readonly to: Day | null; readonly brokeDown: boolean }

export function toAdoptionPlacements(placements: readonly Placement[]): readonly AdoptionPlacement[] {
  const runs: AdoptionPlacement[] = []
  let going: 'no' | 'yes' = 'no'
  for (const placement of placements) {
    if (isTemporaryMove(placement.code)) continue
    const last = runs.at(-1)
    if (isPlacedForAdoption(placement.code)) {
      if (going === 'yes' && last !== undefined) runs[runs.length - 1] = { ...last, to: placement.to }
      else runs.push({ from: placement.from, to: placement.to, brokeDown: false })
      going = 'yes'
    } else {
      if (going === 'yes' && last !== undefined) runs[runs.length - 1] = { ...last, brokeDown: true }
      going = 'no'
    }
  }
  return runs
}

/**
 * The day the long-term fostering that the child is in (or was in when care ended) began: U1 or U4 with one carer.
 * Temporary moves are passed over. Null where the last placement is another.
 */
export function longTermFosteringFrom(placements: readonly Placement[]): Day | null {
  let start: Day | null = null
  let before: Placement | null = null
  for (const placement of placements) {
    if (isTemporaryMove(placement.code)) continue
    if (!isLongTermFostering(placement.code)) start = null
    else if (start === null || before === null || !hasSameCarer(before, placement)) start = placement.from
    before = placement
  }
  return start
}

const NO_URN = new Set(['', 'XXXXXXX'])

function hasSameCarer(one: Placement, other: Placement): boolean {
  const samePlace = one.postcode !== '' && one.postcode === other.postcode
  return samePlace || (!NO_URN.has(one.urn) && one.urn === other.urn)
}

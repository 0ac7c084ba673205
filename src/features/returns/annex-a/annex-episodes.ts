import type { Day } from '../../../kit/dates/index.ts'
import type { EpisodeRow } from '../row.ts'

/** A child as list 8 has them: what holds now, and since when. */
export type LookedAfter = {
  readonly line: number
  readonly child: string
  readonly born: Day | null
  readonly sex: string
  readonly ethnic: string
  readonly started: Day
  readonly need: string
  readonly legal: string
  readonly legalFrom: Day | null
  readonly placement: string
  readonly placementFrom: Day | null
  readonly provider: string
  readonly postcode: string
  readonly urn: string
  readonly lastReview: Day | null
  readonly lastContact: Day | null
  readonly ceased: Day | null
  readonly ceasedReason: string
}

/**
 * The list tells of the status and placement now, not of those before: care from its first day is parted where each of
 * them began, and what held before is left blank.
 */
export function toAnnexEpisodes(told: LookedAfter): readonly EpisodeRow[] {
  const { started, ceased } = told
  const legalFrom = later(started, told.legalFrom)
  const placementFrom = later(started, told.placementFrom)
  const starts = [...new Set([started, legalFrom, placementFrom])]
    .filter((day) => ceased === null || day < ceased || day === started)
    .toSorted((one, other) => one - other)
  return starts.map((decom, at): EpisodeRow => {
    const next = starts[at + 1]
    const isPlaced = decom >= placementFrom
    return {
      line: told.line,
      child: told.child,
      decom,
      rne: at === 0 ? 'S' : reasonOf(decom, legalFrom, placementFrom),
      ls: decom >= legalFrom ? told.legal : '',
      cin: told.need,
      place: isPlaced ? told.placement : '',
      provider: isPlaced ? told.provider : '',
      dec: next ?? ceased,
      rec: next === undefined ? (ceased === null ? '' : told.ceasedReason) : 'X1',
      reasonPlaceChange: '',
      homePost: '',
      placePost: isPlaced ? told.postcode : '',
      urn: isPlaced ? told.urn : '',
    }
  })
}

const later = (started: Day, day: Day | null): Day => (day === null || day < started ? started : day)

function reasonOf(day: Day, legalFrom: Day, placementFrom: Day): string {
  if (day === legalFrom && day === placementFrom) return 'B'
  return day === legalFrom ? 'L' : 'P'
}

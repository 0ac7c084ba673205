import type { CheckedEpisode } from './checked-row.ts'

/** Whether placement, postcode, URN and provider are all as in the episode before. */
export function placementUnchanged(episode: CheckedEpisode, previous: CheckedEpisode): boolean {
  return (
    episode.place === previous.place &&
    episode.placePost === previous.placePost &&
    episode.urn === previous.urn &&
    episode.provider === previous.provider
  )
}

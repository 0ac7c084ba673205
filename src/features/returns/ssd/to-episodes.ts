// From the dataset's episodes, placements and legal statuses to episodes as the return has them.
import { type Day, toIsoDate } from '../../../kit/dates/index.ts'
import type { EpisodeRow } from '../row.ts'
import type { CareTold } from '../told-care.ts'
import type { SsdEpisode, SsdLegalStatus, SsdPlacement, SsdRows } from './ssd-rows.ts'

/**
 * The episodes of the return. The legal status is the one that holds on the first day; the placement the one the episode
 * names or, where it names none, the one that holds on that day. A status or placement that begins within an episode
 * parts it in two: care goes on (X1), and the second part has the reason that fits (L, P or B).
 */
export function toEpisodes(
  given: Pick<SsdRows, 'ssd_cla_episodes' | 'ssd_cla_placement' | 'ssd_legal_status'>,
): readonly EpisodeRow[] {
  const placements = Map.groupBy(given.ssd_cla_placement, ({ person }) => person)
  const placementById = new Map(given.ssd_cla_placement.map((placement) => [placement.id, placement]))
  const statuses = Map.groupBy(given.ssd_legal_status, ({ person }) => person)
  return given.ssd_cla_episodes.flatMap((episode) => {
    const named = placementById.get(episode.placementId)
    const ofPerson = placements.get(episode.person) ?? []
    const around = named === undefined || ofPerson.includes(named) ? ofPerson : [...ofPerson, named]
    return partsOf(episode, { named, placements: around, statuses: statuses.get(episode.person) ?? [] })
  })
}

type Around = {
  readonly named: SsdPlacement | undefined
  readonly placements: readonly SsdPlacement[]
  readonly statuses: readonly SsdLegalStatus[]
}

type Part = { readonly from: Day; readonly status: string; readonly placement: SsdPlacement | undefined }

function partsOf(episode: SsdEpisode, around: Around): readonly EpisodeRow[] {
  const parts: Part[] = []
  for (const from of daysOfChange(episode, around)) {
    const part = partFrom(from, episode, around)
    const before = parts.at(-1)
    if (before === undefined || before.status !== part.status || before.placement !== part.placement)
      parts.push(part)
  }
  return parts.map((part, at) => toEpisode(episode, part, parts[at - 1], parts[at + 1]))
}

function daysOfChange({ start, end }: SsdEpisode, { placements, statuses }: Around): readonly Day[] {
  const within = [...placements, ...statuses]
    .map(({ from }) => from)
    .filter((day) => day > start && (end === null || day < end))
  return [...new Set([start, ...within])].toSorted((one, other) => one - other)
}

function partFrom(from: Day, episode: SsdEpisode, { named, placements, statuses }: Around): Part {
  const status = lastHolding(statuses, from)?.code ?? ''
  const isFirst = from === episode.start
  const placement = isFirst && named !== undefined ? named : (lastHolding(placements, from) ?? named)
  return { from, status, placement }
}

/** The last to begin of those that hold on a day; one that ends on the day holds no more. */
function lastHolding<Span extends { readonly from: Day; readonly to: Day | null }>(
  spans: readonly Span[],
  on: Day,
): Span | undefined {
  let last: Span | undefined
  for (const span of spans) {
    const holds = span.from <= on && (span.to === null || span.to > on)
    if (holds && (last === undefined || span.from >= last.from)) last = span
  }
  return last
}

function toEpisode(
  episode: SsdEpisode,
  part: Part,
  before: Part | undefined,
  next: Part | undefined,
): EpisodeRow {
  const { placement } = part
  const changesPlace = next !== undefined && next.placement !== placement
  return {
    line: episode.line,
    child: episode.person,
    decom: part.from,
    rne: before === undefined ? episode.startReason : reasonOf(before, part),
    ls: part.status,
    cin: episode.need,
    place: placement?.code ?? '',
    provider: placement?.provider ?? '',
    dec: next?.from ?? episode.end,
    rec: next === undefined ? episode.endReason : 'X1',
    reasonPlaceChange: next === undefined || changesPlace ? (placement?.reason ?? '') : '',
    homePost: '',
    placePost: placement?.postcode ?? '',
    urn: placement?.urn ?? '',
  }
}

function reasonOf(before: Part, part: Part): string {
  if (before.placement === part.placement) return 'L'
  return before.status === part.status ? 'P' : 'B'
}

/** One for each period of care: the day it says care began, and the last contact of an IRO, as its last episode has it. */
export function toCareTold(episodes: readonly SsdEpisode[]): readonly CareTold[] {
  const told = new Map<string, CareTold>()
  const inOrder = episodes.toSorted((one, other) => one.start - other.start)
  for (const { person, period, start, enteredCare, lastContact } of inOrder) {
    const before = told.get(period)
    told.set(period, {
      child: person,
      period,
      latestEpisode: start,
      enteredCare: enteredCare ?? before?.enteredCare ?? null,
      lastContact: lastContact ?? before?.lastContact ?? null,
    })
  }
  return [...told.values()]
}

/** `2025-07-04`, or nothing. */
export const isoOrBlank = (day: Day | null): string => (day === null ? '' : toIsoDate(day))

// What the rules of the Reviews table ask about a child beside the reviews, from the register.
import type { Day } from '../../kit/dates/index.ts'
import { returnYear } from '../../law/returns/index.ts'
import {
  asChecked,
  type ChildToCheck,
  EVERY_RULE,
  type Finding,
  runRules,
  toCheckYear,
} from '../checks/index.ts'
import type { Care, CarePeriod } from '../children/index.ts'
import { type ChildRows, noRows, type ReviewRow } from '../returns/index.ts'

/** The rules that the published validation has of the Reviews table. */
const RULES_OF_REVIEWS: ReadonlySet<string> = new Set('166 167 440 441 399 INT08 INT17 1012'.split(' '))

/** A time of one legal status. */
export type EpisodeInYear = { readonly from: Day; readonly to: Day | null; readonly ls: string }

/** Times of one legal status that reach into a return year. A period that nobody saw again after its year does not. */
export function episodesIn({ periods }: Care, collection: number): readonly EpisodeInYear[] {
  const { from, to } = returnYear(collection)
  return periods
    .filter(
      ({ ending, lastSeen }) => ending !== 'unrecorded-exit' || lastSeen === null || lastSeen >= collection,
    )
    .flatMap(toEpisodes)
    .filter((episode) => episode.from <= to && (episode.to === null || episode.to >= from))
}

function toEpisodes({ start, end, legalStatuses }: CarePeriod): readonly EpisodeInYear[] {
  const statuses = legalStatuses.length === 0 ? [{ from: start, code: '' }] : legalStatuses
  return statuses.map(({ from, code }, at) => ({ from, to: statuses[at + 1]?.from ?? end, ls: code }))
}

/** Who the child is, as the Header of the return would have it. */
type PersonKnown = {
  readonly born: Day | null
  readonly sex: string | null
  readonly ethnic: string | null
}

/** What is known of a child in the year. */
export type KnownOfChild = {
  readonly child: PersonKnown
  readonly episodes: readonly EpisodeInYear[]
  readonly reviews: readonly ReviewRow[]
}

/** The rows of the return beside the review rows, as far as the rules of the Reviews table ask: from the register. */
export function toChildToCheck(number: string, { child, episodes, reviews }: KnownOfChild): ChildToCheck {
  const { born } = child
  const header = {
    line: 0,
    child: number,
    sex: child.sex ?? '',
    ethnic: child.ethnic ?? '',
    upn: '',
    mother: '',
  }
  const rows: ChildRows = {
    ...noRows(),
    Header: born === null ? [] : [{ ...header, born, motherChildBorn: null }],
    Episodes: episodes.map(({ from, to, ls }) => ({
      ...NO_EPISODE,
      child: number,
      decom: from,
      dec: to,
      ls,
    })),
    Reviews: reviews,
  }
  return { id: number, rows: asChecked(rows), before: asChecked(noRows()), hasUnreadable: false }
}

const NO_EPISODE = {
  line: 0,
  rne: '',
  cin: '',
  place: '',
  provider: '',
  rec: '',
  reasonPlaceChange: '',
  homePost: '',
  placePost: '',
  urn: '',
}

/** What the rules find in the Reviews table, `line` being the line of the file. */
export function findInReviews(collection: number, children: readonly ChildToCheck[]): readonly Finding[] {
  const year = toCheckYear(collection, {
    tables: new Set(['Header', 'Episodes', 'Reviews']),
    before: new Set(),
  })
  const rules = EVERY_RULE.filter(({ code }) => RULES_OF_REVIEWS.has(code))
  return runRules(rules, year, children).findings.filter(({ table }) => table === 'Reviews')
}

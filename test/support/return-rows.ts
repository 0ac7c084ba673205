// Rows of a return written short, for tests of what is read out of them.
import { isoDay } from '../../src/kit/dates/index.ts'
import {
  type ChildFacts,
  type ChildReturn,
  type EpisodeRow,
  noRows,
  type ReviewRow,
  type ReviewsKnown,
  toChildFacts,
} from '../../src/features/returns/index.ts'

export const KNOWN: ReviewsKnown = {
  from: isoDay('2024-04-01'),
  to: isoDay('2026-03-31'),
  latestCollection: 2026,
}

/** An episode as `2025-04-10 S V2 U6 2025-05-01 X1 CARER1`; `-` for what is not there. */
export function episode(text: string, at: number): EpisodeRow {
  const [decom = '', rne = '', ls = '', place = '', dec = '-', rec = '-', carer = 'HOME'] = text.split(' ')
  return {
    line: at + 2,
    child: 'C1',
    decom: isoDay(decom),
    rne,
    ls,
    cin: 'N1',
    place,
    provider: 'PR1',
    dec: dec === '-' ? null : isoDay(dec),
    rec: rec === '-' ? '' : rec,
    reasonPlaceChange: '',
    homePost: '',
    placePost: carer,
    urn: '',
  }
}

export function review(text: string, at: number): ReviewRow {
  const [day = '', code = 'PN1'] = text.split(' ')
  return { line: at + 2, child: 'C1', born: null, review: isoDay(day), code }
}

export function inReturn(collection: number, episodes: string[], reviews: string[] = []): ChildReturn {
  return {
    collection,
    rows: { ...noRows(), Episodes: episodes.map(episode), Reviews: reviews.map(review) },
  }
}

export function factsOf(...returns: ChildReturn[]): ChildFacts {
  return toChildFacts('C1', returns, KNOWN)
}

export function now(episodes: string[], reviews: string[] = []): ChildFacts {
  return factsOf(inReturn(2026, episodes, reviews))
}

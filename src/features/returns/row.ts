// What a row of each table of the national return says, as typed facts. `line` is its line in the file, the heading
// being line 1. Codes are trimmed and in capitals but may still be unknown ones; a blank is null (codes: '').
import type { Day } from '../../kit/dates/index.ts'

type Row = { readonly line: number; readonly child: string }
type RowWithBirth = Row & { readonly born: Day | null }

export type HeaderRow = Row & {
  readonly sex: string
  readonly born: Day
  readonly ethnic: string
  readonly upn: string
  readonly mother: string
  readonly motherChildBorn: Day | null
}

export type EpisodeRow = Row & {
  readonly decom: Day
  readonly rne: string
  readonly ls: string
  readonly cin: string
  readonly place: string
  readonly provider: string
  readonly dec: Day | null
  readonly rec: string
  readonly reasonPlaceChange: string
  readonly homePost: string
  readonly placePost: string
  readonly urn: string
}

export type ReviewRow = RowWithBirth & { readonly review: Day; readonly code: string }

export type UascRow = Row & { readonly sex: string; readonly born: Day | null; readonly until: Day | null }

export type Oc2Row = RowWithBirth & {
  readonly sdqScore: string
  readonly sdqReason: string
  readonly convicted: string
  readonly healthCheck: string
  readonly immunisations: string
  readonly teethCheck: string
  readonly healthAssessment: string
  readonly substanceMisuse: string
  readonly interventionReceived: string
  readonly interventionOffered: string
}

export type Oc3Row = RowWithBirth & {
  readonly inTouch: string
  readonly activity: string
  readonly accommodation: string
}

export type Ad1Row = RowWithBirth & {
  readonly interim: Day | null
  readonly matched: Day | null
  readonly fosterCarer: string
  readonly adopters: string
  readonly sexOfAdopters: string
  readonly statusOfAdopters: string
}

/** `decided` is DATE_PLACED: the day of the decision that the child should be placed; it starts no clock. */
export type PlacedAdoptionRow = RowWithBirth & {
  readonly decided: Day
  readonly ceased: Day | null
  readonly reasonCeased: string
}

/** `date` stays text: its parts may be unknown (`zz/zz/2014`). */
export type PrevPermRow = RowWithBirth & {
  readonly permanence: string
  readonly authority: string
  readonly date: string
}

export type MissingRow = RowWithBirth & { readonly kind: string; readonly from: Day; readonly to: Day | null }

export type SwEpisodeRow = RowWithBirth & {
  readonly worker: string
  readonly from: Day
  readonly to: Day | null
  readonly reason: string
}

export type DoLoRow = RowWithBirth & { readonly from: Day; readonly to: Day | null }

/** The tables of the return and what a row of each is. */
export type TableRows = {
  readonly Header: HeaderRow
  readonly Episodes: EpisodeRow
  readonly Reviews: ReviewRow
  readonly UASC: UascRow
  readonly OC2: Oc2Row
  readonly OC3: Oc3Row
  readonly AD1: Ad1Row
  readonly PlacedAdoption: PlacedAdoptionRow
  readonly PrevPerm: PrevPermRow
  readonly Missing: MissingRow
  readonly SWEpisodes: SwEpisodeRow
  readonly DoLo: DoLoRow
}

export type TableName = keyof TableRows

/** Rows of one table, in the order of the file. */
export type TableBatch = {
  [Name in TableName]: { readonly table: Name; readonly rows: readonly TableRows[Name][] }
}[TableName]

import type { Day } from '../../../kit/dates/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { readLocalRule } from '../../authority/index.ts'
import {
  type Absence,
  type EstablishedPost,
  type Line,
  listAbsences,
  listEstablishedPosts,
  listLines,
  listPostings,
  listTeams,
  type Posting,
  type Team,
} from '../../people/index.ts'
import { toServiceKinds } from '../service-kinds.ts'
import { type Holding, listHoldings } from './children-held.ts'

/** All that the establishment of a day is worked out from, by the rules that held that day. */
export type EstablishmentRecord = {
  readonly established: readonly EstablishedPost[]
  readonly postings: readonly Posting[]
  readonly absences: readonly Absence[]
  readonly lines: readonly Line[]
  readonly teams: readonly Team[]
  readonly holdings: readonly Holding[]
  readonly kinds: ReturnType<typeof toServiceKinds>
  readonly longAbsenceDays: number
}

/** Reads it, for one day. */
export async function readEstablishment(db: Db, on: Day): Promise<EstablishmentRecord> {
  const kinds = toServiceKinds({
    fostering: await readLocalRule(db, 'fostering-iros-counted', on),
    conferences: await readLocalRule(db, 'conference-chairs-counted', on),
  })
  return {
    established: await listEstablishedPosts(db),
    postings: await listPostings(db),
    absences: await listAbsences(db, null),
    lines: await listLines(db, null),
    teams: await listTeams(db),
    holdings: await listHoldings(db, on),
    kinds,
    longAbsenceDays: await readLocalRule(db, 'long-absence-days', on),
  }
}

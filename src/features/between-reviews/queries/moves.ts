import { sql } from 'kysely'
import { type Day, isoDay, toIsoDate } from '../../../kit/dates/index.ts'
import type { Db, Row } from '../../../platform/db/index.ts'
import type { Reach } from '../../../platform/web/reach.ts'
import { type Child, listChildrenById, withinReach } from '../../children/index.ts'
import { findOfficersOf } from '../../allocations/index.ts'
import { displayName } from '../../children/index.ts'
import { listClockReviews } from '../../reviews/index.ts'
import {
  type AnsweredMove,
  askedSince,
  type JudgedByReviews,
  judgeMove,
  MOVE_ANSWERS,
  type Move,
} from '../move.ts'
import type { ListedChild } from '../listed-child.ts'
import { readLocalDays } from './local-days.ts'
import { isInCare } from './listed-children.ts'

type Kept = AnsweredMove & { readonly childId: string; readonly movedOn: Day }

function toAnswered(row: Row<'move_answer'>): Kept {
  const answer = MOVE_ANSWERS.find((one) => one === row.answer)
  if (answer === undefined) throw new RangeError(`an answer that is not known here: ${row.answer}`)
  return {
    id: row.id,
    childId: row.child_id,
    movedOn: isoDay(row.moved_on),
    answer,
    reason: row.reason,
    answeredOn: isoDay(row.answered_on),
    asksReview: row.asks_review,
    version: row.version,
  }
}

/** What the officer answered about the moves of a child, in order. */
export async function listMoveAnswersOf(db: Db, childId: string): Promise<readonly Kept[]> {
  const rows = await db
    .selectFrom('move_answer')
    .selectAll()
    .where('child_id', '=', childId)
    .orderBy('moved_on')
    .execute()
  return rows.map(toAnswered)
}

export async function findMoveAnswer(db: Db, childId: string, movedOn: Day): Promise<AnsweredMove | null> {
  return (await listMoveAnswersOf(db, childId)).find((one) => one.movedOn === movedOn) ?? null
}

/** A move with all that is known of it. */
export type JudgedMove = JudgedByReviews & {
  readonly childId: string
  readonly move: Move
  /** Null: nobody has answered. */
  readonly answer: AnsweredMove | null
}

type MoveFacts = { readonly children: readonly Child[]; readonly answers: readonly Kept[] }

async function judgeMoves(db: Db, { children, answers }: MoveFacts): Promise<readonly JudgedMove[]> {
  const rules = await readLocalDays(db, 'move-review-days')
  const reviews = await listClockReviews(
    db,
    children.map(({ id }) => id),
  )
  return children.flatMap(({ id, care }) =>
    care.periods.flatMap(({ moves, events }) =>
      moves.map((move) => {
        const around = {
          reviews: (reviews.get(id) ?? []).flatMap(({ parts }) => parts.slice(0, 1)),
          events: events.map(({ on }) => on),
        }
        const answer = answers.find((one) => one.childId === id && one.movedOn === move.on) ?? null
        return { childId: id, move, ...judgeMove(move, around, rules), answer }
      }),
    ),
  )
}

/** The moves of a child, in order, with what became of each. */
export async function listMovesOf(db: Db, child: Child): Promise<readonly JudgedMove[]> {
  const answers = await listMoveAnswersOf(db, child.id)
  return await judgeMoves(db, { children: [child], answers })
}

// The moves stand in the facts of a child; the database finds whose they are.
const movedBetween = (from: Day, to: Day) => sql<boolean>`exists (
  select from jsonb_array_elements(child.care -> 'periods') period
  cross join jsonb_array_elements(period -> 'moves') moved
  where moved ->> 'on' between ${toIsoDate(from)} and ${toIsoDate(to)})`

async function listChildrenMoved(db: Db, where: ReturnType<typeof sql<boolean>>): Promise<readonly Child[]> {
  const { rows } = await sql<{ id: string }>`select id from child where ${where}`.execute(db)
  return await listChildrenById(
    db,
    rows.map(({ id }) => id),
  )
}

async function listAnswersBetween(db: Db, from: Day, to: Day): Promise<readonly Kept[]> {
  const rows = await db
    .selectFrom('move_answer')
    .selectAll()
    .where('moved_on', '>=', toIsoDate(from))
    .where('moved_on', '<=', toIsoDate(to))
    .execute()
  return rows.map(toAnswered)
}

/** Every move from a day up to and including another, with what became of it: for figures, whoever asks. */
export async function listMovesBetween(db: Db, from: Day, to: Day): Promise<readonly JudgedMove[]> {
  const children = await listChildrenMoved(db, movedBetween(from, to))
  const answers = await listAnswersBetween(db, from, to)
  const judged = await judgeMoves(db, { children, answers })
  return judged.filter(({ move }) => move.on >= from && move.on <= to)
}

/** A move of which the officer has not said whether it asks for a review. */
export type MoveAwaiting = JudgedMove & { readonly child: ListedChild }

/**
 * Moves of the last six months, of children in care within reach, after which no review was held in the authority's
 * days, which no event of the law covers, and which nobody has answered. The latest first.
 */
export async function listMovesAwaiting(db: Db, reach: Reach, today: Day): Promise<readonly MoveAwaiting[]> {
  const since = askedSince(today)
  const here = sql<boolean>`${isInCare(today)} and ${withinReach(reach)} and ${movedBetween(since, today)}`
  const children = await listChildrenMoved(db, here)
  const answers = await listAnswersBetween(db, since, today)
  const judged = await judgeMoves(db, { children, answers })
  const officers = await findOfficersOf(
    db,
    children.map(({ id }) => id),
  )
  const byId = new Map(children.map((child) => [child.id, child]))
  return judged
    .filter(({ move }) => move.on >= since && move.on <= today)
    .filter(({ answer, reviewedOn, isByEvent }) => answer === null && reviewedOn === null && !isByEvent)
    .flatMap((move) => {
      const child = byId.get(move.childId)
      if (child === undefined) return []
      const officer = officers.get(child.id)?.officer.name ?? null
      return [{ ...move, child: { id: child.id, name: displayName(child, child.identifier), officer } }]
    })
    .toSorted((one, other) => other.move.on - one.move.on || (one.child.name < other.child.name ? -1 : 1))
}

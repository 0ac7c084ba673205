import { type Expression, type SqlBool, sql } from 'kysely'
import { type Day, isoDay, toIsoDate } from '../../../kit/dates/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import type { ListedPerson } from '../person.ts'
import { isWithin } from '../span.ts'
import { isNow, listAbsences, listLines, listPosts } from './person-parts.ts'

/** Which people a list shows; null is no limit. */
export type PeopleFilter = {
  /** The beginnings of words of the name, folded as a sort name is. */
  readonly words: readonly string[]
  readonly teamId: string | null
  readonly kind: string | null
  readonly who: 'here' | 'away' | 'left'
  readonly today: Day
}

export type PeopleSort = 'ascending' | 'descending'
export type PeoplePage = { readonly people: readonly ListedPerson[]; readonly total: number }

function whoIs({ who, today }: PeopleFilter): Expression<SqlBool> {
  const isLeft = sql<boolean>`coalesce(person.left_on <= ${toIsoDate(today)}::date, false)`
  if (who === 'left') return isLeft
  if (who === 'here') return sql<boolean>`not ${isLeft}`
  return sql<boolean>`(not ${isLeft} and exists (select from absence
    where absence.person_id = person.id and ${isNow('absence', today)}))`
}

function hasPost({ teamId, kind, today }: PeopleFilter): Expression<SqlBool>[] {
  if (teamId === null && kind === null) return []
  const team = teamId === null ? sql`true` : sql`post.team_id = ${teamId}`
  const post = kind === null ? sql`true` : sql`post.kind = ${kind}`
  return [
    sql<boolean>`exists (select from post
      where post.person_id = person.id and ${team} and ${post} and ${isNow('post', today)})`,
  ]
}

const filtered = (db: Db, filter: PeopleFilter) =>
  db
    .selectFrom('person')
    .where((eb) =>
      eb.and([
        whoIs(filter),
        ...hasPost(filter),
        ...filter.words.map((word) => sql<boolean>`' ' || person.sort_name like ${`% ${toPattern(word)}%`}`),
      ]),
    )

// Per cent, underscore and backslash mean themselves.
const toPattern = (word: string): string => word.replace(/[%_\\]/g, '\\$&')

/** One page of the people that a filter leaves, by last name, and how many there are in all. */
export async function listPeople(
  db: Db,
  filter: PeopleFilter,
  sort: PeopleSort,
  page: { readonly from: number; readonly size: number },
): Promise<PeoplePage> {
  const counted = await filtered(db, filter).select(sql<number>`count(*)`.as('total')).executeTakeFirst()
  const order = sort === 'descending' ? 'desc' : 'asc'
  const rows = await filtered(db, filter)
    .select(['id', 'name', 'left_on'])
    .orderBy('sort_name', order)
    .orderBy('id', order)
    .offset(page.from)
    .limit(page.size)
    .execute()
  const ids = rows.map(({ id }) => id)
  const [posts, lines, absences] = [
    await listPosts(db, ids),
    await listLines(db, ids),
    await listAbsences(db, ids),
  ]
  const people = rows.map(({ id, name, left_on }) => ({
    id,
    name,
    leftOn: left_on === null ? null : isoDay(left_on),
    posts: posts.filter((post) => post.personId === id && isWithin(post, filter.today)),
    manager: lines.find((line) => line.person.id === id && isWithin(line, filter.today))?.manager ?? null,
    absence: absences.find((one) => one.person.id === id && isWithin(one, filter.today)) ?? null,
  }))
  return { people, total: counted?.total ?? 0 }
}

// What the Standard Safeguarding Dataset says of children besides the return: when care began, when reviews are due, and
// the last visit.
import { sql } from 'kysely'
import { type Day, isoDay } from '../../../kit/dates/index.ts'
import type { Db } from '../../../platform/db/index.ts'

const SYSTEM = 'ssd'

export type DatasetTold = {
  /** Each period of care: the day it says that care began, the last contact of the IRO, and when its latest episode began. */
  readonly periods: readonly {
    readonly entered: Day | null
    readonly lastContact: Day | null
    readonly latestEpisode: Day
  }[]
  /** The reviews that it says when they are due, held or not; none that was cancelled. In order of the day due. */
  readonly reviews: readonly { readonly due: Day; readonly held: Day | null }[]
  readonly lastVisit: { readonly on: Day; readonly seen: boolean | null } | null
  /** Whether no return tells of the child. */
  readonly isOnlySource: boolean
}

/** Whether an extract of the dataset is held. */
export async function holdsDataset(db: Db): Promise<boolean> {
  const { rows } = await sql`
    select 1 from source_row where system = ${SYSTEM} and withdrawn_import is null limit 1`.execute(db)
  return rows.length > 0
}

type Row = {
  readonly childId: string
  readonly table: string
  readonly content: string
  readonly isOnlySource: boolean
}

/** What it says of these children; who is not in it is left out. */
export async function listDatasetTold(
  db: Db,
  childIds: readonly string[],
): Promise<ReadonlyMap<string, DatasetTold>> {
  const { rows: known } = await sql<{ value: string }>`
    select value from child_identifier where system = ${SYSTEM} and child_id = any(${[...childIds]}::text[])
    order by value`.execute(db)
  if (known.length === 0) return new Map()
  const numbers = known.map(({ value }) => value)
  const { rows } = await sql<Row>`
    select known.child_id as "childId", held.table_name as "table", held.content,
      not exists (select from child_identifier other where other.child_id = known.child_id
        and other.system = 'ssda903') as "isOnlySource"
    from (select distinct on (child, table_name, key) child, table_name, content from source_row
      where system = ${SYSTEM} and table_name in ('CareTold', 'ReviewsTold', 'VisitsTold') and withdrawn_import is null
        and child between ${numbers[0]} and ${numbers.at(-1)} and child = any(${numbers}::text[])
      order by child, table_name, key, return_year desc) held
    join child_identifier known on known.system = ${SYSTEM} and known.value = held.child
    where known.child_id = any(${[...childIds]}::text[])`.execute(db)
  return new Map([...Map.groupBy(rows, ({ childId }) => childId)].map(([id, told]) => [id, toTold(told)]))
}

function toTold(rows: readonly Row[]): DatasetTold {
  const of = (table: string) =>
    rows.filter((row) => row.table === table).map(({ content }) => content.split('\t'))
  const visits = of('VisitsTold').flatMap(([on = '', seen]) => {
    const day = dayOrNull(on)
    return day === null ? [] : [{ on: day, seen: seen === 'Y' ? true : seen === 'N' ? false : null }]
  })
  return {
    periods: of('CareTold').flatMap(([, entered = '', contact = '', began = '']) => {
      const latestEpisode = dayOrNull(began)
      return latestEpisode === null
        ? []
        : [{ entered: dayOrNull(entered), lastContact: dayOrNull(contact), latestEpisode }]
    }),
    reviews: of('ReviewsTold')
      .flatMap(([, due = '', held = '', cancelled]) => {
        const day = dayOrNull(due)
        return day === null || cancelled === 'Y' ? [] : [{ due: day, held: dayOrNull(held) }]
      })
      .toSorted((one, other) => one.due - other.due),
    lastVisit: visits.toSorted((one, other) => one.on - other.on).at(-1) ?? null,
    isOnlySource: rows[0]?.isOnlySource ?? false,
  }
}

const dayOrNull = (text: string): Day | null => (text === '' ? null : isoDay(text))

import { sql } from 'kysely'
import { type Day, parseIsoDay } from '../../../kit/dates/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import type { VisitTold } from '../../contact/index.ts'

const SYSTEM = 'ssd'

/** The visits of a child that the Standard Safeguarding Dataset tells of up to a day, the newest first. */
export async function listVisitsTold(db: Db, childId: string, today: Day): Promise<readonly VisitTold[]> {
  const { rows } = await sql<{ content: string }>`
    select distinct on (said.child, said.key) said.content
    from child_identifier known join source_row said on said.child = known.value and said.system = known.system
    where known.system = ${SYSTEM} and known.child_id = ${childId} and said.table_name = 'VisitsTold'
      and said.withdrawn_import is null
    order by said.child, said.key, said.return_year desc`.execute(db)
  return rows
    .map(({ content }) => content.split('\t'))
    .flatMap(([on = '', seen, alone]) => {
      const day = parseIsoDay(on)
      return day === null || day > today ? [] : [{ on: day, seen: yesOrNo(seen), alone: yesOrNo(alone) }]
    })
    .toSorted((one, other) => other.on - one.on)
}

const yesOrNo = (said: string | undefined): boolean | null =>
  said === 'Y' ? true : said === 'N' ? false : null

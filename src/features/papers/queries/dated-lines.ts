import { type IsoDate, isoDay } from '../../../kit/dates/index.ts'
import { sql } from 'kysely'
import type { Db } from '../../../platform/db/index.ts'
import type { DatedLine } from '../../children/index.ts'
import { SPOKEN_OUTCOMES, SPOKEN_WORDS } from '../../reviews/index.ts'
import { PAPER_NAMES, parsePaperKind } from '../paper-rules.ts'
import { papersPath } from '../paths.ts'
import { talkStands } from './talks.ts'

type LineRow = {
  readonly on_day: IsoDate
  readonly what: 'paper' | 'talk' | 'spoken'
  readonly word: string
  readonly by_name: string
}

function saysOf({ what, word }: LineRow): string {
  if (what === 'talk') return 'Social worker and IRO talked before the review'
  if (what === 'paper') {
    const kind = parsePaperKind(word)
    return `Paper received: ${kind === null ? word : PAPER_NAMES[kind]}`
  }
  const outcome = SPOKEN_OUTCOMES.find((one) => one === word)
  return `Spoken to before the review: ${outcome === undefined ? word : SPOKEN_WORDS[outcome]}`
}

/** Papers that came for a child, and talks before reviews, without what was taken back; in no order. */
export async function listPaperLinesOf(db: Db, childId: string): Promise<readonly DatedLine[]> {
  const { rows } = await sql<LineRow>`
    select said.*, account.display_name as by_name from (
      select received_on as on_day, 'paper' as what, kind as word, recorded_by from paper came
      where child_id = ${childId} and state = 'received' and not exists (
        select from paper later where later.child_id = came.child_id and later.kind = came.kind
          and later.after_review_id is not distinct from came.after_review_id
          and later.number > came.number and later.state = 'not-received')
      union all
      select talked_on, 'talk', '', recorded_by from social_worker_talk talk
        where child_id = ${childId} and ${talkStands}
      union all
      select * from (select distinct on (after_review_id) on_day, 'spoken', outcome, recorded_by from spoken_before
        where child_id = ${childId} order by after_review_id, recorded_at desc, id desc) spoken
    ) said join account on account.id = said.recorded_by`.execute(db)
  return rows.map((row) => ({
    on: isoDay(row.on_day),
    says: saysOf(row),
    by: row.by_name,
    href: papersPath(childId),
  }))
}

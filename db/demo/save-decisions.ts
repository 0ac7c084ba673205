import { addDays, type Day, isoDay, toIsoDate } from '../../src/kit/dates/index.ts'
import type { Trx } from '../../src/platform/db/index.ts'
import { sql } from 'kysely'
import { DEMO_TODAY } from './people.ts'
import { type Random, seeded } from './random.ts'

type Row = {
  readonly id: string
  readonly made_on: string
  readonly by_day: string | null
  readonly owner: string
}

const EVIDENCE = [
  'Seen at the visit.',
  'The carers say so.',
  'The social worker wrote to us.',
  'Letter on file.',
]
const DIFFERENCE = [
  'They talk about it at home.',
  'One worry less.',
  'They said it helps at school.',
  'It is too early to tell.',
]
const OVERTAKEN = ['They moved, and it is no longer needed.', 'The new care plan says otherwise.']

/** What came of the decisions of the demonstration: of old ones most is done, of new ones little is recorded. */
export async function saveDecisionsFollowed(trx: Trx): Promise<void> {
  const rows: readonly Row[] = await trx
    .selectFrom('decision')
    .select(['id', 'made_on', 'by_day', 'owner'])
    .orderBy('child_id')
    .orderBy('made_on')
    .orderBy('number')
    .execute()
  const random = seeded(2203)
  const followed = rows.map((row) => ({ id: row.id, ...follow(row, random) }))
  await sql`
    update decision set status = now.status, done_on = now.done_on, evidence = now.evidence,
      difference = now.difference, by_day = now.by_day, slips = now.slips, version = 2
    from jsonb_to_recordset(${JSON.stringify(followed)}::jsonb) as now (id text, status text, done_on date,
      evidence text, difference text, by_day date, slips integer)
    where decision.id = now.id and (now.status is not null or now.slips > 0)`.execute(trx)
  await sql`
    insert into decision_version (decision_id, version, change, says, owner, by_day, status, done_on, evidence,
      difference, reason, recorded_by, recorded_at)
    select decision.id, 2, 'recorded', decision.says, decision.owner, decision.by_day, decision.status,
      decision.done_on, decision.evidence,
      decision.difference, case when decision.slips > 0 then 'It took longer than the review thought.' else '' end,
      made.recorded_by, least(coalesce(decision.done_on, decision.by_day, decision.made_on), ${toIsoDate(DEMO_TODAY)}::date)
    from decision join decision_version made on made.decision_id = decision.id and made.version = 1
    where decision.version = 2`.execute(trx)
}

type Followed = {
  readonly status: string | null
  readonly done_on: string | null
  readonly evidence: string
  readonly difference: string
  readonly by_day: string | null
  readonly slips: number
}

function follow({ made_on, by_day }: Row, random: Random): Followed {
  const made = isoDay(made_on)
  const slips = random.weigh([
    [80, 0],
    [14, 1],
    [6, 2],
  ])
  const first = by_day === null ? null : isoDay(by_day)
  const by = first === null ? null : addDays(first, 28 * slips)
  const isOld = DEMO_TODAY - made > 200
  const nothing = {
    evidence: '',
    difference: '',
    done_on: null,
    by_day: by === null ? null : toIsoDate(by),
    slips,
  }
  const status = chooseStatus(isOld, by, random)
  if (status === 'done') {
    const done = addDays(by ?? made, random.between(-20, 12))
    const day = done > DEMO_TODAY ? DEMO_TODAY : done < made ? made : done
    const difference = random.chance(0.6) ? random.pick(DIFFERENCE) : ''
    return { ...nothing, status, done_on: toIsoDate(day), evidence: random.pick(EVIDENCE), difference }
  }
  if (status === 'overtaken') return { ...nothing, status, evidence: random.pick(OVERTAKEN) }
  return { ...nothing, status }
}

function chooseStatus(isOld: boolean, by: Day | null, random: Random): string | null {
  if (isOld) {
    return random.weigh<string | null>([
      [91, 'done'],
      [9, 'overtaken'],
    ])
  }
  const isPast = by !== null && by < DEMO_TODAY
  return random.weigh<string | null>([
    [isPast ? 78 : 15, 'done'],
    [isPast ? 6 : 2, 'overtaken'],
    [isPast ? 7 : 18, 'part'],
    [isPast ? 4 : 15, 'not-started'],
    [isPast ? 5 : 50, null],
  ])
}

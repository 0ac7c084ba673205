// What is still to be done after reviews of many children, as a part of another query.
import { type RawBuilder, sql } from 'kysely'
import { type Day, type IsoDate, isoDay, toIsoDate } from '../../../kit/dates/index.ts'
import type { DueDay } from '../../../law/clocks/due-day.ts'
import type { Row } from '../../../platform/db/index.ts'
import { answerThatCounts, type ClockRules, type StepKey, toClocks } from '../after-review.ts'
import { ROLES, toReached } from '../distribution.ts'

/** Reviews so many days ago are past chasing here; their own pages still say what is missing. */
const DAYS_BACK = 92

type StepJson = Pick<Row<'review_step'>, 'step' | 'on_day' | 'answer'>
type RecipientJson = Pick<Row<'distribution'>, 'role' | 'name' | 'sent_on' | 'withheld_because'> &
  Pick<Row<'review_document'>, 'kind'>

export type AfterReviewRow = {
  readonly id: string
  readonly child_id: string
  readonly completed_on: IsoDate
  readonly record_on: IsoDate | null
  readonly steps: readonly StepJson[] | null
  readonly recipients: readonly RecipientJson[] | null
}

/** Rows of the reviews of `children`, a list of ids in SQL, that were recorded here and completed lately. */
export const afterReviewsOf = (children: RawBuilder<unknown>, today: Day): RawBuilder<unknown> => sql`
  select review.id, review.child_id, review.completed_on,
    (select min(signed_on) from review_document document
      where document.review_id = review.id and document.kind = 'adult' and document.state = 'signed') as record_on,
    (select json_agg(json_build_object('step', step, 'on_day', on_day, 'answer', answer)
        order by recorded_at, review_step.id)
      from review_step where review_step.review_id = review.id) as steps,
    (select json_agg(json_build_object('kind', document.kind, 'role', sent.role, 'name', sent.name,
        'sent_on', sent.sent_on, 'withheld_because', sent.withheld_because) order by document.version)
      from distribution sent join review_document document on document.id = sent.document_id
      where document.review_id = review.id) as recipients
  from review
  where review.child_id in ${children} and review.record is not null
    and review.completed_on > ${toIsoDate(today)}::date - ${DAYS_BACK}::integer
    and review.completed_on <= ${toIsoDate(today)}::date`

/** Something that nobody has recorded as done after a review. */
export type NotDone = {
  readonly childId: string
  readonly reviewId: string
  readonly key: StepKey
  readonly due: DueDay
}

const dayOrNull = (date: IsoDate | null): Day | null => (date === null ? null : isoDay(date))

/** Every step of a review that is not done and has a day, in the order of the clocks. */
export function readNotDone(row: AfterReviewRow, rules: ClockRules): readonly NotDone[] {
  const last = (step: StepJson['step']) => (row.steps ?? []).findLast((one) => one.step === step)
  const answers = (row.steps ?? []).flatMap(({ on_day, answer }) =>
    answer === null ? [] : [{ on: isoDay(on_day), answer }],
  )
  const people = (row.recipients ?? []).map(({ kind, role, name, sent_on, withheld_because }) => ({
    kind,
    role: ROLES.find((one) => one === role) ?? 'other',
    name,
    sentOn: dayOrNull(sent_on),
    withheldBecause: withheld_because,
  }))
  const facts = {
    completedOn: isoDay(row.completed_on),
    decisionsOn: dayOrNull(last('decisions-sent')?.on_day ?? null),
    answer: answerThatCounts(answers),
    recordOn: dayOrNull(row.record_on),
    everyoneOn: toReached(people).everyoneOn,
    carePlanOn: dayOrNull(last('care-plan-updated')?.on_day ?? null),
  }
  return toClocks(facts, rules).flatMap(({ key, answer: due, doneOn }) =>
    doneOn === null && due.kind === 'due'
      ? [{ childId: row.child_id, reviewId: row.id, key, due: due.due }]
      : [],
  )
}

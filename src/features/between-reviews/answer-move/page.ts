import { parseIsoDay, toDate, toLongDate } from '../../../kit/dates/index.ts'
import { fail, ok, type Result } from '../../../kit/result.ts'
import { transaction } from '../../../platform/db/index.ts'
import type { PageRequest, Route } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import {
  errorsOf,
  type FieldErrors,
  parseChoice,
  type PostedFields,
  renderChoiceField,
  renderWordsField,
} from '../../../ui/forms/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderKeyValues } from '../../../ui/parts/index.ts'
import {
  changedFirst,
  childTaskRoutes,
  type ChildTask,
  type NotSaved,
  type OfChild,
  seenVersion,
} from '../child-task.ts'
import { parseWords, toItems } from '../form-parts.ts'
import { MOVE_ANSWER_WORDS, MOVE_ANSWERS } from '../move.ts'
import { moveWords } from '../move-words.ts'
import { betweenPath } from '../paths.ts'
import { type JudgedMove, listMovesOf } from '../queries/moves.ts'
import { listVersions } from '../queries/versions.ts'
import type { Version } from '../version.ts'
import { saveMoveAnswer } from '../store/moves.ts'
import { renderVersions, type VersionLabels } from '../versions-view.ts'

type Facts = { readonly judged: JudgedMove; readonly versions: readonly Version[] }

const LABELS: VersionLabels = {
  answer: ['Answer', MOVE_ANSWER_WORDS],
  answeredOn: ['Answered on'],
  reason: ['Why'],
}

/** Whether a move asks for a review, and why. */
export function answerMoveRoutes(services: Services): readonly Route[] {
  return childTaskRoutes<Facts>(services, {
    path: '/children/:child/moves/:moved',
    action: 'work-between-reviews',
    load: async (of, request) => await load(services, of, request),
    title: () => 'Does this move ask for a review?',
    lead: (_facts, { name }) =>
      `${name} moved, and no event of the law asks for a review because of it. If you hold one, it is brought forward as one that the IRO asked for.`,
    back: ({ child }) => ({ text: 'Between reviews', href: betweenPath(child.id) }),
    button: 'Save the answer',
    start: ({ judged: { answer } }) => ({ answer: answer?.answer ?? '', reason: answer?.reason ?? '' }),
    above: renderMove,
    fields: (_facts, typed, errors) => renderFields(typed, errors),
    below: ({ versions }) => renderVersions(versions, LABELS),
    version: ({ judged }) => judged.answer?.version ?? 0,
    save: async (facts, typed, { child, request }) => await save(services, facts, typed, { child, request }),
  } satisfies ChildTask<Facts>)
}

async function load({ db }: Services, { child }: OfChild, request: PageRequest): Promise<Facts | null> {
  const movedOn = parseIsoDay(request.params['moved'] ?? '')
  const moves = movedOn === null ? [] : await listMovesOf(db, child)
  const judged = moves.find(({ move }) => move.on === movedOn && move.on <= request.today)
  if (judged === undefined) return null
  const { answer } = judged
  return { judged, versions: answer === null ? [] : await listVersions(db, 'move-answer', answer.id) }
}

function renderMove({ judged }: Facts): Html {
  const { move } = judged
  return renderKeyValues([
    { key: 'Moved on', value: toLongDate(move.on) },
    { key: 'Where', value: moveWords(move) },
    { key: 'Review because of it', value: reviewWords(judged) },
  ])
}

function reviewWords({ until, reviewedOn, firstReview }: JudgedMove): string {
  if (reviewedOn !== null) return `Held on ${toDate(reviewedOn)}`
  const none = `None. One held until ${toDate(until)} counts.`
  if (firstReview === null) return none
  return `${none} The next was held on ${toDate(firstReview)}: it should have looked at the move, so “yes” asks for no other. If you still want a review, tell of it as an event.`
}

function renderFields(typed: PostedFields, errors: FieldErrors): Html {
  const of = { typed, errors }
  return html`${renderChoiceField({ ...of, name: 'answer', label: 'Does it ask for a review?', items: toItems(MOVE_ANSWERS, MOVE_ANSWER_WORDS) })}
${renderWordsField({ ...of, name: 'reason', label: 'Why?', hint: 'Only the reviewing service reads this.' })}`
}

async function save(
  { db, clock }: Services,
  { judged }: Facts,
  typed: PostedFields,
  { child, request }: Pick<OfChild, 'child'> & { readonly request: PageRequest },
): Promise<Result<string, NotSaved>> {
  const answer = parseChoice(typed, 'answer', { among: MOVE_ANSWERS, message: 'Choose yes or no' })
  const reason = parseWords(typed, 'reason', 'Enter why')
  if (!answer.ok || !reason.ok) return fail({ status: 400, errors: errorsOf(answer, reason) })
  const { today, user } = request
  const saved = await transaction(db, (trx) =>
    saveMoveAnswer(trx, {
      childId: child.id,
      movedOn: judged.move.on,
      answer: answer.value,
      reason: reason.value,
      today,
      seen: seenVersion(request),
      accountId: user.accountId,
      at: clock.now(),
    }),
  )
  return saved.ok ? ok(betweenPath(child.id)) : fail(changedFirst('answer'))
}

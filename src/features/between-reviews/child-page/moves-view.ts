import { toDate } from '../../../kit/dates/index.ts'
import { renderSummaryList } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderEmpty, renderLines } from '../../../ui/parts/index.ts'
import type { Now } from '../due-tag.ts'
import { askedSince, MOVE_ANSWER_WORDS } from '../move.ts'
import { moveWords } from '../move-words.ts'
import { answerMovePath } from '../paths.ts'
import type { JudgedMove } from '../queries/moves.ts'

type MovesView = {
  readonly child: { readonly id: string }
  readonly moves: readonly JudgedMove[]
  readonly now: Now
  readonly mayWork: boolean
}

/** Moves, the newest first, with what became of each. */
export function renderMoves({ child, moves, now, mayWork }: MovesView): Html {
  if (moves.length === 0) return renderEmpty('The files tell of no move.')
  const rows = moves.toReversed().map((judged) => {
    const { move, answer } = judged
    const isAsked = answer !== null || move.on >= askedSince(now.today)
    const link = {
      href: answerMovePath(child.id, move.on),
      text: answer === null ? 'Answer' : 'Change the answer',
      visuallyHiddenText: `about the move of ${toDate(move.on)}`,
    }
    return {
      key: { text: toDate(move.on) },
      value: { html: renderMove(judged) },
      ...(mayWork && isAsked ? { actions: { items: [link] } } : {}),
    }
  })
  return renderSummaryList({ rows })
}

function renderMove(judged: JudgedMove): Html {
  const { move, answer } = judged
  const why =
    answer !== null &&
    html`<br>Answered on ${toDate(answer.answeredOn)}: ${MOVE_ANSWER_WORDS[answer.answer]}<br>${renderLines(answer.reason)}`
  return html`${moveWords(move)}<br>${becameOf(judged)}${why}`
}

function becameOf({ reviewedOn, until, isByEvent, answer }: JudgedMove): string {
  if (reviewedOn !== null) return `Reviewed on ${toDate(reviewedOn)}.`
  const none = `No review until ${toDate(until)}.`
  if (isByEvent) return `${none} An event brings a review anyway.`
  return answer === null ? `${none} Whether it asks for a review: not recorded.` : none
}

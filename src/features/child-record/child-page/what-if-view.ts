import { toDate, toLongDate } from '../../../kit/dates/index.ts'
import {
  type DateText,
  type FieldErrors,
  isBlankDate,
  parseDateFields,
  readDateText,
} from '../../../ui/forms/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { countOf, renderWhatIf } from '../../../ui/parts/index.ts'
import { childPath, latestPeriod } from '../../children/index.ts'
import { nameReview } from '../../reviews/index.ts'
import { type WhatIf, workWhatIf } from '../what-if.ts'
import type { WorkedRecord } from '../worked-record.ts'

/** What was typed into the what-if box, what is wrong with it, and what would follow. */
export type WhatIfAsked = {
  readonly text: DateText
  readonly errors: FieldErrors
  readonly answer: WhatIf | null
}

export function askWhatIf(record: WorkedRecord, query: URLSearchParams): WhatIfAsked {
  const text = readDateText(Object.fromEntries(query), 'if')
  if (isBlankDate(text)) return { text, errors: [], answer: null }
  const start = latestPeriod(record.child.care)?.start
  const parsed = parseDateFields(text, {
    name: 'if',
    what: 'the date to try',
    example: record.next?.obligation.due ?? record.today,
    notBefore: start === undefined ? undefined : { day: start, says: 'on or after the day care began' },
  })
  if (!parsed.ok) return { text, errors: [parsed.failure], answer: null }
  return { text, errors: [], answer: workWhatIf(record, parsed.value) }
}

type Answered = WhatIf['answers'][number]

function standingOf({ verdict }: Answered): string {
  const { status, daysLate, workingDaysLate } = verdict
  if (status === 'met') return 'in time'
  if (status === 'flexible') return 'in time under the 2020 rules'
  if (status === 'late')
    return workingDaysLate > 0
      ? `late by ${countOf(workingDaysLate, 'working day')}`
      : `late by ${countOf(daysLate, 'day')}`
  return 'and whether it is in time cannot be told'
}

function nextWords({ next }: WhatIf): Html {
  if (next === null || next.due === null) return html`no other is owed after it.`
  return html`the next is due by <strong>${toLongDate(next.due)}</strong>.`
}

/** Where the data end before it was due, another may have been held. */
function unlessHeld({ obligation }: Answered): Html | null {
  const { due, knownTo } = obligation
  if (knownTo === null || due === null || due <= knownTo) return null
  return html` That is so unless another was held after ${toDate(knownTo)}, where the data end.`
}

function answerWords(answer: WhatIf): Html {
  const [first, ...others] = answer.answers
  if (first === undefined)
    return html`it would answer nothing that is owed: there is a review on that day already, or none is needed.`
  const also = others.map(
    (one) => html` It is also the <strong>${nameReview(one.obligation)}</strong>, ${standingOf(one)}.`,
  )
  return html`it is the <strong>${nameReview(first.obligation)}</strong>, ${standingOf(first)}, and ${nextWords(answer)}${also}${unlessHeld(first)}`
}

/** The box that tells what would follow if the review were held on a day. It is part of the address; nothing is saved. */
export function renderWhatIfBox({ child }: WorkedRecord, { text, errors, answer }: WhatIfAsked): Html {
  return renderWhatIf({
    action: childPath(child.id),
    name: 'if',
    question: 'If the review is held on',
    text,
    errors,
    answer: answer === null ? undefined : answerWords(answer),
  })
}

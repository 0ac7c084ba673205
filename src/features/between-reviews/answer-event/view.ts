import { toLongDate } from '../../../kit/dates/index.ts'
import {
  type FieldErrors,
  type PostedFields,
  renderChoiceField,
  renderWordsField,
} from '../../../ui/forms/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { countOf, renderLines, renderWhyPanel } from '../../../ui/parts/index.ts'
import { toCitationLinks } from '../../provisions/index.ts'
import { localTag, type Now } from '../due-tag.ts'
import { DISPOSITION_WORDS, DISPOSITIONS, type SignificantEvent } from '../event.ts'
import { SIGNIFICANT_KINDS } from '../event-kinds.ts'
import { toItems } from '../form-parts.ts'

export type ToldView = {
  readonly event: SignificantEvent
  readonly due: Now['today']
  readonly workingDays: number
  readonly now: Now
}

const BRINGS = {
  'review-before': 'The law asks for a review first: the next review is brought forward.',
  review: 'The next review is brought forward.',
  'officer-decides': 'It brings no review by itself: you decide.',
} as const

/** What was told, and by when it needs an answer. */
export function renderTold({ event, due, workingDays, now }: ToldView): Html {
  const { kind, on, before, says, toldOn, toldBy, answer } = event
  const { says: what, brings, cites } = SIGNIFICANT_KINDS[kind]
  const planned = before === null ? '' : `, planned for ${toLongDate(before)}`
  const when = answer === null ? `Answer by ${toLongDate(due)}` : `Answered on ${toLongDate(answer.on)}`
  return renderWhyPanel({
    kicker: what,
    heading: when,
    tag: answer === null ? localTag(due, now) : undefined,
    steps: [
      { says: html`On ${toLongDate(on)}${planned}: ${renderLines(says)}`, citations: [] },
      { says: BRINGS[brings], citations: toCitationLinks(cites) },
      {
        says: `${toldBy.name} told the IRO on ${toLongDate(toldOn)}. The IRO has ${countOf(workingDays, 'working day')} to say what they will do.`,
        duty: 'local',
        citations: toCitationLinks(['CPPCR 45']),
      },
    ],
  })
}

export function renderAnswerFields(typed: PostedFields, errors: FieldErrors): Html {
  const of = { typed, errors }
  return html`${renderChoiceField({ ...of, name: 'disposition', label: 'What will you do?', items: toItems(DISPOSITIONS, DISPOSITION_WORDS) })}
${renderWordsField({ ...of, name: 'reason', label: 'Why?', hint: 'Only the reviewing service reads this.' })}`
}

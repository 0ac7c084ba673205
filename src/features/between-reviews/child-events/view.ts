import { toDate } from '../../../kit/dates/index.ts'
import { renderButton, renderSummaryList, renderTag } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderPageTitle, renderSection } from '../../../ui/layout/index.ts'
import { countOf, renderCitations, renderEmpty, renderLines } from '../../../ui/parts/index.ts'
import { newChallengePath } from '../../children/index.ts'
import { toCitationLinks } from '../../provisions/index.ts'
import { localTag, type Now } from '../due-tag.ts'
import { answerDue, DISPOSITION_WORDS, type SignificantEvent } from '../event.ts'
import { SIGNIFICANT_KINDS } from '../event-kinds.ts'
import type { LocalDays } from '../local-days.ts'
import { answerEventPath, eventPath, newEventPath } from '../paths.ts'

export type ChildEventsView = {
  readonly child: { readonly id: string; readonly name: string }
  readonly events: readonly SignificantEvent[]
  readonly rules: LocalDays
  readonly now: Now
  readonly may: {
    readonly tell: boolean
    readonly answer: boolean
    readonly readReasons: boolean
    readonly challenge: boolean
  }
}

export function renderChildEvents(view: ChildEventsView): Html {
  const { child, events, may, rules, now } = view
  const lead = `A social worker must tell the IRO of significant events. The IRO says within ${countOf(rules.daysOn(now.today), 'working day')} what they will do: that number is the council’s own.`
  const tell = renderButton({ text: 'Tell the IRO of something', href: newEventPath(child.id) })
  return html`${renderPageTitle(`What the IRO was told about ${child.name}`, lead)}
<p class="govuk-body">${renderCitations(toCitationLinks(['HB significant events', 'CPPCR 45']))}</p>
${may.tell && html`<p class="fp-actions">${tell}</p>`}
${renderSection({ title: 'Events', content: events.length === 0 ? renderEmpty('The IRO was told of nothing yet.') : renderList(view) })}`
}

function renderList({ child, events, may, ...rest }: ChildEventsView): Html {
  const rows = events.map((event) => {
    const of = `${SIGNIFICANT_KINDS[event.kind].says}, ${toDate(event.on)}`
    const answer = {
      href: answerEventPath(child.id, event.id),
      text: event.answer === null ? 'Answer' : 'Change the answer',
      visuallyHiddenText: of,
    }
    const correct = { href: eventPath(child.id, event.id), text: 'Correct', visuallyHiddenText: of }
    const needsAnswer = event.kind !== 'asked-for-by-iro' && !event.isWithdrawn
    const items = needsAnswer ? [answer, correct] : [correct]
    return {
      key: { text: toDate(event.on) },
      value: { html: renderEvent(event, { child, events, may, ...rest }) },
      ...(may.answer ? { actions: { items } } : {}),
    }
  })
  return renderSummaryList({ rows })
}

function renderEvent(event: SignificantEvent, view: ChildEventsView): Html {
  const { kind, before, says, toldOn, toldBy, isWithdrawn } = event
  const { says: what, brings, cites } = SIGNIFICANT_KINDS[kind]
  const planned = before !== null && html`<br>Planned for ${toDate(before)}`
  const brought =
    brings !== 'officer-decides' &&
    !isWithdrawn &&
    html`<br>The next review is brought forward. ${renderCitations(toCitationLinks(cites))}`
  const mistake = html` ${renderTag({ text: 'Told by mistake', classes: 'govuk-tag--grey' })}`
  return html`<strong>${what}</strong>${isWithdrawn && mistake}<br>${renderLines(says)}${planned}${brought}
<br><span class="fp-quiet">Told by ${toldBy.name} on ${toDate(toldOn)}</span>${!isWithdrawn && renderAnswer(event, view)}`
}

function renderChallenge({ id, childId, kind }: SignificantEvent): Html {
  const href = newChallengePath(childId, { kind: 'event', id })
  return html`<br><a class="govuk-link" href="${href}">Challenge this<span class="govuk-visually-hidden">: ${SIGNIFICANT_KINDS[kind].says}</span></a>`
}

function renderAnswer(event: SignificantEvent, view: ChildEventsView): Html | null {
  const { kind, answer, toldOn } = event
  const { rules, now, may } = view
  if (kind === 'asked-for-by-iro') return null
  if (answer === null) {
    const due = answerDue(toldOn, rules)
    return html`<br>The IRO has not said what they will do. ${localTag(due, now)}`
  }
  const reason = may.readReasons && html`<br>${renderLines(answer.reason)}`
  return html`<br>The IRO decided on ${toDate(answer.on)}: <strong>${DISPOSITION_WORDS[answer.disposition]}</strong>${reason}${may.challenge && answer.disposition === 'challenge' && renderChallenge(event)}`
}

import { addDays, type Day, toDate } from '../../../kit/dates/index.ts'
import { toInstantWords } from '../../../kit/instant-words.ts'
import type { DependentDays, Independence } from '../../../law/reviewing-officers/index.ts'
import {
  type DateText,
  type FieldErrors,
  renderDateField,
  renderErrorSummaryFor,
} from '../../../ui/forms/index.ts'
import { renderInsetText, renderSummaryList, renderTag } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderPageTitle, renderSection } from '../../../ui/layout/index.ts'
import { renderCitations, renderEmpty, renderKeyValues } from '../../../ui/parts/index.ts'
import { childPath } from '../../children/index.ts'
import { toCitationLinks } from '../../provisions/index.ts'
import type { Held } from '../allocation-choice.ts'
import { BAR_WORDS, OUTCOME_WORDS, toVerdictWords } from '../independence-words.ts'
import { childIndependencePath } from '../paths.ts'
import type { AllocationDecision } from '../queries/decisions.ts'
import type { ReportingLine } from './reporting-line.ts'

export type Shown = {
  readonly held: Held
  readonly judged: Independence
  /** Days, while the officer held the child, on which a bar held. */
  readonly days: readonly DependentDays[]
  readonly decision: AllocationDecision | null
  readonly reporting: ReportingLine
}

export type IndependenceView = {
  readonly child: { readonly id: string; readonly name: string }
  readonly on: Day
  readonly text: DateText
  readonly errors: FieldErrors
  /** Null where nobody held the child on that day. */
  readonly shown: Shown | null
}

export function renderIndependence(view: IndependenceView): Html {
  const { child, on, errors, shown } = view
  const lead = html`Who was the IRO of ${child.name} on <span class="fp-keep">${toDate(on)}</span>, and to whom the IRO reported.`
  return html`${errors.length > 0 && renderErrorSummaryFor(errors)}${renderPageTitle('Independence of the IRO', lead)}${renderDayForm(view)}
${shown === null ? renderNobody(on) : renderShown(view, shown)}
<p class="govuk-body fp-section"><a class="govuk-link" href="${childPath(child.id)}">Back to ${child.name}</a></p>`
}

// Asked in the address, so that the page of a day can be kept and shared. It is not printed.
function renderDayForm({ child, text, errors }: IndependenceView): Html {
  const legend = { text: 'Show another day', classes: 'fp-what-if__question' }
  return html`<form class="fp-what-if" action="${childIndependencePath(child.id)}" method="get" novalidate><div class="fp-what-if__row">${renderDateField({ name: 'on', legend, text, errors })}<button class="govuk-button govuk-button--secondary fp-button--small" type="submit">Show</button></div></form>`
}

function renderNobody(on: Day): Html {
  return renderEmpty(html`Nobody held this child on ${toDate(on)}, as far as is recorded.`)
}

function renderShown({ on }: IndependenceView, shown: Shown): Html {
  const { held, judged } = shown
  const verdict = toVerdictWords(judged.kind, held.officer.name)
  return html`${renderInsetText({ html: html`<strong>${verdict}</strong> ${renderCitations(toCitationLinks(['CPPCR 46']))}` })}
${renderSection({ title: 'Who was the IRO', content: renderWho(shown) })}
${renderSection({ title: 'What the law asks of the IRO', beside: toDate(on), content: renderChecks(shown) })}
${renderSection({ title: `The whole time ${held.officer.name} held the child`, content: renderDays(shown) })}
${renderSection({ title: 'To whom the IRO reported', beside: toDate(on), content: renderReporting(shown) })}
<p class="govuk-body fp-section fp-quiet">This is worked out from what is recorded today of posts, teams, managers and of who worked with the child. Our reading of regulation 46 is unconfirmed: we know it from other sources, not from its own text.</p>`
}

function renderWho({ held, decision }: Shown): Html {
  const { officer, from, to } = held
  const says =
    decision === null
      ? html`<span class="fp-quiet">Not recorded: the allocation came from a file.</span>`
      : `${decision.decidedBy} wrote down on ${toInstantWords(decision.decidedAt)} that ${officer.name} is a registered social worker with enough experience.`
  return renderKeyValues([
    { key: 'IRO', value: officer.name },
    {
      key: 'Held the child',
      value: `from ${toDate(from)} ${to === null ? 'until now' : `until ${toDate(to)}`}`,
    },
    {
      key: 'Registered and experienced',
      value: html`${says} ${renderCitations(toCitationLinks(['CPPCR 46 registration and experience']))}`,
    },
  ])
}

function renderChecks({ judged }: Shown): Html {
  const rows = judged.checks.map(({ link, outcome, because }) => ({
    key: { html: html`${BAR_WORDS[link]}<br>${renderTag(OUTCOME_WORDS[outcome])}` },
    value: { html: html`${because.map(({ says }) => html`${says} `)}` },
  }))
  return renderSummaryList({ rows })
}

function renderDays({ days }: Shown): Html {
  if (days.length === 0) return renderEmpty('No day is known on which the IRO had a part in the case.')
  const items = days.map(({ from, to, because }) => {
    const last = addDays(to, -1)
    const when = last === from ? `On ${toDate(from)}` : `From ${toDate(from)} to ${toDate(last)}`
    return html`<li>${when}: ${because.map(({ says }) => html`${says} `)}</li>`
  })
  return html`<ul class="govuk-list govuk-list--bullet">${items}</ul>`
}

function renderReporting({ reporting, held }: Shown): Html {
  const { line, reaches } = reporting
  if (line.length === 0) return renderEmpty(`No manager of ${held.officer.name} is recorded on that day.`)
  const items = line.map(
    ({ name, posts }) => html`<li>${name}${posts.length > 0 && `, ${posts.join(' and ')}`}</li>`,
  )
  const end =
    reaches === 'no-director' &&
    html`<p class="govuk-body">Above them nobody is recorded: we cannot tell whether the service reported to a director.</p>`
  return html`<ol class="govuk-list govuk-list--number">${items}</ol>${end}`
}

import { type Day, toLongDate, toShortDate } from '../../../kit/dates/index.ts'
import { renderForm } from '../../../ui/forms/index.ts'
import { renderButton } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderPageTitle, renderSection } from '../../../ui/layout/index.ts'
import { countOf, renderEmpty } from '../../../ui/parts/index.ts'
import { renderFigureTable } from '../../../ui/tables/index.ts'
import { childPath } from '../../children/index.ts'
import { INVITED_WORDS } from '../../meetings/index.ts'
import {
  ASKED_ROLES,
  type Consultation,
  stateOfConsultation,
  WAY_WORDS,
  whoIsAsked,
} from '../consultation.ts'
import { askInvitedPath, consultationPath, newConsultationPath, newStatementPath } from '../paths.ts'
import type { NextReview } from '../queries/next-review.ts'
import { toStateWords } from '../state-words.ts'
import { MEDIUM_WORDS, type Statement } from '../statement.ts'

export type ConsultationsView = {
  /** Of the child’s record; null: the page stands alone. */
  readonly tabs: Html | null
  readonly child: { readonly id: string; readonly name: string }
  readonly asked: readonly Consultation[]
  readonly statements: readonly Statement[]
  readonly review: NextReview
  readonly today: Day
  readonly csrfToken: string
  readonly mayAsk: boolean
  readonly mayNote: boolean
}

export function renderConsultations(view: ConsultationsView): Html {
  const { child, asked, review, today, tabs } = view
  const next = asked.filter(({ reviewOn }) => reviewOn === review.on)
  const earlier = asked.filter(({ reviewOn }) => reviewOn !== review.on)
  const reviews = [...Map.groupBy(earlier, ({ reviewOn }) => reviewOn)]
  const title = review.on === null ? 'The next review' : `The review of ${toLongDate(review.on)}`
  return html`${tabs}${renderPageTitle(`Views before reviews: ${child.name}`, 'Who was asked, what came back, and what did not.')}
${renderSection({ title: review.meetingId === null && review.on !== null ? `The review due by ${toLongDate(review.on)}` : title, content: [renderAsked(next, today), renderNotAsked(view, next)] })}
${reviews.map(([on, those]) => renderSection({ title: on === null ? 'Asked before a day was known' : `The review of ${toLongDate(on)}`, content: renderAsked(those, today) }))}
${renderSection({ title: 'What the child said another way', content: renderStatements(view) })}
<p class="govuk-body fp-section"><a class="govuk-link" href="${childPath(child.id)}">Back to ${child.name}</a></p>`
}

function renderAsked(asked: readonly Consultation[], today: Day): Html {
  if (asked.length === 0) return renderEmpty('Nobody has been asked yet.')
  const returned = asked.filter(({ returnedOn }) => returnedOn !== null).length
  const counted = asked.filter(({ withdrawnOn }) => withdrawnOn === null).length
  return html`<p class="govuk-body">${returned} of ${countOf(counted, 'form')} returned.</p>${renderFigureTable(
    {
      caption: 'Who was asked',
      captionIs: 'said',
      align: 'text',
      head: ['Who', 'Asked', 'How', 'Answer'],
      rows: asked.map((one) => [
        html`<a class="govuk-link" href="${consultationPath(one.childId, one.id)}">${whoIsAsked(one)}</a>`,
        toShortDate(one.askedOn),
        WAY_WORDS[one.way],
        toStateWords(one, stateOfConsultation(one, today)),
      ]),
    },
  )}`
}

function renderNotAsked(view: ConsultationsView, next: readonly Consultation[]): Html | null {
  const { child, review, csrfToken, mayAsk } = view
  if (!mayAsk) return null
  const isAsked = (email: string | null, role: string, name: string): boolean =>
    next.some(
      (one) =>
        one.withdrawnOn === null &&
        (email === null
          ? one.role === role && (one.label === name || role === 'child')
          : one.email?.toLowerCase() === email.toLowerCase()),
    )
  const missing = review.invited.filter(
    ({ email, role, name }) => ASKED_ROLES.some((one) => one === role) && !isAsked(email, role, name),
  )
  const path = newConsultationPath(child.id)
  const people = missing.map(
    ({ id, name, role }) =>
      html`<li>${INVITED_WORDS[role]}: ${name} · <a class="govuk-link" href="${path}?invited=${id}">Ask<span class="govuk-visually-hidden"> ${name}</span></a></li>`,
  )
  const byMail = missing.filter(({ email }) => email !== null).length
  const all =
    byMail > 0 &&
    renderForm({
      action: askInvitedPath(child.id),
      csrfToken,
      fields: renderButton({
        text: `E-mail ${countOf(byMail, 'person', 'people')} who ${byMail === 1 ? 'was' : 'were'} not asked`,
      }),
    })
  return html`${people.length > 0 && html`<h3 class="fp-heading fp-section">Invited and not asked</h3><ul class="govuk-list govuk-list--bullet">${people}</ul>`}${all}<p class="govuk-body"><a class="govuk-link" href="${path}">Ask somebody</a></p>`
}

function renderStatements({ child, statements, mayNote }: ConsultationsView): Html {
  const list = statements.map(
    ({ saidOn, medium, words, notedBy }) =>
      html`<li><p class="fp-said">${words}</p><p class="govuk-body fp-quiet">${MEDIUM_WORDS[medium]}, ${toShortDate(saidOn)}. Noted by ${notedBy}.</p></li>`,
  )
  const content =
    list.length === 0
      ? renderEmpty(
          'Nothing has been noted. What a child says in an app, a letter or a drawing can be noted here.',
        )
      : html`<ul class="govuk-list">${list}</ul>`
  return html`${content}${mayNote && html`<p class="govuk-body"><a class="govuk-link" href="${newStatementPath(child.id)}">Note what the child said</a></p>`}`
}

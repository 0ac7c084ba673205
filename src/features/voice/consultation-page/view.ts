import { type Day, toLongDate } from '../../../kit/dates/index.ts'
import { renderForm, renderHiddenField } from '../../../ui/forms/index.ts'
import { renderButton, renderInsetText, renderSummaryList } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderPageTitle, renderReadingColumn, renderSection } from '../../../ui/layout/index.ts'
import { renderEmpty } from '../../../ui/parts/index.ts'
import {
  type Consultation,
  FORM_WORDS,
  type SentAnswer,
  stateOfConsultation,
  WAY_WORDS,
  whoIsAsked,
} from '../consultation.ts'
import { languageName } from '../languages.ts'
import { consultationsPath, enterPath, paperPath, resendPath, withdrawPath } from '../paths.ts'
import { toStateWords } from '../state-words.ts'

export type ConsultationView = {
  readonly name: string
  readonly asked: Consultation
  readonly answers: readonly SentAnswer[]
  /** Names by account. */
  readonly names: ReadonlyMap<string, string>
  readonly today: Day
  readonly csrfToken: string
  readonly mayAsk: boolean
  readonly hasDied: boolean
}

export function renderConsultation(view: ConsultationView): Html {
  const { asked, name, today, mayAsk } = view
  const state = stateOfConsultation(asked, today)
  const isOpen = state === 'asked' || state === 'not-returned'
  return renderReadingColumn(html`${renderPageTitle(whoIsAsked(asked), `Asked before a review of ${name}.`)}
${asked.wantsToTalk && renderInsetText({ text: 'They would rather talk. Get in touch before the review.' })}
${renderFacts(view, toStateWords(asked, state))}
${asked.returnedOn !== null && renderSection({ title: 'What they answered', content: renderAnswers(view) })}
${isOpen && mayAsk && renderSection({ title: 'What you can do', content: renderWays(view) })}
<p class="govuk-body fp-section"><a class="govuk-link" href="${consultationsPath(asked.childId)}">Everybody who was asked</a></p>`)
}

const RETURNED_HOW = { link: 'Through the link', paper: 'On paper', together: 'Filled in with them' } as const

function renderFacts({ asked, names }: ConsultationView, state: string): Html {
  const by = names.get(asked.askedBy) ?? 'an account that is gone'
  const typedBy = asked.enteredBy === null ? null : (names.get(asked.enteredBy) ?? 'an account that is gone')
  const how = asked.returnedHow === null ? null : RETURNED_HOW[asked.returnedHow]
  const row = (key: string, value: string) => ({ key: { text: key }, value: { text: value } })
  return renderSummaryList({
    rows: [
      row('Review', asked.reviewOn === null ? 'No day was known' : toLongDate(asked.reviewOn)),
      row(
        'Asked',
        `${toLongDate(asked.askedOn)}, by ${by}. ${WAY_WORDS[asked.way]}${asked.email === null ? '' : `, to ${asked.email}`}`,
      ),
      row('Questions', `${FORM_WORDS[asked.form]}. ${languageName(asked.language)}`),
      row('Answer', state),
      ...(how === null ? [] : [row('Came back', typedBy === null ? how : `${how}, typed by ${typedBy}`)]),
    ],
  })
}

function renderAnswers({ answers }: ConsultationView): Html {
  if (answers.length === 0) return renderEmpty('No question was answered.')
  return html`${answers.map(
    ({ asked, chosen, said }) =>
      html`<h3 class="fp-heading" dir="auto">${asked}</h3>${chosen !== null && html`<p class="fp-said" dir="auto"><strong>${chosen}</strong></p>`}${said !== '' && html`<p class="fp-said" dir="auto">${said}</p>`}`,
  )}`
}

const DIED =
  'This child has died, so no link can be made or opened any more. What was begun behind a link is not sent.'

function renderWays(view: ConsultationView): Html {
  const { asked, csrfToken, hasDied } = view
  const { id, childId } = asked
  return html`${hasDied ? html`<p class="govuk-body">${DIED}</p>` : renderLinks(view)}
<ul class="govuk-list govuk-list--bullet fp-section"><li><a class="govuk-link" href="${enterPath(childId, id)}">Type in answers from paper, or fill them in together</a></li><li><a class="govuk-link" href="${paperPath(childId, id)}">Print the questions</a></li></ul>
${renderForm({ action: withdrawPath(childId, id), csrfToken, fields: renderButton({ text: 'Take it back: close the link', classes: 'govuk-button--warning fp-button--small' }) })}`
}

function renderLinks({ asked, csrfToken }: ConsultationView): Html {
  const { id, childId, email, version } = asked
  const link = (way: string, text: string) =>
    renderForm({
      action: resendPath(childId, id),
      csrfToken,
      version,
      fields: [
        renderHiddenField('way', way),
        renderButton({ text, classes: 'govuk-button--secondary fp-button--small' }),
      ],
    })
  return html`<p class="govuk-body">The link that went out stays open until an answer is sent, the review day has passed, or you take it back. What they began behind one link is not behind another.</p>
${email !== null && link('email', `E-mail another link to ${email}`)}
${link('link', 'Make a link to copy')}`
}

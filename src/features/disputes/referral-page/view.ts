import { type Day, toDate } from '../../../kit/dates/index.ts'
import { readText, renderErrorSummaryFor, renderForm } from '../../../ui/forms/index.ts'
import { renderButton, renderDetails, renderInsetText } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderPageTitle, renderReadingColumn, renderSection } from '../../../ui/layout/index.ts'
import { renderKeyValues } from '../../../ui/parts/index.ts'
import { renderDay, renderWords, type Typed } from '../form-parts.ts'
import { referralPath } from '../paths.ts'
import { documentOf, type Referral, REFERRAL_WORDS } from '../referral.ts'

export type ReferralView = Typed & {
  readonly referral: Referral
  /** The challenge it stands beside: its name and address. */
  readonly challenge: { readonly name: string; readonly href: string } | null
  readonly may: 'may-work' | 'may-look'
  /** `changed`: somebody wrote while this was being written. */
  readonly meanwhile: 'changed' | 'same'
  readonly csrfToken: string
  readonly today: Day
}

/** What came of it is written once. */
const ONCE = 'It cannot be changed later. If there is more to say then, add a note to the challenge.'

/** One referral: what it was, what came of it, its document, and the forms for whoever works with it. */
export function renderReferral(view: ReferralView): Html {
  const { referral, errors, meanwhile, may } = view
  const isWorked = may === 'may-work' && referral.withdrawn === null
  return html`${errors.length > 0 && renderErrorSummaryFor(errors)}${renderPageTitle(REFERRAL_WORDS[referral.kind], `${toDate(referral.on)}, by ${referral.officerName}`)}${renderReadingColumn(html`
${meanwhile === 'changed' && renderInsetText({ text: 'Somebody wrote something down while you were writing. What you typed is kept below, and is not saved. Look at what stands now before you send anything.' })}
${referral.withdrawn !== null && html`<p class="govuk-body fp-note"><strong>Written down by mistake.</strong> ${referral.withdrawn}</p>`}
${renderFacts(view)}${isWorked && html`${renderDocument(referral)}${renderCame(view)}${renderWithdraw(view)}`}`)}`
}

function renderFacts({ referral, challenge }: ReferralView): Html {
  const { toWhom, why, came } = referral
  const beside =
    challenge === null ? 'None' : html`<a class="govuk-link" href="${challenge.href}">${challenge.name}</a>`
  return renderKeyValues([
    { key: 'To', value: toWhom },
    { key: 'Why, or what was said', value: why },
    { key: 'Beside a challenge', value: beside },
    {
      key: 'What came of it',
      value: came === null ? 'Not known yet' : `${came.says} Known on ${toDate(came.on)}.`,
    },
  ])
}

function renderDocument(referral: Referral): Html | null {
  if (documentOf(referral) === null) return null
  const link = (file: 'docx' | 'pdf', text: string) =>
    html`<a class="govuk-link" href="${referralPath(referral)}/document.${file}">${text}</a>`
  return renderSection({
    title: 'Make the document',
    content: html`<p class="govuk-body">It holds what the record says today: the child, the plan for permanence, the reviews, the challenge with its answers, what the child thinks, and what is sought. Read it, and fill in the blanks, before you send it.</p>
<p class="fp-actions">${link('docx', 'Word, to fill in')} ${link('pdf', 'PDF')}</p>`,
  })
}

function renderCame(view: ReferralView): Html | null {
  const { referral, csrfToken, typed } = view
  if (referral.came !== null) return renderUnsaved(typed)
  const fields = html`${renderWords(view, { name: 'came', label: 'What came of it?', hint: ONCE }, 3)}${renderDay(view, { name: 'came-on', label: 'When was that known?' })}${renderButton({ text: 'Save', preventDoubleClick: true })}`
  return renderSection({
    title: 'Write down what came of it',
    content: renderForm({
      action: `${referralPath(referral)}/came`,
      csrfToken,
      version: referral.version,
      fields,
    }),
  })
}

// Somebody else wrote first: what was typed is shown, to be copied.
function renderUnsaved(typed: ReferralView['typed']): Html | null {
  const text = readText(typed, 'came')
  return text === '' ? null : html`<p class="govuk-body fp-note"><strong>Not saved:</strong> ${text}</p>`
}

function renderWithdraw(view: ReferralView): Html {
  const { referral, csrfToken, errors } = view
  const fields = html`${renderWords(view, { name: 'because', label: 'Why was it a mistake?' }, 2)}${renderButton({ text: 'Take it out', classes: 'govuk-button--secondary', preventDoubleClick: true })}`
  return renderDetails({
    summaryText: 'It was written down by mistake',
    open: errors.some(({ field }) => field === 'because'),
    html: renderForm({
      action: `${referralPath(referral)}/withdraw`,
      csrfToken,
      version: referral.version,
      fields,
    }),
  })
}

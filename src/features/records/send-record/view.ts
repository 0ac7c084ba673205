import type { Day } from '../../../kit/dates/index.ts'
import {
  errorFor,
  type FieldErrors,
  type PostedFields,
  readDateText,
  readText,
  renderDateField,
  renderErrorSummaryFor,
  renderForm,
  renderHiddenField,
  toDateText,
} from '../../../ui/forms/index.ts'
import {
  renderButton,
  renderDetails,
  renderInput,
  renderNotificationBanner,
  renderSelect,
  renderTextarea,
} from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderPageTitle, renderSection } from '../../../ui/layout/index.ts'
import { renderEmpty } from '../../../ui/parts/index.ts'
import { isPosted, type Recipient, ROLES, ROLE_WORDS, standingOf, WAYS, WAY_WORDS } from '../distribution.ts'
import { type DocumentKind, KIND_WORDS, type SignedDocument } from '../document.ts'
import { nameOfReview } from '../frame.ts'
import { postedLetterPath, recordPath, sendingPath } from '../paths.ts'
import type { ReviewOfChild } from '../queries/review-of-record.ts'
import { toStandingWords } from '../standing-words.ts'

export type SendingView = {
  readonly of: ReviewOfChild
  /** The newest signed document of each kind. */
  readonly documents: readonly SignedDocument[]
  readonly recipients: readonly Recipient[]
  /** What was signed just now. */
  readonly signed: DocumentKind | null
  readonly typed: PostedFields
  /** The document or the line that was typed in. */
  readonly at: string
  readonly today: Day
  readonly csrfToken: string
  readonly errors: FieldErrors
}

const SMALL = 'govuk-button--secondary fp-button--small'

function lineForm({ of, csrfToken }: SendingView, recipient: Recipient, fields: Html): Html {
  return renderForm({
    action: sendingPath(of.review.id),
    csrfToken,
    version: recipient.version,
    fields: html`${renderHiddenField('recipient', recipient.id)}${fields}`,
  })
}

const button = (text: string, action: string): Html =>
  renderButton({ text, name: 'action', value: action, classes: SMALL })

function renderWaiting(view: SendingView, one: Recipient): Html {
  const sent = `sent-${one.id}`
  const because = `because-${one.id}`
  const isHere = view.at === one.id
  const text = isHere ? readDateText(view.typed, sent) : toDateText(view.today)
  const link =
    one.email !== null &&
    lineForm(
      view,
      one,
      html`<p class="govuk-body-s">A link goes to ${one.email}. It opens for 30 days, to whoever knows the child’s date of birth.</p>${button('Send the link', 'link')}`,
    )
  const given = lineForm(
    view,
    one,
    html`${renderDateField({ name: sent, legend: { text: 'When did they have it?' }, text, errors: view.errors })}${button('They have it', 'sent')}`,
  )
  const held = lineForm(
    view,
    one,
    html`${renderInput({ name: 'because', id: because, label: { text: 'Why is it withheld from them?' }, errorMessage: errorFor(view.errors, because) })}${button('Withhold it', 'withhold')}`,
  )
  const open = (field: string): boolean =>
    isHere && view.errors.some((error) => error.field.startsWith(field))
  return html`${link}${renderDetails({ summaryText: 'They have it', html: given, open: open(sent) })}${renderDetails({ summaryText: 'Withhold it from them', html: held, open: open(because) })}`
}

const BACK = {
  sent: ['That was a mistake', 'Take it back'],
  withheld: ['Do not withhold it any more', 'Put them back on the list'],
} as const

/** By post: the document with an address on it, to be printed. */
function renderPost(view: SendingView, one: Recipient): Html | null {
  if (!isPosted(one)) return null
  const field = `address-${one.id}`
  const form = renderForm({
    action: postedLetterPath(view.of.review.id),
    csrfToken: view.csrfToken,
    fields: html`${renderHiddenField('recipient', one.id)}${renderTextarea({
      name: field,
      rows: '5',
      label: { text: 'Name and address, as on the envelope' },
      hint: { text: 'It is printed on the letter and not kept here.' },
      value: view.at === one.id ? readText(view.typed, field) : one.name,
      errorMessage: errorFor(view.errors, field),
    })}${button('Make the letter to print', 'print')}`,
  })
  const isOpen = view.errors.some((error) => error.field === field)
  return renderDetails({ summaryText: 'Print it to post', html: form, open: isOpen })
}

function renderLine(view: SendingView, one: Recipient): Html {
  const standing = standingOf(one)
  const more =
    standing === 'waiting'
      ? renderWaiting(view, one)
      : renderDetails({
          summaryText: BACK[standing][0],
          html: lineForm(
            view,
            one,
            html`${one.linkId !== null && html`<p class="govuk-body">The link they were sent will open nothing any more.</p>`}${button(BACK[standing][1], 'waiting')}`,
          ),
        })
  return html`<li class="fp-send" id="line-${one.id}"><p class="govuk-body"><strong>${one.name}</strong>, ${ROLE_WORDS[one.role].toLowerCase()} · ${WAY_WORDS[one.way]}<br>${toStandingWords(one)}</p>${renderPost(view, one)}${more}</li>`
}

function renderAdd(view: SendingView, document: SignedDocument): Html {
  const { typed, at, errors } = view
  const isHere = at === document.id
  const text = (name: string): string => (isHere ? readText(typed, name) : '')
  const error = (name: string) => (isHere ? errorFor(errors, name) : undefined)
  const id = (name: string): string => (isHere ? name : `${name}-${document.kind}`)
  const fields = html`${renderHiddenField('document', document.id)}${renderInput({ name: 'name', id: id('name'), label: { text: 'Name' }, value: text('name'), errorMessage: error('name'), autocomplete: 'off' })}${renderSelect(
    {
      name: 'role',
      id: id('role'),
      label: { text: 'Who they are' },
      value: text('role'),
      errorMessage: error('role'),
      items: [
        { value: '', text: 'Choose' },
        ...ROLES.map((role) => ({ value: role, text: ROLE_WORDS[role] })),
      ],
    },
  )}${renderSelect({
    name: 'way',
    id: id('way'),
    label: { text: 'How they get it' },
    value: text('way'),
    errorMessage: error('way'),
    items: [{ value: '', text: 'Choose' }, ...WAYS.map((way) => ({ value: way, text: WAY_WORDS[way] }))],
  })}${renderInput({ name: 'email', id: id('email'), label: { text: 'E-mail address, for a link' }, type: 'email', value: text('email'), errorMessage: error('email'), autocomplete: 'off' })}${button('Put them on the list', 'add')}`
  const form = renderForm({ action: sendingPath(view.of.review.id), csrfToken: view.csrfToken, fields })
  return renderDetails({ summaryText: 'Put somebody on the list', html: form, open: isHere })
}

function renderOf(view: SendingView, document: SignedDocument): Html {
  const lines = view.recipients.filter(({ documentId }) => documentId === document.id)
  const suggest =
    lines.length === 0 &&
    renderForm({
      action: sendingPath(view.of.review.id),
      csrfToken: view.csrfToken,
      fields: html`${renderHiddenField('document', document.id)}${button(document.kind === 'letter' ? 'Put the child on the list' : 'Put everybody who came on the list', 'suggest')}`,
    })
  const list =
    lines.length === 0
      ? renderEmpty('Nobody is on the list yet.')
      : html`<ul class="fp-sends">${lines.map((line) => renderLine(view, line))}</ul>`
  const title =
    document.version === 1
      ? KIND_WORDS[document.kind]
      : `${KIND_WORDS[document.kind]}, version ${document.version}`
  return renderSection({
    title,
    id: document.kind,
    content: html`${list}${suggest}${renderAdd(view, document)}`,
  })
}

/** The list of each signed document. */
export function renderSending(view: SendingView): Html {
  const { of, documents, errors, signed } = view
  const lead = html`A document is never put into an e-mail: a link is. <a class="govuk-link" href="${recordPath(of.review.id)}">Back to the record</a>`
  const banner =
    signed !== null &&
    renderNotificationBanner({
      type: 'success',
      text: `${KIND_WORDS[signed]} signed. Now say who is to have it.`,
    })
  const content =
    documents.length === 0
      ? renderEmpty('Nothing is signed yet, so nothing can be sent.')
      : documents.map((document) => renderOf(view, document))
  return html`${errors.length > 0 && renderErrorSummaryFor(errors)}${banner}${renderPageTitle(`Who has the record of ${nameOfReview(of.review)}`, lead)}${content}`
}

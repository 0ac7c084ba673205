import { type Day, toLongDate } from '../../../kit/dates/index.ts'
import { toInstantWords } from '../../../kit/instant-words.ts'
import {
  errorFor,
  type FieldErrors,
  renderDateField,
  renderErrorSummaryFor,
  renderForm,
  renderHiddenField,
  readDateText,
} from '../../../ui/forms/index.ts'
import { renderButton, renderDetails, renderRadios, renderTextarea } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import {
  renderColumns,
  renderPageTitle,
  renderReadingColumn,
  renderSection,
} from '../../../ui/layout/index.ts'
import { renderKeyValues, renderSideList, renderWhyPanel } from '../../../ui/parts/index.ts'
import { type Child, childPath, displayName } from '../../children/index.ts'
import { toWhySteps } from '../../provisions/index.ts'
import { renderDueTag } from '../due-words.ts'
import { passagesPath, requestPath, subjectAccessPath } from '../paths.ts'
import { type AccessRequest, ASKED_BY_WORDS, dueOf } from '../request.ts'

const nameLink = (child: Child): Html =>
  html`<a class="govuk-link" href="${childPath(child.id)}">${displayName(child, child.identifier)}</a>, number ${child.identifier}`

export type ChildRequestsView = {
  readonly child: Child
  readonly requests: readonly AccessRequest[]
  readonly form: URLSearchParams
  readonly errors: FieldErrors
  readonly csrfToken: string
  readonly today: Day
}

/** The requests for one child's record, and the form to begin one. */
export function renderChildRequests(view: ChildRequestsView): Html {
  const { child, requests, form, errors, csrfToken, today } = view
  const items = requests.map((request) => ({
    title: html`<a class="govuk-link" href="${requestPath(request.childId, request.id)}">Asked on ${toLongDate(request.askedOn)}</a>`,
    under: ASKED_BY_WORDS[request.askedBy],
    mark: renderDueTag(request, today),
  }))
  const start = renderForm({
    action: subjectAccessPath(child.id),
    csrfToken,
    fields: html`${renderDateField({
      name: 'asked-on',
      legend: { text: 'When did they ask?' },
      hint: { text: 'The day we got it, in any way: a letter, a call, or said to a social worker.' },
      text: readDateText(Object.fromEntries(form), 'asked-on'),
      errors,
    })}${renderRadios({
      name: 'asked-by',
      value: form.get('asked-by') ?? '',
      classes: 'govuk-radios--small',
      fieldset: { legend: { text: 'Who asked?', classes: 'govuk-fieldset__legend--s' } },
      items: Object.entries(ASKED_BY_WORDS).map(([value, text]) => ({ value, text })),
      errorMessage: errorFor(errors, 'asked-by'),
    })}${renderButton({ text: 'Begin' })}`,
  })
  return html`${errors.length > 0 && renderErrorSummaryFor(errors)}${renderReadingColumn(
    html`${renderPageTitle('Requests to see this record', nameLink(child))}${renderSection({ title: 'So far', content: renderSideList(items, 'Nobody has asked.') })}${renderSection({ title: 'Somebody has asked', content: start })}`,
  )}`
}

export type RequestView = {
  readonly child: Child
  readonly request: AccessRequest
  readonly counts: { readonly open: number; readonly all: number }
  readonly form: URLSearchParams
  readonly errors: FieldErrors
  readonly csrfToken: string
  readonly today: Day
}

function renderPost(view: RequestView, end: string, fields: Html): Html {
  const { request, csrfToken } = view
  return renderForm({
    action: `${requestPath(request.childId, request.id)}/${end}`,
    csrfToken,
    version: request.version,
    fields,
  })
}

function renderClock(view: RequestView): Html {
  const { request, errors, form } = view
  const stands = request.pausedOn !== null
  const turn = renderPost(
    view,
    'clock',
    html`${renderHiddenField('clock', stands ? 'go-on' : 'pause')}${renderButton({ text: stands ? 'They have answered' : 'Stop the clock', classes: 'govuk-button--secondary' })}`,
  )
  const words = stands
    ? `We asked on ${toLongDate(request.pausedOn)} what is meant. Days without an answer do not count.`
    : 'If you do not know what they mean and have asked them, stop the clock until they answer.'
  const extend =
    request.extension === null &&
    renderDetails({
      summaryText: 'Take two more months',
      open: errors.some(({ field }) => field === 'because'),
      html: renderPost(
        view,
        'clock',
        html`${renderHiddenField('clock', 'extend')}${renderTextarea({
          name: 'because',
          rows: '2',
          label: { text: 'Why is this request hard?' },
          hint: { text: 'Tell the person as well, within the first month.' },
          value: form.get('because') ?? '',
          errorMessage: errorFor(errors, 'because'),
        })}${renderButton({ text: 'Take more time', classes: 'govuk-button--secondary' })}`,
      ),
    })
  return renderSection({
    title: 'The clock',
    id: 'clock',
    content: html`<p class="govuk-body">${words}</p>${turn}${extend}`,
  })
}

function renderSteps(view: RequestView): Html {
  const { request, counts } = view
  const here = requestPath(request.childId, request.id)
  const decided = counts.all - counts.open
  const passages = html`<p class="govuk-body">${decided} of ${counts.all} passages decided. <a class="govuk-link" href="${passagesPath(request.childId, request.id)}">${counts.open === 0 ? 'Look at them again' : 'Decide what is kept'}</a></p>`
  const release =
    counts.open > 0
      ? html`<p class="govuk-body">The copy can be given out when every passage is decided.</p>`
      : html`<p class="govuk-body"><a class="govuk-link" href="${here}/preview">Read the copy before it is given out</a></p>${renderPost(view, 'release', renderButton({ text: 'Give out this copy' }))}`
  const withdraw = renderPost(
    view,
    'withdraw',
    renderButton({ text: 'They took the request back', classes: 'govuk-button--secondary fp-button--small' }),
  )
  return html`${renderSection({ title: '1. Other people', content: passages })}${renderSection({ title: '2. The copy', id: 'release', content: html`${release}${withdraw}` })}`
}

function renderReleased({ request }: RequestView): Html {
  const here = requestPath(request.childId, request.id)
  if (request.released === null) return html`<p class="govuk-body">The request was taken back.</p>`
  const { by, at } = request.released
  return renderSection({
    title: 'The copy',
    content: html`<p class="govuk-body">Given out by ${by}, ${toInstantWords(at)}. It stays as it was.</p><ul class="govuk-list govuk-list--bullet"><li><a class="govuk-link" href="${here}/copy.zip" download>Download everything, with the files (ZIP)</a></li><li><a class="govuk-link" href="${here}/copy.html" download>Download it to read (HTML)</a></li><li><a class="govuk-link" href="${here}/copy.json" download>Download it for a machine (JSON)</a></li></ul>`,
  })
}

/** One request: its clock, what is still to decide, and the copy. */
export function renderRequestPage(view: RequestView): Html {
  const { child, request, errors, today } = view
  const { due, because } = dueOf(request, today)
  const open = request.state === 'open'
  const facts = renderKeyValues([
    { key: 'Asked on', value: toLongDate(request.askedOn) },
    { key: 'Who asked', value: ASKED_BY_WORDS[request.askedBy] },
    ...(request.extension === null
      ? []
      : [
          {
            key: 'More time',
            value: `Taken on ${toLongDate(request.extension.on)}: ${request.extension.because}`,
          },
        ]),
  ])
  const why =
    open &&
    renderWhyPanel({
      label: 'When it is due and why',
      kicker: 'Answer',
      heading: html`By ${toLongDate(due)}`,
      tag: renderDueTag(request, today),
      steps: toWhySteps(because, 'must', toLongDate(due)),
      aside:
        'We have not checked the text of this law word by word: check it with your data protection officer.',
    })
  return html`${errors.length > 0 && renderErrorSummaryFor(errors)}${renderColumns(
    html`${renderPageTitle('A request to see this record', nameLink(child))}${facts}${open ? html`${renderSteps(view)}${renderClock(view)}` : renderReleased(view)}`,
    html`${why}`,
  )}`
}

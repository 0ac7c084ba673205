import { toDate } from '../../../kit/dates/index.ts'
import { toInstantWords } from '../../../kit/instant-words.ts'
import { errorFor, renderForm } from '../../../ui/forms/index.ts'
import { renderButton, renderDetails, renderInput } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderSection } from '../../../ui/layout/index.ts'
import { renderSideList } from '../../../ui/parts/index.ts'
import {
  DOCUMENT_KINDS,
  type DocumentKind,
  KIND_WORDS,
  newestOf,
  type SignedDocument,
  signedOf,
} from '../document.ts'
import { beginPath, filePath, readPath, signPath, writePath } from '../paths.ts'
import type { RecordView } from './record-view.ts'

const BEGIN = { letter: 'Write the letter', adult: 'Write the record' } as const

function renderBegin({ of, csrfToken }: RecordView, kind: DocumentKind): Html {
  return renderForm({
    action: beginPath(of.review.id, kind),
    csrfToken,
    fields: renderButton({ text: BEGIN[kind], preventDoubleClick: true }),
  })
}

function renderNextVersion(view: RecordView, kind: DocumentKind): Html {
  const field = `changed-${kind}`
  const error = errorFor(view.errors, field)
  const form = renderForm({
    action: beginPath(view.of.review.id, kind),
    csrfToken: view.csrfToken,
    fields: html`${renderInput({ name: 'changed', id: field, label: { text: 'What changes, and why?' }, errorMessage: error })}${renderButton({ text: 'Begin a new version', classes: 'govuk-button--secondary fp-button--small' })}`,
  })
  return renderDetails({
    summaryText: 'Change it',
    open: error !== undefined,
    html: html`<p class="govuk-body">What is signed stays as it is. A change is a new version, which has to be signed and sent as well.</p>${form}`,
  })
}

function renderDraft({ of, may, names }: RecordView, kind: DocumentKind, madeBy: string, madeAt: Date): Html {
  const { id } = of.review
  const who = names.get(madeBy) ?? 'somebody'
  const links = [
    may.write && html`<a class="govuk-link" href="${writePath(id, kind)}">Go on writing</a>`,
    may.sign && html`<a class="govuk-link" href="${signPath(id, kind)}">Check and sign</a>`,
  ]
  return html`<p class="govuk-body">A draft, last saved by ${who}, ${toInstantWords(madeAt)}. Nobody outside the service can see it.</p><p class="fp-actions">${links}</p>`
}

function renderSigned(view: RecordView, kind: DocumentKind, signed: SignedDocument): Html {
  const { id } = view.of.review
  const who = view.names.get(signed.signed.by) ?? 'somebody'
  return html`<p class="govuk-body"><strong>Signed</strong> by ${who} on ${toDate(signed.signed.on)}${signed.version > 1 && html`, version ${signed.version}`}.</p><p class="fp-actions"><a class="govuk-link" href="${readPath(id, kind)}">Read or print</a><a class="govuk-link" href="${filePath(id, kind, 'docx')}">Word</a><a class="govuk-link" href="${filePath(id, kind, 'pdf')}">PDF</a></p>`
}

function renderEarlier(
  view: RecordView,
  kind: DocumentKind,
  earlier: readonly SignedDocument[],
): Html | null {
  if (earlier.length === 0) return null
  const items = earlier.toReversed().map(({ version, signed, changed }) => ({
    title: html`<a class="govuk-link" href="${readPath(view.of.review.id, kind, version)}">Version ${version}</a>`,
    under: `Signed on ${toDate(signed.on)}${changed === '' ? '' : `: ${changed}`}`,
  }))
  return renderDetails({ summaryText: 'Earlier versions', html: renderSideList(items, '') })
}

function renderOne(view: RecordView, kind: DocumentKind): Html {
  const draft = newestOf(view.documents, kind, 'draft')
  const signed = signedOf(view.documents, kind)
  const newest = signed.at(-1)
  const begin =
    draft === null && newest === undefined
      ? html`<p class="govuk-body">Not written yet.</p>${view.may.write && renderBegin(view, kind)}`
      : null
  const content = html`${begin}${newest && renderSigned(view, kind, newest)}${draft && renderDraft(view, kind, draft.madeBy, draft.madeAt)}${newest && draft === null && view.may.write && renderNextVersion(view, kind)}${renderEarlier(view, kind, signed.slice(0, -1))}`
  return renderSection({ title: KIND_WORDS[kind], id: kind, content })
}

/** The letter and the record: where each stands, and the way on. */
export function renderDocuments(view: RecordView): Html {
  return html`${DOCUMENT_KINDS.map((kind) => renderOne(view, kind))}`
}

import { renderLines } from '../../../ui/parts/index.ts'
import { toDate } from '../../../kit/dates/index.ts'
import { londonDayOf } from '../../../platform/clock/clock.ts'
import { renderErrorSummaryFor, renderForm } from '../../../ui/forms/index.ts'
import { renderButton, renderCheckboxes } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderPageTitle, renderReadingColumn, renderSection } from '../../../ui/layout/index.ts'
import { renderFigureTable } from '../../../ui/tables/index.ts'
import type { Contact } from '../contact.ts'
import { type ContactFields, renderContactFields } from '../contact-fields.ts'
import { aloneWords, contactInShort } from '../contact-words.ts'
import { correctContactPath } from '../paths.ts'
import type { ContactVersion } from '../queries.ts'

export type CorrectContactView = {
  readonly child: { readonly id: string; readonly name: string }
  readonly contact: Contact
  readonly versions: readonly ContactVersion[]
  readonly fields: ContactFields
  readonly csrfToken: string
}

export function renderCorrectContact(view: CorrectContactView): Html {
  const { child, contact, versions, fields, csrfToken } = view
  const lead = `Of the contact with ${child.name} on ${toDate(contact.on)}. What it said before is kept below.`
  const mistake = renderCheckboxes({
    name: 'withdrawn',
    classes: 'govuk-checkboxes--small',
    values: [fields.typed.withdrawn],
    items: [
      {
        value: 'yes',
        text: 'It was written down by mistake',
        hint: { text: 'It stays here and counts nowhere.' },
      },
    ],
  })
  const form = renderForm({
    action: correctContactPath(child.id, contact.id),
    csrfToken,
    version: contact.version,
    fields: html`${renderContactFields(fields)}${mistake}${renderButton({ text: 'Save as a new version', preventDoubleClick: true })}`,
  })
  return html`${fields.errors.length > 0 && renderErrorSummaryFor(fields.errors)}${renderPageTitle('Correct an entry of the log', lead)}
${renderReadingColumn(form)}
${renderSection({ title: 'Versions', content: renderVersions(versions) })}`
}

function renderVersions(versions: readonly ContactVersion[]): Html {
  return renderFigureTable({
    caption: 'What the entry said, the newest first',
    captionIs: 'said',
    head: ['Version', 'Written down', 'Day', 'What', 'Who', 'Alone', 'Note'],
    rows: versions.map((version) => [
      String(version.version),
      `${toDate(londonDayOf(version.recordedAt))}, ${version.recordedBy}`,
      toDate(version.on),
      html`${contactInShort(version)}${version.isWithdrawn && html`, by mistake`}`,
      version.personName ?? 'not recorded',
      aloneWords(version.alone),
      renderLines(version.note),
    ]),
    align: 'text',
  })
}

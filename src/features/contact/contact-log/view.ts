import { toDate } from '../../../kit/dates/index.ts'
import { renderErrorSummaryFor, renderForm } from '../../../ui/forms/index.ts'
import { renderButton, renderSummaryList, renderTag } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderPageTitle, renderReadingColumn, renderSection } from '../../../ui/layout/index.ts'
import { renderEmpty, renderKeyValues, renderLines } from '../../../ui/parts/index.ts'
import type { Contact, LastSeen } from '../contact.ts'
import { type ContactFields, renderContactFields } from '../contact-fields.ts'
import { aloneWords, contactInShort, lastSeenWords } from '../contact-words.ts'
import { contactPath, correctContactPath } from '../paths.ts'
import type { VisitTold } from '../visit-told.ts'
import { renderVisitsTold } from './visits-view.ts'

export type ContactLogView = {
  /** Of the child’s record; null: the page stands alone. */
  readonly tabs: Html | null
  readonly child: { readonly id: string; readonly name: string }
  readonly contacts: readonly Contact[]
  readonly lastSeen: LastSeen | undefined
  /** That other systems tell of. */
  readonly visits: readonly VisitTold[]
  /** Null for whoever may read and not write. */
  readonly form: (ContactFields & { readonly csrfToken: string }) | null
}

const LEAD =
  'Visits, calls and letters between the reviewing service and the child. The time a child spends with their family is not written down here.'

/** What counts as seeing a child, as the page says it. */
export const WHAT_COUNTS =
  'A child counts as seen on a visit or video call in which somebody of the reviewing service saw or talked with them, or at a review they came to. Calls, messages and letters do not count.'

export function renderContactLog(view: ContactLogView): Html {
  const { child, contacts, lastSeen, form, tabs } = view
  const facts = renderKeyValues([{ key: 'Last seen', value: lastSeenWords(lastSeen) }])
  return html`${form !== null && form.errors.length > 0 && renderErrorSummaryFor(form.errors)}${tabs}${renderPageTitle(`Contact with ${child.name}`, LEAD)}
<p class="govuk-body fp-quiet">${WHAT_COUNTS}</p>${facts}
${form !== null && renderSection({ title: 'Write down a contact', content: renderReadingColumn(renderAdd(child.id, form)) })}
${renderSection({ title: 'The log', content: contacts.length === 0 ? renderEmpty('Nothing is written down yet.') : renderList(view) })}${renderVisitsTold(view.visits)}`
}

function renderAdd(childId: string, form: ContactFields & { readonly csrfToken: string }): Html {
  const button = renderButton({ text: 'Save this contact', preventDoubleClick: true })
  return renderForm({
    action: contactPath(childId),
    csrfToken: form.csrfToken,
    fields: html`${renderContactFields(form)}${button}`,
  })
}

function renderList({ child, contacts, form }: ContactLogView): Html {
  const rows = contacts.map((contact) => {
    const name = `${contactInShort(contact)}, ${toDate(contact.on)}`
    const actions =
      form === null
        ? {}
        : {
            actions: {
              items: [
                { href: correctContactPath(child.id, contact.id), text: 'Correct', visuallyHiddenText: name },
              ],
            },
          }
    return { key: { text: toDate(contact.on) }, value: { html: renderContact(contact) }, ...actions }
  })
  return renderSummaryList({ rows })
}

function renderContact(contact: Contact): Html {
  const { isWithdrawn, personName, alone, note, version } = contact
  const mistake = html` ${renderTag({ text: 'Written down by mistake', classes: 'govuk-tag--grey' })}`
  const who = personName ?? 'Not recorded who'
  return html`${contactInShort(contact)}${isWithdrawn && mistake}<br>
<span class="fp-quiet">${who} · Alone with the child: ${aloneWords(alone)}${version > 1 && html` · Corrected, version ${version}`}</span>${note !== '' && html`<br>${renderLines(note)}`}`
}

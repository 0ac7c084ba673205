import {
  type ChoiceItem,
  type FieldErrors,
  type PostedFields,
  renderChoiceField,
  renderDayField,
  renderWordsField,
} from '../../../ui/forms/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import type { SignificantEvent } from '../event.ts'
import { SIGNIFICANT_KINDS, type SignificantKind } from '../event-kinds.ts'
import { renderMistakeField } from '../form-parts.ts'

function toKindItems(kinds: readonly SignificantKind[]): readonly ChoiceItem[] {
  const items = kinds.map((value) => ({ value, text: SIGNIFICANT_KINDS[value].says }))
  const isForOfficer = ({ value }: { readonly value: SignificantKind }) =>
    SIGNIFICANT_KINDS[value].brings === 'officer-decides'
  return [...items.filter((item) => !isForOfficer(item)), { divider: 'or' }, ...items.filter(isForOfficer)]
}

type Shown = { readonly event: SignificantEvent | null; readonly kinds: readonly SignificantKind[] }

export function renderEventFields({ event, kinds }: Shown, typed: PostedFields, errors: FieldErrors): Html {
  const of = { typed, errors }
  return html`${renderChoiceField({ ...of, name: 'kind', label: 'What happened, or is planned?', hint: 'What stands above “or” brings the next review forward. About the rest the IRO decides.', items: toKindItems(kinds) })}
${renderDayField({ ...of, name: 'on', label: 'On which day did it happen, or was it proposed?' })}
${renderDayField({ ...of, name: 'before', label: 'If it is planned: for which day?', hint: 'A review must come before that day. Leave it empty if no day is set.' })}
${renderWordsField({ ...of, name: 'says', label: 'In a few words' })}${event !== null && renderMistakeField(typed)}`
}

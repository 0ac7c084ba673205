import { renderSelect } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderFilterForm, renderHiddenField } from '../../../ui/forms/index.ts'
import { changeQuery } from '../../../ui/tables/index.ts'
import { GROUP_TITLES } from '../item.ts'
import { TODAY_PATH } from '../paths.ts'
import { NOBODY, WORK_GROUPS, type WorkGroupKey, type WorkKind } from '../work.ts'
import type { TodayForm } from './form.ts'
import type { Whose } from './who.ts'

export const KIND_WORDS: Readonly<Record<WorkKind, string>> = {
  'looked-after': 'Looked-after reviews',
  adoption: 'Adoption reviews',
  yearly: 'Yearly meetings',
}

/** A child whom nobody holds is not among an officer's. */
const groupsOf = ({ scope }: TodayForm): readonly WorkGroupKey[] =>
  WORK_GROUPS.filter((group) => group !== 'unallocated' || scope.officer === null || scope.officer === NOBODY)

/** Whose work, what kind of it, which group: in the address, so that it can be kept and shared. */
export function renderTodayFilters({
  form,
  whose,
}: {
  readonly form: TodayForm
  readonly whose: Whose
}): Html {
  const officer = form.scope.team === null ? null : form.scope.officer
  return renderFilterForm({
    action: TODAY_PATH,
    label: 'Choose whose work is shown',
    fields: html`${renderSelect({
      name: 'who',
      label: { text: 'Whose' },
      value: form.who,
      items: [...whose.choices],
    })}${renderSelect({
      name: 'group',
      label: { text: 'When' },
      value: form.group ?? '',
      items: [
        { value: '', text: 'Everything' },
        ...groupsOf(form).map((group) => ({ value: group, text: GROUP_TITLES[group] })),
      ],
    })}${renderSelect({
      name: 'what',
      label: { text: 'What' },
      value: form.kind ?? '',
      items: [
        { value: '', text: 'Everything' },
        ...Object.entries(KIND_WORDS).map(([value, text]) => ({ value, text })),
      ],
    })}${officer !== null && renderHiddenField('officer', officer)}`,
    clearHref:
      form.group !== null || form.kind !== null || officer !== null
        ? changeQuery(TODAY_PATH, { who: form.who }, {})
        : undefined,
  })
}

/** The same list as CSV. */
export function csvHref(query: Readonly<Record<string, string>>): string {
  return changeQuery(TODAY_PATH, query, { format: 'csv', page: null })
}

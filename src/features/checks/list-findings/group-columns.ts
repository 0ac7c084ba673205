import { html } from '../../../ui/html.ts'
import { toNumber } from '../../../ui/parts/index.ts'
import { changeQuery, type ListColumn, type Query } from '../../../ui/tables/index.ts'
import type { FindingGroup } from '../finding-filter.ts'
import { FINDINGS_PATH } from '../paths.ts'
import type { GroupOfFindings } from '../queries/finding-groups.ts'

const HEADINGS = { child: 'Child', rule: 'Rule', team: 'Team' } as const

/** The columns of findings in groups; each group leads to its findings, with the same filters. */
export function groupColumns(
  by: Exclude<FindingGroup, 'finding'>,
  query: Query,
): readonly ListColumn<GroupOfFindings>[] {
  const count = (key: 'errors' | 'warnings' | 'fresh' | 'children', heading: string) => ({
    key,
    heading,
    numeric: true,
    sort: 'descending' as const,
    cell: (group: GroupOfFindings) => toNumber(group[key]),
    csv: (group: GroupOfFindings) => String(group[key]),
  })
  return [
    {
      key: by,
      heading: HEADINGS[by],
      namesRow: true,
      sort: 'ascending',
      classes: 'fp-cell--wide',
      cell: ({ id, name }) =>
        html`<a class="govuk-link" href="${changeQuery(FINDINGS_PATH, query, { group: null, page: null, [by]: id })}">${name}</a>`,
      csv: ({ name }) => name,
    },
    count('errors', 'Cannot be true'),
    count('warnings', 'Ask about it'),
    count('fresh', 'New'),
    ...(by === 'child' ? [] : [count('children', 'Children')]),
  ]
}

import { type Html, html } from '../../../ui/html.ts'
import { renderSection } from '../../../ui/layout/index.ts'
import { toNumber } from '../../../ui/parts/index.ts'
import { renderFigureTable } from '../../../ui/tables/index.ts'
import { registerPath } from '../../children/index.ts'
import { todayPath } from '../paths.ts'
import { NOBODY, type OfficerCounts, type WorkGroupKey, type WorkKind, type WorkScope } from '../work.ts'

const SHOWN: readonly WorkGroupKey[] = ['overdue', 'this-week', 'soon', 'waiting', 'cannot-tell']

type Shown = { readonly who: string; readonly scope: WorkScope; readonly kind: WorkKind | null }

/** The address of one officer's work within what is shown: the team, if it is a team's, and the kind. */
function workHref({ scope, kind, who }: Shown, officerId: string | null, group?: WorkGroupKey): string {
  const narrowed =
    scope.team === null
      ? { who: officerId === null ? NOBODY : `officer:${officerId}` }
      : { who, officer: officerId ?? NOBODY }
  return todayPath({ ...narrowed, ...(kind === null ? {} : { what: kind }), ...(group && { group }) })
}

function numberCell(value: number, href: string, says: string): Html {
  if (value === 0) return html`<span class="fp-quiet">0</span>`
  return html`<a class="govuk-link" href="${href}">${toNumber(value)}<span class="govuk-visually-hidden"> ${says}</span></a>`
}

const SAYS: Readonly<Record<WorkGroupKey, string>> = {
  overdue: 'overdue',
  'this-week': 'due this week',
  soon: 'due in the next 20 working days',
  waiting: 'waiting for someone else',
  'cannot-tell': 'that cannot be judged',
  unallocated: 'unallocated',
}

function lineOf(line: OfficerCounts, shown: Shown): readonly Html[] {
  const id = line.officer?.id ?? null
  const name = line.officer?.name ?? 'Without an IRO'
  const { team } = shown.scope
  const children = registerPath({
    care: 'in-care',
    officer: id ?? NOBODY,
    ...(team === null ? {} : { team }),
  })
  return [
    html`<a class="govuk-link" href="${workHref(shown, id)}">${name}</a>`,
    numberCell(line.children, children, `children, ${name}`),
    ...SHOWN.map((group) =>
      numberCell(line.groups[group], workHref(shown, id, group), `${SAYS[group]}, ${name}`),
    ),
  ]
}

function totalOf(lines: readonly OfficerCounts[], { who, kind, scope }: Shown): readonly Html[] {
  const sum = (number: (line: OfficerCounts) => number) =>
    lines.reduce((total, line) => total + number(line), 0)
  const what = kind === null ? {} : { what: kind }
  const children = registerPath({ care: 'in-care', ...(scope.team === null ? {} : { team: scope.team }) })
  return [
    html`All`,
    numberCell(
      sum((line) => line.children),
      children,
      'children in all',
    ),
    ...SHOWN.map((group) =>
      numberCell(
        sum((line) => line.groups[group]),
        todayPath({ who, ...what, group }),
        `${SAYS[group]} in all`,
      ),
    ),
  ]
}

/** The work by officer; each number opens its list. */
export function renderOfficers(lines: readonly OfficerCounts[], shown: Shown): Html {
  return renderSection({
    title: 'By IRO',
    id: 'by-officer',
    content: renderFigureTable({
      caption: 'Work by IRO',
      captionIs: 'said',
      head: [
        'IRO',
        'Children in care',
        'Overdue',
        'This week',
        'Next 20 working days',
        'With others',
        'Cannot tell',
      ],
      rows: lines.map((line) => lineOf(line, shown)),
      total: totalOf(lines, shown),
    }),
  })
}

// The access table as people read it: on a page, and in docs/access.md.
import { ROLE_NAMES, roles } from '../platform/identity/index.ts'
import type { AccessRow, Allowed, Relation } from '../platform/web/access-row.ts'
import { page, type Route } from '../platform/web/route.ts'
import { html } from '../ui/html.ts'
import { renderPageTitle } from '../ui/layout/index.ts'
import { renderFigureTable, renderScrollRegion } from '../ui/tables/index.ts'

const RELATION_WORDS: Readonly<Record<Relation, string>> = {
  allocated: 'own',
  covering: 'covered',
  'same-team': 'team’s',
  managing: 'managed',
  invited: 'invited',
}

const WHAT_RELATIONS_MEAN =
  'Yes: every child who is not restricted, or what concerns no child. Own: children the person holds or works with. Covered: those of somebody they stand in for. Team’s: those of the people of their team, and for the reviewing service those whom nobody holds. Managed: those of the people and teams they manage. Invited: where they were invited to the review.'

const wordsOf = (allowed: Allowed | undefined): string => {
  if (allowed === undefined) return ''
  if (allowed === 'any') return 'Yes'
  return allowed.length === 0 ? 'no child' : allowed.map((relation) => RELATION_WORDS[relation]).join(', ')
}

/** A row of the table for each action: what it is, then a cell for each role. */
export function toAccessCells(rows: readonly AccessRow[]): readonly (readonly string[])[] {
  return rows
    .toSorted((one, other) => (one.action < other.action ? -1 : 1))
    .map(({ says, allows }) => [says, ...roles.map((role) => wordsOf(allows[role]))])
}

/** docs/access.md, whole. */
export function toAccessDocument(rows: readonly AccessRow[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return `# Who may do what

Drawn from the access table by \`script/access-table\`; a test compares. ${WHAT_RELATIONS_MEAN}
Restricted records open to named people only, whatever the role, and for eight hours to whoever opens one in an emergency.

${line(['', ...roles.map((role) => ROLE_NAMES[role])])}
${line(['---', ...roles.map(() => '---')])}
${toAccessCells(rows).map(line).join('\n')}
`
}

/** The table as a page, for everybody. */
export function accessRoute(rows: readonly AccessRow[]): Route {
  return {
    method: 'GET',
    path: '/access',
    action: 'use-footprint',
    handle: async ({ frame }) => {
      const table = renderFigureTable({
        caption: 'What each role may do',
        captionIs: 'said',
        align: 'text',
        head: ['', ...roles.map((role) => ROLE_NAMES[role])],
        rows: toAccessCells(rows),
      })
      const main = html`${renderPageTitle('Who may do what', WHAT_RELATIONS_MEAN)}${renderScrollRegion('What each role may do', table)}`
      const breadcrumbs = [{ text: 'Settings', href: '/settings' }]
      return page(frame({ title: 'Who may do what', nav: '/settings', breadcrumbs, main }))
    },
  }
}

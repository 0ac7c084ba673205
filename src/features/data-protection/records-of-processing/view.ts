import { renderInsetText, renderTag } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderPageTitle, renderSection } from '../../../ui/layout/index.ts'
import { countOf, renderKeyValues } from '../../../ui/parts/index.ts'
import { renderFigureTable } from '../../../ui/tables/index.ts'
import { PROCESSED_TABLES } from '../processed-tables.ts'
import { ACTIVITY_LIST, type Activity, type ActivityKey } from '../processing.ts'

function renderBases({ bases }: Activity): Html {
  if (bases.length === 0) return html`No personal data`
  return html`${bases.map(
    ({ says, grade }) =>
      html`<p class="fp-basis">${says} ${renderTag({ text: grade, classes: 'govuk-tag--grey' })}</p>`,
  )}`
}

function renderTables(key: ActivityKey, columns: ReadonlyMap<string, number>): Html {
  const rows = Object.entries(PROCESSED_TABLES).filter(([, { activity }]) => activity === key)
  return renderFigureTable({
    caption: 'Tables of this activity',
    captionIs: 'said',
    head: ['Table', 'What is in it', 'Special category or offences', 'Columns'],
    rows: rows.map(([table, { holds, special }]) => [
      html`<code>${table}</code>`,
      holds,
      special ?? 'None',
      String(columns.get(table) ?? 0),
    ]),
    align: 'text',
  })
}

function renderActivity(key: ActivityKey, activity: Activity, columns: ReadonlyMap<string, number>): Html {
  const facts = renderKeyValues([
    { key: 'Why', value: activity.purpose },
    { key: 'Whose data', value: activity.whose },
    { key: 'Lawful basis', value: renderBases(activity) },
    { key: 'Kept for', value: activity.keptFor },
    { key: 'Who sees it', value: activity.recipients },
    { key: 'Where from', value: activity.from },
  ])
  return renderSection({ title: activity.title, content: html`${facts}${renderTables(key, columns)}` })
}

/** What the service holds and why, for the authority's own record of processing. */
export function renderProcessing(columns: ReadonlyMap<string, number>): Html {
  const lead = `${countOf(columns.size, 'table')} in the database, by what they are for. Footprint itself sends nothing to another country.`
  return html`${renderPageTitle('What data we hold, and why', lead)}${renderInsetText({
    text: '“Unconfirmed” marks law whose text we have not checked word by word. Your data protection officer must check it before this page is relied on.',
  })}${ACTIVITY_LIST.map(([key, activity]) => renderActivity(key, activity, columns))}`
}

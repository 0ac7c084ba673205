import { parseIsoDay, toDate } from '../../kit/dates/index.ts'
import { londonDayOf } from '../../platform/clock/clock.ts'
import { type Html, html } from '../../ui/html.ts'
import { renderSection } from '../../ui/layout/index.ts'
import { renderFigureTable } from '../../ui/tables/index.ts'
import type { Version } from './version.ts'

/** What each part of a record is called, and the words of its choices where it is one. */
export type VersionLabels = Readonly<
  Record<string, readonly [label: string, words?: Readonly<Record<string, string>>]>
>

/** What a record said in each version; nothing where there is only one. */
export function renderVersions(versions: readonly Version[], labels: VersionLabels): Html | null {
  if (versions.length < 2) return null
  const table = renderFigureTable({
    caption: 'What it said, the newest first',
    captionIs: 'said',
    head: ['Version', 'Written down', 'What it said'],
    rows: versions.map(({ version, content, recordedAt, recordedBy }) => [
      String(version),
      `${toDate(londonDayOf(recordedAt))}, ${recordedBy}`,
      renderContent(content, labels),
    ]),
    align: 'text',
  })
  return renderSection({ title: 'Versions', content: table })
}

function renderContent(content: Version['content'], labels: VersionLabels): Html {
  const lines = Object.entries(labels).flatMap(([key, [label, words]]) => {
    const says = toWords(content[key], words)
    return says === '' ? [] : [html`<strong>${label}:</strong> ${says}<br>`]
  })
  const mistake = content['isWithdrawn'] === true && html`<strong>Written down by mistake</strong>`
  return html`${lines}${mistake}`
}

function toWords(value: unknown, words: Readonly<Record<string, string>> | undefined): string {
  if (typeof value !== 'string') return ''
  const day = parseIsoDay(value)
  return day === null ? (words?.[value] ?? value) : toDate(day)
}

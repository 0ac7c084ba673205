import { type Html, html } from '../../ui/html.ts'
import type { ListColumn } from '../../ui/tables/index.ts'
import { childPath } from '../children/index.ts'
import { toActionWords } from './audit-words.ts'
import { toExactInstantWords } from './instant-words.ts'
import { toActorWords, toPlaceWords, toRecordWords, toVersionWords } from './record-words.ts'
import type { TrailEntry } from './trail-entry.ts'

const text = (key: string, heading: string, of: (entry: TrailEntry) => string): ListColumn<TrailEntry> => ({
  key,
  heading,
  cell: of,
  csv: of,
})

const WHEN: ListColumn<TrailEntry> = {
  key: 'when',
  heading: 'When',
  classes: 'fp-cell--date',
  cell: ({ at }) => toExactInstantWords(at),
  csv: ({ at }) => at.toISOString(),
}

const REST: readonly ListColumn<TrailEntry>[] = [
  text('what', 'What was done', ({ action }) => toActionWords(action)),
  {
    key: 'record',
    heading: 'To what',
    cell: renderRecord,
    csv: toRecordWords,
  },
  { ...text('version', 'Version', toVersionWords), classes: 'fp-cell--date' },
  text('from', 'From', ({ cameFrom }) => toPlaceWords(cameFrom)),
]

const WHO = text('who', 'Who', ({ actor, actorName }) => toActorWords(actor, actorName))

/** The columns of the whole trail. */
export const TRAIL_COLUMNS: readonly ListColumn<TrailEntry>[] = [WHEN, WHO, ...REST]

function renderRecord(entry: TrailEntry): Html | string {
  const { child } = entry
  if (child === null || child === 'withheld') return toRecordWords(entry)
  const link = html`<a class="govuk-link" href="${childPath(child.id)}">${child.name}</a> ${child.identifier}`
  return entry.recordType === 'child' ? link : html`${link}, ${toRecordWords(entry)}`
}

import { toShortDate } from '../../../kit/dates/index.ts'
import { html } from '../../../ui/html.ts'
import type { ListColumn } from '../../../ui/tables/index.ts'
import { HOLD_REASON_WORDS } from '../hold.ts'
import { retentionPath } from '../paths.ts'
import type { ListedRecord } from '../queries/retention.ts'
import { RULE_WORDS, type Standing } from '../retention.ts'

export const STANDING_WORDS: Readonly<Record<Standing, string>> = {
  due: 'May be destroyed',
  soon: 'Within 12 months',
  held: 'Held',
  kept: 'Kept',
  'cannot-tell': 'Cannot tell',
}

const untilWords = ({ retention }: ListedRecord): string =>
  retention.kind === 'until' ? toShortDate(retention.until) : 'Not known'

function whyWords({ retention, holdReason }: ListedRecord): string {
  const why = retention.kind === 'until' ? RULE_WORDS[retention.rule] : `We do not know ${retention.missing}`
  return holdReason === null ? why : `Held: ${HOLD_REASON_WORDS[holdReason].toLowerCase()}. ${why}`
}

const proposedWords = ({ proposedBy }: ListedRecord): string => proposedBy ?? ''

/** The columns of the list, and of its CSV. */
export const RETENTION_COLUMNS: readonly ListColumn<ListedRecord>[] = [
  {
    key: 'child',
    heading: 'Child',
    namesRow: true,
    cell: ({ childId, name }) => html`<a class="govuk-link" href="${retentionPath(childId)}">${name}</a>`,
    csv: ({ name }) => name,
  },
  { key: 'number', heading: 'Number', cell: ({ number }) => number, csv: ({ number }) => number },
  { key: 'until', heading: 'Kept until', classes: 'fp-cell--date', cell: untilWords, csv: untilWords },
  { key: 'why', heading: 'Why', cell: whyWords, csv: whyWords },
  {
    key: 'standing',
    heading: 'Now',
    cell: ({ standing }) => STANDING_WORDS[standing],
    csv: ({ standing }) => STANDING_WORDS[standing],
  },
  { key: 'proposed', heading: 'Proposed by', cell: proposedWords, csv: proposedWords },
]

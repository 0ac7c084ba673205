import { toDate } from '../../../kit/dates/index.ts'
import { toInstantWords } from '../../../kit/instant-words.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderFigureTable } from '../../../ui/tables/index.ts'
import { toSlotWords } from '../clock-time.ts'
import { FORMAT_WORDS } from '../meeting.ts'
import { CONFIRMATION_WORDS, CONFIRMATIONS } from '../meeting-choice.ts'
import type { MeetingVersion } from '../queries/meeting-parts.ts'

const WHAT: Readonly<Record<MeetingVersion['what'], string>> = {
  arranged: 'Arranged',
  rearranged: 'Changed',
  adjourned: 'Adjourned',
  resumed: 'Set to go on',
  cancelled: 'Cancelled',
}

/** Everything that was done with a meeting, the newest first. */
export function renderHistory(versions: readonly MeetingVersion[]): Html {
  const rows = versions.map((version) => [
    WHAT[version.what],
    html`${toDate(version.on)}, ${toSlotWords(version)}<br>${FORMAT_WORDS[version.format]}: ${version.place}<br><span class="fp-quiet">${version.officer ?? 'No IRO'}</span>`,
    whyOf(version),
    `${version.madeBy}, ${toInstantWords(version.madeAt)}`,
  ])
  return renderFigureTable({
    caption: 'What was done with this meeting',
    captionIs: 'said',
    head: ['What', 'When and where', 'Why', 'By'],
    rows,
    align: 'text',
  })
}

function whyOf({ reason, confirmed }: MeetingVersion): string {
  const said = CONFIRMATIONS.filter((one) => confirmed.includes(one)).map(
    (one) => `${CONFIRMATION_WORDS[one]}.`,
  )
  return [...(reason === null ? [] : [reason]), ...said].join(' ')
}

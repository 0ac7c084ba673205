import { toDate } from '../../../kit/dates/index.ts'
import { renderInsetText } from '../../../ui/govuk/index.ts'
import { type Html, html, joinHtml } from '../../../ui/html.ts'
import { renderReadingColumn } from '../../../ui/layout/index.ts'
import { decisionsPath } from '../../decisions/index.ts'
import { childDisputesPath } from '../../disputes/index.ts'
import { meetingPath } from '../../meetings/index.ts'
import { consultationsPath } from '../../voice/index.ts'
import { type OpenWork, openWorkWords } from '../open-work.ts'

export type WorkedRecord = { readonly id: string; readonly identifier: string; readonly openWork: OpenWork }

const NO_WORK: OpenWork = { decisions: 0, challenges: 0, meetings: [], asked: 0 }

/** What is under way on a record, each piece leading to where it is finished. */
export function renderOpenWork({ id, openWork }: WorkedRecord): Html | string {
  const way = (href: string, work: Partial<OpenWork>) =>
    openWorkWords({ ...NO_WORK, ...work }).map(
      (text) => html`<a class="govuk-link" href="${href}">${capitalised(text)}</a>`,
    )
  const ways = [
    ...way(decisionsPath(id), { decisions: openWork.decisions }),
    ...way(childDisputesPath(id), { challenges: openWork.challenges }),
    ...openWork.meetings.map(
      (meeting) =>
        html`<a class="govuk-link" href="${meetingPath(id, meeting.id)}">Review arranged for ${toDate(meeting.on)}</a>`,
    ),
    ...way(consultationsPath(id), { asked: openWork.asked }),
  ]
  return ways.length === 0 ? 'Nothing' : joinHtml(ways, html`<br>`)
}

const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/** What to do first, where both records have work under way and neither can go yet; null where one can. */
export function renderFinishFirst(one: WorkedRecord, other: WorkedRecord): Html | null {
  if ([one, other].some(({ openWork }) => openWorkWords(openWork).length === 0)) return null
  return renderReadingColumn(
    renderInsetText({
      html: html`<p class="govuk-body">Both records have work under way, so neither can be merged into the other yet. Work on the record that goes would leave every list.</p>
<ol class="govuk-list govuk-list--number"><li>Choose which record goes.</li><li>Clear what is under way there: say what came of each decision, close each challenge, cancel each arranged review and take back each request for views. “Work under way” above leads to each.</li><li>Merge it into the other, and arrange or ask again there what is still wanted.</li></ol>`,
    }),
  )
}

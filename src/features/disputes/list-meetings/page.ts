import { toShortDate } from '../../../kit/dates/index.ts'
import { page, type PageRequest, type PageResponse, type Route } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { renderButton } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderPageTitle, renderSection } from '../../../ui/layout/index.ts'
import { countOf, renderEmpty } from '../../../ui/parts/index.ts'
import { renderFigureTable } from '../../../ui/tables/index.ts'
import { BESIDE_ACTIONS, mayKeepMeetings } from '../access.ts'
import { type ChallengeMeeting, MEETING_WORDS } from '../challenge-meeting.ts'
import { CHALLENGE_MEETINGS_PATH, challengeMeetingPath, DISPUTES_PATH } from '../paths.ts'
import { listMeetings } from '../queries/challenge-meetings.ts'

/** Meetings about challenges, and what was agreed there and is still to do. */
export function listMeetingsRoutes(services: Services): readonly Route[] {
  const action = BESIDE_ACTIONS.seeMeetings
  return [
    { method: 'GET', path: CHALLENGE_MEETINGS_PATH, action, handle: (request) => show(services, request) },
  ]
}

const TITLE = 'Meetings about challenges'

async function show({ db }: Services, request: PageRequest): Promise<PageResponse> {
  const meetings = await listMeetings(db)
  const record = renderButton({ text: 'Write down a meeting', href: `${CHALLENGE_MEETINGS_PATH}/new` })
  const alert = renderButton({
    text: 'Alert a senior manager',
    href: `${CHALLENGE_MEETINGS_PATH}/new?kind=alert`,
    classes: 'govuk-button--secondary',
  })
  const main = html`${renderPageTitle(TITLE, 'With the assistant director, clinics, and what senior managers were told at once.')}
${mayKeepMeetings(request.user.roles) && html`<p class="fp-actions">${record} ${alert}</p>`}${renderToDo(meetings)}${renderMeetings(meetings)}`
  const breadcrumbs = [{ text: 'Challenge', href: DISPUTES_PATH }]
  return page(request.frame({ title: TITLE, nav: DISPUTES_PATH, breadcrumbs, main }))
}

const linkTo = ({ id, kind, on }: ChallengeMeeting): Html =>
  html`<a class="govuk-link" href="${challengeMeetingPath(id)}">${MEETING_WORDS[kind]}, <span class="fp-keep">${toShortDate(on)}</span></a>`

function renderToDo(meetings: readonly ChallengeMeeting[]): Html {
  const rows = meetings.flatMap((meeting) =>
    meeting.actions
      .filter(({ status }) => status === 'open')
      .map(({ says, owner, by }) => [says, owner, by === null ? 'No day' : toShortDate(by), linkTo(meeting)]),
  )
  const content =
    rows.length === 0
      ? renderEmpty('Nothing that was agreed is still to do.')
      : renderFigureTable({
          caption: 'What was agreed and is still to do',
          captionIs: 'said',
          align: 'text',
          head: ['What', 'Who', 'By', 'Agreed at'],
          rows,
        })
  return renderSection({ title: 'Still to do', content })
}

function renderMeetings(meetings: readonly ChallengeMeeting[]): Html {
  const rows = meetings.map((meeting) => [
    linkTo(meeting),
    meeting.who,
    countOf(meeting.actions.length, 'action'),
  ])
  const content =
    rows.length === 0
      ? renderEmpty('No meeting is written down.')
      : renderFigureTable({
          caption: 'Meetings, the newest first',
          captionIs: 'said',
          align: 'text',
          head: ['What', 'Who came, or was told', 'Agreed'],
          rows,
        })
  return renderSection({ title: 'Meetings', content })
}

import { transaction } from '../../../platform/db/index.ts'
import type { Day } from '../../../kit/dates/index.ts'
import type { Result } from '../../../kit/result.ts'
import {
  NOT_FOUND,
  type PageRequest,
  type PageResponse,
  redirectTo,
  type Route,
} from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { type FieldErrors, type PostedFields, readVersion } from '../../../ui/forms/index.ts'
import { readCalendar } from '../../authority/index.ts'
import { BESIDE_ACTIONS, mayKeepMeetings, maySeeServiceDisputes } from '../access.ts'
import { type ChallengeMeeting, MEETING_WORDS } from '../challenge-meeting.ts'
import { readTyped } from '../form-parts.ts'
import { CHALLENGE_MEETINGS_PATH, challengeMeetingPath, DISPUTES_PATH } from '../paths.ts'
import { findMeeting, listAgenda } from '../queries/challenge-meetings.ts'
import { readPolicy } from '../queries/policy.ts'
import { changeMeeting, type MeetingChange } from '../store/challenge-meetings.ts'
import { parseActions, parseMistake } from './form.ts'
import { renderMeeting } from './view.ts'

const PATH = `${CHALLENGE_MEETINGS_PATH}/:agenda`

type Parse = (
  typed: PostedFields,
  meeting: ChallengeMeeting,
  today: Day,
) => Result<MeetingChange, FieldErrors>

/** One meeting about challenges: read, what became of what was agreed, and that it was a mistake. */
export function meetingPageRoutes(services: Services): readonly Route[] {
  const posted = (below: string, parse: Parse): Route => ({
    method: 'POST',
    path: `${PATH}/${below}`,
    action: BESIDE_ACTIONS.keepMeetings,
    handle: (request) => change(services, request, parse),
  })
  return [
    {
      method: 'GET',
      path: PATH,
      action: BESIDE_ACTIONS.seeMeetings,
      handle: async (request) => {
        const meeting = await findMeeting(services.db, request.params['agenda'] ?? '')
        return meeting === null
          ? NOT_FOUND
          : await draw(services, request, meeting, { typed: {}, errors: [], status: 200 })
      },
    },
    posted('actions', parseActions),
    posted('withdraw', parseMistake),
  ]
}

async function change(services: Services, request: PageRequest, parse: Parse): Promise<PageResponse> {
  const { db } = services
  const meeting = await findMeeting(db, request.params['agenda'] ?? '')
  if (meeting === null) return NOT_FOUND
  const typed = readTyped(request.form, [])
  const wanted = parse(typed, meeting, request.today)
  if (!wanted.ok)
    return await draw(services, request, meeting, { typed, errors: wanted.failure, status: 400 })
  const seen = { ...meeting, version: readVersion(request.form) }
  const isSaved = await transaction(db, (trx) =>
    changeMeeting(trx, seen, wanted.value, request.user.accountId),
  )
  if (isSaved) return redirectTo(challengeMeetingPath(meeting.id))
  return await draw(services, request, meeting, { typed: {}, errors: [], status: 409 })
}

type Drawing = { readonly typed: PostedFields; readonly errors: FieldErrors; readonly status: number }

async function draw(
  { db }: Services,
  request: PageRequest,
  meeting: ChallengeMeeting,
  { typed, errors, status }: Drawing,
): Promise<PageResponse> {
  const { today, reach, user } = request
  const service = maySeeServiceDisputes(user.roles) ? 'with-service' : 'children-only'
  const looking = { reach, service, today, calendar: await readCalendar(db) } as const
  const main = renderMeeting({
    meeting,
    agenda: await listAgenda(db, meeting.id, looking),
    called: (await readPolicy(db, today)).name,
    may: mayKeepMeetings(user.roles) ? 'may-work' : 'may-look',
    meanwhile: status === 409 ? 'changed' : 'same',
    csrfToken: request.csrfToken,
    typed,
    errors,
  })
  const breadcrumbs = [
    { text: 'Challenge', href: DISPUTES_PATH },
    { text: 'Meetings', href: CHALLENGE_MEETINGS_PATH },
  ]
  const title = MEETING_WORDS[meeting.kind]
  const hasErrors = errors.length > 0
  const html = request.frame({ title, nav: DISPUTES_PATH, breadcrumbs, main, hasErrors })
  return { kind: 'page', status, html }
}

import { transaction } from '../../../platform/db/index.ts'
import { type PageRequest, type PageResponse, redirectTo, type Route } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import type { FieldErrors, PostedFields } from '../../../ui/forms/index.ts'
import { readCalendar } from '../../authority/index.ts'
import { listOfficers } from '../../people/index.ts'
import { BESIDE_ACTIONS, maySeeServiceDisputes } from '../access.ts'
import { MEETING_KINDS } from '../challenge-meeting.ts'
import { disputeName, standingWords } from '../dispute-words.ts'
import { readTyped, startDay } from '../form-parts.ts'
import { CHALLENGE_MEETINGS_PATH, challengeMeetingPath, DISPUTES_PATH } from '../paths.ts'
import { readPolicy } from '../queries/policy.ts'
import { listRegisterOf } from '../queries/register.ts'
import { insertMeeting } from '../store/challenge-meetings.ts'
import { LISTS, type MeetingChoices, parseMeeting } from './form.ts'
import { NEW_MEETING, renderNewMeeting } from './view.ts'

/** Writing down a meeting about challenges. */
export function recordMeetingRoutes(services: Services): readonly Route[] {
  const place = { path: `${CHALLENGE_MEETINGS_PATH}/new`, action: BESIDE_ACTIONS.keepMeetings }
  return [
    { method: 'GET', ...place, handle: (request) => show(services, request) },
    { method: 'POST', ...place, handle: (request) => record(services, request) },
  ]
}

const OPEN = { list: 'open', theme: null, officerId: null, teamId: null, stage: null } as const

/** The most challenges on one form. */
const MOST = 200

async function readChoices({ db }: Services, request: PageRequest): Promise<MeetingChoices> {
  const { today, reach, user } = request
  const service = maySeeServiceDisputes(user.roles) ? 'with-service' : 'children-only'
  const looking = { reach, service, today, calendar: await readCalendar(db) } as const
  const { name: called } = await readPolicy(db, today)
  const open = await listRegisterOf(db, OPEN, looking, { limit: MOST, offset: 0 })
  const officers = await listOfficers(db, today)
  return {
    officers: officers.filter(({ isHere }) => isHere),
    disputes: open.map((one) => {
      const names = one.children.map(({ name }) => name).join(', ')
      const about = names === '' ? '' : ` (${names})`
      return { id: one.id, name: `${disputeName(one, called)}${about}: ${standingWords(one)}` }
    }),
  }
}

async function show(services: Services, request: PageRequest): Promise<PageResponse> {
  const choices = await readChoices(services, request)
  const kind = MEETING_KINDS.find((one) => one === request.query.get('kind'))
  const typed = {
    ...startDay('on', request.today),
    kind: kind ?? '',
    officer: choices.officers.find(({ id }) => id === request.user.personId)?.id ?? '',
    agenda: choices.disputes.map(({ id }) => id),
  }
  return draw(request, choices, { typed, errors: [], status: 200 })
}

async function record(services: Services, request: PageRequest): Promise<PageResponse> {
  const choices = await readChoices(services, request)
  const typed = readTyped(request.form, LISTS)
  const said = parseMeeting(typed, choices, request.today)
  if (!said.ok) return draw(request, choices, { typed, errors: said.failure, status: 400 })
  const keeping = { actor: request.user.accountId, now: services.clock.now() }
  const id = await transaction(services.db, (trx) => insertMeeting(trx, said.value, keeping))
  return redirectTo(challengeMeetingPath(id))
}

type Drawing = { readonly typed: PostedFields; readonly errors: FieldErrors; readonly status: number }

function draw(
  request: PageRequest,
  choices: MeetingChoices,
  { typed, errors, status }: Drawing,
): PageResponse {
  const main = renderNewMeeting({ csrfToken: request.csrfToken, choices, typed, errors })
  const breadcrumbs = [
    { text: 'Challenge', href: DISPUTES_PATH },
    { text: 'Meetings', href: CHALLENGE_MEETINGS_PATH },
  ]
  const hasErrors = errors.length > 0
  const html = request.frame({ title: NEW_MEETING, nav: DISPUTES_PATH, breadcrumbs, main, hasErrors })
  return { kind: 'page', status, html }
}

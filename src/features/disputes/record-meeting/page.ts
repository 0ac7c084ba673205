import { keepOnce, transaction } from '../../../platform/db/index.ts'
import { type PageRequest, type PageResponse, redirectTo, type Route } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { type FieldErrors, type PostedFields, readFormId } from '../../../ui/forms/index.ts'
import { BESIDE_ACTIONS, maySeeServiceDisputes } from '../access.ts'
import { newId } from '../../../kit/ids.ts'
import { listSeniorManagers } from '../../people/index.ts'
import { MEETING_KINDS } from '../challenge-meeting.ts'
import { disputeName, standingWords } from '../dispute-words.ts'
import { readTyped, startDay } from '../form-parts.ts'
import { CHALLENGE_MEETINGS_PATH, challengeMeetingPath, DISPUTES_PATH } from '../paths.ts'
import { type Register, withChildren } from '../queries/register.ts'
import { siftRegister } from '../register.ts'
import { insertMeeting } from '../store/challenge-meetings.ts'
import { LISTS, type MeetingChoices, parseMeeting } from './form.ts'
import { NEW_MEETING, renderNewMeeting } from './view.ts'

type Desk = Services & { readonly register: Register }

/** Writing down a meeting about challenges. */
export function recordMeetingRoutes(services: Services, register: Register): readonly Route[] {
  const desk = { ...services, register }
  const place = { path: `${CHALLENGE_MEETINGS_PATH}/new`, action: BESIDE_ACTIONS.keepMeetings }
  return [
    { method: 'GET', ...place, handle: (request) => show(desk, request) },
    { method: 'POST', ...place, handle: (request) => record(desk, request) },
  ]
}

const OPEN = { list: 'open', theme: null, officerId: null, teamId: null, stage: null } as const

/** The most challenges on one form. */
const MOST = 200

async function readChoices({ db, register }: Desk, request: PageRequest): Promise<MeetingChoices> {
  const { today, reach, user } = request
  const service = maySeeServiceDisputes(user.roles) ? 'with-service' : 'children-only'
  const { lines, reached, called, officers } = await register(db, { reach, service, today })
  const { listed } = siftRegister(lines, OPEN, today)
  const open = await withChildren(db, listed.slice(0, MOST), reached)
  return {
    officers: officers.filter(({ isHere }) => isHere),
    seniors: await listSeniorManagers(db, today),
    disputes: open.map((one) => {
      const names = one.children.map(({ name }) => name).join(', ')
      const about = names === '' ? '' : ` (${names})`
      return { id: one.id, name: `${disputeName(one, called)}${about}: ${standingWords(one, today)}` }
    }),
  }
}

async function show(desk: Desk, request: PageRequest): Promise<PageResponse> {
  const choices = await readChoices(desk, request)
  const kind = MEETING_KINDS.find((one) => one === request.query.get('kind'))
  const typed = {
    ...startDay('on', request.today),
    id: newId(),
    kind: kind ?? '',
    officer: choices.officers.find(({ id }) => id === request.user.personId)?.id ?? '',
    // An alert is about one matter; a meeting goes through everything that is open.
    agenda: kind === 'alert' ? [] : choices.disputes.map(({ id }) => id),
  }
  return draw(request, choices, { typed, errors: [], status: 200 })
}

async function record(desk: Desk, request: PageRequest): Promise<PageResponse> {
  const choices = await readChoices(desk, request)
  const typed = readTyped(request.form, LISTS)
  const said = parseMeeting(typed, choices, request.today)
  if (!said.ok) return draw(request, choices, { typed, errors: said.failure, status: 400 })
  const { db, clock, config } = desk
  const keeping = {
    id: readFormId(request.form),
    actor: request.user.accountId,
    now: clock.now(),
    config,
  }
  await keepOnce(() => transaction(db, (trx) => insertMeeting(trx, said.value, keeping)))
  return redirectTo(challengeMeetingPath(keeping.id))
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

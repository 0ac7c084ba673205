// Routes about one meeting of one child: found first, and not there where it is another child's.
import { NOT_FOUND, type PageRequest, type PageResponse, type Route } from '../../platform/web/route.ts'
import type { Services } from '../../platform/web/services.ts'
import { withChildBar } from '../allocations/index.ts'
import { CHILDREN_PATH, type Child, findChild, ofChild } from '../children/index.ts'
import type { Meeting } from './meeting.ts'
import type { Doing } from './doing.ts'
import type { Sending } from './doing.ts'

export type AboutMeeting = {
  readonly services: Services
  readonly request: PageRequest
  readonly child: Child
  readonly meeting: Meeting
}

/** Finds a meeting by its id, whosever it is. */
export type FindMeeting = (db: Services['db'], id: string) => Promise<Meeting | null>

export type MeetingRoute = {
  readonly find: FindMeeting
  readonly method: 'GET' | 'POST'
  /** After the meeting's own address: `/cancel`; empty for the meeting itself. */
  readonly end: string
  readonly action: 'see-meetings' | 'arrange-meetings'
  readonly handle: (about: AboutMeeting) => Promise<PageResponse>
}

export function meetingRoute(services: Services, { method, end, action, find, handle }: MeetingRoute): Route {
  return {
    method,
    path: `${CHILDREN_PATH}/:child/meetings/:meeting${end}`,
    action,
    child: ofChild,
    async handle(request) {
      const child = await findChild(services.db, request.params['child'] ?? '')
      const meeting = await find(services.db, request.params['meeting'] ?? '')
      if (child === null || meeting?.childId !== child.id) return NOT_FOUND
      const drawn = await withChildBar(services.db, request, child)
      return await handle({ services, request: drawn, child, meeting })
    },
  }
}

export const doingOf = ({ clock }: Services, { user }: PageRequest): Doing => ({
  actor: user.accountId,
  now: clock.now(),
})

const NO_MAIL = 'Reviews <reviews@localhost>'

/** From whom invitations come, without the officer. */
export const sendingOf = ({ clock, config }: Services): Omit<Sending, 'officer'> => ({
  from: config.mail?.from ?? NO_MAIL,
  now: clock.now(),
})

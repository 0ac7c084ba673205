// A task of one form about a meeting: shown, saved, and shown again with what was typed where something is wrong.
import { fail, type Result } from '../../kit/result.ts'
import { type PageResponse, redirectTo, type Route } from '../../platform/web/route.ts'
import type { Services } from '../../platform/web/services.ts'
import { type FieldErrors, renderForm } from '../../ui/forms/index.ts'
import { renderButton, renderInsetText } from '../../ui/govuk/index.ts'
import { type Html, html } from '../../ui/html.ts'
import { renderPageTitle, renderReadingColumn } from '../../ui/layout/index.ts'
import { renderCitations } from '../../ui/parts/index.ts'
import { displayName } from '../children/index.ts'
import { toCitationLinks } from '../provisions/index.ts'
import { frameMeeting } from './meeting-frame.ts'
import { type AboutMeeting, type FindMeeting, meetingRoute } from './meeting-routes.ts'
import { meetingPath, type MeetingTask as TaskName, meetingTaskPath } from './paths.ts'
import type { Refused } from './refused.ts'

/** What is wrong: 400 what was typed, 422 a rule, 409 somebody changed it first. */
export type NotSaved = {
  readonly status: 400 | 409 | 422
  readonly errors: FieldErrors
  readonly refused?: Refused
}

export type MeetingTask<Facts> = {
  readonly find: FindMeeting
  readonly name: TaskName
  readonly load: (about: AboutMeeting) => Promise<Facts>
  readonly title: (about: AboutMeeting) => string
  /** Left out: the child’s name. */
  readonly lead?: string | ((about: AboutMeeting) => string)
  readonly button: string
  /** `form` is null before anybody has typed. */
  readonly fields: (facts: Facts, form: URLSearchParams | null, wrong: NotSaved | null) => Html
  /** The version that is written into the form; left out where the task changes no version. */
  readonly version?: (about: AboutMeeting, facts: Facts) => number
  readonly save: (about: AboutMeeting, facts: Facts) => Promise<Result<unknown, NotSaved>>
}

export function meetingTaskRoutes<Facts>(services: Services, task: MeetingTask<Facts>): readonly Route[] {
  const route = { end: `/${task.name}`, action: 'arrange-meetings', find: task.find } as const
  return [
    meetingRoute(services, {
      ...route,
      method: 'GET',
      handle: async (about) => draw(task, about, await task.load(about), null),
    }),
    meetingRoute(services, { ...route, method: 'POST', handle: (about) => save(task, about) }),
  ]
}

/** A refusal of a rule, as a form shows it. */
export function notSaved(refused: Refused): { readonly ok: false; readonly failure: NotSaved } {
  const { code, field, says } = refused
  return fail({ status: code === 'changed-first' ? 409 : 422, errors: [{ field, message: says }], refused })
}

async function save<Facts>(task: MeetingTask<Facts>, about: AboutMeeting): Promise<PageResponse> {
  const facts = await task.load(about)
  const saved = await task.save(about, facts)
  return saved.ok
    ? redirectTo(meetingPath(about.child.id, about.meeting.id))
    : draw(task, about, facts, saved.failure)
}

function draw<Facts>(
  task: MeetingTask<Facts>,
  about: AboutMeeting,
  facts: Facts,
  wrong: NotSaved | null,
): PageResponse {
  const { request, child, meeting } = about
  const form = renderForm({
    action: meetingTaskPath(child.id, meeting.id, task.name),
    csrfToken: request.csrfToken,
    version: task.version?.(about, facts),
    fields: html`${task.fields(facts, wrong === null ? null : request.form, wrong)}${renderButton({ text: task.button, preventDoubleClick: true })}`,
  })
  const title = task.title(about)
  const cites = wrong?.refused?.cites ?? []
  const refusal =
    cites.length > 0 &&
    renderInsetText({ html: html`${wrong?.refused?.says}. ${renderCitations(toCitationLinks(cites))}` })
  const { lead = displayName(child, child.identifier) } = task
  const main = renderReadingColumn(
    html`${renderPageTitle(title, typeof lead === 'string' ? lead : lead(about))}${refusal}${form}`,
  )
  const { status = 200, errors = [] } = wrong ?? {}
  return frameMeeting(request, { title, main, child, meeting, status, errors })
}

const LONGEST = 1000

/** Words that must be there, or null for a message to show. */
export function parseWords(
  form: URLSearchParams,
  field: string,
  message: string,
): Result<string, FieldErrors> {
  const text = (form.get(field) ?? '').trim()
  if (text === '') return fail([{ field, message }])
  return text.length > LONGEST || text.includes('\u0000')
    ? fail([{ field, message: `Use ${LONGEST.toLocaleString('en-GB')} characters or fewer` }])
    : { ok: true, value: text }
}

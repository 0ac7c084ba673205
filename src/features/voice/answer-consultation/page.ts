// What somebody sees who opens a link: no sign-in, no name, one question a screen for a child.
import { addDays, type Day } from '../../../kit/dates/index.ts'
import { londonDayOf } from '../../../platform/clock/clock.ts'
import { transaction } from '../../../platform/db/index.ts'
import type { OpenRequest, OpenResponse, OpenRoute } from '../../../platform/web/open-route.ts'
import { redirectTo } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import type { Html } from '../../../ui/html.ts'
import { answerTo, type Answers, type Draft, isBlank, isTooLong, readAnswer } from '../answers.ts'
import type { Screen } from '../form-plan.ts'
import { pageLanguageOf, toDayWords, toLanguage } from '../languages.ts'
import { HAVE_YOUR_SAY_PATH, haveYourSayPath } from '../paths.ts'
import { saveLanguage } from '../store.ts'
import { renderBegin } from './begin-view.ts'
import { renderCheck, renderStopped } from './check-view.ts'
import { LINK_ACTOR, sendAnswers } from './command.ts'
import { findDraft, keepAnswers } from './draft.ts'
import { type Opened, openLink, type Shut } from './opened.ts'
import { type Look, renderScreen } from './screen-view.ts'
import { renderShut } from './shut-view.ts'

type Handle = (services: Services, request: OpenRequest, opened: Opened) => Promise<OpenResponse>

export function answerConsultationRoutes(services: Services): readonly OpenRoute[] {
  const route = (method: 'GET' | 'POST', path: string, handle: Handle): OpenRoute => ({
    method,
    path: `${HAVE_YOUR_SAY_PATH}/:token${path}`,
    pace: 'limited',
    handle: async (request) => {
      const opened = await openLink(services.db, request.params['token'] ?? '', services.clock.now())
      return opened.kind === 'open' ? await handle(services, request, opened) : showShut(request, opened)
    },
  })
  return [
    route('GET', '', begin),
    route('POST', '/language', changeLanguage),
    route('GET', '/check', check),
    route('POST', '/check', finish),
    route('GET', '/stopped', showStopped),
    route('GET', '/:step', showStep),
    route('POST', '/:step', answerStep),
  ]
}

const STATUS_OF: Readonly<Record<Shut['kind'], number>> = { unknown: 404, sent: 200, closed: 410 }

// Whoever wrote something gets it back: nothing of it is kept here.
function showShut(request: OpenRequest, shut: Shut): OpenResponse {
  const screen = shut.plan?.screens[Number(request.params['step']) - 1] ?? []
  const answers = answersOf(request.form, screen)
  const written = screen.filter((question) => !isBlank(answerTo({ answers }, question)))
  const { title, main } = renderShut(shut, { answers, written })
  const language = pageLanguageOf(shut.language)
  const html = request.frame({ title, nav: null, main, audience: 'young', language })
  return { kind: 'page', status: written.length > 0 ? 410 : STATUS_OF[shut.kind], html }
}

function show(request: OpenRequest, { say, plan, language }: Opened, main: Html, status = 200): OpenResponse {
  const title = say(plan.audience === 'young' ? 'have-your-say' : 'adult-title')
  const frame = { title, nav: null, main, audience: 'young', language: pageLanguageOf(language) } as const
  return { kind: 'page', status, html: request.frame(frame) }
}

/** The day that ends when the link does. */
const lastDayOf = ({ link }: Opened): Day => addDays(londonDayOf(link.expiresAt), -1)

async function begin({ db }: Services, request: OpenRequest, opened: Opened): Promise<OpenResponse> {
  const { plan, token } = opened
  if (plan.audience === 'adult') return redirectTo(haveYourSayPath(token, '1'))
  const { answers } = await findDraft(db, opened)
  const begun = Object.keys(answers).length > 0 ? 'begun' : 'new'
  return show(request, opened, renderBegin({ opened, begun, lastDay: lastDayOf(opened) }))
}

async function changeLanguage({ db }: Services, request: OpenRequest, opened: Opened): Promise<OpenResponse> {
  const language = toLanguage(request.form.get('language'))
  if (language !== opened.language)
    await transaction(db, (trx) => saveLanguage(trx, opened.consultation, language, LINK_ACTOR))
  return redirectTo(haveYourSayPath(opened.token))
}

const screenOf = ({ plan }: Opened, step: number): Screen | null => plan.screens[step - 1] ?? null

async function showStep({ db }: Services, request: OpenRequest, opened: Opened): Promise<OpenResponse> {
  const step = Number(request.params['step'])
  const screen = screenOf(opened, step)
  if (screen === null) return redirectTo(haveYourSayPath(opened.token))
  return drawStep(request, opened, { step, screen, draft: await findDraft(db, opened), look: null })
}

type Drawing = {
  readonly step: number
  readonly screen: Screen
  readonly draft: Draft
  readonly look: Look | null
}

function drawStep(request: OpenRequest, opened: Opened, drawing: Drawing): OpenResponse {
  const status = drawing.look === null ? 200 : drawing.look.why === 'other' ? 409 : 400
  const main = renderScreen({ opened, lastDay: lastDayOf(opened), ...drawing })
  return show(request, opened, main, status)
}

async function answerStep(
  { db, clock }: Services,
  request: OpenRequest,
  opened: Opened,
): Promise<OpenResponse> {
  const step = Number(request.params['step'])
  const screen = screenOf(opened, step)
  if (screen === null) return redirectTo(haveYourSayPath(opened.token))
  const { form } = request
  const asked = form.get('go') ?? 'next'
  const typed = answersOf(form, screen)
  const given = { answers: typed, mark: form.get('mark') ?? '', talk: asked === 'talk' ? true : null }
  const kept = await keepAnswers(db, opened, screen, given, clock.now())
  if (!('draft' in kept)) return showShut(request, kept)
  const draft = { answers: { ...kept.draft.answers, ...typed }, talk: kept.draft.talk }
  const look = lookOf(opened, screen, draft, asked, kept)
  return look === null
    ? redirectTo(nextPath(opened, step, asked))
    : drawStep(request, opened, { step, screen, draft, look })
}

const answersOf = (form: URLSearchParams, screen: Screen): Answers =>
  Object.fromEntries(screen.map((question) => [question.key, readAnswer(form, question)]))

type Kept = Exclude<Awaited<ReturnType<typeof keepAnswers>>, Shut>

function lookOf({ plan }: Opened, screen: Screen, draft: Draft, asked: string, kept: Kept): Look | null {
  if (kept.kind === 'other-window') return { why: 'other', other: kept.draft }
  const answers = screen.map((question) => answerTo(draft, question))
  if (answers.some(isTooLong)) return { why: 'long' }
  const isEmpty = plan.audience === 'young' && asked === 'next' && answers.every(isBlank)
  return isEmpty ? { why: 'empty' } : null
}

function nextPath({ token, plan }: Opened, step: number, asked: string): string {
  if (asked === 'stop') return haveYourSayPath(token, 'stopped')
  if (asked === 'talk') return haveYourSayPath(token, 'check')
  if (asked === 'back') return haveYourSayPath(token, ...(step > 1 ? [String(step - 1)] : []))
  return haveYourSayPath(token, step < plan.screens.length ? String(step + 1) : 'check')
}

async function check({ db }: Services, request: OpenRequest, opened: Opened): Promise<OpenResponse> {
  return show(request, opened, renderCheck(opened, await findDraft(db, opened)))
}

async function finish(services: Services, request: OpenRequest, opened: Opened): Promise<OpenResponse> {
  const { db, clock } = services
  const { token, plan } = opened
  const asked = request.form.get('go')
  if (asked === 'stop') return redirectTo(haveYourSayPath(token, 'stopped'))
  if (asked === 'talk' || asked === 'no-talk') {
    const given = { answers: {}, mark: '', talk: asked === 'talk' }
    const kept = await keepAnswers(db, opened, [], given, clock.now())
    if (!('draft' in kept)) return showShut(request, kept)
    return redirectTo(haveYourSayPath(token, 'check'))
  }
  const sent = await sendAnswers(db, opened, { now: clock.now(), today: clock.today() })
  if (sent !== 'too-long') return redirectTo(haveYourSayPath(token))
  const draft = await findDraft(db, opened)
  const step =
    plan.screens.findIndex((one) => one.some((question) => isTooLong(answerTo(draft, question)))) + 1
  const screen = screenOf(opened, step) ?? []
  return drawStep(request, opened, { step, screen, draft, look: { why: 'long' } })
}

async function showStopped(_services: Services, request: OpenRequest, opened: Opened): Promise<OpenResponse> {
  return show(request, opened, renderStopped(opened, toDayWords(opened.language, lastDayOf(opened))))
}

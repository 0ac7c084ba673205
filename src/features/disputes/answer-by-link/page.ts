// What whoever must answer a challenge sees who opens a link: no sign-in, and no name of a child.
import { whenStageAnswerDue } from '../../../law/disputes/stages.ts'
import type { OpenRequest, OpenResponse, OpenRoute } from '../../../platform/web/open-route.ts'
import { redirectTo } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { type FieldErrors, type PostedFields, readText } from '../../../ui/forms/index.ts'
import type { Html } from '../../../ui/html.ts'
import { readCalendar } from '../../authority/index.ts'
import { ANSWERS } from '../dispute.ts'
import { ANSWER_WORDS } from '../dispute-words.ts'
import { formReader } from '../form-parts.ts'
import { CHALLENGE_ANSWER_PATTERN, challengeAnswerPath } from '../paths.ts'
import { disputeName } from '../dispute-words.ts'
import { listNumbersForAnswerer } from '../queries/answerer-matter.ts'
import { readPolicy } from '../queries/policy.ts'
import { listSteps } from '../queries/steps.ts'
import type { NotTaken } from '../store/take-step.ts'
import { readAnswer } from '../answer-form.ts'
import { answerThroughLink, openFor, type Opened, openLink } from './command.ts'
import { renderAskWho, renderQuestion, renderShut, type ShutKind, TITLE } from './view.ts'

export function answerByLinkRoutes(services: Services): readonly OpenRoute[] {
  const route = (method: 'GET' | 'POST', handle: OpenRoute['handle']): OpenRoute => ({
    method,
    path: CHALLENGE_ANSWER_PATTERN,
    pace: 'limited',
    handle,
  })
  return [
    route('GET', async (request) => {
      const opened = await openLink(services.db, tokenOf(request), services.clock.now())
      return opened.kind === 'open'
        ? askWho(request, { typed: {}, errors: [], status: 200 })
        : showShut(request, opened.kind)
    }),
    route('POST', (request) => answer(services, request)),
  ]
}

type Drawing = { readonly typed: PostedFields; readonly errors: FieldErrors; readonly status: number }

const tokenOf = ({ params }: OpenRequest): string => params['token'] ?? ''

const STATUS_OF: Readonly<Record<ShutKind, number>> = {
  unknown: 404,
  answered: 200,
  closed: 410,
  paused: 429,
}

function showShut(request: OpenRequest, kind: ShutKind): OpenResponse {
  // What was typed is its sender's own, whatever became of the link meanwhile.
  const { title, main } = renderShut(kind, readKept(request))
  return { kind: 'page', status: STATUS_OF[kind], html: request.frame({ title, nav: null, main }) }
}

/** What was typed of an answer, in words, in the order of the form. */
function readKept({ form }: OpenRequest): readonly string[] {
  const read = (name: string) => form.get(name)?.trim() ?? ''
  const kind = ANSWERS.find((one) => one === read('answer'))
  const by = ['by-day', 'by-month', 'by-year'].map(read).filter((part) => part !== '')
  const words = [read('action'), by.length === 0 ? '' : `By: ${by.join(' ')}`, read('says')]
  const typed = words.filter((text) => text !== '')
  return kind === undefined || typed.length === 0 ? typed : [ANSWER_WORDS[kind], ...typed]
}

function draw(request: OpenRequest, main: Html, { errors, status }: Drawing): OpenResponse {
  const html = request.frame({ title: TITLE, nav: null, main, hasErrors: errors.length > 0 })
  return { kind: 'page', status, html }
}

function askWho(request: OpenRequest, drawing: Drawing): OpenResponse {
  return draw(request, renderAskWho({ action: challengeAnswerPath(tokenOf(request)), ...drawing }), drawing)
}

const NOT_ASKED: FieldErrors = [
  { field: 'email', message: 'Enter the e-mail address to which we wrote. This is another' },
]

async function answer(services: Services, request: OpenRequest): Promise<OpenResponse> {
  const { db, clock, config } = services
  const token = tokenOf(request)
  const today = clock.today()
  const typed: PostedFields = Object.fromEntries(request.form)
  const opened = await openFor(db, { token, email: readText(typed, 'email'), now: clock.now() })
  if (opened.kind === 'another-address') return askWho(request, { typed, errors: NOT_ASKED, status: 422 })
  if (opened.kind !== 'open') return showShut(request, opened.kind)
  const show = (drawing: Drawing) => showQuestion(services, request, { opened, drawing })
  if (request.form.get('step') !== 'answer') return await show({ typed, errors: [], status: 200 })
  const read = formReader(typed)
  const said = readAnswer(read, today)
  if (said === null || read.errors.length > 0) return await show({ typed, errors: read.errors, status: 400 })
  const taken = await answerThroughLink(db, opened, { answer: said, on: today, now: clock.now(), config })
  if (taken.ok) return redirectTo(challengeAnswerPath(token))
  if (isTooLate(taken.failure)) return showShut(request, 'closed')
  return await show({ typed, errors: errorsOf(taken.failure), status: 422 })
}

const isTooLate = ({ code }: NotTaken): boolean => code !== 'rule'

const errorsOf = (failure: NotTaken): FieldErrors =>
  'says' in failure ? [{ field: failure.field, message: failure.says }] : []

async function showQuestion(
  services: Services,
  request: OpenRequest,
  { opened, drawing }: { readonly opened: Extract<Opened, { kind: 'open' }>; readonly drawing: Drawing },
): Promise<OpenResponse> {
  const { db } = services
  const { dispute, stage } = opened
  const due = whenStageAnswerDue({ stage, reachedOn: stage.reachedOn }, await readCalendar(db))
  const steps = (await listSteps(db, dispute.id)).filter(({ number }) => number >= stage.step)
  const today = services.clock.today()
  const { name: called } = await readPolicy(db, today)
  const main = renderQuestion({
    name: disputeName(dispute, called),
    numbers: await listNumbersForAnswerer(db, dispute, today),
    action: challengeAnswerPath(tokenOf(request)),
    dispute,
    stage,
    steps,
    due: due.kind === 'due' ? due.due.on : null,
    ...drawing,
  })
  return draw(request, main, drawing)
}

import {
  NOT_FOUND,
  type PageRequest,
  type PageResponse,
  redirectTo,
  type Route,
} from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import type { FieldErrors } from '../../../ui/forms/index.ts'
import type { Child } from '../../children/index.ts'
import { type Draft, EMPTY_DRAFT, isBlank, isTooLong, MOST_LETTERS, readAnswer } from '../answers.ts'
import { childRoutes, drawChildPage, nameOf } from '../child-page.ts'
import { type Consultation, whoIsAsked } from '../consultation.ts'
import { questionsOf } from '../form-plan.ts'
import { consultationPath } from '../paths.ts'
import { findConsultation } from '../queries.ts'
import { enterAnswers } from './command.ts'
import { renderEnter } from './view.ts'

/** Answers from paper, or given while staff write. */
export function enterAnswersRoutes(services: Services): readonly Route[] {
  return childRoutes(services, [
    { method: 'GET', path: '/consultations/:consultation/answers', action: 'ask-views', handle: show },
    { method: 'POST', path: '/consultations/:consultation/answers', action: 'ask-views', handle: enter },
  ])
}

type Typed = { readonly draft: Draft; readonly how: string }

async function findOpen(
  { db }: Services,
  { params }: PageRequest,
  child: Child,
): Promise<Consultation | null> {
  const asked = await findConsultation(db, params['consultation'] ?? '')
  return asked?.childId === child.id ? asked : null
}

const isOpen = ({ returnedOn, withdrawnOn }: Consultation): boolean =>
  returnedOn === null && withdrawnOn === null

async function show(services: Services, request: PageRequest, child: Child): Promise<PageResponse> {
  const asked = await findOpen(services, request, child)
  if (asked === null) return NOT_FOUND
  if (!isOpen(asked)) return redirectTo(consultationPath(child.id, asked.id))
  const how = asked.way === 'paper' || asked.way === 'together' ? asked.way : ''
  return draw(request, child, asked, { draft: EMPTY_DRAFT, how })
}

function draw(
  request: PageRequest,
  child: Child,
  asked: Consultation,
  typed: Typed,
  errors: FieldErrors = [],
  status = 200,
): PageResponse {
  const main = renderEnter({ name: nameOf(child), asked, ...typed, csrfToken: request.csrfToken, errors })
  return drawChildPage(request, child, { title: `Answers of: ${whoIsAsked(asked)}`, main, errors, status })
}

async function enter(services: Services, request: PageRequest, child: Child): Promise<PageResponse> {
  const asked = await findOpen(services, request, child)
  if (asked === null) return NOT_FOUND
  const { form } = request
  const questions = questionsOf(asked.form)
  const answers = Object.fromEntries(questions.map((question) => [question.key, readAnswer(form, question)]))
  const draft = { answers, talk: form.get('talk') === 'yes' }
  const how = form.get('how') ?? ''
  const errors = errorsOf(draft, how)
  if (how !== 'paper' && how !== 'together') return draw(request, child, asked, { draft, how }, errors, 400)
  if (errors.length > 0) return draw(request, child, asked, { draft, how }, errors, 400)
  const done = await enterAnswers(services, asked, { draft, how, actor: request.user.accountId })
  if (done === 'done') return redirectTo(consultationPath(child.id, asked.id))
  const message =
    'An answer came meanwhile, or the question was taken back. Yours is not saved. Open the person’s page to see it'
  return draw(request, child, asked, { draft, how }, [{ field: 'how', message }], 409)
}

function errorsOf({ answers, talk }: Draft, how: string): FieldErrors {
  const given = Object.entries(answers)
  const isNothing = given.every(([, answer]) => isBlank(answer)) && !talk
  return [
    ...(how === 'paper' || how === 'together'
      ? []
      : [{ field: 'how', message: 'Choose whether it came on paper or you wrote it down with them' }]),
    ...(isNothing ? [{ field: given[0]?.[0] ?? 'how', message: 'Enter at least one answer' }] : []),
    ...given.flatMap(([key, answer]) =>
      isTooLong(answer)
        ? [
            {
              field: key,
              message: `Shorten this answer to ${MOST_LETTERS} letters. It has ${answer.words.length}`,
            },
          ]
        : [],
    ),
  ]
}

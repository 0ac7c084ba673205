import { toShortDate } from '../../../kit/dates/index.ts'
import { fail, ok } from '../../../kit/result.ts'
import { keepOnce, transaction } from '../../../platform/db/index.ts'
import {
  page,
  type PageRequest,
  type PageResponse,
  patternOf,
  type Route,
} from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { newId } from '../../../kit/ids.ts'
import {
  readFormId,
  readText,
  renderDayField,
  renderWordsField,
  toDateFields,
  toVersion,
  VERSION_FIELD,
} from '../../../ui/forms/index.ts'
import { renderButton } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderPageTitle, renderReadingColumn } from '../../../ui/layout/index.ts'
import { formTaskRoutes } from '../../people/index.ts'
import { mayKeepProgramme } from '../access.ts'
import {
  answerQuestionPath,
  NEW_QUESTION_PATH,
  PROGRAMME_PATH,
  putQuestionRightPath,
  QUESTIONS_PATH,
} from '../paths.ts'
import { parseAnswer, parseQuestion, renderQuestionFields } from '../programme-form.ts'
import { renderEarlier } from '../put-right-form.ts'
import { listQuestions } from '../queries.ts'
import type { CommitteeQuestion } from '../question.ts'
import { answerQuestion, insertQuestion } from '../store.ts'

const CRUMBS = [{ text: 'Work programme', href: PROGRAMME_PATH }]
const UNDER = [...CRUMBS, { text: 'Questions of members', href: QUESTIONS_PATH }]
const SECOND = [{ field: 'answer', message: 'Check what you typed, then save it again' }]

/** What members of committees asked, and what they were answered. */
export function committeeQuestionsRoutes(services: Services): readonly Route[] {
  const { db, clock } = services
  const doing = (actor: string) => ({ actor, now: clock.now() })
  return [
    {
      method: 'GET',
      path: QUESTIONS_PATH,
      action: 'see-programme',
      handle: (request) => show(services, request),
    },
    ...formTaskRoutes({
      path: NEW_QUESTION_PATH,
      action: 'keep-programme',
      load: async () => ({}),
      title: () => 'Write down what members asked',
      crumbs: () => UNDER,
      button: 'Save',
      start: (_facts, { today }) => ({ id: newId(), ...toDateFields('asked', today) }),
      fields: (_facts, typed, errors) => renderQuestionFields(typed, errors),
      async save(_facts, typed, { user, today, form }) {
        const asked = parseQuestion(typed, today)
        if (!asked.ok) return fail({ status: 400, errors: asked.failure })
        const question = { ...asked.value, id: readFormId(form) }
        await keepOnce(() => transaction(db, (trx) => insertQuestion(trx, question, doing(user.accountId))))
        return ok(QUESTIONS_PATH)
      },
    }),
    ...formTaskRoutes<CommitteeQuestion>({
      path: patternOf(answerQuestionPath(':asked')),
      action: 'keep-programme',
      load: async ({ params }) =>
        (await listQuestions(db, null)).find(({ id }) => id === params['asked']) ?? null,
      title: () => 'Answer a question of members',
      lead: ({ question }) => question,
      crumbs: () => UNDER,
      button: 'Save the answer',
      version: ({ version }) => version,
      now: renderAnswer,
      start: ({ answer }, { today }) => ({
        answer: answer?.says ?? '',
        ...toDateFields('on', answer?.on ?? today),
      }),
      fields: (_facts, typed, errors) =>
        html`${renderWordsField({ name: 'answer', label: 'The answer', hint: 'It is printed in the annual report. Name no child.', typed, errors })}${renderDayField({ name: 'on', label: 'When was it given?', typed, errors })}`,
      async save({ id, askedOn }, typed, { user, today }) {
        const given = parseAnswer(typed, { askedOn, today })
        if (!given.ok) return fail({ status: 400, errors: given.failure })
        const version = toVersion(readText(typed, VERSION_FIELD))
        const isKept = await transaction(db, (trx) =>
          answerQuestion(trx, { id, version }, given.value, doing(user.accountId)),
        )
        return isKept ? ok(QUESTIONS_PATH) : fail({ status: 409, errors: SECOND })
      },
    }),
  ]
}

const TITLE = 'Questions of members'

async function show({ db }: Services, request: PageRequest): Promise<PageResponse> {
  const questions = await listQuestions(db, null)
  const keeps = mayKeepProgramme(request.user.roles)
  const add = renderButton({ text: 'Write down what members asked', href: NEW_QUESTION_PATH })
  const main = html`${renderPageTitle(TITLE, 'What members of committees and boards asked, and what they were answered.')}${keeps && html`<p class="fp-actions">${add}</p>`}${renderReadingColumn(
    questions.length === 0
      ? html`<p class="govuk-body">No question is written down.</p>`
      : questions.map((one) => renderQuestion(one, keeps ? 'may-answer' : 'may-look')),
  )}`
  return page(request.frame({ title: TITLE, nav: null, breadcrumbs: CRUMBS, main }))
}

const renderAnswer = ({ answer }: CommitteeQuestion): Html =>
  answer === null
    ? html`<p class="govuk-body"><strong>Not answered yet</strong></p>`
    : html`<p class="govuk-body">${answer.says} <span class="fp-quiet">${toShortDate(answer.on)}</span></p>`

function renderQuestion(one: CommitteeQuestion, may: 'may-answer' | 'may-look'): Html {
  const words = one.answer === null ? 'Answer it' : 'Change the answer'
  const link = html`<p class="fp-actions"><a class="govuk-link" href="${answerQuestionPath(one.id)}">${words}<span class="govuk-visually-hidden">: ${one.question}</span></a> <a class="govuk-link" href="${putQuestionRightPath(one.id)}">Put the question right<span class="govuk-visually-hidden">: ${one.question}</span></a></p>`
  return html`<section class="fp-section"><h2 class="fp-heading">${one.question} <span class="fp-heading__beside">${one.committee}, ${toShortDate(one.askedOn)}</span></h2>${renderAnswer(one)}${may === 'may-answer' && link}${renderEarlier(one.earlier)}</section>`
}

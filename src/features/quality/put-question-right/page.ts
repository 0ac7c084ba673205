import { fail, ok } from '../../../kit/result.ts'
import { transaction } from '../../../platform/db/index.ts'
import { patternOf, type Route } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { errorsOf, readText, toDateFields, toVersion, VERSION_FIELD } from '../../../ui/forms/index.ts'
import { html } from '../../../ui/html.ts'
import { formTaskRoutes } from '../../people/index.ts'
import { PROGRAMME_PATH, putQuestionRightPath, QUESTIONS_PATH } from '../paths.ts'
import { parseQuestion, renderQuestionFields } from '../programme-form.ts'
import { parseBecause, renderBecause, renderEarlier } from '../put-right-form.ts'
import { listQuestions } from '../queries.ts'
import type { CommitteeQuestion } from '../question.ts'
import { putQuestionRight } from '../store.ts'

const CRUMBS = [
  { text: 'Work programme', href: PROGRAMME_PATH },
  { text: 'Questions of members', href: QUESTIONS_PATH },
]
const SECOND = [{ field: 'question', message: 'Check what you typed, then save it again' }]

/** Putting right what members asked, who and when. What it said is kept. */
export function putQuestionRightRoutes({ db, clock }: Services): readonly Route[] {
  return formTaskRoutes<CommitteeQuestion>({
    path: patternOf(putQuestionRightPath(':asked')),
    action: 'keep-programme',
    load: async ({ params }) =>
      (await listQuestions(db, null)).find(({ id }) => id === params['asked']) ?? null,
    title: () => 'Put a question of members right',
    lead: ({ question }) => question,
    crumbs: () => CRUMBS,
    button: 'Save',
    version: ({ version }) => version,
    now: ({ question, committee, earlier }) =>
      html`<p class="govuk-body">${question} (${committee})</p>${renderEarlier(earlier)}`,
    start: ({ committee, question, askedOn }) => ({
      committee,
      question,
      ...toDateFields('asked', askedOn),
    }),
    fields: (_question, typed, errors) =>
      html`${renderQuestionFields(typed, errors)}${renderBecause(typed, errors)}`,
    async save({ id, answer }, typed, { user, today }) {
      const asked = parseQuestion(typed, today)
      const because = parseBecause(typed)
      if (!asked.ok || !because.ok) return fail({ status: 400, errors: errorsOf(asked, because) })
      if (answer !== null && asked.value.askedOn > answer.on) return fail({ status: 400, errors: AFTER })
      const question = { id, version: toVersion(readText(typed, VERSION_FIELD)), because: because.value }
      const doing = { actor: user.accountId, now: clock.now() }
      const isKept = await transaction(db, (trx) => putQuestionRight(trx, question, asked.value, doing))
      return isKept ? ok(QUESTIONS_PATH) : fail({ status: 409, errors: SECOND })
    },
  })
}

const AFTER = [{ field: 'asked-day', message: 'It was answered before that day. Enter an earlier one' }]

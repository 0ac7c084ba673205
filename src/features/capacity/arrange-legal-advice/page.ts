import { isoDay } from '../../../kit/dates/index.ts'
import { fail, ok, type Result } from '../../../kit/result.ts'
import { transaction } from '../../../platform/db/index.ts'
import type { Route } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import {
  errorsOf,
  type FieldErrors,
  parseChoice,
  parseDay,
  type PostedFields,
  readText,
  renderChoiceField,
  renderDayField,
  renderWordsField,
  toDateFields,
} from '../../../ui/forms/index.ts'
import { html } from '../../../ui/html.ts'
import { formTaskRoutes } from '../../people/index.ts'
import { type Arrangement, ARRANGEMENT_KINDS, ARRANGEMENT_WORDS } from '../legal-advice-arrangement.ts'
import { ARRANGE_ADVICE_PATH, LEGAL_ADVICE_PATH } from '../paths.ts'
import { insertArrangement } from '../store/legal-advice.ts'

const FROM = { name: 'from', what: 'the first day of this arrangement', example: isoDay('2026-04-01') }
const LONGEST = 1000
const TAKEN = [
  { field: 'from-day', message: 'There is an arrangement from that day already. Choose another day' },
]

/** Writing down how officers get independent legal advice from a day on. What held before stays on record. */
export function arrangeLegalAdviceRoutes({ db, clock }: Services): readonly Route[] {
  return formTaskRoutes({
    path: ARRANGE_ADVICE_PATH,
    action: 'write-staff-record',
    load: async () => ({}),
    title: () => 'How officers get legal advice',
    lead: () => 'From a day on, until another arrangement is written down.',
    crumbs: () => [{ text: 'Independent legal advice', href: LEGAL_ADVICE_PATH }],
    button: 'Save',
    start: (_facts, { today }) => toDateFields('from', today),
    fields: (_facts, typed, errors) =>
      html`${renderChoiceField({
        name: 'kind',
        label: 'Who gives it',
        items: ARRANGEMENT_KINDS.map((value) => ({ value, text: ARRANGEMENT_WORDS[value] })),
        typed,
        errors,
      })}${renderWordsField({
        name: 'how',
        label: 'How an officer asks',
        hint: 'Whom to ring or write to, and who pays. No child is named here.',
        typed,
        errors,
      })}${renderDayField({ name: 'from', label: 'From which day', typed, errors })}`,
    async save(_facts, typed, { user }) {
      const given = parseArrangement(typed)
      if (!given.ok) return fail({ status: 400, errors: given.failure })
      const doing = { actor: user.accountId, now: clock.now() }
      const added = await transaction(db, (trx) => insertArrangement(trx, given.value, doing))
      return added ? ok(LEGAL_ADVICE_PATH) : fail({ status: 422, errors: TAKEN })
    },
  })
}

function parseArrangement(typed: PostedFields): Result<Omit<Arrangement, 'id'>, FieldErrors> {
  const kind = parseChoice(typed, 'kind', { among: ARRANGEMENT_KINDS, message: 'Choose who gives it' })
  const from = parseDay(typed, FROM)
  const how = parseHow(readText(typed, 'how'))
  if (!kind.ok || !how.ok || !from.ok) return fail(errorsOf(kind, how, from))
  return ok({ kind: kind.value, how: how.value, from: from.value })
}

function parseHow(text: string): Result<string, FieldErrors> {
  if (text === '') return fail([{ field: 'how', message: 'Enter how an officer asks for advice' }])
  return text.length > LONGEST || text.includes('\u0000')
    ? fail([{ field: 'how', message: `Use ${LONGEST} characters or fewer` }])
    : ok(text)
}

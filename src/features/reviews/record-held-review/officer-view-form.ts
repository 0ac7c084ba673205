import { type Day, isoDay } from '../../../kit/dates/index.ts'
import {
  type FieldError,
  isBlankDate,
  parseDateFields,
  readDateText,
  readText,
} from '../../../ui/forms/index.ts'
import { DRIFTS, type OfficerView, PERMANENCE_PLANS, PLAN_QUALITIES } from '../officer-view.ts'
import type { Answers } from '../review-answers.ts'

type Parsed<Value> = { readonly value: Value; readonly errors: readonly FieldError[] }

const EXAMPLE = isoDay('2026-03-27')

const yesOrNo = (text: string): boolean | null => (text === 'yes' ? true : text === 'no' ? false : null)

function parseAgreedOn(answers: Answers): Parsed<Day | null> {
  const text = readDateText(answers, 'view-plan-on')
  if (isBlankDate(text)) return { value: null, errors: [] }
  const what = 'the date the plan for permanence was agreed'
  const on = parseDateFields(text, {
    name: 'view-plan-on',
    what,
    example: EXAMPLE,
    notBefore: { day: isoDay('2000-01-01') },
  })
  return on.ok ? { value: on.value, errors: [] } : { value: null, errors: [on.failure] }
}

/** Reads what the officer thinks of the plan. What is left out is not recorded. */
export function parseOfficerView(answers: Answers): Parsed<{ readonly officerView: OfficerView }> {
  const plan = PERMANENCE_PLANS.find((one) => one === readText(answers, 'view-plan')) ?? null
  const agreed = parseAgreedOn(answers)
  const hasPlan = plan !== null && plan !== 'none-yet'
  return {
    value: {
      officerView: {
        planQuality: PLAN_QUALITIES.find((one) => one === readText(answers, 'view-quality')) ?? null,
        permanencePlan: plan,
        permanenceOn: hasPlan ? agreed.value : null,
        drift: DRIFTS.find((one) => one === readText(answers, 'view-drift')) ?? null,
        rightsExplained: yesOrNo(readText(answers, 'view-rights')),
        advocacyOffered: yesOrNo(readText(answers, 'view-advocacy')),
      },
    },
    errors: hasPlan ? agreed.errors : [],
  }
}

import type { Day } from '../../../kit/dates/index.ts'
import { fail, ok, type Result } from '../../../kit/result.ts'
import {
  type DateText,
  type FieldErrors,
  parseDateFields,
  readDateText,
  readText,
} from '../../../ui/forms/index.ts'
import { LOCAL_RULES, type LocalRuleName } from '../local-rules.ts'
import type { LocalRuleAsked } from '../store.ts'

export type LocalRuleTyped = { readonly value: string; readonly from: DateText }

export function readLocalRuleForm(form: URLSearchParams): LocalRuleTyped {
  const posted = Object.fromEntries(form)
  return { value: readText(posted, 'value'), from: readDateText(posted, 'from') }
}

/** What is to hold from which day, or what is wrong with it. */
export function parseLocalRule(
  name: LocalRuleName,
  typed: LocalRuleTyped,
  today: Day,
): Result<LocalRuleAsked, FieldErrors> {
  const value = parseValue(name, typed.value)
  const from = parseDateFields(typed.from, { name: 'from', what: 'the first day', example: today })
  if (value.ok && from.ok) return ok({ name, value: value.value, from: from.value })
  return fail([...(value.ok ? [] : value.failure), ...(from.ok ? [] : [from.failure])])
}

function parseValue(name: LocalRuleName, text: string): Result<string | number, FieldErrors> {
  const { asked, schema } = LOCAL_RULES[name]
  const parsed = schema.safeParse(asked.kind === 'number' && /^\d+$/.test(text) ? Number(text) : text)
  if (parsed.success) return ok(parsed.data)
  const message =
    asked.kind === 'number'
      ? `Enter a whole number of ${asked.unit}, from ${asked.least} to ${asked.most}`
      : 'Choose one of them'
  return fail([{ field: 'value', message }])
}

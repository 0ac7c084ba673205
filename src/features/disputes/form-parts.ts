// The boxes that several forms about disputes have.
import { type Day } from '../../kit/dates/index.ts'
import { fail, ok, type Result } from '../../kit/result.ts'
import { isMailAddress } from '../../platform/outbox/index.ts'
import {
  type DateQuestion,
  errorFor,
  type FieldError,
  type FieldErrors,
  isBlankDate,
  parseDateFields,
  type PostedFields,
  readDateText,
  readText,
  renderDateField,
  toDateText,
} from '../../ui/forms/index.ts'
import { renderInput, renderRadios, renderTextarea } from '../../ui/govuk/index.ts'
import { type Html, html } from '../../ui/html.ts'
import type { Answerer, PolicyStage } from './dispute.ts'

export const LONGEST_TEXT = 10_000

/** What was typed, and what is wrong with it. */
export type Typed = { readonly typed: PostedFields; readonly errors: FieldErrors }

/** A posted form; every value of the boxes of `lists`. */
export function readTyped(form: URLSearchParams, lists: readonly string[]): PostedFields {
  return {
    ...Object.fromEntries(form),
    ...Object.fromEntries(lists.map((name) => [name, form.getAll(name)])),
  }
}

/** The values chosen of several. */
export function readChosen(typed: PostedFields, name: string): readonly string[] {
  const value = typed[name]
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []
}

/** Reads the boxes of a form and gathers what is wrong. */
export function formReader(typed: PostedFields) {
  const errors: FieldError[] = []
  const words = (name: string, message: string | null = null): string => {
    const text = readText(typed, name).replaceAll('\u0000', '')
    if (text === '' && message !== null) errors.push({ field: name, message })
    if (text.length > LONGEST_TEXT)
      errors.push({ field: name, message: `Use ${LONGEST_TEXT} characters or fewer` })
    return text
  }
  const choice = <One extends string>(name: string, among: readonly One[], message: string): One | null => {
    const found = among.find((one) => one === readText(typed, name)) ?? null
    if (found === null) errors.push({ field: name, message })
    return found
  }
  const dayIfAny = (question: DateQuestion): Day | null => {
    const text = readDateText(typed, question.name)
    if (isBlankDate(text)) return null
    const parsed = parseDateFields(text, question)
    if (parsed.ok) return parsed.value
    errors.push(parsed.failure)
    return null
  }
  const day = (question: DateQuestion): Day | null => {
    const parsed = parseDateFields(readDateText(typed, question.name), question)
    if (parsed.ok) return parsed.value
    errors.push(parsed.failure)
    return null
  }
  const finish = <Value>(value: Value): Result<Value, FieldErrors> =>
    errors.length > 0 ? fail(errors) : ok(value)
  return { errors, words, choice, day, dayIfAny, finish }
}

/** Who must answer: a name, and where they are written to where that is wanted. */
export function readAnswerer(read: ReturnType<typeof formReader>): Answerer {
  const name = read.words('answerer', 'Enter who must answer')
  const email = read.words('answerer-email')
  if (email !== '' && !isMailAddress(email))
    read.errors.push({ field: 'answerer-email', message: 'Enter an e-mail address, like name@example.org' })
  return { name, email: email === '' ? null : email, personId: null }
}

/** The boxes of a day as a form starts out with them. */
export function startDay(name: string, on: Day | null): PostedFields {
  const { day, month, year } = toDateText(on)
  return { [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year }
}

export type Box = { readonly name: string; readonly label: string; readonly hint?: string }

const hintOf = ({ hint }: Box) => (hint === undefined ? {} : { hint: { text: hint } })

export function renderWords({ typed, errors }: Typed, box: Box, rows = 4): Html {
  return renderTextarea({
    name: box.name,
    rows,
    label: { text: box.label, classes: 'govuk-label--s' },
    ...hintOf(box),
    value: readText(typed, box.name),
    errorMessage: errorFor(errors, box.name),
  })
}

export function renderLine({ typed, errors }: Typed, box: Box & { readonly type?: string }): Html {
  return renderInput({
    name: box.name,
    type: box.type ?? 'text',
    label: { text: box.label, classes: 'govuk-label--s' },
    ...hintOf(box),
    value: readText(typed, box.name),
    autocomplete: 'off',
    spellcheck: box.type !== 'email',
    errorMessage: errorFor(errors, box.name),
  })
}

export function renderDay({ typed, errors }: Typed, box: Box): Html {
  return renderDateField({
    name: box.name,
    legend: { text: box.label },
    ...hintOf(box),
    text: readDateText(typed, box.name),
    errors,
  })
}

export function renderChoice<One extends string>(
  { typed, errors }: Typed,
  box: Box,
  words: Readonly<Record<One, string>>,
): Html {
  return renderRadios({
    name: box.name,
    value: readText(typed, box.name),
    classes: 'govuk-radios--small',
    fieldset: { legend: { text: box.label, classes: 'govuk-fieldset__legend--s' } },
    ...hintOf(box),
    items: Object.entries<string>(words).map(([value, text]) => ({ value, text })),
    errorMessage: errorFor(errors, box.name),
  })
}

/** Who must answer, and where they are written to. */
export function renderAnswerer(typed: Typed): Html {
  return html`${renderLine(typed, { name: 'answerer', label: 'Who must answer?', hint: 'Their name.' })}${renderLine(
    typed,
    {
      name: 'answerer-email',
      type: 'email',
      label: 'Their e-mail address',
      hint: 'They get a link to answer by, and need no account. Leave it empty if they answer on this page. The e-mail names no child.',
    },
  )}`
}

/** "Team manager: 5 working days". */
export const stageWords = ({ name, days }: PolicyStage): string =>
  `${name}: ${days} working ${days === 1 ? 'day' : 'days'}`

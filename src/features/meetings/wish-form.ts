import { fail, ok, type Result } from '../../kit/result.ts'
import { errorFor, type FieldErrors } from '../../ui/forms/index.ts'
import { renderFieldset, renderInput, renderSelect } from '../../ui/govuk/index.ts'
import { type Html, html } from '../../ui/html.ts'
import { parseSchoolDay, toSchoolDayText } from './school-day.ts'
import { CHAIR_WORDS, WISH_QUESTIONS, WISH_WORDS, type WishQuestion, type Wishes } from './wish.ts'

/** By question: whether it was asked, and what was said. */
export type WishesTyped = Readonly<Record<WishQuestion, { readonly asked: string; readonly says: string }>>

const nameOf = (question: WishQuestion) => `wish-${question}`
const LONGEST = 500

const eachQuestion = <Value>(
  make: (question: WishQuestion) => Value,
): Readonly<Record<WishQuestion, Value>> => ({
  where: make('where'),
  when: make('when'),
  who: make('who'),
  'not-who': make('not-who'),
  how: make('how'),
  chair: make('chair'),
  'school-day': make('school-day'),
})

export function readWishes(form: URLSearchParams): WishesTyped {
  return eachQuestion((question) => ({
    asked: form.get(`${nameOf(question)}-asked`) ?? '',
    says: (form.get(nameOf(question)) ?? '').trim(),
  }))
}

/** Wishes as the boxes show them. */
export function toWishesTyped(wishes: Wishes): WishesTyped {
  return eachQuestion((question) => {
    const answer = wishes[question]
    if (answer === undefined) return { asked: '', says: '' }
    if (answer === '') return { asked: 'no-wish', says: '' }
    return { asked: question === 'chair' ? answer : 'wish', says: question === 'chair' ? '' : answer }
  })
}

/** What the child wishes, or what is wrong with it. Words beside “Not asked yet” are a wish all the same. */
export function parseWishes(typed: WishesTyped): Result<Wishes, FieldErrors> {
  const wishes: Partial<Record<WishQuestion, string>> = {}
  const errors: { field: string; message: string }[] = []
  for (const question of WISH_QUESTIONS) {
    const parsed = parseWish(question, typed[question])
    if (typeof parsed === 'string') wishes[question] = parsed
    else if (parsed !== null) errors.push(parsed)
  }
  return errors.length > 0 ? fail(errors) : ok(wishes)
}

type Typed = WishesTyped[WishQuestion]

function parseWish(question: WishQuestion, { asked, says }: Typed): string | null | FieldErrors[number] {
  const field = nameOf(question)
  if (question === 'chair') return asked in CHAIR_WORDS ? asked : asked === 'no-wish' ? '' : null
  if (says.length > LONGEST) return { field, message: `Use ${LONGEST} characters or fewer` }
  if (says === '') {
    if (asked === 'wish')
      return { field, message: `Enter what the child wishes: ${WISH_WORDS[question].toLowerCase()}` }
    return asked === 'no-wish' ? '' : null
  }
  if (question !== 'school-day') return says
  const day = parseSchoolDay(says)
  return day === undefined
    ? { field, message: 'Enter when the child is at school, like 9am to 3:30pm, or none' }
    : toSchoolDayText(day)
}

const ASKED = [
  { value: '', text: 'Not asked yet' },
  { value: 'no-wish', text: 'Asked: no wish' },
]

/** The boxes of {@link WishesTyped}. */
export function renderWishFields(typed: WishesTyped, errors: FieldErrors): Html {
  return html`${WISH_QUESTIONS.map((question) =>
    renderFieldset({
      legend: { text: WISH_WORDS[question], classes: 'govuk-fieldset__legend--s' },
      html: renderWish(question, typed[question], errors),
    }),
  )}`
}

function renderWish(question: WishQuestion, { asked, says }: Typed, errors: FieldErrors): Html {
  const name = nameOf(question)
  const isChair = question === 'chair'
  const chairs = Object.entries(CHAIR_WORDS).map(([value, text]) => ({ value, text }))
  const select = renderSelect({
    name: `${name}-asked`,
    label: { text: 'Asked?', classes: 'govuk-visually-hidden' },
    value: asked,
    items: [...ASKED, ...(isChair ? chairs : [{ value: 'wish', text: 'The child says:' }])],
  })
  if (isChair) return select
  const input = renderInput({
    name,
    label: { text: 'What the child says', classes: 'govuk-visually-hidden' },
    ...(question === 'school-day' ? { hint: { text: 'Like 9am to 3:30pm, or none' } } : {}),
    value: says,
    autocomplete: 'off',
    errorMessage: errorFor(errors, name),
  })
  return html`${select}${input}`
}

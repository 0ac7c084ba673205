// Which questions each form asks, in order, and on which screens. Pure.
import type { FormKind } from './consultation.ts'
import type { MessageKey } from './english.ts'

export const FACES = ['very-bad', 'bad', 'ok', 'good', 'very-good'] as const
export type Face = (typeof FACES)[number]

/** From 0 to 10. */
export const LINE_LENGTH = 11

export type PictureName = 'house' | 'book' | 'people' | 'star' | 'cloud' | 'arrow' | 'hand' | 'sun'

type Asked = {
  readonly key: string
  readonly asks: MessageKey
  readonly hint?: MessageKey
  readonly picture?: PictureName
}

/** `words` alone, or a choice with room for words under it. */
export type Question =
  | (Asked & { readonly kind: 'words' })
  | (Asked & { readonly kind: 'faces' })
  | (Asked & { readonly kind: 'line' })
  | (Asked & { readonly kind: 'choice'; readonly choices: readonly MessageKey[] })

export type Screen = readonly Question[]

export type FormPlan = {
  /** `young`: one question a screen. `adult`: all on one. */
  readonly audience: 'young' | 'adult'
  readonly screens: readonly Screen[]
}

const words = (key: string, asks: MessageKey, hint?: MessageKey): Question => ({
  kind: 'words',
  key,
  asks,
  ...(hint && { hint }),
})
const faces = (key: string, asks: MessageKey): Question => ({ kind: 'faces', key, asks })
const line = (key: string, asks: MessageKey): Question => ({ kind: 'line', key, asks })
const choice = (
  key: string,
  asks: MessageKey,
  choices: readonly MessageKey[],
  hint?: MessageKey,
): Question => ({
  kind: 'choice',
  key,
  asks,
  choices,
  ...(hint && { hint }),
})
const withPicture = (question: Question, picture: PictureName): Question => ({ ...question, picture })

const YES_NO: readonly MessageKey[] = ['yes', 'no', 'not-sure']

const PEOPLE = choice(
  'people',
  'child-people',
  ['see-right', 'see-more', 'see-less', 'not-sure'],
  'child-people-hint',
)
const HELP = choice('help', 'child-help', YES_NO, 'child-help-hint')
const PLAN = choice('plan', 'child-plan', YES_NO, 'child-plan-hint')
const PART = choice('part', 'child-part', [
  'part-come',
  'part-chair',
  'part-before',
  'part-someone',
  'part-form',
  'not-sure',
])
const CHANGE = words('change', 'child-change')
const WHERE = words('where', 'child-where')

const UNDER_8 = [
  faces('feel', 'young-feel'),
  faces('home', 'young-home'),
  faces('school', 'young-school'),
  words('people', 'young-people'),
  words('good', 'young-like'),
  words('worry', 'young-worry'),
  words('change', 'young-change'),
]

const EASY_READ = [
  withPicture(faces('feel', 'young-feel'), 'sun'),
  withPicture(faces('home', 'young-home'), 'house'),
  withPicture(faces('school', 'child-school'), 'book'),
  withPicture(words('people', 'young-people'), 'people'),
  withPicture(words('good', 'child-good'), 'star'),
  withPicture(words('worry', 'young-worry'), 'cloud'),
  withPicture(choice('help', 'easy-help', YES_NO), 'hand'),
  withPicture(words('change', 'young-change'), 'arrow'),
]

const AGE_8 = [
  faces('feel', 'child-feel'),
  faces('home', 'child-home'),
  faces('school', 'child-school'),
  PEOPLE,
  words('good', 'child-good'),
  words('worry', 'child-worry'),
  words('trust', 'child-trust'),
  CHANGE,
  HELP,
  PART,
]

const AGE_12 = [
  line('feel', 'child-feel'),
  line('home', 'child-home'),
  line('school', 'child-school'),
  PEOPLE,
  words('good', 'child-good'),
  words('worry', 'child-worry'),
  words('trust', 'child-trust'),
  PLAN,
  CHANGE,
  HELP,
  PART,
  WHERE,
]

const AGE_16 = [
  line('feel', 'older-feel'),
  line('home', 'older-home'),
  line('learn', 'older-learn'),
  words('health', 'older-health'),
  PEOPLE,
  words('money', 'older-money'),
  words('worry', 'child-worry'),
  words('future', 'older-future'),
  PLAN,
  HELP,
  PART,
  WHERE,
]

const inWords = (asked: Readonly<Record<string, MessageKey>>): Screen =>
  Object.entries(asked).map(([key, asks]) => words(key, asks))

const PARENT = inWords({
  good: 'parent-well',
  worry: 'parent-worry',
  need: 'parent-need',
  time: 'parent-time',
  plan: 'parent-plan',
  part: 'parent-part',
})

const CARER = inWords({
  good: 'carer-well',
  health: 'carer-health',
  school: 'carer-school',
  family: 'carer-family',
  worry: 'carer-worry',
  need: 'carer-need',
})

const PROFESSIONAL = inWords({
  known: 'work-known',
  good: 'work-well',
  worry: 'work-worry',
  need: 'work-need',
  actions: 'work-actions',
  part: 'work-come',
})

const oneEach = (questions: readonly Question[]): FormPlan => ({
  audience: 'young',
  screens: questions.map((question) => [question]),
})
const allOnOne = (questions: Screen): FormPlan => ({ audience: 'adult', screens: [questions] })

const PLANS: Readonly<Record<FormKind, FormPlan>> = {
  'under-8': oneEach(UNDER_8),
  'age-8-11': oneEach(AGE_8),
  'age-12-15': oneEach(AGE_12),
  'age-16': oneEach(AGE_16),
  'easy-read': oneEach(EASY_READ),
  parent: allOnOne(PARENT),
  carer: allOnOne(CARER),
  professional: allOnOne(PROFESSIONAL),
}

export function planOf(form: FormKind): FormPlan {
  return PLANS[form]
}

/** Every question of a form, in order. */
export function questionsOf(form: FormKind): readonly Question[] {
  return PLANS[form].screens.flat()
}

/** The values that may be chosen; none where there are only words. */
export function choicesOf(question: Question): readonly string[] {
  if (question.kind === 'faces') return FACES
  if (question.kind === 'line') return Array.from({ length: LINE_LENGTH }, (_, index) => String(index))
  return question.kind === 'choice' ? question.choices : []
}

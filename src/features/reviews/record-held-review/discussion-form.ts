import { type FieldError, readText } from '../../../ui/forms/index.ts'
import type { Discussion } from '../discussion.ts'
import { DEFAULT_MODEL, MODELS, PRACTICE_MODELS, type PracticeModel, SCALE_TOP } from '../practice-model.ts'
import type { Answers } from '../review-answers.ts'

type Parsed<Value> = { readonly value: Value; readonly errors: readonly FieldError[] }

const LONGEST = 20_000

/** The model these answers were written down with; null where nothing says. */
export function readModel(answers: Answers): PracticeModel | null {
  return PRACTICE_MODELS.find((model) => model === readText(answers, 'discussion-model')) ?? null
}

function parseScale(answers: Answers, model: PracticeModel): Parsed<Discussion['scale']> {
  const score = readText(answers, 'scale')
  const by = readText(answers, 'scale-by')
  if (MODELS[model].scale === null || (score === '' && by === '')) return { value: null, errors: [] }
  const isScore = /^\d\d?$/.test(score) && Number(score) <= SCALE_TOP
  const errors = [
    ...(isScore ? [] : [{ field: 'scale', message: `Select a number from 0 to ${SCALE_TOP}` }]),
    ...(by === '' ? [{ field: 'scale-by', message: 'Enter who chose the number' }] : []),
    ...(by.length > 200
      ? [{ field: 'scale-by', message: 'Who chose the number must be 200 characters or fewer' }]
      : []),
  ]
  return { value: isScore ? { score: Number(score), chosenBy: by } : null, errors }
}

/** Reads the page about the discussion. Headings with nothing under them are left out. */
export function parseDiscussion(answers: Answers): Parsed<{ readonly discussion: Discussion | null }> {
  const model = readModel(answers) ?? DEFAULT_MODEL
  const found = MODELS[model].headings.map(({ key, asks }) => {
    const field = `discussion-${key}`
    return { heading: key, asks, field, says: readText(answers, field) }
  })
  const said = found.filter(({ says }) => says !== '').map(({ heading, says }) => ({ heading, says }))
  const scale = parseScale(answers, model)
  const isEmpty = said.length === 0 && scale.value === null
  const tooLong = found.flatMap(({ field, says, asks }) =>
    says.length > LONGEST
      ? [
          {
            field,
            message: `What you wrote under “${asks}” must be ${LONGEST.toLocaleString('en-GB')} characters or fewer`,
          },
        ]
      : [],
  )
  return {
    value: { discussion: isEmpty ? null : { model, answers: said, scale: scale.value } },
    errors: [...tooLong, ...scale.errors],
  }
}

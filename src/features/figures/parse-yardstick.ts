// What was typed or imported of a figure to be held against, checked against the catalogue: a sentence for each fault.
import { withoutThousands } from '../../kit/without-thousands.ts'
import { type Day, parseIsoDay, toDate } from '../../kit/dates/index.ts'
import { percentOf } from '../../kit/percent.ts'
import { fail, ok, type Result } from '../../kit/result.ts'
import { parseReturnYear, returnYear, toReturnYearName } from '../../law/returns/index.ts'
import type { FieldError, FieldErrors } from '../../ui/forms/index.ts'
import { toNumber } from '../../ui/parts/index.ts'
import { type Measure, unitWords } from './measure.ts'
import { type Aim, AIMS, type Who, WHO, type YardstickSaid } from './yardstick.ts'

/** The words as they were typed. */
export type YardstickTyped = {
  readonly measure: string
  /** `2024-25`; of a target a day too, `2025-04-01`. */
  readonly year: string
  readonly who: string
  readonly numerator: string
  readonly denominator: string
  readonly value: string
  readonly aim: string
  readonly source: string
  readonly because: string
  /** What the measure is thought to count; empty where nobody says. */
  readonly unit: string
}

type FindMeasure = (id: string) => Measure | null

const LONGEST = 500
const NUMBER = /^\d{1,9}(?:\.\d{1,2})?$/

/** Reads one figure to be held against, or says what is wrong with it. */
export function parseYardstick(
  typed: YardstickTyped,
  find: FindMeasure,
  today: Day,
): Result<YardstickSaid, FieldErrors> {
  const errors: FieldError[] = []
  const measure = find(typed.measure)
  if (measure === null)
    errors.push({ field: 'measure', message: `“${typed.measure}” is not a measure of the catalogue` })
  const who = WHO.find((one) => one === typed.who) ?? null
  if (who === null) errors.push({ field: 'who', message: 'Choose whose figure it is' })
  const from = who === null ? null : readFrom(typed.year, who, today, errors)
  const numbers = measure === null ? null : readNumbers(typed, measure, who, errors)
  const aim = AIMS.find((one) => one === typed.aim) ?? null
  if (who === 'target' && aim === null)
    errors.push({ field: 'aim', message: 'Choose whether the target is “at least” or “at most”' })
  readWords(typed, who, errors)
  if (errors.length > 0 || measure === null || who === null || from === null || numbers === null)
    return fail(errors)
  const { source, because } = typed
  return ok({ measure: measure.id, who, from, ...numbers, aim: aimOf(who, aim), source, because })
}

const aimOf = (who: Who, aim: Aim | null): Aim | null => (who === 'target' ? aim : null)

function readFrom(text: string, who: Who, today: Day, errors: FieldError[]): Day | null {
  const wrong = (message: string): null => {
    errors.push({ field: 'year', message })
    return null
  }
  const day = who === 'target' ? parseIsoDay(text) : null
  if (day !== null) return day
  const collection = parseReturnYear(text)
  if (text === '') return wrong('Enter the year, like 2025-26')
  if (collection === null) return wrong(`“${text}” is not a year: write it like 2025-26, April to March`)
  const { from, to } = returnYear(collection)
  const name = toReturnYearName(collection)
  if (who === 'own' && to >= today)
    return wrong(`${name} is not over before ${toDate(to)}: a figure is typed for a whole year`)
  return who !== 'target' && from > today ? wrong(`${name} has not begun`) : from
}

function readWords(typed: YardstickTyped, who: Who | null, errors: FieldError[]): void {
  if (typed.source === '')
    errors.push({ field: 'source', message: 'Enter where the figure comes from, with page or table' })
  if (who === 'own' && typed.because === '')
    errors.push({ field: 'because', message: 'Enter why it is typed and not worked out from the records' })
  for (const field of ['source', 'because'] as const)
    if (typed[field].length > LONGEST) errors.push({ field, message: `Use ${LONGEST} characters or fewer` })
}

type Numbers = Pick<YardstickSaid, 'numerator' | 'denominator' | 'value'>

function readNumbers(
  typed: YardstickTyped,
  measure: Measure,
  who: Who | null,
  errors: FieldError[],
): Numbers | null {
  const found = errors.length
  const { one, many } = unitWords(measure.unit)
  if (typed.unit !== '' && ![measure.unit, one, many].includes(typed.unit.toLowerCase()))
    errors.push({ field: 'unit', message: `${measure.name} counts ${many}, not ${typed.unit}` })
  const read = (field: 'numerator' | 'denominator' | 'value'): number | null => {
    const text = withoutThousands(typed[field]).replace(/\s*%$/, '')
    if (text === '') return null
    if (NUMBER.test(text)) return Number(text)
    errors.push({ field, message: `“${typed[field]}” is not a number like 1,593 or 99.6` })
    return null
  }
  const numbers = { numerator: read('numerator'), denominator: read('denominator'), value: read('value') }
  if (errors.length === found) addNumberFaults(typed, measure, { ...numbers, who }, errors)
  const value = numbers.value ?? workValue(measure, numbers)
  return errors.length > found || value === null ? null : { ...numbers, value }
}

type Read = Pick<YardstickSaid, 'numerator' | 'denominator'> & { readonly value: number | null }

/** What two numbers make of a share or a rate. */
function workValue({ shape, per }: Measure, { numerator, denominator }: Read): number | null {
  if (shape === 'count' || shape === 'median' || numerator === null || denominator === null) return null
  if (denominator === 0) return null
  if (per === 'each') return Math.floor((10 * numerator) / denominator + 0.5) / 10
  return percentOf(numerator, denominator)
}

function addNumberFaults(
  typed: YardstickTyped,
  measure: Measure,
  read: Read & { readonly who: Who | null },
  errors: FieldError[],
): void {
  const { numerator, denominator, value, who } = read
  const { shape, name, unit } = measure
  const isPair = shape === 'share' || shape === 'rate'
  const add = (field: string, message: string): void => void errors.push({ field, message })
  if (typed.value.endsWith('%') && shape !== 'share')
    add('value', `${name} is a ${SHAPES[shape]}, not a percentage`)
  if ((numerator === null) !== (denominator === null))
    add(numerator === null ? 'numerator' : 'denominator', 'Enter both numbers, or neither')
  if (numerator !== null && !isPair) add('numerator', `${name} is a ${SHAPES[shape]}: enter the value alone`)
  if (numerator !== null && who === 'target') add('numerator', 'A target is a value alone')
  if (denominator === 0) add('denominator', 'The base must be more than 0')
  const worked = workValue(measure, read)
  const most = shape === 'share' ? Math.max(value ?? 0, worked ?? 0) : 0
  if (most > 100) add('value', `${name} is a share of ${unitWords(unit).many}: ${most}% is more than 100`)
  if (value === null && worked === null && denominator !== 0) add('value', 'Enter the value')
  if (value !== null && worked !== null && Math.abs(value - worked) > 0.001)
    add('value', `${toNumber(numerator ?? 0)} of ${toNumber(denominator ?? 0)} makes ${worked}, not ${value}`)
}

const SHAPES: Readonly<Record<Measure['shape'], string>> = {
  share: 'share',
  rate: 'rate',
  median: 'median',
  count: 'count',
}

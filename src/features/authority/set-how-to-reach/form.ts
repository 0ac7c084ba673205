import { isoDay } from '../../../kit/dates/index.ts'
import { fail, ok, type Result } from '../../../kit/result.ts'
import { errorsOf, type FieldErrors, parseDay, type PostedFields, readText } from '../../../ui/forms/index.ts'
import type { ReachField } from '../how-to-reach.ts'
import type { ReachAsked } from '../store.ts'

const FROM = { name: 'from', what: 'the first day', example: isoDay('2027-04-01') }

type Question = {
  readonly longest: number
  readonly isRight: (text: string) => boolean
  readonly says: string
}

const anything = (): boolean => true

const QUESTIONS: Readonly<Record<ReachField, Question>> = {
  telephone: {
    longest: 60,
    isRight: (text) => /^[+\d][\d ()]*(?: [a-z]+ \d+)?$/i.test(text) && (text.match(/\d/g) ?? []).length >= 3,
    says: 'Enter a telephone number, like 01632 960001',
  },
  email: {
    longest: 200,
    isRight: (text) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text),
    says: 'Enter an e-mail address, like reviews@council.example',
  },
  address: { longest: 400, isRight: anything, says: '' },
  opening: { longest: 400, isRight: anything, says: '' },
}

/** The ways to reach the service as they were typed, each left out if empty; or what is wrong with them. */
export function parseHowToReach(typed: PostedFields): Result<ReachAsked, FieldErrors> {
  const [telephone, email, address, opening] = [
    parseWay(typed, 'telephone'),
    parseWay(typed, 'email'),
    parseWay(typed, 'address'),
    parseWay(typed, 'opening'),
  ]
  const from = parseDay(typed, FROM)
  if (!telephone.ok || !email.ok || !address.ok || !opening.ok || !from.ok)
    return fail(errorsOf(telephone, email, address, opening, from))
  return ok({
    telephone: telephone.value,
    email: email.value,
    address: address.value,
    opening: opening.value,
    from: from.value,
  })
}

function parseWay(typed: PostedFields, field: ReachField): Result<string | null, FieldErrors> {
  const text = readText(typed, field).replaceAll('\r\n', '\n')
  const { longest, isRight, says } = QUESTIONS[field]
  if (text === '') return ok(null)
  if (text.length > longest || text.includes('\u0000'))
    return fail([{ field, message: `Use ${longest} characters or fewer` }])
  return isRight(text) ? ok(text) : fail([{ field, message: says }])
}

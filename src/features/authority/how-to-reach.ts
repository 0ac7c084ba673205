// How children and families reach the reviewing service: what is recorded, and how a child is told. Pure.
import type { Day } from '../../kit/dates/index.ts'

export type ReachField = 'telephone' | 'email' | 'address' | 'opening'

/** Each way to reach the service; null: not recorded. The address has its lines as on an envelope. */
export type HowToReach = Readonly<Record<ReachField, string | null>>

export type ReachDecision = HowToReach & {
  readonly number: number
  readonly from: Day
  readonly madeBy: string
  readonly madeAt: Date
}

export const NO_WAY_KNOWN: HowToReach = { telephone: null, email: null, address: null, opening: null }

export const REACH_FIELDS = ['telephone', 'email', 'address', 'opening'] as const

export const REACH_WORDS: Readonly<Record<ReachField, string>> = {
  telephone: 'Telephone',
  email: 'E-mail',
  address: 'Postal address',
  opening: 'When we are there',
}

/** What is not recorded, in the order of the page. */
export function missingWays(how: HowToReach): readonly ReachField[] {
  return REACH_FIELDS.filter((field) => how[field] === null)
}

/** The ways in sentences a child can read; none where none is recorded. */
export function sayHowToReach({ telephone, email, address, opening }: HowToReach): readonly string[] {
  return [
    ...(telephone === null ? [] : [`You can ring us. The number is ${telephone}.`]),
    ...(email === null ? [] : [`You can send us an e-mail at ${email}.`]),
    ...(address === null ? [] : [`You can write to us: ${inOneLine(address)}.`]),
    ...(opening === null ? [] : [`When we are there: ${withoutStop(inOneLine(opening))}.`]),
  ]
}

const inOneLine = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim().replace(/,$/, ''))
    .filter((line) => line !== '')
    .join(', ')

const withoutStop = (text: string): string => text.replace(/\.$/, '')

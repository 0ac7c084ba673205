// The token by which a program of the authority fetches datasets. Pure.
import type { Day } from '../../kit/dates/index.ts'
import type { Scope } from './dataset.ts'

/** A token that is forgotten in some program ends by itself. */
export const MOST_DAYS = 366

export type NewToken = {
  /** Given with the form, so that a form that is sent twice makes one. */
  readonly id: string
  readonly name: string
  readonly scopes: readonly Scope[]
  readonly expiresOn: Day
}

export type Token = NewToken & {
  readonly madeBy: string
  readonly madeById: string
  readonly madeAt: Date
  readonly lastUsedAt: Date | null
  readonly endedAt: Date | null
}

/** Whether it still opens anything: on the day it expires it does not. */
export const isOpen = ({ endedAt, expiresOn }: Pick<Token, 'endedAt' | 'expiresOn'>, today: Day): boolean =>
  endedAt === null && expiresOn > today

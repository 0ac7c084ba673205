import { type Dated, dated } from '../../kit/dated.ts'
import { dayOf } from '../../kit/dates/index.ts'
import type { ProvisionId } from '../citations/provisions.ts'

/** A number of the law, changing on known days, each with the provision that sets it. */
export type Limit<Value = number> = Dated<Value, ProvisionId>

/** 1 April 2011: the law before it is not computed. */
export const LAW_BEGINS = dayOf(2011, 4, 1)

/** A limit that has been the same since the law begins. */
export function since2011<Value>(value: Value, source: ProvisionId): Limit<Value> {
  return dated([{ from: LAW_BEGINS, value, source }])
}

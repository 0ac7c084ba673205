import { toReturnYearName } from '../../law/returns/index.ts'
import type { UnreadRow } from '../returns/index.ts'
import type { HeldChild } from './held-return.ts'
import type { FoundNow } from './kept-finding.ts'
import type { Finding } from './run-rules.ts'

/**
 * A finding on a row that was refused, and so is not held: it is known again by what its fields that cannot be read say, and
 * tells where the row is.
 */
export function foundOnRefused(one: Finding, child: HeldChild, collection: number): readonly FoundNow[] {
  const { rule, table, line, fields, says, of = 'this-year' } = one
  const among = of === 'this-year' ? child.refused.now : child.refused.before
  const row = among.find((refused) => refused.table === table && refused.line === line)
  if (row === undefined) return []
  const returnYear = of === 'this-year' ? collection : collection - 1
  const where = `The row was refused when the files were loaded: ${table}, line ${line}, return for ${toReturnYearName(returnYear)}.`
  return [
    {
      rule: rule.code,
      childId: child.childId,
      key: `${returnYear} ${table} refused ${keyOf(row)}`,
      sourceRowId: null,
      fields,
      says: `${says} ${where}`,
      content: '',
    },
  ]
}

const keyOf = ({ faults }: UnreadRow): string =>
  faults.map(({ column, found }) => `${column} ${found}`).join(', ')

// The rules over the files that are held.
import { toReturnYearName } from '../../../law/returns/index.ts'
import type { Trx } from '../../../platform/db/index.ts'
import { FIRST_CHECKED_YEAR, LAST_CHECKED_YEAR, toCheckYear } from '../check-year.ts'
import { toChildToCheck } from '../children-to-check.ts'
import type { CouldNotRun } from '../could-not-run.ts'
import { type DatasetTold, toEntered } from '../dataset-told.ts'
import { foundOnRefused } from '../found-on-refused.ts'
import type { HeldChecks, HeldChild, HeldReturn } from '../held-return.ts'
import type { FoundNow } from '../kept-finding.ts'
import { sayNotRun, sayOfNobody } from '../not-run-words.ts'
import { type Finding, runRules } from '../run-rules.ts'
import type { LeftOut } from '../store/save-findings.ts'

/** What a part of the rules found. */
export type FoundByRules = {
  readonly found: readonly FoundNow[]
  readonly rules: readonly string[]
  readonly children: number
  readonly couldNotRun: readonly { readonly rule: string; readonly why: string }[]
  /** Who was not looked at by which rule. */
  readonly leftOut: readonly LeftOut[]
}

export const FOUND_NOTHING: FoundByRules = { found: [], rules: [], children: 0, couldNotRun: [], leftOut: [] }

/** How what the dataset says of children is read; null where none of it is held. */
export type Dataset = HeldChecks['listDataset'] | null

/** Runs the rules over the newest return that is held and the year before. */
export async function checkFiles(
  trx: Trx,
  held: HeldReturn,
  { book: { fileRules } }: HeldChecks,
  dataset: Dataset,
): Promise<FoundByRules> {
  const why = whyNotAtAll(held)
  if (why !== null) return { ...FOUND_NOTHING, couldNotRun: [{ rule: 'all', why }] }
  const { collection } = held
  const year = toCheckYear(collection, { ...held, knowsEnteredCare: dataset !== null })
  const found: FoundNow[] = []
  const leftOut: LeftOut[] = []
  const couldNotRun: CouldNotRun[] = []
  let rules: readonly string[] | null = null
  let children = 0
  for await (const batch of held.eachBatch()) {
    const ids = batch.map(({ childId }) => childId)
    const told = dataset === null ? NOBODY : await dataset(trx, ids)
    const checked = runRules(
      fileRules,
      year,
      batch.map((child) => toCheck(child, told.get(child.childId))),
    )
    const byId = new Map(batch.map((child) => [child.number, child]))
    for (const one of checked.findings) found.push(...toFound(one, byId.get(one.child), collection))
    for (const one of checked.leftOut) leftOut.push(...toLeftOut(one, byId.get(one.child)))
    // What is missing altogether is missing of every batch.
    couldNotRun.push(
      ...checked.couldNotRun.filter(({ line, more }) => rules === null || line > 0 || more !== undefined),
    )
    children += checked.children
    rules ??= checked.rulesRun.map(({ code }) => code)
  }
  if (rules === null) return FOUND_NOTHING
  const notRun = [...sayOfNobody(held.refusedOfNobody), ...sayNotRun(couldNotRun)]
  return { rules, couldNotRun: notRun, found, children, leftOut }
}

/** Why no rule can look at these files at all. */
function whyNotAtAll({ collection, isCutShort }: HeldReturn): string | null {
  if (collection < FIRST_CHECKED_YEAR || collection > LAST_CHECKED_YEAR) {
    const [year, first, last] = [collection, FIRST_CHECKED_YEAR, LAST_CHECKED_YEAR].map(toReturnYearName)
    return `The newest return is for ${year}. The rules are written for ${first} to ${last}.`
  }
  return isCutShort
    ? 'So many rows of the newest files could not be read that not all of them are kept: what is missing cannot be told from what was not read. Put the files right and load them again.'
    : null
}

const toCheck = ({ number, rows, before, refused }: HeldChild, told: DatasetTold | undefined) =>
  toChildToCheck(number, { read: { now: rows, before }, refused, entered: toEntered(told) })

const NOBODY: ReadonlyMap<string, DatasetTold> = new Map()

type OutOfRules = { readonly rules: readonly { readonly code: string }[] }

function toLeftOut({ rules }: OutOfRules, child: HeldChild | undefined): readonly LeftOut[] {
  return child === undefined ? [] : [{ childId: child.childId, rules: rules.map(({ code }) => code) }]
}

function toFound(one: Finding, child: HeldChild | undefined, collection: number): readonly FoundNow[] {
  const { rule, table, line, fields, says, of = 'this-year' } = one
  if (child === undefined) return []
  const row = child.rowAt(of, table, line)
  if (row === null) return foundOnRefused(one, child, collection)
  const key = `${row.returnYear} ${table} ${row.key}`
  return [
    { rule: rule.code, childId: child.childId, key, sourceRowId: row.id, fields, says, content: row.content },
  ]
}

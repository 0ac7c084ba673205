// Every rule over the files that are held and over what was recorded here, and what was found kept.
import type { Day } from '../../../kit/dates/index.ts'
import { toReturnYearName } from '../../../law/returns/index.ts'
import { recordAudit } from '../../../platform/audit/record-audit.ts'
import { type Db, type Trx, transaction } from '../../../platform/db/index.ts'
import { FIRST_CHECKED_YEAR, LAST_CHECKED_YEAR, toCheckYear } from '../check-year.ts'
import { asChecked } from '../checked-row.ts'
import type { HeldChild, HeldChecks, HeldReturn } from '../held-return.ts'
import { type FoundNow, mergeFound } from '../kept-finding.ts'
import { findLastRun, findNewestImport } from '../queries/last-run.ts'
import { eachRecordedChild } from '../queries/recorded-children.ts'
import type { RuleBook } from '../rule-book.ts'
import { type Finding, runRules } from '../run-rules.ts'
import { lockRuns, saveFindings, saveRun } from '../store/save-findings.ts'

export type Checking = { readonly actor: string; readonly now: Date; readonly today: Day }

/** What a part of the rules found. */
type Found = {
  readonly found: readonly FoundNow[]
  readonly rules: readonly string[]
  readonly children: number
  readonly couldNotRun: readonly { readonly rule: string; readonly why: string }[]
}

const NOTHING: Found = { found: [], rules: [], children: 0, couldNotRun: [] }

/** Runs every rule and keeps what is found, all in one transaction. */
export async function checkAgain(db: Db, files: HeldChecks, checking: Checking): Promise<void> {
  await transaction(db, async (trx) => {
    await lockRuns(trx)
    const { actor, now, today } = checking
    const held = await files.readReturn(trx)
    const parts = [
      held === null ? NOTHING : await checkFiles(held, files.book),
      await checkRecord(trx, files.book, today),
    ]
    const found = mergeFound(parts.flatMap((part) => part.found))
    const rules = parts.flatMap((part) => part.rules)
    const importId = await findNewestImport(trx)
    const last = await findLastRun(trx)
    await saveFindings(trx, { actor, now, importId, lastImportId: last?.importId ?? null, rules, found })
    const number = await saveRun(trx, {
      importId,
      returnYear: held?.collection ?? null,
      actor,
      now,
      rules: rules.length,
      children: Math.max(...parts.map((part) => part.children)),
      found: found.length,
      couldNotRun: parts.flatMap((part) => part.couldNotRun),
    })
    const record = { recordType: 'check-run', recordId: String(number), versionBefore: null, versionAfter: 1 }
    await recordAudit(trx, { actor, action: 'run-checks', ...record })
  })
}

async function checkFiles(held: HeldReturn, { fileRules }: RuleBook): Promise<Found> {
  const { collection } = held
  if (collection < FIRST_CHECKED_YEAR || collection > LAST_CHECKED_YEAR) {
    const [year, first, last] = [collection, FIRST_CHECKED_YEAR, LAST_CHECKED_YEAR].map(toReturnYearName)
    const why = `The newest return is for ${year}. The rules are written for ${first} to ${last}.`
    return { ...NOTHING, couldNotRun: [{ rule: 'all', why }] }
  }
  const year = toCheckYear(collection, held)
  const found: FoundNow[] = []
  let rest: Omit<Found, 'found'> | null = null
  let children = 0
  for await (const batch of held.eachBatch()) {
    const checked = runRules(fileRules, year, batch.map(toCheck))
    const byId = new Map(batch.map((child) => [child.number, child]))
    for (const one of checked.findings) found.push(...toFound(one, byId.get(one.child)))
    children += checked.children
    const couldNotRun = checked.couldNotRun.map(({ rule, why }) => ({ rule, why }))
    rest ??= { rules: checked.rulesRun.map(({ code }) => code), couldNotRun, children }
  }
  return rest === null ? NOTHING : { ...rest, found, children }
}

// Rows that could not be read are not held: the load of files told of them.
const toCheck = ({ number, rows, before }: HeldChild) => ({
  id: number,
  rows: asChecked(rows),
  before: asChecked(before),
  hasUnreadable: false,
})

function toFound(one: Finding, child: HeldChild | undefined): readonly FoundNow[] {
  const { rule, table, line, fields, says, of = 'this-year' } = one
  const row = child?.rowAt(of, table, line) ?? null
  if (child === undefined || row === null) return []
  const key = `${row.returnYear} ${table} ${row.key}`
  return [
    { rule: rule.code, childId: child.childId, key, sourceRowId: row.id, fields, says, content: row.content },
  ]
}

async function checkRecord(trx: Trx, { recordRules }: RuleBook, today: Day): Promise<Found> {
  const found: FoundNow[] = []
  let children = 0
  for await (const batch of eachRecordedChild(trx)) {
    children += batch.length
    for (const rule of recordRules) {
      for (const child of batch) {
        for (const { key, says } of rule.find(child, today))
          found.push({
            rule: rule.code,
            childId: child.id,
            key,
            sourceRowId: null,
            fields: [],
            says,
            content: '',
          })
      }
    }
  }
  const rules = recordRules.map(({ code }) => code).filter((code) => code !== NEEDS_DATASET.rule)
  return { found, rules, children, couldNotRun: [NEEDS_DATASET] }
}

/** Its reviews table, with due dates, is not among what is loaded. */
const NEEDS_DATASET = {
  rule: 'IRO13',
  why: 'The due dates of the Standard Safeguarding Dataset are not loaded, and the rule needs them.',
}

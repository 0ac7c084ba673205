// Every rule over the files that are held and over what was recorded here, and what was found kept.
import type { Day } from '../../../kit/dates/index.ts'
import { toReturnYearName } from '../../../law/returns/index.ts'
import { recordAudit } from '../../../platform/audit/record-audit.ts'
import { type Db, type Trx, transaction } from '../../../platform/db/index.ts'
import { FIRST_CHECKED_YEAR, LAST_CHECKED_YEAR, toCheckYear } from '../check-year.ts'
import { asChecked } from '../checked-row.ts'
import { besideDataset, type DatasetTold, toEntered } from '../dataset-told.ts'
import type { HeldChild, HeldChecks, HeldReturn } from '../held-return.ts'
import { type FoundNow, mergeFound } from '../kept-finding.ts'
import { findLastRun, findNewestImport } from '../queries/last-run.ts'
import { listDueHere } from '../queries/due-here.ts'
import { eachRecordedChild } from '../queries/recorded-children.ts'
import type { RecordedChild } from '../recorded-rule.ts'
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
    const dataset = (await files.holdsDataset(trx)) ? files.listDataset : null
    const parts = [
      held === null ? NOTHING : await checkFiles(trx, held, files, dataset),
      await checkRecord(trx, files, dataset, today),
    ]
    const found = mergeFound(parts.flatMap((part) => part.found))
    const rules = [...new Set(parts.flatMap((part) => part.rules))]
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
      couldNotRun: onceEach(parts.flatMap((part) => part.couldNotRun)),
    })
    const record = { recordType: 'check-run', recordId: String(number), versionBefore: null, versionAfter: 1 }
    await recordAudit(trx, { actor, action: 'run-checks', ...record })
  })
}

/** One reason for each rule, the last: a rule may look both at files and at the record. */
function onceEach(couldNotRun: Found['couldNotRun']): Found['couldNotRun'] {
  return [...new Map(couldNotRun.map((one) => [one.rule, one])).values()]
}

/** How what the dataset says of children is read; null where none of it is held. */
type Dataset = HeldChecks['listDataset'] | null

async function checkFiles(
  trx: Trx,
  held: HeldReturn,
  { book: { fileRules } }: HeldChecks,
  dataset: Dataset,
): Promise<Found> {
  const { collection } = held
  if (collection < FIRST_CHECKED_YEAR || collection > LAST_CHECKED_YEAR) {
    const [year, first, last] = [collection, FIRST_CHECKED_YEAR, LAST_CHECKED_YEAR].map(toReturnYearName)
    const why = `The newest return is for ${year}. The rules are written for ${first} to ${last}.`
    return { ...NOTHING, couldNotRun: [{ rule: 'all', why }] }
  }
  const year = toCheckYear(collection, { ...held, knowsEnteredCare: dataset !== null })
  const found: FoundNow[] = []
  let rest: Omit<Found, 'found'> | null = null
  let children = 0
  for await (const batch of held.eachBatch()) {
    const ids = batch.map(({ childId }) => childId)
    const told = dataset === null ? NOBODY : await dataset(trx, ids)
    const toCheck = (child: HeldChild) => toChildToCheck(child, told.get(child.childId))
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
const toChildToCheck = ({ number, rows, before }: HeldChild, told: DatasetTold | undefined) => ({
  id: number,
  rows: asChecked(rows),
  before: asChecked(before),
  hasUnreadable: false,
  entered: toEntered(told),
})

const NOBODY: ReadonlyMap<string, DatasetTold> = new Map()

function toFound(one: Finding, child: HeldChild | undefined): readonly FoundNow[] {
  const { rule, table, line, fields, says, of = 'this-year' } = one
  const row = child?.rowAt(of, table, line) ?? null
  if (child === undefined || row === null) return []
  const key = `${row.returnYear} ${table} ${row.key}`
  return [
    { rule: rule.code, childId: child.childId, key, sourceRowId: row.id, fields, says, content: row.content },
  ]
}

async function checkRecord(
  trx: Trx,
  { book: { recordRules } }: HeldChecks,
  dataset: Dataset,
  today: Day,
): Promise<Found> {
  const found: FoundNow[] = []
  let children = 0
  for await (const batch of eachRecordedChild(trx)) {
    children += batch.length
    const known = dataset === null ? batch : await withDataset(trx, batch, dataset, today)
    for (const rule of recordRules) {
      for (const child of known) {
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
  const rules = recordRules.map(({ code }) => code)
  if (dataset !== null) return { found, rules, children, couldNotRun: [] }
  const silent = NEEDS_DATASET.map(({ rule }) => rule)
  return {
    found,
    rules: rules.filter((code) => !silent.includes(code)),
    children,
    couldNotRun: NEEDS_DATASET,
  }
}

async function withDataset(
  trx: Trx,
  batch: readonly RecordedChild[],
  dataset: HeldChecks['listDataset'],
  today: Day,
): Promise<readonly RecordedChild[]> {
  const ids = batch.map(({ id }) => id)
  const told = await dataset(trx, ids)
  const here = await listDueHere(trx, [...told.keys()], today)
  return batch.map((child) => {
    const ofChild = told.get(child.id)
    if (ofChild === undefined) return child
    return { ...child, ...besideDataset(ofChild, here.get(child.id) ?? NOTHING_DUE) }
  })
}

const NOTHING_DUE = { next: null, held: [] }

const NOT_LOADED = 'The Standard Safeguarding Dataset is not loaded, and the rule compares with it.'

/** The rules that compare with the dataset. */
const NEEDS_DATASET = ['IRO13', 'IRO14'].map((rule) => ({ rule, why: NOT_LOADED }))

// Every rule over the files that are held and over what was recorded here, and what was found kept.
import type { Day } from '../../../kit/dates/index.ts'
import { recordAudit } from '../../../platform/audit/record-audit.ts'
import { type Db, type Trx, transaction } from '../../../platform/db/index.ts'
import { besideDataset } from '../dataset-told.ts'
import type { HeldChecks } from '../held-return.ts'
import { type FoundNow, mergeFound } from '../kept-finding.ts'
import { findLastRun, findNewestImport } from '../queries/last-run.ts'
import { listDueHere } from '../queries/due-here.ts'
import { eachRecordedChild } from '../queries/recorded-children.ts'
import type { RecordedChild } from '../recorded-rule.ts'
import { lockRuns, saveFindings, saveRun } from '../store/save-findings.ts'
import { checkFiles, type Dataset, FOUND_NOTHING, type FoundByRules } from './check-files.ts'

export type Checking = { readonly actor: string; readonly now: Date; readonly today: Day }

/** Runs every rule and keeps what is found, all in one transaction. */
export async function checkAgain(db: Db, files: HeldChecks, checking: Checking): Promise<void> {
  await transaction(db, async (trx) => {
    await lockRuns(trx)
    const { actor, now, today } = checking
    const held = await files.readReturn(trx)
    const dataset = (await files.holdsDataset(trx)) ? files.listDataset : null
    const parts = [
      held === null ? FOUND_NOTHING : await checkFiles(trx, held, files, dataset),
      await checkRecord(trx, files, dataset, today),
    ]
    const found = mergeFound(parts.flatMap((part) => part.found))
    const rules = [...new Set(parts.flatMap((part) => part.rules))]
    const importId = await findNewestImport(trx)
    const last = await findLastRun(trx)
    const leftOut = parts.flatMap((part) => part.leftOut)
    await saveFindings(trx, {
      actor,
      now,
      importId,
      lastImportId: last?.importId ?? null,
      rules,
      found,
      leftOut,
    })
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
function onceEach(couldNotRun: FoundByRules['couldNotRun']): FoundByRules['couldNotRun'] {
  return [...new Map(couldNotRun.map((one) => [one.rule, one])).values()]
}

async function checkRecord(
  trx: Trx,
  { book: { recordRules } }: HeldChecks,
  dataset: Dataset,
  today: Day,
): Promise<FoundByRules> {
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
  if (dataset !== null) return { ...FOUND_NOTHING, found, rules, children }
  const silent = NEEDS_DATASET.map(({ rule }) => rule)
  return {
    ...FOUND_NOTHING,
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
    return {
      ...child,
      ...besideDataset(ofChild, here.get(child.id) ?? NOTHING_DUE, child.period?.start ?? null),
    }
  })
}

const NOTHING_DUE = { next: null, held: [] }

const NOT_LOADED = 'The Standard Safeguarding Dataset is not loaded, and the rule compares with it.'

/** The rules that compare with the dataset. */
const NEEDS_DATASET = ['IRO13', 'IRO14'].map((rule) => ({ rule, why: NOT_LOADED }))

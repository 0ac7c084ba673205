import { join } from 'node:path'
import { fail, ok, type Result } from '../../kit/result.ts'
import { toReturnYearName } from '../../law/returns/index.ts'
import { type LoadedReturns, type LoadedYear, loadReturns, type RefusedFile } from '../returns/index.ts'
import { FIRST_CHECKED_YEAR, LAST_CHECKED_YEAR, toCheckYear } from './check-year.ts'
import { childrenToCheck, rowsOfNobody } from './children-to-check.ts'
import { type EnteredCare, readEnteredCare } from './entered-care.ts'
import type { Rule } from './rule.ts'
import { type Checked, runRules, tablesOf } from './run-rules.ts'

/** A folder of return files, checked. */
export type CheckedFolder = Checked & {
  readonly collection: number
  /** The files read, this year's and the year before's. */
  readonly files: readonly { readonly table: string; readonly file: string; readonly rows: number }[]
  /** What to say of files that were refused, and of what was odd about the others. */
  readonly refused: readonly string[]
  readonly warnings: readonly string[]
}

/** Why nothing could be checked, in sentences. */
export type CheckFolderFailure = readonly string[]

/** Checks the return in a folder, with the year before in its `prev`; `collection` where the year is given. */
export async function checkFolder(
  path: string,
  rules: readonly Rule[],
  collection: number | null,
): Promise<Result<CheckedFolder, CheckFolderFailure>> {
  const loaded = await loadReturns([path], { collectionYear: collection })
  const now = loaded.years.at(-1)
  if (now === undefined || now.path !== path) {
    return fail([...loaded.refusedFiles.map(({ says }) => says), ...loaded.warnings])
  }
  const year = now.year.collection
  if (year < FIRST_CHECKED_YEAR || year > LAST_CHECKED_YEAR) return fail([sayYear(year)])
  const before = loaded.years.find((one) => one.year.collection === year - 1) ?? null
  const { entered, refused } = await besideTheReturn(path, loaded.refusedFiles)
  return ok({ ...checkYears({ now, before, entered }, rules), ...told(loaded), refused, collection: year })
}

type Entered = ReadonlyMap<string, readonly EnteredCare[]>

/** Of the files that are no table of the return, one may say when care began; the rest is refused. */
async function besideTheReturn(path: string, files: readonly RefusedFile[]) {
  let entered: Entered | null = null
  const refused: string[] = []
  for (const { file, reason, says } of files) {
    const read =
      (reason === 'columns-missing' || reason === 'mix') && !file.includes('/')
        ? await readEnteredCare(join(path, file))
        : null
    if (read === null) refused.push(says)
    else entered = read
  }
  return { entered, refused }
}

type Years = {
  readonly now: LoadedYear
  readonly before: LoadedYear | null
  readonly entered: Entered | null
}

function checkYears({ now, before, entered }: Years, rules: readonly Rule[]): Checked {
  const year = toCheckYear(now.year.collection, {
    tables: tablesOf(now.files),
    before: tablesOf(before?.files ?? []),
    lastDay: now.lastDay,
    knowsEnteredCare: entered !== null,
  })
  const checked = runRules(rules, year, childrenToCheck(now, before, entered ?? undefined))
  const nobody = [now, before].flatMap((one) => (one === null ? [] : rowsOfNobody(one)))
  return { ...checked, couldNotRun: [...nobody, ...checked.couldNotRun] }
}

function told({ years, warnings }: LoadedReturns) {
  const files = years
    .toReversed()
    .flatMap((year) => year.files.map(({ table, file, rows }) => ({ table, file, rows: rows ?? 0 })))
  return { files, warnings }
}

function sayYear(collection: number): string {
  const [first, last] = [FIRST_CHECKED_YEAR, LAST_CHECKED_YEAR].map(toReturnYearName)
  return `The return is for ${toReturnYearName(collection)}. The rules are written for ${first} to ${last}.`
}

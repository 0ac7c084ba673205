import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import {
  isYearToExport,
  listChildrenOfYear,
  type ReturnReviews,
  sayReturnReviews,
  toReturnReviews,
  toReviewsCsv,
} from '../../features/exports/index.ts'
import { parseReturnYear, toReturnYearName } from '../../law/returns/index.ts'
import { recordAudit } from '../../platform/audit/record-audit.ts'
import { transaction } from '../../platform/db/index.ts'
import { type Command, WrongUseError } from '../command.ts'
import { parseOptions } from '../options.ts'
import { writeNewFile } from './write-new-file.ts'

export const exportReviews: Command = {
  help: `bin/footprint export reviews --year 2025-26 --out FILE [--json]

Writes CHILD, DOB, REVIEW and REVIEW_CODE of every review whose first part was in the year: those that staff recorded,
with their day and code, and those known from a file alone. Every child is in it, restricted records too, for the return
must have them all; children who have only short breaks in the year are left out (rule 399), and that is said.
The rules of the Reviews table then look at it. What they find is printed, the file is written all the same, and the
exit code is 1: whether a finding is wrong or right as it is, only a person can say.
--out  the file; one that is there already is left as it is, and nothing is written
Exit code 1 where the rules find something, a child has no number, or the file cannot be written.`,
  needsDatabase: true,
  async run(args, io, { database }) {
    const { values } = parseOptions(args, OPTIONS)
    const collection = yearFrom(values.year)
    if (values.out === undefined) throw new WrongUseError('Say where to write: --out FILE.')
    const file = resolve(io.cwd, values.out)
    const isThere = () => {
      io.error(`${values.out} is there already. Choose another name.\n`)
      return 1 as const
    }
    if (existsSync(file)) return isThere()
    const children = await listChildrenOfYear(database.db, collection, 'whole-service')
    const made = toReturnReviews(collection, children)
    await transaction(database.db, (trx) =>
      recordAudit(trx, {
        actor: 'command-line',
        action: 'export-return-reviews',
        recordType: 'return',
        recordId: toReturnYearName(collection),
        versionBefore: null,
        versionAfter: null,
      }),
    )
    if (!(await writeNewFile(file, toReviewsCsv(made.lines)))) return isThere()
    io.out(values.json ? `${JSON.stringify(toJson(made, values.out), null, 2)}\n` : toText(made, values.out))
    return made.findings.length > 0 || made.leftOut.noNumber > 0 ? 1 : 0
  },
}

const OPTIONS = {
  year: { type: 'string' },
  out: { type: 'string' },
  json: { type: 'boolean' },
} as const

/** @throws WrongUseError for what is no year, or one that the rules are not written for */
function yearFrom(text: string | undefined): number {
  if (text === undefined) throw new WrongUseError('Give the return year: --year 2025-26.')
  const collection = parseReturnYear(text)
  if (collection === null) throw new WrongUseError(`"${text}" is not a year. Write it like 2025-26.`)
  if (!isYearToExport(collection)) throw new WrongUseError(`The rules are not written for ${text}.`)
  return collection
}

function toJson(made: ReturnReviews, file: string): object {
  return {
    year: toReturnYearName(made.collection),
    file,
    rows: made.lines.length,
    children: made.children,
    recordedHere: made.recordedHere,
    fromFileOnly: made.fromFileOnly,
    leftOut: made.leftOut,
    findings: made.findings.map(({ rule, line, child, says }) => ({
      rule: rule.code,
      severity: rule.severity,
      table: 'Reviews',
      line,
      child,
      says,
    })),
  }
}

function toText(made: ReturnReviews, file: string): string {
  const found = made.findings.map(
    ({ rule, line, child, says }) => `${rule.code} (${rule.severity})  ${child}, line ${line}: ${says}`,
  )
  const end =
    found.length === 0
      ? `Written: ${file}. The rules of the Reviews table find nothing.`
      : `Written all the same: ${file}. The rules of the Reviews table find ${found.length}; put right what is wrong, and make it again.`
  return `${[...sayReturnReviews(made), ...found, end].join('\n')}\n`
}

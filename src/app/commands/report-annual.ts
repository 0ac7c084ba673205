import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import {
  AUDIENCES,
  isAudience,
  isReportFormat,
  makeReportFile,
  REPORT_FORMATS,
  readReport,
} from '../../features/reports/index.ts'
import { parseReturnYear } from '../../law/returns/index.ts'
import { recordAudit } from '../../platform/audit/record-audit.ts'
import { transaction } from '../../platform/db/index.ts'
import { type Command, WrongUseError } from '../command.ts'
import { parseOptions } from '../options.ts'
import { reportDeps } from '../report-deps.ts'
import { writeWholeFile } from './write-new-file.ts'

export const reportAnnual: Command = {
  help: `bin/footprint report annual --year 2025-26 --format FORMAT --audience READER --out FILE [--json]

--format    ${REPORT_FORMATS.join(', ')}. xlsx and csv hold the tables alone; csv is a zip with a file for each
--audience  ${AUDIENCES.join(', ')}. public and children leave out small numbers
--out       the file; one that is there already is left as it is
A report that is not frozen says on its first page that it is a draft.
Exit code 1 where nobody began a report of the year, or the file is there already.`,
  needsDatabase: true,
  async run(args, io, { database, clock }) {
    const { values } = parseOptions(args, OPTIONS)
    const { year, format, audience, out } = readAsk(values)
    const file = resolve(io.cwd, out)
    const refuse = (says: string) => {
      io.error(`${says}\n`)
      return 1 as const
    }
    const isThere = `${out} is there already. Choose another name.`
    if (existsSync(file)) return refuse(isThere)
    if (io.isTerminal) io.error('Writing the report …\n')
    const today = clock.today()
    const document = await readReport(reportDeps({ db: database.db, clock }), year, audience, today)
    if (document === null) return refuse(`There is no report of ${year} yet. Begin it on the page “Reports”.`)
    const made = await makeReportFile(document, format)
    await transaction(database.db, (trx) =>
      recordAudit(trx, {
        actor: 'command-line',
        action: 'download-report',
        recordType: 'list',
        recordId: `${year} ${audience} ${format}`,
        versionBefore: null,
        versionAfter: null,
      }),
    )
    if (!(await writeWholeFile(file, made.body))) return refuse(isThere)
    const state = document.frozenOn === null ? 'draft' : 'frozen'
    const said = { file: out, year, audience, format, state, edition: document.edition }
    const end = state === 'draft' ? 'It is a draft: its figures are not frozen.' : 'Its figures are frozen.'
    io.out(values.json ? `${JSON.stringify(said)}\n` : `Written: ${out}. ${end}\n`)
    return 0
  },
}

const OPTIONS = {
  year: { type: 'string' },
  format: { type: 'string' },
  audience: { type: 'string' },
  out: { type: 'string' },
  json: { type: 'boolean' },
} as const

type Given = Readonly<Record<'year' | 'format' | 'audience' | 'out', string | undefined>>

function readAsk({ year, format, audience, out }: { readonly [Key in keyof Given]?: string | undefined }) {
  if (year === undefined) throw new WrongUseError('Say of which year: --year 2025-26.')
  if (parseReturnYear(year) === null)
    throw new WrongUseError(`"${year}" is not a year. Write it like 2025-26.`)
  if (format === undefined || !isReportFormat(format))
    throw new WrongUseError(`Say how it is written: --format ${REPORT_FORMATS.join('|')}.`)
  if (audience === undefined || !isAudience(audience))
    throw new WrongUseError(`Say for whom it is: --audience ${AUDIENCES.join('|')}.`)
  if (out === undefined) throw new WrongUseError('Say where to write: --out FILE.')
  if (format === 'csv' && !out.toLowerCase().endsWith('.zip'))
    throw new WrongUseError('A report has several tables, so CSV comes as a zip: give a name ending in .zip.')
  return { year, format, audience, out }
}

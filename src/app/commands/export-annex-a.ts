import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { listAnnexLines, toAnnexCsv } from '../../features/exports/index.ts'
import { parseIsoDay, toIsoDate } from '../../kit/dates/index.ts'
import { recordAudit } from '../../platform/audit/record-audit.ts'
import { transaction } from '../../platform/db/index.ts'
import { type Command, WrongUseError } from '../command.ts'
import { parseOptions } from '../options.ts'
import { writeNewFile } from './write-new-file.ts'

export const exportAnnexA: Command = {
  help: `bin/footprint export annex-a --out FILE [--on 2026-03-31] [--json]

For every child looked after on the day, or in the 12 months before it, restricted records too: the child's number, the day
of the latest statutory review, and the last day on which somebody of the reviewing service saw the child (a visit or video
call in which the child was seen, or a review at which the child was). A day that nobody recorded is blank.
--on   as of this day; left out: today
--out  the file; one that is there already is left as it is
Exit code 1 where the file is there already.`,
  needsDatabase: true,
  async run(args, io, { database, clock }) {
    const { values } = parseOptions(args, OPTIONS)
    const today = clock.today()
    const on = values.on === undefined ? today : parseIsoDay(values.on)
    if (on === null || on > today) throw new WrongUseError('Give a day up to today, like 2026-03-31.')
    if (values.out === undefined) throw new WrongUseError('Say where to write: --out FILE.')
    const file = resolve(io.cwd, values.out)
    const isThere = () => {
      io.error(`${values.out} is there already. Choose another name.\n`)
      return 1 as const
    }
    if (existsSync(file)) return isThere()
    const lines = await listAnnexLines(database.db, on, 'whole-service')
    await transaction(database.db, (trx) =>
      recordAudit(trx, {
        actor: 'command-line',
        action: 'export-annex-a',
        recordType: 'list',
        recordId: toIsoDate(on),
        versionBefore: null,
        versionAfter: null,
      }),
    )
    if (!(await writeNewFile(file, toAnnexCsv(lines)))) return isThere()
    const said = { file: values.out, on: toIsoDate(on), children: lines.length }
    io.out(values.json ? `${JSON.stringify(said)}\n` : `Written: ${said.file}. ${said.children} children.\n`)
    return 0
  },
}

const OPTIONS = {
  on: { type: 'string' },
  out: { type: 'string' },
  json: { type: 'boolean' },
} as const

import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { listAnnexLines, listPlanLines, toAnnexCsv, toPlansCsv } from '../../features/exports/index.ts'
import { type Day, parseIsoDay, toIsoDate } from '../../kit/dates/index.ts'
import { recordAudit } from '../../platform/audit/record-audit.ts'
import { type Db, transaction } from '../../platform/db/index.ts'
import { type Command, WrongUseError } from '../command.ts'
import { parseOptions } from '../options.ts'
import { writeNewFile } from './write-new-file.ts'

export const exportAnnexA: Command = {
  help: `bin/footprint export annex-a --out FILE [--list 8] [--on 2026-03-31] [--json]

The columns of Ofsted's Annex A that the reviewing service owns.
List 8: for every child looked after on the day, or in the 12 months before it, restricted records too: the child's number, the day
of the latest statutory review, and the last day on which somebody of the reviewing service saw the child (a visit or video
call in which the child was seen, or a review at which the child was). A day that nobody recorded is blank.
List 7: for every child protection plan going on on the day, or ended in the 6 months before it: the child's number in the
list 7 that was loaded, the first day of the plan, and the day of the latest review conference, as that list has it.
--list 8 (left out) or 7
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
    const list = values.list ?? '8'
    if (list !== '7' && list !== '8') throw new WrongUseError('Give list 7 or list 8.')
    const file = resolve(io.cwd, values.out)
    const isThere = () => {
      io.error(`${values.out} is there already. Choose another name.\n`)
      return 1 as const
    }
    if (existsSync(file)) return isThere()
    const { text, lines } = await MAKE[list](database.db, on)
    await transaction(database.db, (trx) =>
      recordAudit(trx, {
        actor: 'command-line',
        action: 'export-annex-a',
        recordType: 'list',
        recordId: `${list} ${toIsoDate(on)}`,
        versionBefore: null,
        versionAfter: null,
      }),
    )
    if (!(await writeNewFile(file, text))) return isThere()
    const said = { file: values.out, list: Number(list), on: toIsoDate(on), [WHAT[list]]: lines }
    io.out(values.json ? `${JSON.stringify(said)}\n` : `Written: ${values.out}. ${lines} ${WHAT[list]}.\n`)
    return 0
  },
}

const WHAT = { 7: 'plans', 8: 'children' } as const

type Made = { readonly text: string; readonly lines: number }

const MAKE: Readonly<Record<'7' | '8', (db: Db, on: Day) => Promise<Made>>> = {
  7: async (db, on) => {
    const lines = await listPlanLines(db, on, 'whole-service')
    return { text: toPlansCsv(lines), lines: lines.length }
  },
  8: async (db, on) => {
    const lines = await listAnnexLines(db, on, 'whole-service')
    return { text: toAnnexCsv(lines), lines: lines.length }
  },
}

const OPTIONS = {
  list: { type: 'string' },
  on: { type: 'string' },
  out: { type: 'string' },
  json: { type: 'boolean' },
} as const

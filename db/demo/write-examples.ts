// Writes the annual report of the fictional council for each reader in each format, as its pages and the command line
// would: drafted by two people, its comments answered, frozen on a day, and one record corrected after that.
//   node db/demo/write-examples.ts FOLDER
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { bumpFactsVersion, saveFacts } from '../../src/features/children/index.ts'
import {
  AUDIENCES,
  findReport,
  freezeNow,
  insertComment,
  makeReportFile,
  REPORT_FORMATS,
  readReport,
  saveBlock,
  settleComment,
} from '../../src/features/reports/index.ts'
import { reportDeps } from '../../src/app/report-deps.ts'
import { isoDay } from '../../src/kit/dates/index.ts'
import { migrate, openEmbeddedDatabase, readMigrations, transaction } from '../../src/platform/db/index.ts'
import { listAccounts } from '../../src/platform/identity/index.ts'
import { makeCouncil } from './council.ts'
import type { DemoChild } from './demo-child.ts'
import { EXAMPLE_COMMENTS, EXAMPLE_PROSE } from './example-prose.ts'
import { loadDemonstration } from './load-demonstration.ts'
import { DEMO_ACCOUNTS } from './people.ts'

const YEAR = '2025-26'
const FROZEN_ON = isoDay('2026-06-30')
const CORRECTED_ON = isoDay('2026-07-14')

const [folder] = process.argv.slice(2)
if (folder === undefined) throw new Error('say into which folder: node db/demo/write-examples.ts FOLDER')

const database = await openEmbeddedDatabase(null)
await migrate(database.db, readMigrations())
const { db } = database
const council = makeCouncil()
const loaded = await loadDemonstration(db, council)
if (!loaded.ok) throw new Error('the database for the examples is not empty')
const at = (time: string) => new Date(`2026-06-${time}:00Z`)
const deps = reportDeps({ db, clock: { now: () => at('30T10:00'), today: () => FROZEN_ON } })
const report = await findReport(deps, YEAR)
if (report === null) throw new Error('the demonstration has no report of the year')

await draft(report.id)
const frozen = await freezeNow(deps, report, FROZEN_ON, {
  actor: await accountOf('manager'),
  now: at('30T10:00'),
})
if (!frozen.ok) throw new Error(`the report was not frozen: ${frozen.failure}`)
await correct(council)
await writeFiles(folder)
await database.close()

async function accountOf(who: 'manager' | 'iro'): Promise<string> {
  const { userName } = DEMO_ACCOUNTS[who]
  const account = (await listAccounts(db)).find((one) => one.userName === userName)
  if (account === undefined) throw new Error('the demonstration has its accounts')
  return account.id
}

async function versionOf(reportId: string, block: string): Promise<number> {
  const row = await db
    .selectFrom('annual_report_block')
    .select('version')
    .where('report_id', '=', reportId)
    .where('block', '=', block)
    .executeTakeFirst()
  return row?.version ?? 0
}

/** The officer comments, the manager finishes every block and settles what was said. */
async function draft(reportId: string): Promise<void> {
  const officer = await accountOf('iro')
  const manager = await accountOf('manager')
  await transaction(db, async (trx) => {
    for (const [place, [block, asked, answered]] of EXAMPLE_COMMENTS.entries()) {
      const asking = { id: `example-asked-${place}`, reportId, block, says: asked }
      await insertComment(trx, asking, { actor: officer, now: at('22T11:00') })
      const answering = { id: `example-said-${place}`, reportId, block, says: answered }
      await insertComment(trx, answering, { actor: manager, now: at('24T11:00') })
    }
  })
  for (const [block, says] of EXAMPLE_PROSE) {
    const seen = await versionOf(reportId, block)
    const doing = { actor: manager, now: at('24T15:00') }
    await transaction(db, (trx) => saveBlock(trx, { reportId, block, seen, says }, doing))
  }
  await transaction(db, async (trx) => {
    for (const [place] of EXAMPLE_COMMENTS.entries())
      for (const id of [`example-asked-${place}`, `example-said-${place}`])
        await settleComment(trx, { id, reportId }, { actor: manager, now: at('25T09:00') })
  })
}

/** After the freeze it is found that a child left care a few days before the year ended. */
async function correct(children: readonly DemoChild[]): Promise<void> {
  const child = children.find(({ care }) => {
    const last = care.periods.at(-1)
    return last !== undefined && last.end === null && last.start < isoDay('2024-01-01')
  })
  const last = child?.care.periods.at(-1)
  if (child === undefined || last === undefined) throw new Error('the council has children in care')
  const periods = [...child.care.periods.slice(0, -1), { ...last, end: isoDay('2026-03-27') }]
  await transaction(db, async (trx) => {
    await saveFacts(trx, [{ ...child, care: { ...child.care, periods } }])
    await bumpFactsVersion(trx)
  })
}

async function writeFiles(into: string): Promise<void> {
  await mkdir(into, { recursive: true })
  for (const audience of AUDIENCES) {
    const document = await readReport(deps, YEAR, audience, CORRECTED_ON)
    if (document === null) throw new Error('the report is gone')
    for (const format of REPORT_FORMATS) {
      const { fileName, body } = await makeReportFile(document, format)
      await writeFile(join(into, fileName), body)
      process.stdout.write(`${fileName}\n`)
    }
  }
}

import type { Day } from '../../../kit/dates/index.ts'
import { recordAudit } from '../../../platform/audit/record-audit.ts'
import { transaction } from '../../../platform/db/index.ts'
import type { Reach } from '../../../platform/web/route.ts'
import { bumpFactsVersion } from '../../children/index.ts'
import { boundedBytes, FileOverLimitError } from '../../returns/index.ts'
import { EMPTY_REPORT, type Import, type Refusal } from '../import.ts'
import { saveRefusals, saveState, saveSystem } from '../store/import-rows.ts'
import type { FileSet, FileToLoad } from './file-sets.ts'
import type { DeskParts } from './desk-parts.ts'
import { applyTemplate, type BarredRow } from './load-template.ts'
import { readTemplate, type TemplateRead } from './read-template.ts'

const COMMAND_LINE = 'command-line'

type TemplateLoad = Pick<Import, 'id' | 'actor' | 'startedAt' | 'finishedAt'> & {
  readonly file: FileToLoad
  /** What else was given; must be nothing. */
  readonly rest: readonly FileSet[]
}

/** Reads and applies the template: names, officers, teams, brothers and sisters. */
export async function runTemplate(parts: DeskParts, load: TemplateLoad): Promise<Import> {
  const { file, id, actor, startedAt, finishedAt } = load
  await saveSystem(parts.db, load.id, 'template')
  const read = await readWhole(parts, load)
  const refused = new Set(read.refusals.map(({ line }) => line)).size
  const report = {
    ...EMPTY_REPORT,
    files: [{ file: file.name, table: 'Template', set: 0, rows: read.rows.length, refused }],
    says: [...read.says],
    counts: { ...EMPTY_REPORT.counts, refused },
  }
  await saveRefusals(parts.db, load.id, 1, read.refusals)
  const loaded = { id, actor, startedAt, finishedAt, system: 'template' }
  if (read.says.length > 0) {
    await saveState(parts.db, load.id, ['running'], { state: 'refused', report })
    return { ...loaded, state: 'refused', report }
  }
  return await transaction(parts.db, async (trx) => {
    const { barred, ...applied } = await applyTemplate(trx, read.rows, {
      actor: load.actor,
      today: parts.today(),
    })
    const ofOfficers = barred.map((row) => refuseOfficer(file.name, row))
    await saveRefusals(trx, load.id, read.refusals.length + 1, ofOfficers)
    const all = refused + barred.length
    const counts = { ...report.counts, ...applied, refused: all }
    const done = { ...report, counts, files: report.files.map((one) => ({ ...one, refused: all })) }
    await recordAudit(trx, {
      actor: load.actor,
      action: 'load-template',
      recordType: 'import',
      recordId: load.id,
      versionBefore: null,
      versionAfter: 1,
    })
    const isOurs = await saveState(trx, load.id, ['running'], { state: 'done', report: done })
    if (!isOurs) throw new Error('another program has taken this load of files for interrupted')
    if (counts.changed > 0) await bumpFactsVersion(trx)
    return { ...loaded, state: 'done' as const, report: done }
  })
}

function refuseOfficer(file: string, { line, identifier, officer, because }: BarredRow): Refusal {
  const bar = because[0]?.says.replace(/\.$/, '') ?? ''
  const expected = `an IRO who is independent of the case: ${bar} (CPPCR 46)`
  return { file, table: 'Template', line, child: identifier, column: 'IRO', found: officer ?? '', expected }
}

// Whoever may load files may open every record that is not restricted; on the command line nobody is signed in.
const reachOf = (actor: string, today: Day): Reach | null =>
  actor === COMMAND_LINE ? null : { accountId: actor, emergencyAt: null, today, through: null }

async function readWhole(
  { db, today, largestFile }: DeskParts,
  { actor, file, rest }: TemplateLoad,
): Promise<TemplateRead> {
  const wrong = (...says: string[]): TemplateRead => ({ rows: [], refusals: [], says })
  try {
    const bytes = boundedBytes(file.bytes, largestFile)
    const reader = { today: today(), reach: reachOf(actor, today()) }
    const read = await readTemplate(db, { name: file.name, bytes }, reader)
    for (const set of rest) {
      for await (const other of set.files) {
        return wrong(
          `${file.name} is the template for names and IROs. Load it by itself, without ${other.name}.`,
        )
      }
    }
    return read
  } catch (error) {
    if (!(error instanceof FileOverLimitError)) throw error
    return wrong(`${file.name} is larger than is taken. Check that it is the right file.`)
  }
}

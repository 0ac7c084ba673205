import { type Day, toIsoDate } from '../../../kit/dates/index.ts'
import { recordAudit } from '../../../platform/audit/record-audit.ts'
import type { Trx } from '../../../platform/db/index.ts'
import type { Block } from '../report-document.ts'
import type { FigureMap, ReportFigures, Which } from '../report-figure.ts'
import type { Doing } from './drafts.ts'

/** The rows of one child behind the figures, by measure: the day, and what it counts as. */
export type CountedOfChild = {
  /** Null: about no child. */
  readonly childId: string | null
  readonly counted: Readonly<Record<string, readonly (readonly [on: string, counts: string])[]>>
}

export type Freezing = {
  readonly reportId: string
  readonly on: Day
  readonly asOf: Day
  readonly authority: string
  readonly figures: ReportFigures
  readonly beside: ReadonlyMap<string, readonly Block[]>
  readonly children: readonly CountedOfChild[]
  /** What the public does not read, by name of the count. */
  readonly leftOut: ReadonlySet<string>
}

const AT_ONCE = 500

/** Keeps a draft as it is, with its figures and the lists behind them; false where it is no draft any more. */
export async function freezeReport(trx: Trx, freezing: Freezing, { actor, now }: Doing): Promise<boolean> {
  const { reportId, on, asOf, authority, figures, beside, children, leftOut } = freezing
  const frozen = await trx
    .updateTable('annual_report')
    .set({
      state: 'frozen',
      frozen_by: actor,
      frozen_at: now,
      frozen_on: toIsoDate(on),
      as_of: toIsoDate(asOf),
      authority,
      beside: JSON.stringify(Object.fromEntries(beside)),
      left_out: JSON.stringify([...leftOut]),
    })
    .where('id', '=', reportId)
    .where('state', '=', 'draft')
    .returning('edition')
    .executeTakeFirst()
  if (frozen === undefined) return false
  for (const which of ['now', 'before'] as const) await insertFigures(trx, reportId, which, figures[which])
  for (let at = 0; at < children.length; at += AT_ONCE) {
    const rows = children.slice(at, at + AT_ONCE).map(({ childId, counted }) => ({
      report_id: reportId,
      child_id: childId,
      counted: JSON.stringify(counted),
    }))
    await trx.insertInto('annual_report_child').values(rows).execute()
  }
  await recordAudit(trx, {
    actor,
    action: 'freeze-report',
    recordType: 'annual-report',
    recordId: reportId,
    versionBefore: null,
    versionAfter: frozen.edition,
  })
  return true
}

async function insertFigures(trx: Trx, reportId: string, which: Which, figures: FigureMap): Promise<void> {
  const rows = [...figures.values()].map((figure, place) => ({
    report_id: reportId,
    which,
    place,
    measure_id: figure.id,
    definition: figure.definition,
    figure: JSON.stringify(figure),
  }))
  if (rows.length > 0) await trx.insertInto('annual_report_figure').values(rows).execute()
}

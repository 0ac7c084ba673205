import { EMPTY_REPORT } from '../../src/features/imports/import.ts'
import type { Trx } from '../../src/platform/db/index.ts'

/** The load of files that tells of the small council’s children. */
export const LOAD = 'grid-load'

/** A load of files that changed a row of each child and refused another. */
export async function saveLoad(trx: Trx, children: readonly { readonly id: string }[]): Promise<void> {
  const system = 'ssda903'
  const load = { id: LOAD, actor: 'command-line', system, state: 'done' as const }
  await trx
    .insertInto('import')
    .values({ ...load, report: JSON.stringify(EMPTY_REPORT), finished_at: new Date() })
    .execute()
  for (const [number, { id }] of children.entries()) {
    await trx.insertInto('child_identifier').values({ system, value: id, child_id: id }).execute()
    const row = { system, return_year: 2026, table_name: 'header', child: id, key: '' }
    const { id: rowId } = await trx
      .insertInto('source_row')
      .values({ ...row, content: '1\t2', first_import: LOAD, changed_import: LOAD })
      .returning('id')
      .executeTakeFirstOrThrow()
    const before = { source_row_id: rowId, content: '1\t1', replaced_import: LOAD }
    await trx.insertInto('source_row_version').values(before).execute()
    const refused = { import_id: LOAD, number, file: 'header.csv', table_name: 'header', line: number + 2 }
    await trx
      .insertInto('import_refusal')
      .values({ ...refused, child: id, column_name: 'SEX', found: '9', expected: '1 or 2' })
      .execute()
  }
}

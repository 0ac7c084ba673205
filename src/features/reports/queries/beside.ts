import type { Db } from '../../../platform/db/index.ts'
import { returnYear, toReturnYearName } from '../../../law/returns/index.ts'
import { listActions, listQuestions } from '../../quality/index.ts'
import { nextProgrammeBlocks, programmeBlocks, questionBlocks } from '../programme-blocks.ts'
import type { Block } from '../report-document.ts'

/** What the work programme puts into a report, by key of the section. */
export async function readBeside(db: Db, year: number): Promise<ReadonlyMap<string, readonly Block[]>> {
  const { from, to } = returnYear(year)
  return new Map([
    ['programme', programmeBlocks(await listActions(db, year), toReturnYearName(year))],
    ['next-programme', nextProgrammeBlocks(await listActions(db, year + 1), toReturnYearName(year + 1))],
    ['questions', questionBlocks(await listQuestions(db, { from, to }))],
  ])
}

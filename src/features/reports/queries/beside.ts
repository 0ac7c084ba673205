import type { Db } from '../../../platform/db/index.ts'
import { returnYear, toReturnYearName } from '../../../law/returns/index.ts'
import type { Day } from '../../../kit/dates/index.ts'
import { readHowToReach, sayHowToReach } from '../../authority/index.ts'
import { listActions, listQuestions } from '../../quality/index.ts'
import { nextProgrammeBlocks, programmeBlocks, questionBlocks, reachBlocks } from '../programme-blocks.ts'
import type { Block } from '../report-document.ts'

/** What the work programme and the authority put into a report, by key of the section. */
export async function readBeside(
  db: Db,
  year: number,
  today: Day,
): Promise<ReadonlyMap<string, readonly Block[]>> {
  const { from, to } = returnYear(year)
  return new Map([
    ['programme', programmeBlocks(await listActions(db, year), { year: toReturnYearName(year), to })],
    ['next-programme', nextProgrammeBlocks(await listActions(db, year + 1), toReturnYearName(year + 1))],
    ['help', reachBlocks(sayHowToReach(await readHowToReach(db, today)))],
    ['questions', questionBlocks(await listQuestions(db, { from, to }))],
  ])
}

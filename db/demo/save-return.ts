import { addDays, type Day, toIsoDate } from '../../src/kit/dates/index.ts'
import { newId } from '../../src/kit/ids.ts'
import {
  createImportDesk,
  createProgressBoard,
  findSourceRow,
  holdsDataset,
  IMPORTS_PATH,
  listDatasetTold,
  listSourceEpisodes,
  readSourceReturn,
} from '../../src/features/imports/index.ts'
import { type HeldFiles, loadHeldChecks } from '../../src/features/checks/index.ts'
import { judgeReview, rebuildObligations, saveNewReviews } from '../../src/features/reviews/index.ts'
import { DEFAULT_POLICY, workReviewsOwed } from '../../src/law/looked-after-reviews/index.ts'
import { type Db, transaction } from '../../src/platform/db/index.ts'
import { demoReturnFiles, RETURN_YEAR } from './demo-return.ts'
import { type DemoChild, plainPeriod } from './demo-child.ts'
import { DEMO_TODAY } from './people.ts'
import { CORRECTED, NOT_IN_FILE, PLANTED, type ReturnTelling } from './planted-faults.ts'
import { seeded } from './random.ts'
import { makeRecord } from './records.ts'
import type { ReturnFiles } from './return-files.ts'

const HELD_FILES: HeldFiles = {
  readReturn: readSourceReturn,
  findRow: findSourceRow,
  listEpisodes: listSourceEpisodes,
  holdsDataset,
  listDataset: listDatasetTold,
  path: IMPORTS_PATH,
}

/** The largest of its files is a few thousand bytes. */
const LARGEST_FILE = 1_000_000

async function* toFiles(files: ReturnFiles) {
  for (const [name, text] of Object.entries(files)) yield { name, bytes: bytesOf(text) }
}

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text)
}

type Loading = { readonly db: Db; readonly children: readonly DemoChild[]; readonly actor: string }

/** Loads a return as a person would, and gives it a day on which that was. */
async function load(
  { db, children, actor }: Loading,
  tellings: readonly ReturnTelling[],
  at: Date,
): Promise<void> {
  // Nobody else works with this database yet.
  const desk = createImportDesk({
    db,
    kind: 'embedded',
    today: () => DEMO_TODAY,
    board: createProgressBoard(),
    largestFile: LARGEST_FILE,
  })
  const sets = tellings.map((telling) => ({
    name: telling,
    files: toFiles(demoReturnFiles(children, telling)),
    year: telling === 'year-before' ? RETURN_YEAR - 1 : RETURN_YEAR,
  }))
  const loaded = await desk.load(sets, { actor, proposedYear: 'take', withdrawals: 'confirmed' })
  if (loaded === 'busy' || loaded.state !== 'done')
    throw new Error(`the demonstration’s return was not loaded: ${JSON.stringify(loaded)}`)
  await db
    .updateTable('import')
    .set({ started_at: at, finished_at: at })
    .where('id', '=', loaded.id)
    .execute()
  const { checkAgain } = await loadHeldChecks()
  await checkAgain(db, HELD_FILES, { actor, now: at, today: DEMO_TODAY })
}

/**
 * Loads the council's return of two years, with what is wrong in it, and later this year's once more with something
 * corrected. Two reviews were written down by staff before. After all else.
 */
export async function saveReturn(loading: Loading): Promise<'loaded' | 'nothing'> {
  if (!loading.children.some(({ system }) => system === 'ssda903')) return 'nothing'
  await saveRecorded(loading)
  await load(loading, ['year-before', 'first'], new Date('2026-06-11T09:14:00Z'))
  await load(loading, ['corrected'], new Date('2026-11-19T15:32:00Z'))
  return 'loaded'
}

/** What staff wrote down: a review that the return tells too, and one that it does not have. */
async function saveRecorded({ db, children, actor }: Loading): Promise<void> {
  const find = (number: string) => children.find(({ identifier }) => identifier === number)
  const [corrected, missed] = [find(PLANTED.startCorrected), find(PLANTED.reviewNotInFile)]
  if (corrected === undefined || missed === undefined) return
  const written = ({ id, born }: DemoChild, on: Day, start: Day) => ({
    id: newId(),
    childId: id,
    record: {
      ...makeRecord({ parts: [on], meeting: true, code: 'PN1' }, { born, worker: 'Dan Petrov' }, seeded(on)),
      decisions: [],
    },
    judged: judgedFrom(start, on),
    recordedBy: actor,
    recordedAt: new Date(`${toIsoDate(addDays(on, 2))}T11:05:00Z`),
  })
  const start = missed.care.periods[0]?.start ?? NOT_IN_FILE
  await transaction(db, async (trx) => {
    await saveNewReviews(trx, [
      written(corrected, CORRECTED.firstReview, CORRECTED.told),
      written(missed, NOT_IN_FILE, start),
    ])
    await rebuildObligations(trx, [corrected.id, missed.id])
  })
}

/** What was shown when a first review was written down, by the start that the return told of then. */
function judgedFrom(start: Day, on: Day) {
  const period = plainPeriod(start, { legalStatuses: [], placements: [] })
  const held = { parts: [on], meeting: null, code: null }
  const owed = workReviewsOwed({ born: null, periods: [{ ...period, reviews: [held] }] }, DEFAULT_POLICY)
  return judgeReview(owed, 0, addDays(on, 2), DEFAULT_POLICY)
}

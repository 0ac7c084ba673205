// Reviews, as a file tells of them, for tests of what lies between two reviews.
import { bumpFactsVersion } from '../../src/features/children/index.ts'
import { rebuildObligations, saveFileReviews } from '../../src/features/reviews/index.ts'
import { type IsoDate, isoDay } from '../../src/kit/dates/index.ts'
import { type Db, transaction } from '../../src/platform/db/index.ts'

/** Saves the days on which a child was reviewed, and works out what is owed. */
export async function saveReviewsOf(db: Db, childId: string, days: readonly IsoDate[]): Promise<void> {
  await transaction(db, async (trx) => {
    const reviews = days.map((on) => ({ on: isoDay(on), code: null }))
    await saveFileReviews(trx, [{ childId, reviews }])
    await rebuildObligations(trx, [childId])
    await bumpFactsVersion(trx)
  })
}

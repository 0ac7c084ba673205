// A process that records reviews one after another until it is killed, saying each that is done, and each draft that is
// saved with its revision: for the kill rounds.
//   node test/support/recording-process.ts ACCOUNT CHILD,CHILD,…     (DATABASE_URL or DATA_DIR says where)
import { addDays, isoDay, toIsoDate } from '../../src/kit/dates/index.ts'
import { newId } from '../../src/kit/ids.ts'
import { openDatabase } from '../../src/platform/db/index.ts'
import { recordHeldReview } from '../../src/features/reviews/record-held-review/command.ts'
import { toAnswers } from '../../src/features/reviews/review-answers.ts'
import { bareRecord } from '../../src/features/reviews/review-record.ts'
import { saveDraft, saveDraftAs } from '../../src/features/reviews/store/drafts.ts'

const [account = '', children = ''] = process.argv.slice(2)
const database = await openDatabase({
  databaseUrl: process.env['DATABASE_URL'] ?? null,
  dataDir: process.env['DATA_DIR'] ?? '',
})

// Reviews a month apart, each child's in turn.
for (let number = 0; ; number += 1) {
  const on = toIsoDate(addDays(isoDay('2015-02-01'), number * 30))
  for (const childId of children.split(',')) {
    const record = { ...bareRecord(on), lateReason: 'miscalculation' } as const
    const draft = {
      id: newId(),
      childId,
      accountId: account,
      reviewId: null,
      basedOn: 0,
      answers: toAnswers(record),
      apartFrom: [],
    }
    const begun = await saveDraft(database.db, { ...draft, savedAt: new Date() })
    const typed = { ...begun, answers: { ...draft.answers, 'late-note': 'Typed since' }, savedAt: new Date() }
    const saved = await saveDraftAs(database.db, typed, { tab: 'a', revision: begun.revision })
    if (!saved.ok) throw new Error(`not saved: ${saved.failure.code}`)
    process.stdout.write(`draft ${saved.value.id} ${saved.value.revision}\n`)
    const recorded = await recordHeldReview(database.db, {
      draftId: saved.value.id,
      childId,
      record,
      actor: account,
      now: new Date(),
      today: isoDay('2026-11-21'),
    })
    if (!recorded.ok) throw new Error(`not recorded: ${recorded.failure.code}`)
    process.stdout.write(`${recorded.value.reviewId}\n`)
  }
}

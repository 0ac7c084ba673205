import { addDays, type Day, toIsoDate } from '../../src/kit/dates/index.ts'
import { fail, ok, type Result } from '../../src/kit/result.ts'
import { saveAllocations } from '../../src/features/allocations/index.ts'
import {
  bumpFactsVersion,
  saveFacts,
  saveIdentifiers,
  saveInTeam,
  saveNames,
} from '../../src/features/children/index.ts'
import {
  judgeReview,
  type RecordedReview,
  rebuildObligations,
  saveFileReviews,
  saveNewReviews,
} from '../../src/features/reviews/index.ts'
import { DEFAULT_POLICY, workReviewsOwed } from '../../src/law/looked-after-reviews/index.ts'
import { type Db, refreshStatistics, type Trx, transaction } from '../../src/platform/db/index.ts'
import { addAccount, listAccounts } from '../../src/platform/identity/index.ts'
import { makeCouncil } from './council.ts'
import { type DemoChild, type DemoReview, toHistory } from './demo-child.ts'
import { DEMO_ACCOUNTS, DEMO_TODAY, type DemoAccount } from './people.ts'
import { demoId, seeded } from './random.ts'
import { saveAdjourned } from './save-adjourned.ts'
import { saveAnnualReport } from './save-annual-report.ts'
import { saveAfterReviews } from './save-after-reviews.ts'
import { saveBeside } from './save-beside.ts'
import { saveBenchmark } from './save-benchmark.ts'
import { saveBetweenReviews } from './save-between-reviews.ts'
import { saveCaseFigures } from './save-case-figures.ts'
import { saveChildWorkers } from './save-child-workers.ts'
import { saveCaseload } from './save-caseload.ts'
import { saveConsultations } from './save-consultations.ts'
import { saveDismissed } from './save-dismissed.ts'
import { saveEstablishment } from './save-establishment.ts'
import { saveDisputes } from './save-disputes.ts'
import { saveHowToReach } from './save-how-to-reach.ts'
import { saveHandover } from './save-handover.ts'
import { saveMeetings } from './save-meetings.ts'
import { savePapers } from './save-papers.ts'
import { saveNotices } from './save-notices.ts'
import { saveProgramme } from './save-programme.ts'
import { saveRecords } from './save-records.ts'
import { saveDecisionsFollowed } from './save-decisions.ts'
import { saveMail } from './save-mail.ts'
import { saveReconciliation } from './save-reconciliation.ts'
import { saveRestrictions } from './save-restrictions.ts'
import { saveReturn } from './save-return.ts'
import { saveSiblingConflict } from './save-sibling-conflict.ts'
import { saveStaff } from './save-staff.ts'
import { saveYardsticks } from './save-yardsticks.ts'

const ACTOR = 'demonstration'

export type Loaded = { readonly children: number; readonly reviews: number }

/**
 * Loads the fictional council into a database that has no child, all of it in one transaction. Refused where there is
 * a child already; where an attempt before was cut short, it begins again.
 */
export async function loadDemonstration(
  db: Db,
  children: readonly DemoChild[] = makeCouncil(),
): Promise<Result<Loaded, 'not-empty'>> {
  const some = await db.selectFrom('child').select('id').limit(1).executeTakeFirst()
  if (some !== undefined) return fail('not-empty')
  await transaction(db, saveStaff)
  const accounts = await saveAccounts(db)
  await saveBenchmark(db, accounts.get(DEMO_ACCOUNTS.analyst.userName) ?? ACTOR)
  const reviews = await transaction(db, (trx) => saveCouncil(trx, children, accounts))
  const analyst = accounts.get(DEMO_ACCOUNTS.analyst.userName)
  if (analyst !== undefined) await saveYardsticks(db, analyst)
  const told = await saveReturn({
    db,
    children,
    actor: accounts.get(DEMO_ACCOUNTS.support.userName) ?? ACTOR,
  })
  // A load of files counts all rows anew.
  if (told === 'nothing') await refreshStatistics(db)
  return ok({ children: children.length, reviews })
}

/** Ids of the demonstration's accounts by user name; each is added where it is not there. */
async function saveAccounts(db: Db): Promise<ReadonlyMap<string, string>> {
  const accounts: readonly DemoAccount[] = Object.values(DEMO_ACCOUNTS)
  // Side by side: to hash a password takes long.
  await Promise.all(
    accounts.map(({ role, ...account }) => addAccount(db, { ...account, roles: [role] }, ACTOR)),
  )
  return new Map((await listAccounts(db)).map(({ userName, id }) => [userName, id]))
}

async function saveCouncil(
  trx: Trx,
  children: readonly DemoChild[],
  accounts: ReadonlyMap<string, string>,
): Promise<number> {
  const manager = accounts.get(DEMO_ACCOUNTS.manager.userName)
  if (manager !== undefined) {
    await saveCaseFigures(trx, manager)
    await saveHowToReach(trx, manager)
    await saveProgramme(trx, manager)
    await saveAnnualReport(trx, manager)
  }
  await saveFacts(trx, children)
  await saveNames(trx, children)
  await saveIdentifiers(
    trx,
    children.map(({ id, system, identifier }) => ({
      system,
      value: identifier,
      childId: id,
      from: null,
      to: null,
    })),
  )
  await saveInTeam(trx, children.flatMap(inTeam))
  await saveChildWorkers(trx, children)
  await saveRestrictions(trx, children, accounts)
  await saveNotices(trx, children, accounts)
  await saveEstablishment(trx, recorderOfPapers(accounts))
  await saveAllocations(
    trx,
    children.flatMap(({ id, allocations }) => allocations.map((one) => ({ ...one, childId: id }))),
  )
  await saveHandover(trx, children, recorderOfPapers(accounts))
  await saveSiblingConflict(trx, children, recorderOfPapers(accounts))
  await saveNewReviews(
    trx,
    children.flatMap((child) => recordedReviews(child, accounts)),
  )
  await saveDecisionsFollowed(trx)
  await saveMail(trx)
  await saveFileReviews(trx, children.map(fileReviews))
  await saveReconciliation(trx, children, recorderOfPapers(accounts))
  await saveRecords(trx, children, accounts)
  await saveAfterReviews(trx, recorderOfPapers(accounts))
  await rebuildObligations(
    trx,
    children.map(({ id }) => id),
  )
  await saveMeetings(trx, children, recorderOfPapers(accounts))
  await saveAdjourned(trx, recorderOfPapers(accounts))
  await savePapers(trx, children, recorderOfPapers(accounts))
  await saveBetweenReviews(trx, children, recorderOfPapers(accounts))
  await saveCaseload(trx, recorderOfPapers(accounts))
  await saveConsultations(trx, children, recorderOfPapers(accounts))
  await saveDisputes(trx, children, recorderOfPapers(accounts))
  await saveBeside(trx, children, recorderOfPapers(accounts))
  await saveDismissed(trx, recorderOfPapers(accounts))
  await bumpFactsVersion(trx)
  return children.reduce((sum, { reviews }) => sum + reviews.length, 0)
}

function recorderOfPapers(accounts: ReadonlyMap<string, string>): string {
  const account = accounts.get(DEMO_ACCOUNTS.support.userName)
  if (account === undefined) throw new Error('the demonstration has its accounts')
  return account
}

function inTeam({ id, teamId, care }: DemoChild) {
  const last = care.periods.at(-1)
  return last === undefined ? [] : [{ childId: id, teamId, from: last.start, to: last.end }]
}

const firstPart = (review: DemoReview): Day | undefined =>
  review.kind === 'file' ? review.on : review.record.parts[0]?.on

function fileReviews({ id, reviews }: DemoChild) {
  const inFile = reviews.filter((review) => review.kind === 'file' || review.inFile)
  return {
    childId: id,
    reviews: inFile.flatMap((review) => {
      const on = firstPart(review)
      return on === undefined ? [] : [{ on, code: review.kind === 'file' ? review.code : review.record.code }]
    }),
  }
}

/** Who wrote a record: the officer where they have an account, else business support. */
function recorderOf(child: DemoChild, on: Day, accounts: ReadonlyMap<string, string>): string {
  const { iro, support } = DEMO_ACCOUNTS
  const officer = child.allocations.findLast(({ from }) => from <= on)?.officerId
  const account = accounts.get(officer === iro.personId ? iro.userName : support.userName)
  if (account === undefined) throw new Error('the demonstration has its accounts')
  return account
}

function recordedReviews(child: DemoChild, accounts: ReadonlyMap<string, string>): RecordedReview[] {
  const owed = workReviewsOwed(toHistory(child), DEFAULT_POLICY)
  const random = seeded(Number(child.identifier.replace(/\D/g, '')))
  return child.reviews.flatMap((review, place) => {
    const id = demoId(random)
    if (review.kind === 'file') return []
    const done = review.record.completedOn ?? firstPart(review) ?? DEMO_TODAY
    const written = addDays(done, random.between(0, 4))
    const asOf = written < DEMO_TODAY ? written : DEMO_TODAY
    return [
      {
        id,
        childId: child.id,
        record: review.record,
        judged: judgeReview(owed, place, asOf, DEFAULT_POLICY),
        recordedBy: recorderOf(child, done, accounts),
        recordedAt: new Date(`${toIsoDate(asOf)}T15:${10 + random.between(0, 40)}:00Z`),
      },
    ]
  })
}

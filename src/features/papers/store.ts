import { toIsoDate } from '../../kit/dates/index.ts'
import { newId } from '../../kit/ids.ts'
import { recordAudit } from '../../platform/audit/record-audit.ts'
import type { Trx } from '../../platform/db/index.ts'
import { keepFile, type Upload } from '../../platform/files/index.ts'
import type { PaperSaid } from './paper.ts'
import type { PaperKind } from './paper-rules.ts'
import type { Preparing, RecordedTalk, SpokenBefore } from './preparation.ts'

export type NewPaper = {
  readonly kind: PaperKind
  readonly number: number
  readonly said: PaperSaid
  readonly upload: Upload | null
}

/** Saves what is said of a paper, with its file where there is one, and the audit row. */
export async function savePaper(trx: Trx, preparing: Preparing, paper: NewPaper): Promise<void> {
  const { kind, number, said, upload } = paper
  const { childId, accountId, now } = preparing
  const fileId =
    upload === null ? null : await keepFile(trx, { ...upload, childId, keptBy: accountId, keptAt: now })
  const id = newId()
  await trx
    .insertInto('paper')
    .values({ ...columnsOf(preparing), id, kind, number, ...saidColumns(said), file_id: fileId })
    .execute()
  await record(trx, preparing, {
    action: nameChange(said),
    recordType: 'paper',
    recordId: id,
    versionBefore: number === 1 ? null : number - 1,
    versionAfter: number,
  })
}

function nameChange({ state }: PaperSaid): string {
  if (state === 'received') return 'record-paper'
  return state === 'not-needed' ? 'say-paper-not-needed' : 'take-back-paper'
}

function saidColumns(said: PaperSaid) {
  const { state } = said
  return state === 'received'
    ? { state, received_on: toIsoDate(said.on), way: said.way, reason: '' }
    : { state, received_on: null, way: null, reason: said.reason }
}

/** Saves that the social worker and the officer talked, with the audit row. */
export async function saveTalk(trx: Trx, preparing: Preparing, talk: RecordedTalk): Promise<void> {
  const id = newId()
  await trx
    .insertInto('social_worker_talk')
    .values({
      ...columnsOf(preparing),
      id,
      talked_on: toIsoDate(talk.on),
      social_worker: talk.socialWorker,
      officer: talk.officer,
      puts_right: talk.putsRight,
    })
    .execute()
  const row = { action: 'record-talk', recordType: 'social-worker-talk', recordId: id }
  await record(trx, preparing, { ...row, versionBefore: null, versionAfter: 1 })
}

/** Saves whether the child was spoken to before the review, with the audit row. */
export async function saveSpokenBefore(
  trx: Trx,
  preparing: Preparing,
  { on, ...spoken }: SpokenBefore,
): Promise<void> {
  const id = newId()
  await trx
    .insertInto('spoken_before')
    .values({ ...columnsOf(preparing), id, on_day: toIsoDate(on), ...spoken })
    .execute()
  const row = { action: 'record-spoken-to', recordType: 'spoken-before', recordId: id }
  await record(trx, preparing, { ...row, versionBefore: null, versionAfter: 1 })
}

const columnsOf = ({ childId, afterReviewId, accountId, now }: Preparing) => ({
  child_id: childId,
  after_review_id: afterReviewId,
  recorded_by: accountId,
  recorded_at: now,
})

type Audited = {
  readonly action: string
  readonly recordType: string
  readonly recordId: string
  readonly versionBefore: number | null
  readonly versionAfter: number
}

async function record(trx: Trx, { accountId, childId }: Preparing, audited: Audited): Promise<void> {
  await recordAudit(trx, { actor: accountId, childId, ...audited })
}

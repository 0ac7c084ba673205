import { type PageRequest, type PageResponse, redirectTo } from '../../../platform/web/route.ts'
import type { Child } from '../../children/index.ts'
import { decideWhichReview } from '../held-review-days.ts'
import { refuseCode, toDaysFacts } from '../held-review.ts'
import { RECORDING_PAGES, type RecordingPage, recordingPath } from '../paths.ts'
import { findReview } from '../queries.ts'
import { readRecordingFacts } from '../queries/recording-facts.ts'
import type { Refused } from '../refused.ts'
import type { ReviewRecord } from '../review-record.ts'
import { type Desk, draw, frame, type Place, readRecording } from './draw.ts'
import { errorsOfPage, readSoFar } from './form.ts'
import { renderSameReview } from './same-review-view.ts'

function pageAfter(page: RecordingPage): RecordingPage {
  return RECORDING_PAGES[RECORDING_PAGES.indexOf(page) + 1] ?? 'check'
}

/** Goes on to the next page, or says what is wrong on this one. What was typed is saved either way. */
export async function answerContinue(
  desk: Desk,
  request: PageRequest,
  child: Child,
  place: Place,
): Promise<PageResponse> {
  const { draft, page } = place
  const errors = errorsOfPage(draft.answers, page)
  if (errors.length > 0) return await draw(desk, request, child, { ...place, errors, status: 400 })
  const refused = await refuse(desk, child, place, readSoFar(draft.answers), request)
  if (refused === null) return redirectTo(recordingPath(child.id, pageAfter(page), place.tab))
  return await answerRefused(desk, request, child, place, refused)
}

async function refuse(
  { db }: Desk,
  child: Child,
  { draft, page }: Place,
  record: ReviewRecord,
  { today }: PageRequest,
): Promise<Refused | null> {
  if (page === 'people') return refuseCode(child.born, record)
  if (page !== 'meeting') return null
  const facts = await readRecordingFacts(db, child, draft)
  const which = decideWhichReview(
    toDaysFacts(facts),
    record.parts.map(({ on }) => on),
    today,
  )
  return which.ok ? null : which.failure
}

/** A rule says no: the page again with the reason, or the question whether it is the same review. */
export async function answerRefused(
  desk: Desk,
  request: PageRequest,
  child: Child,
  place: Place,
  refused: Refused,
): Promise<PageResponse> {
  const other = refused.other === undefined ? null : await findReview(desk.db, refused.other)
  if (refused.code === 'perhaps-the-same' && other !== null) {
    const recording = await readRecording(desk, request, child, place)
    const main = renderSameReview(recording, place.page, other)
    return frame(request, child, { title: 'Is this the same review?', main, status: 422 })
  }
  const errors = [{ field: refused.field ?? 'part-1-on-day', message: refused.says }]
  const known = refused.code === 'already-recorded' && other !== null ? { known: other.id } : {}
  return await draw(desk, request, child, { ...place, ...known, errors, status: 422 })
}

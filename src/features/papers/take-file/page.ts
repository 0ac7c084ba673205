import { londonDayOf } from '../../../platform/clock/clock.ts'
import type { Db } from '../../../platform/db/index.ts'
import { endingOf, readKeptFile } from '../../../platform/files/index.ts'
import { toIsoDate } from '../../../kit/dates/index.ts'
import { NOT_FOUND, type PageRequest, type PageResponse, type Route } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { CHILDREN_PATH, ofChild } from '../../children/index.ts'
import { findPaperOfFile } from '../queries.ts'

/** A file that was sent for a review. It is never shown in a page, only taken away. */
export function takeFileRoutes({ db }: Services): readonly Route[] {
  return [
    {
      method: 'GET',
      path: `${CHILDREN_PATH}/:child/paper-files/:file`,
      action: 'see-papers',
      child: ofChild,
      pace: 'limited',
      handle: (request) => take(db, request),
    },
  ]
}

async function take(db: Db, { params }: PageRequest): Promise<PageResponse> {
  const fileId = params['file'] ?? ''
  const paper = await findPaperOfFile(db, params['child'] ?? '', fileId)
  const file = paper === null ? null : await readKeptFile(db, fileId)
  if (paper === null || file === null) return NOT_FOUND
  // Nothing in the name says of whom it is.
  const day = toIsoDate(londonDayOf(paper.recordedAt))
  const fileName = `${paper.kind}-${day}-${paper.id}.${endingOf(file.contentType)}`
  return { kind: 'file', contentType: file.contentType, fileName, body: file.bytes }
}

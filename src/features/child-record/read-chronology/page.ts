import { toIsoDate } from '../../../kit/dates/index.ts'
import { NOT_FOUND, type PageRequest, type PageResponse, type Route } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { CHILDREN_PATH, childPath, ofChild } from '../../children/index.ts'
import type { SignedChronology } from '../chronology.ts'
import { activityPath } from '../paths.ts'
import { findChronology } from '../queries/chronologies.ts'
import { toChronologyFile } from './chronology-file.ts'
import { renderChronology } from './view.ts'

/** A signed chronology, as a page to print and as a PDF. */
export function readChronologyRoutes({ db }: Services): readonly Route[] {
  const path = `${CHILDREN_PATH}/:child/chronologies/:chronology`
  const about = { method: 'GET', action: 'see-chronologies', child: ofChild } as const
  const reading =
    (answer: (request: PageRequest, signed: SignedChronology) => PageResponse | Promise<PageResponse>) =>
    async (request: PageRequest): Promise<PageResponse> => {
      const { params } = request
      const signed = await findChronology(db, params['child'] ?? '', params['chronology'] ?? '')
      return signed === null ? NOT_FOUND : await answer(request, signed)
    }
  return [
    { ...about, path, handle: reading(draw) },
    {
      ...about,
      path: `${path}/chronology.pdf`,
      pace: 'limited',
      handle: reading(async (_, signed) => ({
        kind: 'file',
        contentType: 'application/pdf',
        fileName: `chronology-${toIsoDate(signed.signedOn)}-${signed.id}.pdf`,
        body: await toChronologyFile(signed),
      })),
    },
  ]
}

function draw(request: PageRequest, signed: SignedChronology): PageResponse {
  const { childId, content } = signed
  const breadcrumbs = [
    { text: 'Children', href: CHILDREN_PATH },
    { text: content.name, href: childPath(childId) },
    { text: 'Footprint', href: activityPath(childId) },
  ]
  const html = request.frame({
    title: `Chronology of ${content.name}`,
    nav: CHILDREN_PATH,
    breadcrumbs,
    main: renderChronology(signed),
  })
  return { kind: 'page', status: 200, html }
}

import { toIsoDate } from '../../../kit/dates/index.ts'
import type { PageRequest, Route } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { maySeeContact } from '../../contact/index.ts'
import type { FindChallenges } from '../open-challenges.ts'
import { drawPreparing, preparingRoute } from '../preparing-page.ts'
import { findPreparation } from '../queries/preparation.ts'
import { gatherPack } from './gather.ts'
import type { Preparation } from '../preparation.ts'
import { type ReviewPack, toReviewPack } from './pack.ts'
import { toPackFile } from './pack-file.ts'
import { renderReviewPack } from './view.ts'

/** All there is for a child's next review, as a page and as a PDF. */
export function reviewPackRoutes(services: Services, findChallenges: FindChallenges): readonly Route[] {
  const { db } = services
  const gather = async ({ user, today }: PageRequest, preparation: Preparation): Promise<ReviewPack> => {
    const contact = maySeeContact(user.roles) ? 'seen' : 'not-seen'
    const challenges = await findChallenges(preparation.child.id, user.roles, today)
    return toReviewPack(await gatherPack(db, preparation, { today, contact, challenges }))
  }
  const task = { method: 'GET', action: 'see-papers' } as const
  return [
    preparingRoute(services, findPreparation, {
      ...task,
      path: '/review-pack',
      handle: async (request, preparation) => {
        const pack = await gather(request, preparation)
        const main = renderReviewPack(preparation.child.id, pack)
        return drawPreparing(request, preparation.child, { title: pack.title, main })
      },
    }),
    preparingRoute(services, findPreparation, {
      ...task,
      path: '/review-pack.pdf',
      pace: 'limited',
      handle: async (request, preparation) => ({
        kind: 'file',
        contentType: 'application/pdf',
        fileName: `review-pack-${toIsoDate(request.today)}-${preparation.child.id}.pdf`,
        body: await toPackFile(await gather(request, preparation)),
      }),
    }),
  ]
}

import { fail, ok } from '../../../kit/result.ts'
import { recordAudit } from '../../../platform/audit/index.ts'
import { transaction } from '../../../platform/db/index.ts'
import type { Route } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { meetingTaskRoutes } from '../meeting-task.ts'
import { findWishes } from '../queries/meeting-parts.ts'
import { saveWishes } from '../store/meetings.ts'
import { parseWishes, readWishes, renderWishFields, toWishesTyped } from '../wish-form.ts'
import { findMeeting } from '../queries/meetings.ts'

/** What the child wishes for a meeting. */
export function recordWishesRoutes(services: Services): readonly Route[] {
  const { db } = services
  return meetingTaskRoutes(services, {
    find: findMeeting,
    name: 'wishes',
    title: () => 'What the child wishes',
    lead: 'What you leave at “Not asked yet” stays open. “No wish” says that somebody asked.',
    button: 'Save what the child wishes',
    load: ({ meeting }) => findWishes(db, meeting.id),
    fields: (wishes, form, wrong) =>
      renderWishFields(form === null ? toWishesTyped(wishes) : readWishes(form), wrong?.errors ?? []),
    async save({ request, meeting }) {
      const wishes = parseWishes(readWishes(request.form))
      if (!wishes.ok) return fail({ status: 400, errors: wishes.failure })
      await transaction(db, async (trx) => {
        await saveWishes(trx, meeting.id, wishes.value)
        await recordAudit(trx, {
          actor: request.user.accountId,
          action: 'record-meeting-wishes',
          recordType: 'meeting',
          recordId: meeting.id,
          versionBefore: meeting.version,
          versionAfter: meeting.version,
          childId: meeting.childId,
        })
      })
      return ok('saved')
    },
  })
}

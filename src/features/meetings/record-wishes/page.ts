import { fail } from '../../../kit/result.ts'
import type { Route } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { renderInsetText } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderKeyValues } from '../../../ui/parts/index.ts'
import { meetingTaskRoutes, notSaved } from '../meeting-task.ts'
import { findWishes, readWishesVersion } from '../queries/meeting-parts.ts'
import { findMeeting } from '../queries/meetings.ts'
import { parseWishes, readWishes, renderWishFields, toWishesTyped } from '../wish-form.ts'
import type { Wishes } from '../wish.ts'
import { toWishRows } from '../wish-rows.ts'
import { recordWishes } from './command.ts'
import { readVersion } from '../../../ui/forms/index.ts'

/** What the child wishes for a meeting. */
export function recordWishesRoutes(services: Services): readonly Route[] {
  const { db } = services
  return meetingTaskRoutes(services, {
    find: findMeeting,
    name: 'wishes',
    title: () => 'What the child wishes',
    lead: 'Leave “Not asked yet” where nobody has asked. “No wish” says that somebody asked.',
    button: 'Save what the child wishes',
    load: async ({ meeting }) => ({
      version: await readWishesVersion(db, meeting.id),
      wishes: await findWishes(db, meeting.id),
    }),
    version: (_about, { version }) => version,
    fields: ({ wishes }, form, wrong) =>
      html`${wrong?.status === 409 && renderSaved(wishes)}${renderWishFields(form === null ? toWishesTyped(wishes) : readWishes(form), wrong?.errors ?? [])}`,
    async save({ request, meeting }) {
      const { form, user } = request
      const wishes = parseWishes(readWishes(form))
      if (!wishes.ok) return fail({ status: 400, errors: wishes.failure })
      const { id, childId } = meeting
      const recording = { id, childId, seen: readVersion(form), actor: user.accountId }
      const done = await recordWishes(db, recording, wishes.value)
      return done.ok ? done : notSaved(done.failure)
    },
  })
}

function renderSaved(wishes: Wishes): Html {
  return renderInsetText({
    html: html`<p class="govuk-body"><strong>What they saved</strong></p>${renderKeyValues(toWishRows(wishes))}`,
  })
}

import { isoDay, toDate } from '../../../kit/dates/index.ts'
import { fail, ok } from '../../../kit/result.ts'
import type { Route } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import {
  errorsOf,
  parseChoice,
  parseDay,
  readText,
  readVersion,
  renderDayField,
  renderSelectField,
  renderWordsField,
  toDateFields,
} from '../../../ui/forms/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { formTaskRoutes } from '../../people/index.ts'
import { NEW_STAFF_PROFILE_PATH, STAFF_PROFILE_PATH } from '../paths.ts'
import { ASKED, ASKED_WORDS, parseGroups, type StaffProfile, versionOf } from '../staff-profile.ts'
import { listStaffProfiles } from '../queries/staff-profiles.ts'
import { hideSmallGroups } from '../small-groups.ts'
import { countStaffProfile } from './command.ts'

/** Typing how many people of each group work in the service. The same day and question again replaces what was there. */
export function countStaffProfileRoutes({ db }: Services): readonly Route[] {
  const items = ASKED.map((value) => ({ value, text: ASKED_WORDS[value] }))
  return formTaskRoutes({
    path: NEW_STAFF_PROFILE_PATH,
    action: 'write-staff-record',
    load: () => listStaffProfiles(db),
    title: () => 'Add a count of staff',
    lead: () =>
      'Totals from personnel, never names. A count of the same question on the same day takes the place of the one before.',
    crumbs: () => [{ text: 'Staff by group', href: STAFF_PROFILE_PATH }],
    button: 'Save',
    version: versionOf,
    now: renderCounted,
    start: (_facts, { today }) => toDateFields('on', today),
    fields: (_facts, typed, errors) =>
      html`${renderDayField({ name: 'on', label: 'Counted on', typed, errors })}${renderSelectField({
        name: 'asked',
        label: 'What was counted',
        items: [{ value: '', text: 'Choose' }, ...items],
        typed,
        errors,
      })}${renderWordsField({
        name: 'groups',
        label: 'Groups',
        hint: 'One a line: a name, a comma and a number, like White British, 6. Whoever did not say is a group, too.',
        typed,
        errors,
      })}`,
    async save(_facts, typed, { user, today, form }) {
      const on = parseDay(typed, {
        name: 'on',
        what: 'the day it was counted',
        example: isoDay('2026-03-31'),
        notAfter: { day: today, says: 'today or in the past' },
      })
      const asked = parseChoice(typed, 'asked', { among: ASKED, message: 'Choose what was counted' })
      const read = parseGroups(readText(typed, 'groups'))
      const groups = read.ok ? read : fail([{ field: 'groups', message: read.failure }])
      if (!on.ok || !asked.ok || !groups.ok) return fail({ status: 400, errors: errorsOf(on, asked, groups) })
      const profile = { on: on.value, asked: asked.value, groups: groups.value }
      const doing = { actor: user.accountId, seen: readVersion(form) }
      const saved = await countStaffProfile(db, profile, doing)
      return saved ? ok(STAFF_PROFILE_PATH) : fail({ status: 409, errors: CHANGED })
    },
  })
}

const CHANGED = [{ field: 'groups', message: 'Somebody added a count after this form was drawn' }]

/** What is counted already, small numbers hidden. */
function renderCounted(profiles: readonly StaffProfile[]): Html {
  const items = profiles.map(({ on, asked, groups }) => {
    const said = hideSmallGroups(groups).map(({ name, people }) => `${name} ${people ?? 'hidden'}`)
    return html`<li>${ASKED_WORDS[asked]}, ${toDate(on)}: ${said.join(', ')}</li>`
  })
  return html`<ul class="govuk-list govuk-list--bullet">${items}</ul>`
}

import { addDays, type Day, toShortDate } from '../../../kit/dates/index.ts'
import type { WorkingCalendar } from '../../../law/calendar/index.ts'
import { renderButton } from '../../../ui/govuk/index.ts'
import { type Html, html, type HtmlValue } from '../../../ui/html.ts'
import { renderColumns, renderPageTitle, renderSection } from '../../../ui/layout/index.ts'
import { renderEmpty, renderSideList } from '../../../ui/parts/index.ts'
import { renderFigureTable } from '../../../ui/tables/index.ts'
import { newStaffEntryPath, takeBackEntryPath } from '../../people/index.ts'
import { renderGapReason, renderGapTag, toNoticeWords } from '../gap-view.ts'
import { STAFF_ENTRY_KINDS, type StaffEntry, type StaffEntryKind } from '../staff-entry.ts'
import { STAFF_ENTRY_WORDS } from '../staff-entry-words.ts'
import type { StaffGap } from '../staff-gap.ts'
import type { TrainingCourse } from '../training-course.ts'

export type StaffRecordView = {
  readonly person: { readonly id: string; readonly name: string }
  readonly today: Day
  /** Null for somebody who is in no officer's post today. */
  readonly gaps: readonly StaffGap[] | null
  readonly entries: readonly StaffEntry[]
  readonly courses: readonly TrainingCourse[]
  /** The names of the teams they are linked to. */
  readonly teams: readonly string[]
  readonly calendar: WorkingCalendar
  readonly mayWrite: (kind: StaffEntryKind) => boolean
}

const WIDE: readonly StaffEntryKind[] = [
  'supervision',
  'group-supervision',
  'observation',
  'training',
  'registration',
]

/** One officer's record. */
export function renderStaffRecord(view: StaffRecordView): Html {
  const lead =
    'Supervision, training, registration and what they know. Only that things were held is kept, never what was said.'
  const wide = STAFF_ENTRY_KINDS.filter((kind) => WIDE.includes(kind))
  const narrow = STAFF_ENTRY_KINDS.filter((kind) => !WIDE.includes(kind))
  return html`${renderPageTitle(`${view.person.name}: supervision and training`, lead)}
${renderGaps(view)}
${renderColumns(
  html`${wide.map((kind) => renderKind(kind, view))}`,
  html`${narrow.map((kind) => renderKind(kind, view))}${renderTeams(view)}`,
)}`
}

function renderGaps({ gaps, today, calendar }: StaffRecordView): Html {
  const content =
    gaps === null
      ? renderEmpty('They are in no officer’s post today, so nothing is due.')
      : renderFigureTable({
          caption: 'What is due',
          captionIs: 'said',
          align: 'text',
          head: ['What', 'Due', 'Time to notice', 'Why'],
          rows: gaps.map((gap) => [
            gap.what,
            renderGapTag(gap, { today, calendar }),
            toNoticeWords(gap, today),
            renderGapReason(gap),
          ]),
        })
  return renderSection({ title: 'What is due', content })
}

const said = (text: string): Html => html`<span class="govuk-visually-hidden">${text}</span>`

function renderKind(kind: StaffEntryKind, view: StaffRecordView): Html {
  const { person, entries, mayWrite } = view
  const words = STAFF_ENTRY_WORDS[kind]
  const items = entries
    .filter((entry) => entry.kind === kind)
    .map((entry) => ({
      title: titleOf(entry, view),
      under: underOf(entry, view),
      mark: mayWrite(kind) && !entry.isTakenBack && renderTakeBack(entry, person.id),
    }))
  const add =
    mayWrite(kind) &&
    html`<p class="fp-actions">${renderButton({ text: `Add ${words.verb}`, href: newStaffEntryPath(person.id, kind), classes: 'govuk-button--secondary fp-button--small' })}</p>`
  return renderSection({ title: words.title, content: html`${renderSideList(items, words.empty)}${add}` })
}

function titleOf({ on, what, courseId, isTakenBack }: StaffEntry, { courses }: StaffRecordView): HtmlValue {
  const course = courses.find(({ id }) => id === courseId)?.name
  const title = course ?? what ?? toShortDate(on)
  return isTakenBack ? html`<s>${title}</s>` : title
}

function underOf(entry: StaffEntry, { today }: StaffRecordView): string {
  const { on, to, courseId, what, with: other, isTakenBack } = entry
  if (isTakenBack) return 'entered by mistake'
  const named = courseId !== null || what !== null
  const last = to === null ? null : `${to > today ? 'to' : 'ended'} ${toShortDate(addDays(to, -1))}`
  const parts = [named && toShortDate(on), last, other !== null && `with ${other.name}`]
  return parts.filter(Boolean).join(', ')
}

function renderTakeBack({ id, kind, on }: StaffEntry, personId: string): Html {
  return html`<a class="govuk-link" href="${takeBackEntryPath(personId, id)}">Take back${said(` the entry on ${STAFF_ENTRY_WORDS[kind].title} of ${toShortDate(on)}`)}</a>`
}

function renderTeams({ teams }: StaffRecordView): Html {
  const items = teams.map((title) => ({ title }))
  return renderSection({
    title: 'Teams they are linked to',
    content: renderSideList(items, 'No link to a team is on record.'),
  })
}

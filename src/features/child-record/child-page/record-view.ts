import type { Role } from '../../../platform/web/route.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderSection } from '../../../ui/layout/index.ts'
import { renderSideList, type SideListItem } from '../../../ui/parts/index.ts'
import { handoverPath, mayTellOfEntry, noticePath } from '../../allocations/index.ts'
import { maySeeOpenings, openingsPath } from '../../audit/index.ts'
import {
  betweenPath,
  eventsPath,
  maySeeEvents,
  maySeeNotes,
  mayWorkBetween,
  newMidwayPath,
} from '../../between-reviews/index.ts'
import { mayRestrict, restrictedRecordPath } from '../../children/index.ts'
import { mayPrepareCopy, subjectAccessPath } from '../../data-protection/index.ts'
import { mayArrange, newMeetingPath } from '../../meetings/index.ts'
import { maySeePapers, papersPath, reviewPackPath } from '../../papers/index.ts'
import { mayDo, ownWordsPath, recordPath } from '../../records/index.ts'
import type { WorkedRecord } from '../worked-record.ts'

/** A place that a child’s record leads to. */
export type Way = {
  readonly href: string
  readonly text: string
  readonly says: string
  readonly isOpen: boolean
}

/** The ways for the next review, and for the one that was last recorded. */
function aroundReviews({ child, reviews }: WorkedRecord, roles: readonly Role[]): readonly Way[] {
  const { id } = child
  const last = reviews.findLast(({ record }) => record !== null)
  const preparing = maySeePapers(roles)
  return [
    {
      href: newMeetingPath(id),
      text: 'Arrange a review',
      says: 'When, where, and who is asked',
      isOpen: mayArrange(roles),
    },
    {
      href: papersPath(id),
      text: 'Papers',
      says: 'What must be there before the next review',
      isOpen: preparing,
    },
    {
      href: reviewPackPath(id),
      text: 'Review pack',
      says: 'All there is for the next review, to print',
      isOpen: preparing,
    },
    {
      href: recordPath(last?.id ?? ''),
      text: 'Record and letter',
      says: 'Of the last review that was recorded here',
      isOpen: last !== undefined,
    },
    {
      href: ownWordsPath(id),
      text: 'The child’s own words',
      says: 'What the child calls people and places',
      isOpen: mayDo(roles).write,
    },
  ]
}

function betweenReviews({ child: { id } }: WorkedRecord, roles: readonly Role[]): readonly Way[] {
  return [
    {
      href: betweenPath(id),
      text: 'Between reviews',
      says: 'Mid-way checks, moves, and meetings the IRO went to',
      isOpen: maySeeNotes(roles),
    },
    {
      href: newMidwayPath(id),
      text: 'Write down a mid-way check',
      says: 'Half-way to the next review',
      isOpen: mayWorkBetween(roles),
    },
    {
      href: eventsPath(id),
      text: 'What the IRO was told',
      says: 'Events, and what was decided about them',
      isOpen: maySeeEvents(roles),
    },
  ]
}

function aboutRecord({ child: { id } }: WorkedRecord, roles: readonly Role[]): readonly Way[] {
  return [
    {
      href: handoverPath(id),
      text: 'Handover between IROs',
      says: 'What one IRO tells the next',
      isOpen: true,
    },
    {
      href: noticePath(id),
      text: 'Notice of coming into care',
      says: 'When the service was told',
      isOpen: mayTellOfEntry(roles),
    },
    {
      href: openingsPath(id),
      text: 'Who opened this record',
      says: 'Everybody, and when',
      isOpen: maySeeOpenings(roles),
    },
    {
      href: restrictedRecordPath(id),
      text: 'Who may open it',
      says: 'Restrict it to named people',
      isOpen: mayRestrict(roles),
    },
    {
      href: subjectAccessPath(id),
      text: 'Copy for the child',
      says: 'Requests for a copy of the record',
      isOpen: mayPrepareCopy(roles),
    },
  ]
}

function renderWays(title: string, ways: readonly Way[]): Html | null {
  const open = ways.filter(({ isOpen }) => isOpen)
  if (open.length === 0) return null
  const items = open.map(
    ({ href, text, says }): SideListItem => ({
      title: html`<a class="govuk-link" href="${href}">${text}</a>`,
      under: says,
    }),
  )
  return renderSection({ title, content: renderSideList(items, '') })
}

/** The tab of the record: the ways to all that is kept of the child, for those who may go there. */
export function renderRecordTab(record: WorkedRecord, roles: readonly Role[], data: readonly Way[]): Html {
  return html`<div class="fp-ways">${renderWays('Around reviews', aroundReviews(record, roles))}${renderWays('Between reviews', betweenReviews(record, roles))}${renderWays('The record itself', aboutRecord(record, roles))}${renderWays('The data', data)}</div>`
}

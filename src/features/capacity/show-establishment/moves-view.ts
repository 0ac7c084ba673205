import { addDays, toDate, toShortDate } from '../../../kit/dates/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderSection } from '../../../ui/layout/index.ts'
import { renderSideList } from '../../../ui/parts/index.ts'
import { toPostName } from '../../people/index.ts'
import { findLongAbsences } from '../long-absence.ts'
import { isInPost } from '../held-post.ts'
import { leaversOf, type ServiceTime, startersOf, toServiceTimes } from '../service-time.ts'
import { type EstablishmentView, linkPerson } from './parts.ts'

/** Who began and who left in the year up to the day, and who is away for long. */
export function renderMoves(view: EstablishmentView): Html {
  const { record, period } = view
  const times = toServiceTimes(record.postings.filter(({ kind }) => record.kinds.service.includes(kind)))
  const about = `From ${toDate(period.first)}`
  const list = (found: readonly ServiceTime[], words: (time: ServiceTime) => string, none: string) =>
    renderSideList(
      found.map((time) => ({ title: linkPerson(time), under: words(time) })),
      none,
    )
  const began = list(
    startersOf(times, period.first, period.last),
    ({ kind, from }) => `${toPostName(kind)}, ${toShortDate(from)}`,
    'Nobody began.',
  )
  const left = list(
    leaversOf(times, period.first, period.last),
    ({ kind, to }) => `${toPostName(kind)}, last day ${to === null ? '' : toShortDate(addDays(to, -1))}`,
    'Nobody left.',
  )
  return html`${renderAway(view)}${renderSection({ title: 'Began', beside: about, content: began })}${renderSection({ title: 'Left', beside: about, content: left })}`
}

function renderAway({ record, on }: EstablishmentView): Html {
  const kinds = [...record.kinds.service, ...record.kinds.apart]
  const ours = (personId: string) =>
    record.postings.some((one) => one.personId === personId && kinds.includes(one.kind) && isInPost(one, on))
  const found = findLongAbsences(record.absences, on, record.longAbsenceDays)
  const items = found
    .filter(({ person }) => ours(person.id))
    .map(({ person, cover, from, to }) => ({
      title: linkPerson({ personId: person.id, name: person.name }),
      under: `since ${toShortDate(from)}, ${to === null ? 'end not known' : `to ${toShortDate(addDays(to, -1))}`}; ${cover === null ? 'nobody covers' : `${cover.name} covers`}`,
    }))
  return renderSection({
    title: 'Away for long',
    content: renderSideList(items, `Nobody is away for ${record.longAbsenceDays} days or more.`),
  })
}

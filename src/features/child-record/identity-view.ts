import { toInstantWords } from '../../kit/instant-words.ts'
import { addDays, ageOn, type Day, toDate, toDayAndMonth } from '../../kit/dates/index.ts'
import type { Role } from '../../platform/web/route.ts'
import { ordinal } from '../../law/looked-after-reviews/index.ts'
import { isPlacedForAdoption } from '../../law/returns/index.ts'
import { type Html, html, joinHtml } from '../../ui/html.ts'
import { type AlertChip, renderIdentityBar } from '../../ui/parts/index.ts'
import {
  allocatePath,
  childFacts,
  childIndependencePath,
  childPeoplePath,
  mayAllocate,
  mayRecordChildPeople,
} from '../allocations/index.ts'
import { type CarePeriod, childPath, displayName, latestPeriod } from '../children/index.ts'
import { type Around, officerNow } from './around.ts'
import { legalWords, livingWords } from './code-words.ts'
import { awaitedAnswer } from '../disputes/index.ts'
import type { GatheredRecord } from './gathered-record.ts'
import type { WorkedRecord } from './worked-record.ts'

const RECENT_MOVE_DAYS = 42

const quiet = (words: string): Html => html`<span class="fp-quiet">${words}</span>`

function moveChip({ moves }: CarePeriod, today: Day): AlertChip[] {
  const last = moves.findLast(({ on }) => on <= today && on >= addDays(today, -RECENT_MOVE_DAYS))
  return last === undefined ? [] : [{ text: `Moved ${toDayAndMonth(last.on)}`, kind: 'warning' }]
}

function periodChips(period: CarePeriod, { child, today, warnings }: WorkedRecord): AlertChip[] {
  const living = period.placements.at(-1)
  const isOpen = period.end === null
  const notes: AlertChip[] = [
    ...(isOpen && living !== undefined && isPlacedForAdoption(living.code) && living.to === null
      ? [{ text: 'Placed for adoption', kind: 'note' } as const]
      : []),
    ...(period.shortBreaks ? [{ text: 'Short breaks', kind: 'note' } as const] : []),
    ...(child.care.unaccompanied === null ? [] : [{ text: 'Unaccompanied', kind: 'note' } as const]),
    ...(child.care.periods.length > 1
      ? [{ text: `In care for the ${ordinal(child.care.periods.length)} time`, kind: 'note' } as const]
      : []),
  ]
  const past18 = warnings.some(({ code }) => code === 'open-past-18')
  return [
    ...(past18 ? [{ text: 'Past 18, care still open', kind: 'warning' } as const] : []),
    ...(isOpen
      ? moveChip(period, today)
      : [{ text: `Left care ${toDate(period.end)}`, kind: 'note' } as const]),
    ...notes,
  ]
}

function chipsOf(record: WorkedRecord, around: Around): readonly AlertChip[] {
  const period = latestPeriod(record.child.care)
  const officer = officerNow(around)
  const isAlone = period !== null && period.end === null && officer === null
  const apart = around.brothersAndSisters.some(
    (one) => officer !== null && one.officer !== null && one.officer !== officer.name,
  )
  return [
    ...(record.child.isRestricted ? [{ text: 'Restricted record', kind: 'warning' } as const] : []),
    ...(around.emergencyEnd === null
      ? []
      : [
          {
            text: `Open to you in an emergency, until ${toInstantWords(around.emergencyEnd)}`,
            kind: 'warning',
          } as const,
        ]),
    ...(isAlone ? [{ text: 'No IRO', kind: 'warning' } as const] : []),
    ...(period === null ? [] : periodChips(period, record)),
    ...(apart ? [{ text: 'A brother or sister has another IRO', kind: 'note' } as const] : []),
  ]
}

function challengeChips(
  { today, policy }: WorkedRecord,
  challenges: GatheredRecord['challenges'],
): AlertChip[] {
  const silent = challenges.filter((one) => awaitedAnswer(one, today, policy.calendar)?.isSilent)
  if (silent.length === 0) return []
  const words =
    silent.length === 1 ? 'A challenge has no answer' : `${silent.length} challenges have no answer`
  return [{ text: words, kind: 'warning' }]
}

function livingOf(period: CarePeriod | null): Html | string {
  const last = period?.placements.at(-1)
  if (last === undefined) return quiet('Not known')
  return html`${livingWords(last.code)}, since ${toDate(last.from)}`
}

const smallLink = (href: string, words: string, of: string): Html =>
  html` <a class="fp-cite" href="${href}">${words}<span class="govuk-visually-hidden"> ${of}</span></a>`

function mergedRows({ merged }: Around) {
  if (merged.length === 0) return []
  const links = merged.map(
    ({ id, identifier }) => html`<a class="govuk-link" href="${childPath(id)}">${identifier}</a>`,
  )
  return [{ key: 'Also recorded as', value: joinHtml(links, html`<br>`) }]
}

function detailsOf({ child, today }: WorkedRecord, around: Around, roles: readonly Role[]) {
  const period = latestPeriod(child.care)
  const legal = period?.legalStatuses.at(-1)
  const officer = officerNow(around)
  const worker = around.worker ?? child.care.socialWorkers.findLast(({ to }) => to === null)?.worker
  const relatives = around.brothersAndSisters.map(
    ({ id, name, born }) =>
      html`<a class="govuk-link" href="${childPath(id)}">${name}</a>${born !== null && `, ${ageOn(born, today)}`}`,
  )
  return [
    { key: 'Legal status', value: legal === undefined ? quiet('Not known') : legalWords(legal.code) },
    { key: 'Living', value: livingOf(period) },
    {
      key: 'IRO',
      value: html`${officer === null ? quiet('Nobody') : `${officer.name}, since ${toDate(officer.from)}`}${around.cover !== null && html`<br>${around.cover.name} stands in until ${toDate(addDays(around.cover.returnsOn, -1))}`}${
        mayAllocate(roles) && smallLink(allocatePath(child.id), 'Change', 'the IRO')
      }${officer !== null && smallLink(childIndependencePath(child.id), 'Independence', 'of the IRO')}`,
    },
    {
      key: 'Social worker',
      value: html`${[worker, around.team].filter(Boolean).join(', ') || quiet('Not known')}${
        mayRecordChildPeople(roles) &&
        smallLink(childPeoplePath(child.id), 'People', 'who work with the child')
      }`,
    },
    ...mergedRows(around),
    ...(relatives.length === 0
      ? []
      : [{ key: 'Brothers and sisters', value: joinHtml(relatives, html`<br>`) }]),
  ]
}

/** Who the record is about, with what must be known at once. */
export function renderIdentity({ record, around, challenges }: GatheredRecord, roles: readonly Role[]): Html {
  const { child } = record
  return renderIdentityBar({
    name: displayName(child, child.identifier),
    facts: childFacts(child, record.today),
    chips: [...chipsOf(record, around), ...challengeChips(record, challenges)],
    details: detailsOf(record, around, roles),
  })
}

import { toDate, toLongDate } from '../../../kit/dates/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderInsetText } from '../../../ui/govuk/index.ts'
import { renderPageTitle, renderSection } from '../../../ui/layout/index.ts'
import { countOf, renderWorkGroup, toCountSentences, toNumber } from '../../../ui/parts/index.ts'
import { changeQuery } from '../../../ui/tables/index.ts'
import { registerPath } from '../../children/index.ts'
import { GROUP_TITLES, type WorkItem } from '../item.ts'
import { TODAY_PATH } from '../paths.ts'
import type { Exception } from '../exception.ts'
import { NOBODY, type WorkGroupKey, type WorkReason } from '../work.ts'
import { renderDue, renderWhat } from './columns.ts'
import { csvHref, renderTodayFilters } from './filters-view.ts'
import { type AlsoLine, renderAlso } from './also-view.ts'
import { renderOfficers } from './officers-view.ts'
import type { TodayAsked } from './asked.ts'
import { renderExceptions } from './exceptions-view.ts'
import type { Gathered } from '../gather-work.ts'
import { type OwnChallenge, renderOwnChallenges } from './own-challenges-view.ts'
import { dataEnd, renderReason, renderReasons } from './reasons-view.ts'

export type TodayView = TodayAsked &
  Gathered & {
    /** What a manager has to look into; null for everybody else. */
    readonly exceptions: readonly Exception[] | null
    /** The challenges that wait for whoever looks. */
    readonly own: readonly OwnChallenge[]
    /** What other features say here. */
    readonly also: readonly AlsoLine[]
  }

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0)

function childrenFilter({ scope }: TodayAsked['form'], care: 'in-care' | 'past-18'): string {
  return registerPath({
    care,
    ...(scope.officer === null ? {} : { officer: scope.officer }),
    ...(scope.team === null ? {} : { team: scope.team }),
  })
}

function renderLead({ groups, reviewsOverdue, officers, whose, form }: TodayView): Html {
  const sentences = toCountSentences(
    [
      { count: reviewsOverdue, one: 'review is overdue', many: 'reviews are overdue' },
      {
        count: groups.overdue.total - reviewsOverdue,
        one: 'other thing is late',
        many: 'other things are late',
      },
      { count: groups['this-week'].total, one: 'is due this week', many: 'are due this week' },
      { count: groups.unallocated.total, one: 'child has no IRO', many: 'children have no IRO' },
    ],
    'Nothing is overdue and nothing is due this week.',
  )
  const children = sumOf(officers.map((line) => line.children))
  const link = html`<a class="govuk-link" href="${childrenFilter(form, 'in-care')}">${countOf(children, 'child', 'children')}</a>`
  return html`${sentences} ${whose.has} ${link} in care.`
}

function renderSorts(view: TodayView): Html {
  const { form, query } = view
  const words = { due: 'day due', child: 'child', officer: 'IRO' } as const
  const keys =
    form.scope.officer === null ? (['due', 'child', 'officer'] as const) : (['due', 'child'] as const)
  const links = keys.map((key, index) => {
    const isHere = form.sort.by === key
    const href = changeQuery(TODAY_PATH, query, { sort: key === 'due' ? null : key, direction: null })
    return html`${index > 0 && ', '}${isHere ? html`<strong>${words[key]}</strong>` : html`<a class="govuk-link" href="${href}">${words[key]}</a>`}`
  })
  return html`<p class="fp-list__summary"><span>In order of ${links}</span> <a class="govuk-link fp-list__csv" href="${csvHref(query)}" download>Download this list (CSV)</a></p>`
}

const EMPTY: Readonly<Record<WorkGroupKey, (view: TodayView) => string>> = {
  overdue: () => 'Nothing is overdue.',
  'this-week': ({ asked }) => `Nothing is due by ${toLongDate(asked.weekEnds)}.`,
  soon: ({ asked }) => `Nothing more is due by ${toLongDate(asked.soonEnds)}.`,
  waiting: () => 'Nothing waits for anyone else.',
  'cannot-tell': () => 'Every review can be judged.',
  unallocated: () => 'Every child in care has an IRO.',
}

function holderOf({ isMine, officer, by, owedBy, team, group }: WorkItem): Html {
  const who = by ?? (isMine ? 'you' : officer)
  if (group === 'unallocated') return html`${team === null ? 'no team' : `team ${team}`}`
  return html`${who === null ? 'with nobody' : `with ${who}`}${owedBy && ` · ${owedBy}`}`
}

function renderGroup(view: TodayView, group: WorkGroupKey): Html {
  const { groups, query } = view
  const { total, items } = groups[group]
  const href = changeQuery(TODAY_PATH, query, { group, page: null })
  return renderWorkGroup({
    title: GROUP_TITLES[group],
    id: group,
    count: total,
    items: items.map((item) => ({
      child: item.child,
      what: renderWhat(item),
      due: renderDue(item),
      holder: holderOf(item),
      action: item.action,
    })),
    empty: EMPTY[group](view),
    more: total > items.length ? { text: `Show all ${toNumber(total)}`, href } : undefined,
  })
}

function renderPast18({ officers, form }: TodayView): Html | null {
  const count = sumOf(officers.map(({ past18 }) => past18))
  if (count === 0) return null
  const are = count === 1 ? 'young person is' : 'young people are'
  return html`<p class="fp-quiet">${toNumber(count)} ${are} past 18 and still recorded as in care. No review is due to them. <a class="govuk-link" href="${childrenFilter(form, 'past-18')}">See who</a></p>`
}

/** Where so many cannot be told for want of a file, it is said first. */
const MANY = 10

function renderDataEnd(reasons: readonly WorkReason[]): Html | null | false {
  const end = dataEnd(reasons)
  return end && end.count >= MANY && renderInsetText({ text: renderReason(end) })
}

/** Today as a whole: a sentence, the officers where it is the work of several, then the groups. */
export function renderToday(view: TodayView): Html {
  const { asked, form, officers, reasons, query } = view
  const isSeveral = form.scope.officer === null
  const isOnesOwn = !isSeveral && form.scope.officer !== NOBODY
  const cannotTell = sumOf(reasons.map(({ count }) => count))
  return html`${renderPageTitle(toLongDate(asked.today), renderLead(view))}
${renderTodayFilters(view)}
${renderDataEnd(reasons)}
${renderOwnChallenges(view.own)}
${renderAlso(view.also)}
${isSeveral && renderOfficers(officers, view.form)}
${view.exceptions && renderExceptions(view.exceptions)}
${renderSorts(view)}
${renderGroup(view, 'overdue')}
${!isOnesOwn && form.kind === null && renderGroup(view, 'unallocated')}
${renderGroup(view, 'this-week')}
${renderGroup(view, 'soon')}
${form.kind === null && renderGroup(view, 'waiting')}
${renderSection({ title: GROUP_TITLES['cannot-tell'], id: 'cannot-tell', beside: toNumber(cannotTell), content: renderReasons(reasons, query) })}
${renderPast18(view)}
<p class="fp-quiet">This week is to ${toDate(asked.weekEnds)}; 20 working days is to ${toDate(asked.soonEnds)}.</p>`
}

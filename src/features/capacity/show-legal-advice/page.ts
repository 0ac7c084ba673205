import { addDays, type Day, financialYearStart, toDate } from '../../../kit/dates/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { page, type PageRequest, type PageResponse, type Route } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { renderButton } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderColumns, renderPageTitle, renderSection } from '../../../ui/layout/index.ts'
import { countOf, renderEmpty, renderKeyValues, renderSideList } from '../../../ui/parts/index.ts'
import { listLegalAdviceBetween } from '../../disputes/index.ts'
import { mayWriteRecord } from '../access.ts'
import { type Arrangement, ARRANGEMENT_WORDS, arrangementOn } from '../legal-advice-arrangement.ts'
import { ARRANGE_ADVICE_PATH, CASELOAD_PATH, LEGAL_ADVICE_PATH } from '../paths.ts'
import { listArrangements } from '../queries/legal-advice.ts'

/** How an officer gets independent legal advice, and how often it was asked for. Nothing of any advice. */
export function showLegalAdviceRoutes({ db }: Services): readonly Route[] {
  const action = 'see-expertise'
  return [{ method: 'GET', path: LEGAL_ADVICE_PATH, action, handle: (request) => show(db, request) }]
}

const TITLE = 'Independent legal advice'
const YEARS = 5

async function show(db: Db, request: PageRequest): Promise<PageResponse> {
  const { today, user } = request
  const arrangements = await listArrangements(db)
  const add = renderButton({
    text: 'Change the arrangement',
    href: ARRANGE_ADVICE_PATH,
    classes: 'fp-button--small',
  })
  const lead =
    'The guidance asks that officers who challenge their own authority can get independent legal advice. This is how one gets it here.'
  const main = html`${renderPageTitle(TITLE, lead)}
${mayWriteRecord(user.roles) && html`<p class="fp-actions">${add}</p>`}
${renderColumns(renderNow(arrangementOn(arrangements, today)), html`${await renderUse(db, today)}${renderBefore(arrangements)}`)}`
  return page(request.frame({ title: TITLE, nav: CASELOAD_PATH, main }))
}

function renderNow(arrangement: Arrangement | null): Html {
  const content =
    arrangement === null
      ? renderEmpty('Not recorded: nobody has written down how officers get legal advice.')
      : renderKeyValues([
          { key: 'Who gives it', value: ARRANGEMENT_WORDS[arrangement.kind] },
          { key: 'How to ask', value: arrangement.how },
          { key: 'Since', value: toDate(arrangement.from) },
        ])
  return renderSection({ title: 'Now', content })
}

function renderBefore(arrangements: readonly Arrangement[]): Html {
  const items = arrangements.map(({ from, kind }) => ({
    title: ARRANGEMENT_WORDS[kind],
    under: `from ${toDate(from)}`,
  }))
  return renderSection({ title: 'Every arrangement', content: renderSideList(items, 'None is on record.') })
}

async function renderUse(db: Db, today: Day): Promise<Html> {
  const first = financialYearStart(today)
  const starts = Array.from({ length: YEARS }, (_, back) => startOf(first, back))
  const asked = await listLegalAdviceBetween(db, starts.at(-1) ?? first, today)
  const items = starts.map((from, back) => {
    const to = back === 0 ? today : addDays(starts[back - 1] ?? today, -1)
    const count = asked.filter(({ on }) => on >= from && on <= to).length
    return { title: countOf(count, 'time'), under: `${toDate(from)} to ${toDate(to)}` }
  })
  return renderSection({
    title: 'How often it was asked for',
    content: html`${renderSideList(items, '')}<p class="fp-quiet">Only the number. What was asked and advised is privileged, and is not shown here.</p>`,
  })
}

function startOf(first: Day, yearsBack: number): Day {
  let start = first
  for (let back = 0; back < yearsBack; back += 1) start = financialYearStart(addDays(start, -1))
  return start
}

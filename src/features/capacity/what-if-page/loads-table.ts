import { type Html, html, type HtmlValue } from '../../../ui/html.ts'
import { countOf, renderFigureCard, renderFigureCards, toNumber } from '../../../ui/parts/index.ts'
import { renderFigureTable } from '../../../ui/tables/index.ts'
import type { LoadThen, OfficerThen, ServiceThen, WhatIf } from '../what-if.ts'

const each = (value: number | null | undefined): string => value?.toFixed(1) ?? 'not known'

/** "49.7 → 41.0", with words in place of the arrow for who hears it. */
function fromTo(before: string, after: string): Html {
  if (before === after) return html`${after}`
  return html`${before} <span aria-hidden="true">→</span><span class="govuk-visually-hidden">becomes</span> <strong>${after}</strong>`
}

const basisOf = ({ held, unheld, fullTimeEquivalent }: ServiceThen): string =>
  `${countOf(held, 'child', 'children')} held over ${fullTimeEquivalent === null ? 'no post on record' : toNumber(fullTimeEquivalent)}, ${toNumber(unheld)} with no IRO`

/** What it would be for the whole service. */
export function renderServiceThen({ before, after, limit, officers }: WhatIf): Html {
  const over = (side: 'before' | 'after') =>
    officers.filter((row) => (row[side]?.over.length ?? 0) > 0).length
  const basis = `As things stand: ${basisOf(before)}. Then: ${basisOf(after)}.`
  const card = (name: string, value: readonly [string, string], words: string) =>
    renderFigureCard({
      name,
      value: value[0] === value[1] ? value[0] : `${value[0]} → ${value[1]}`,
      basis: words,
      links: [],
    })
  return renderFigureCards([
    card(
      'Children looked after, for each full-time IRO',
      [each(before.perFullTime), each(after.perFullTime)],
      `${basis} Guidance (should): 50 to 70. Our limit (local): ${limit}.`,
    ),
    card(
      'All work, weighted, for each full-time IRO',
      [each(before.weightedPerFullTime), each(after.weightedPerFullTime)],
      `As much work as ${toNumber(before.weighted)} children; then ${toNumber(after.weighted)}. Guidance sets no number for it.`,
    ),
    card(
      'IROs over a limit',
      [toNumber(over('before')), toNumber(over('after'))],
      'Guidance, our limit or their own.',
    ),
  ])
}

const pair = (row: OfficerThen, of: (load: LoadThen) => string): Html =>
  fromTo(row.before === null ? '–' : of(row.before), row.after === null ? '–' : of(row.after))

const SHORT = { guidance: 'guidance', local: 'ours', own: 'own' } as const

const limitsWords = ({ after }: OfficerThen): HtmlValue => {
  if (after === null) return 'holds nobody'
  if (after.fullTimeEquivalent === null) return 'no post on record on that day'
  return after.over.length === 0
    ? 'within every limit'
    : html`<strong>over ${after.over.map((name) => SHORT[name]).join(', ')}</strong>`
}

/** Every officer as things stand and then. */
export function renderOfficersThen({ officers }: WhatIf): Html {
  return renderFigureTable({
    caption: 'Caseload of each IRO as things stand, and then',
    captionIs: 'said',
    head: [
      'IRO',
      'Of a full week',
      'Children',
      'For a full week',
      'All work',
      'All work for a full week',
      'Own limit',
      'Limits then',
    ],
    rows: officers.map((row) => [
      row.name,
      pair(row, ({ fullTimeEquivalent }) =>
        fullTimeEquivalent === null ? 'not known' : toNumber(fullTimeEquivalent),
      ),
      pair(row, ({ children }) => toNumber(children)),
      pair(row, ({ perFullTime }) => each(perFullTime)),
      pair(row, ({ weighted }) => toNumber(weighted)),
      pair(row, ({ weightedPerFullTime }) => each(weightedPerFullTime)),
      pair(row, ({ limits }) => (limits.own === null ? '–' : toNumber(limits.own))),
      limitsWords(row),
    ]),
  })
}

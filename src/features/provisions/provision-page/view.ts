import { INSTRUMENTS, type InstrumentId } from '../../../law/citations/instruments.ts'
import {
  type Grade,
  type Provision,
  PROVISIONS,
  type ProvisionId,
} from '../../../law/citations/provisions.ts'
import { READINGS, type ReadingId } from '../../../law/citations/readings.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderPageTitle, renderReadingColumn, renderSection } from '../../../ui/layout/index.ts'
import { renderKeyValues } from '../../../ui/parts/index.ts'
import { renderFigureTable } from '../../../ui/tables/index.ts'
import { toCitationLabel } from '../citation-words.ts'
import { listProvisionIds, provisionPath } from '../paths.ts'

const GRADES: Readonly<Record<Grade, string>> = {
  V: 'We have read the text.',
  V2: 'We have read of it in another source, not in the text.',
  R: 'We know it from memory. It is still to be checked against the text.',
}

const DUTIES: Readonly<Partial<Record<InstrumentId, string>>> = {
  HB: 'Guidance says: it should be done.',
  VOL2: 'Guidance says: it should be done.',
  WT: 'Guidance says: it should be done.',
  NMS: 'Standards: they should be met.',
  SSDA903: 'The national return asks for it.',
  CASES: 'A court decided it.',
}

function dutyOf({ instrument }: Provision): string {
  return DUTIES[instrument] ?? 'The law says: it must be done.'
}

function treatmentOf({ treatment }: Provision): string {
  if (treatment.kind === 'computed') return 'Footprint works out the dates that follow from it.'
  if (treatment.kind === 'recorded') return 'Footprint writes down what was done under it.'
  return `Footprint does not work it out: ${treatment.because}.`
}

/** Readings of the law that stand on a provision, by the provision they are explained at. */
const READINGS_AT: Readonly<Partial<Record<ProvisionId, readonly ReadingId[]>>> = {
  'CA 22(2)': ['I-1'],
  'CPPCR 33(1)': ['I-1'],
  'CPPCR 33(2)': ['I-2', 'I-3'],
  'SI 2020/445': ['I-4'],
  'CPPCR 48': ['I-6'],
  'CPPCR 33(3)(c)': ['I-7'],
  'CPPCR 36(2)': ['adjournment'],
  'CPPCR 46': ['independence'],
  'VOL2 yearly meeting': ['LTFM', 'I-5'],
  'AAR return review': ['ADR'],
  'HB decisions': ['HB6'],
  'HB manager': ['HB7'],
  'HB record': ['HB8'],
}

function renderReading(id: ReadingId): Html {
  const { says, adr } = READINGS[id]
  return html`<p class="govuk-body">${says} <span class="fp-quiet">Nobody has confirmed this reading. The reasons for it are in decision record ${adr.slice(0, 4)} of the project’s documents.</span></p>`
}

function renderReadings(ids: readonly ReadingId[]): Html | null {
  if (ids.length === 0) return null
  return renderSection({ title: 'How we read it', content: ids.map(renderReading) })
}

/** One provision: what it says in our words, how sure that is, and what the software does with it. */
export function renderProvision(id: ProvisionId): Html {
  const provision = PROVISIONS[id]
  return renderReadingColumn(html`${renderPageTitle(toCitationLabel(id), provision.title)}
<p class="govuk-body">${provision.says}</p>
<p class="govuk-body fp-quiet">These are our words, not the text of the law.</p>
${renderKeyValues([
  { key: 'From', value: INSTRUMENTS[provision.instrument] },
  { key: 'Duty', value: dutyOf(provision) },
  { key: 'How sure', value: `${provision.grade}. ${GRADES[provision.grade]}` },
  { key: 'In Footprint', value: treatmentOf(provision) },
])}
${renderReadings(READINGS_AT[id] ?? [])}`)
}

function renderInstrument(instrument: InstrumentId, ids: readonly ProvisionId[]): Html {
  return renderSection({
    title: INSTRUMENTS[instrument],
    content: renderFigureTable({
      caption: INSTRUMENTS[instrument],
      captionIs: 'said',
      align: 'text',
      head: ['Provision', 'About', 'Says', 'Sure'],
      rows: ids.map((id) => [
        html`<a class="govuk-link" href="${provisionPath(id)}">${toCitationLabel(id)}</a>`,
        PROVISIONS[id].title,
        PROVISIONS[id].says,
        PROVISIONS[id].grade,
      ]),
    }),
  })
}

/** Every provision, by the instrument it belongs to. */
export function renderLedger(): Html {
  const groups = Map.groupBy(listProvisionIds(), (id) => PROVISIONS[id].instrument)
  const lead =
    'What each provision says, in our own words. V: we read the text. V2: we read of it in another source. R: from memory, still to be checked.'
  return html`${renderPageTitle('The law Footprint works from', lead)}${[...groups].map(([instrument, ids]) => renderInstrument(instrument, ids))}`
}

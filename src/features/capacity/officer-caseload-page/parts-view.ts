import { toDate } from '../../../kit/dates/index.ts'
import { type Html, html, type HtmlValue } from '../../../ui/html.ts'
import { countOf, renderEmpty, toNumber } from '../../../ui/parts/index.ts'
import { renderFigureTable } from '../../../ui/tables/index.ts'
import { MORE_WORK_WORDS, WEIGHT_WORDS, type WeightName } from '../../allocations/index.ts'
import { type Child, childPath, displayName } from '../../children/index.ts'
import type { OfficerCaseload } from '../officer-caseload.ts'

type Shown = { readonly caseload: OfficerCaseload; readonly children: readonly Child[] }

const ROWS_IN: Readonly<Record<WeightName, string>> = {
  plans: '#work',
  carers: '#work',
  adoption: '#children',
  far: '#work',
  complex: '#children',
  hours: '#work',
}

/** A distance comes from a number that was written down, or from the children's teams. */
function rowsOf(name: WeightName, load: OfficerCaseload['load']): string {
  return name === 'far' && !load.work.some(({ kind }) => kind === 'far') ? '#children' : ROWS_IN[name]
}

/** What the children themselves say can be 0; what nobody wrote down is not known. */
function isUnknown(name: WeightName, { distanceNotKnown }: OfficerCaseload['load']): boolean {
  if (name === 'adoption' || name === 'complex') return false
  return name !== 'far' || distanceNotKnown > 0
}

/** Each kind of work with its number, leading to the rows behind it, and what it comes to in children. */
export function renderParts({ caseload }: Shown): Html {
  const { load, parts } = caseload
  const count = (number: number, href: string): HtmlValue =>
    number === 0 ? '0' : html`<a class="govuk-link" href="${href}">${toNumber(number)}</a>`
  const numberOf = (name: WeightName, number: number): HtmlValue =>
    number === 0 && isUnknown(name, load) ? 'none on record' : count(number, rowsOf(name, load))
  const held = load.children.length
  const notKnown =
    load.distanceNotKnown > 0 &&
    html`<p class="govuk-body">How far away they are is not known for ${countOf(load.distanceNotKnown, 'child', 'children')}: no distance to their team is on record, and nobody wrote down a number. They are left out of “Distance”: not known is not 0.</p>`
  return html`${renderFigureTable({
    caption: 'What all their work is made of',
    captionIs: 'said',
    head: ['Work', 'Number', 'Weight', 'In children'],
    rows: [
      ['Children looked after', count(held, '#children'), '100%', toNumber(held)],
      ...parts.map(({ name, number, weight, children }) => [
        WEIGHT_WORDS[name],
        numberOf(name, number),
        `${weight}%`,
        toNumber(children),
      ]),
    ],
    total: ['All work', '', '', toNumber(load.weighted)],
  })}${notKnown}`
}

/** The children held, by name where they are within reach; the others are counted. */
export function renderChildren({ caseload, children }: Shown): Html {
  const { load } = caseload
  if (load.children.length === 0)
    return renderEmpty('No child who was looked after on this day was held by them, as far as is on record.')
  const byId = new Map(children.map((child) => [child.id, child]))
  const more = new Map([...load.adoption, ...load.complex].map(({ childId, why }) => [childId, why]))
  const shown = load.children.flatMap(({ childId, from }) => {
    const child = byId.get(childId)
    return child === undefined ? [] : [{ child, from, why: more.get(childId) ?? [] }]
  })
  const rows = shown
    .map(({ child, ...one }) => ({ ...one, child, name: displayName(child, child.identifier) }))
    .toSorted((one, other) => (one.name < other.name ? -1 : 1))
    .map(({ child, name, from, why }) => [
      html`<a class="govuk-link" href="${childPath(child.id)}">${name}</a>`,
      child.identifier,
      toDate(from),
      why.map((one) => MORE_WORK_WORDS[one]).join('; '),
    ])
  const hidden = load.children.length - shown.length
  return html`${rows.length > 0 && renderFigureTable({ caption: 'Children held', captionIs: 'said', head: ['Child', 'Number', 'Held since', 'More work because'], rows, align: 'text' })}${hidden > 0 && html`<p class="govuk-body">${countOf(hidden, 'more child', 'more children')} whose records you may not open.</p>`}`
}

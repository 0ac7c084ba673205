import { addDays, toDate } from '../../../kit/dates/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderEmpty, toNumber } from '../../../ui/parts/index.ts'
import { renderFigureTable } from '../../../ui/tables/index.ts'
import { isOn, type OfficerWork, WORK_NAMES } from '../../allocations/index.ts'
import { endWorkPath, newWorkPath } from '../caseload-paths.ts'
import type { OfficerCaseload } from '../officer-caseload.ts'

type Shown = { readonly caseload: OfficerCaseload; readonly mayRecord: boolean }

const lastWords = ({ to }: OfficerWork): string => (to === null ? 'no end' : toDate(addDays(to, -1)))

/** What is on record besides children looked after, the newest first, with the ways to add to it and to end it. */
export function renderWork({ caseload, mayRecord }: Shown): Html {
  const { work, officerId, name, on } = caseload
  const add =
    mayRecord &&
    html`<p class="govuk-body"><a class="govuk-link" href="${newWorkPath(officerId)}">Record other work of ${name}</a></p>`
  if (work.length === 0)
    return html`${renderEmpty('Nothing is on record: child protection plans, carers’ reviews and other duties are not known, and not 0.')}${add}`
  const rows = work
    .toReversed()
    .map((one) => [
      html`${WORK_NAMES[one.kind]}${one.note !== '' && html`: ${one.note}`}`,
      html`${toNumber(one.number)}${isOn(one, on) && ' (on this day)'}`,
      toDate(one.from),
      lastWords(one),
      mayRecord && one.to === null
        ? html`<a class="govuk-link" href="${endWorkPath(officerId, one.id)}">End<span class="govuk-visually-hidden">: ${WORK_NAMES[one.kind]} from ${toDate(one.from)}</span></a>`
        : '',
    ])
  return html`${renderFigureTable({ caption: 'Other work', captionIs: 'said', head: ['Work', 'Number', 'From', 'Last day', mayRecord ? 'Change' : ''], rows, align: 'text' })}${add}`
}

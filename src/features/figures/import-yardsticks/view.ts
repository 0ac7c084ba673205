import type { Day } from '../../../kit/dates/index.ts'
import { errorFor, type FieldErrors, renderForm } from '../../../ui/forms/index.ts'
import {
  renderButton,
  renderDetails,
  renderErrorSummary,
  renderFileUpload,
  renderNotificationBanner,
} from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderPageTitle, renderReadingColumn, renderSection } from '../../../ui/layout/index.ts'
import { countOf, renderEmpty } from '../../../ui/parts/index.ts'
import { renderFigureTable } from '../../../ui/tables/index.ts'
import { basisWords } from '../figure-words.ts'
import { enteredWords, targetWords, toRatio } from '../held-against.ts'
import type { Measure } from '../measure.ts'
import { measurePath, YARDSTICKS_PATH } from '../paths.ts'
import { sinceWords } from '../since-words.ts'
import { WHO_WORDS, type Yardstick } from '../yardstick.ts'
import { COLUMNS, MORE_COLUMNS, WHO_SAYS } from './read-file.ts'

export type YardsticksPage = {
  readonly all: readonly Yardstick[]
  readonly find: (id: string) => Measure | null
  readonly mayKeep: boolean
  readonly csrfToken: string
  readonly today: Day
  /** What a file did that was just brought in. */
  readonly done: { readonly saved: number; readonly unchanged: number } | null
  /** What is wrong with a file, a sentence each. */
  readonly faults: readonly string[]
}

export const YARDSTICKS_TITLE = 'Targets and figures to compare with'

function renderImport({ csrfToken, faults }: YardsticksPage): Html {
  const errors: FieldErrors =
    faults.length === 0
      ? []
      : [
          {
            field: 'file',
            message: `Nothing was brought in: ${countOf(faults.length, 'thing is', 'things are')} wrong with the file`,
          },
        ]
  const says = html`<p class="govuk-body">The first line names the columns: ${COLUMNS.join(', ')}; and, if you like, ${MORE_COLUMNS.join(', ')}.</p><ul class="govuk-list govuk-list--bullet"><li><strong>measure</strong> is the name in the address of a measure’s page, like reviews-on-time</li><li><strong>year</strong> is like 2024-25, April to March; for a target also a day, like 2025-04-01</li><li><strong>who</strong> is one of ${WHO_SAYS.join(', ')}</li><li><strong>aim</strong> of a target is “at least” or “at most”</li><li><strong>because</strong> says why our own figure is typed</li></ul><p class="govuk-body">Either every line is taken or none. A file that was brought in before changes nothing.</p>`
  const fields = html`${renderFileUpload({
    name: 'file',
    label: { text: 'A CSV file', classes: 'govuk-label--s' },
    errorMessage: errorFor(errors, 'file'),
  })}${renderDetails({ summaryText: 'What the file looks like', html: says })}${renderButton({ text: 'Bring in the file', preventDoubleClick: true })}`
  return renderSection({
    title: 'Bring in a file',
    content: renderReadingColumn(
      renderForm({ action: YARDSTICKS_PATH, csrfToken, enctype: 'multipart/form-data', fields }),
    ),
  })
}

function renderAll({ all, find }: YardsticksPage): Html {
  const rows = all.flatMap((one) => {
    const measure = find(one.measure)
    if (measure === null) return []
    const value =
      one.who === 'target' ? targetWords(measure, one).replace('target ', '') : enteredWords(measure, one)
    const basis = one.numerator === null ? '' : ` (${basisWords(measure, toRatio(measure, one))})`
    return [
      [
        html`<a class="govuk-link" href="${measurePath(measure.id)}#beside">${measure.name}</a>`,
        WHO_WORDS[one.who],
        sinceWords(one),
        `${value}${basis}`,
        one.because === '' ? one.source : `${one.source}. ${one.because}`,
      ],
    ]
  })
  return renderFigureTable({
    caption: 'All that figures are held against',
    captionIs: 'said',
    align: 'text',
    head: ['Measure', 'Whose', 'When', 'Figure', 'Where from'],
    rows,
  })
}

/** All targets and other figures with their sources, and the form for a file. */
export function renderYardsticks(page: YardsticksPage): Html {
  const { all, done, faults, mayKeep } = page
  const said = done && `${countOf(done.saved, 'figure')} brought in, ${done.unchanged} were here already`
  const wrong =
    faults.length > 0 &&
    renderErrorSummary({
      errorList: faults.map((text) => ({ text, href: '#file' })),
    })
  return html`${said && renderNotificationBanner({ type: 'success', text: said })}${wrong}${renderPageTitle(YARDSTICKS_TITLE, 'Each with its source. New ones are added on the page of a measure.')}${all.length === 0 ? renderEmpty('There is no target and no other figure yet.') : renderAll(page)}${mayKeep && renderImport(page)}`
}

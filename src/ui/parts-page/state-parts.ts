import {
  toConflictPage,
  toFaultPage,
  toForbiddenPage,
  toNotFoundPage,
  toTooLargePage,
} from '../errors/error-page.ts'
import { renderInsetText } from '../govuk/index.ts'
import { type Html, html, raw } from '../html.ts'
import { renderEmpty, renderProgress } from '../parts/index.ts'
import { renderFigureTable } from '../tables/index.ts'

/** An error page as it stands on a page, its heading lowered so that this page keeps one title. */
function lowered(main: Html): Html {
  return raw(String(main).replaceAll('<h1', '<h3').replaceAll('</h1>', '</h3>'))
}

/** Empty, first use, loading, no permission, not found, offline, conflict, too large, our fault. */
export function renderStateParts(): Html {
  const versions = renderFigureTable({
    caption: 'The two versions',
    head: ['What', 'Saved now', 'What you wrote'],
    align: 'text',
    rows: [['Held on', '13 April 2026', '14 April 2026']],
  })
  const states: readonly (readonly [string, Html])[] = [
    ['Empty', renderEmpty('Nothing is due this week.')],
    [
      'First use',
      renderInsetText({
        html: html`No children yet. <a class="govuk-link" href="#states">Load your return files</a> to begin.`,
      }),
    ],
    ['Loading', renderProgress({ label: 'Loading 2025-26', done: 3, total: 9, unit: ['file', 'files'] })],
    ['No permission', lowered(toForbiddenPage('Settings are for administrators.').main)],
    ['Not found', lowered(toNotFoundPage().main)],
    [
      'Offline',
      renderInsetText({
        text: 'You are offline. What you typed is still on this page. Send it again when you are back.',
      }),
    ],
    [
      'Changed by someone else',
      lowered(
        toConflictPage({ what: 'this review', changedBy: 'Dan Petrov, at 12:04 on 21 May 2026', versions })
          .main,
      ),
    ],
    ['Too large', lowered(toTooLargePage('50 MB').main)],
    ['Our fault', lowered(toFaultPage('k3v9x2').main)],
  ]
  return html`${states.map(([name, drawn]) => html`<div class="fp-section"><p class="fp-quiet">${name}</p>${drawn}</div>`)}`
}

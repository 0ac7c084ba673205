import { toShortDate } from '../../../kit/dates/index.ts'
import {
  errorFor,
  readText,
  renderErrorSummaryFor,
  renderForm,
  renderHiddenField,
} from '../../../ui/forms/index.ts'
import { renderButton, renderCheckboxes, renderSelect } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderPageTitle, renderReadingColumn, renderSection } from '../../../ui/layout/index.ts'
import { renderFigureTable } from '../../../ui/tables/index.ts'
import { renderLine, type Typed } from '../form-parts.ts'
import { DISPUTE_THEMES_PATH, themePath } from '../paths.ts'
import type { Theme } from '../queries/themes.ts'
import { SHARED_THEME_WORDS, SHARED_THEMES } from '../shared-themes.ts'

export type ThemesView = Typed & {
  readonly themes: readonly Theme[]
  readonly mayKeep: 'may-keep' | 'may-look'
  readonly csrfToken: string
}

const sharedWords = (mappedTo: string): string => {
  const found = SHARED_THEMES.find((one) => one === mappedTo)
  return found === undefined ? mappedTo : SHARED_THEME_WORDS[found]
}

/** What challenges may be about. */
export function renderThemes(view: ThemesView): Html {
  const { themes, mayKeep, errors, csrfToken } = view
  const table = renderFigureTable({
    caption: 'What challenges may be about',
    captionIs: 'said',
    align: 'text',
    head: ['Theme', 'Counted with other authorities as', 'Offered'],
    rows: themes.map(({ code, name, mappedTo, endedOn }) => [
      mayKeep === 'may-keep' ? html`<a class="govuk-link" href="${themePath(code)}">${name}</a>` : name,
      sharedWords(mappedTo),
      endedOn === null ? 'Yes' : `Not since ${toShortDate(endedOn)}`,
    ]),
  })
  const adding = renderForm({
    action: DISPUTE_THEMES_PATH,
    csrfToken,
    fields: html`${renderBoxes(view)}${renderButton({ text: 'Add this theme', preventDoubleClick: true })}`,
  })
  return html`${errors.length > 0 && renderErrorSummaryFor(errors)}${renderPageTitle('Themes of a challenge', 'Your own words for what challenges are about. Each is counted under one theme that all authorities share, so that figures can be compared. What a theme is counted as stays, so that figures of earlier years do not change.')}${table}${mayKeep === 'may-keep' && renderSection({ title: 'Add a theme', content: renderReadingColumn(adding) })}`
}

export type ThemeView = Typed & {
  readonly theme: Theme
  /** Whether a challenge or a note of good practice has it: what it is counted as then stays. */
  readonly used: 'used' | 'unused'
  readonly action: string
  readonly csrfToken: string
}

const LEADS = {
  used: 'Another name must mean the same, for it stands in earlier years too. If the theme is to mean or be counted as something else, end it, and add another.',
  unused: 'Nothing has this theme yet: its name and what it is counted as may change.',
}

/** One theme, to be changed. */
export function renderTheme(view: ThemeView): Html {
  const { theme, used, action, csrfToken, errors, typed } = view
  const ending = renderCheckboxes({
    name: 'ended',
    classes: 'govuk-checkboxes--small',
    values: [readText(typed, 'ended')],
    items: [
      {
        value: 'yes',
        text: theme.endedOn === null ? 'End it from today' : `Ended on ${toShortDate(theme.endedOn)}`,
        hint: {
          text: 'It is offered no more. Whatever has it keeps it, and is counted as before. Another theme may then have its name.',
        },
      },
    ],
  })
  const fields = html`${used === 'used' ? renderNameOnly(view) : renderBoxes(view)}${ending}${renderButton({ text: 'Save this theme', preventDoubleClick: true })}`
  return html`${errors.length > 0 && renderErrorSummaryFor(errors)}${renderReadingColumn(html`${renderPageTitle(theme.name, LEADS[used])}${renderForm({ action, csrfToken, version: theme.version, fields })}`)}`
}

function renderName(view: Typed): Html {
  return renderLine(view, { name: 'name', label: 'What do you call it?' })
}

function renderNameOnly(view: ThemeView): Html {
  const { mappedTo } = view.theme
  return html`${renderName(view)}<p class="govuk-body">Counted with other authorities as <strong>${sharedWords(mappedTo)}</strong>. This stays.</p>${renderHiddenField('mapped-to', mappedTo)}`
}

function renderBoxes(view: Typed): Html {
  const { typed, errors } = view
  return html`${renderName(view)}${renderSelect({
    name: 'mapped-to',
    label: { text: 'What do other authorities know it by?', classes: 'govuk-label--s' },
    value: readText(typed, 'mapped-to'),
    items: [
      { value: '', text: 'Choose one' },
      ...SHARED_THEMES.map((value) => ({ value, text: SHARED_THEME_WORDS[value] })),
    ],
    errorMessage: errorFor(errors, 'mapped-to'),
  })}`
}

import { errorFor, readText, renderErrorSummaryFor, renderForm } from '../../../ui/forms/index.ts'
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
    rows: themes.map(({ code, name, mappedTo, isRetired }) => [
      mayKeep === 'may-keep' ? html`<a class="govuk-link" href="${themePath(code)}">${name}</a>` : name,
      sharedWords(mappedTo),
      isRetired ? 'No longer' : 'Yes',
    ]),
  })
  const adding = renderForm({
    action: DISPUTE_THEMES_PATH,
    csrfToken,
    fields: html`${renderBoxes(view)}${renderButton({ text: 'Add this theme', preventDoubleClick: true })}`,
  })
  return html`${errors.length > 0 && renderErrorSummaryFor(errors)}${renderPageTitle('Themes of a challenge', 'Your own words for what challenges are about. Each is counted under one theme that all authorities share, so that figures can be compared.')}${table}${mayKeep === 'may-keep' && renderSection({ title: 'Add a theme', content: renderReadingColumn(adding) })}`
}

export type ThemeView = Typed & {
  readonly theme: Theme
  readonly action: string
  readonly csrfToken: string
}

/** One theme, to be changed. */
export function renderTheme(view: ThemeView): Html {
  const { theme, action, csrfToken, errors, typed } = view
  const retired = renderCheckboxes({
    name: 'retired',
    classes: 'govuk-checkboxes--small',
    values: [readText(typed, 'retired')],
    items: [
      {
        value: 'yes',
        text: 'Do not offer it any more',
        hint: { text: 'Challenges that have it keep it, and are counted.' },
      },
    ],
  })
  const fields = html`${renderBoxes(view)}${retired}${renderButton({ text: 'Save this theme', preventDoubleClick: true })}`
  return html`${errors.length > 0 && renderErrorSummaryFor(errors)}${renderReadingColumn(html`${renderPageTitle(theme.name, 'A new name or place counts for every challenge that has this theme, also for earlier years.')}${renderForm({ action, csrfToken, version: theme.version, fields })}`)}`
}

function renderBoxes(view: Typed): Html {
  const { typed, errors } = view
  return html`${renderLine(view, { name: 'name', label: 'What do you call it?' })}${renderSelect({
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

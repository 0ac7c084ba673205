import { type Day, toShortDate } from '../../../kit/dates/index.ts'
import { toInstantWords } from '../../../kit/instant-words.ts'
import {
  errorFor,
  type FieldErrors,
  type PostedFields,
  renderDayField,
  renderErrorSummaryFor,
  readText,
  renderForm,
  renderHiddenField,
  renderTextField,
} from '../../../ui/forms/index.ts'
import { renderButton, renderCheckboxes, renderInput, renderInsetText } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderPageTitle, renderReadingColumn, renderSection } from '../../../ui/layout/index.ts'
import { renderFigureTable } from '../../../ui/tables/index.ts'
import { SCOPES, SCOPE_WORDS } from '../dataset.ts'
import { DATASET_TOKENS_PATH, endTokenPath } from '../paths.ts'
import { isOpen, type Token } from '../token.ts'

/** A token that was made just now: itself, or null where it was shown before. */
export type MadeToken = { readonly name: string; readonly token: string | null }

export type TokensView = {
  readonly csrfToken: string
  readonly today: Day
  readonly tokens: readonly Token[]
  readonly typed: PostedFields
  readonly errors: FieldErrors
  readonly made: MadeToken | null
}

/** The programs that may fetch datasets, and the form for another. */
export function renderTokens(view: TokensView): Html {
  const { errors, made, tokens } = view
  return html`${errors.length > 0 && renderErrorSummaryFor(errors)}${renderPageTitle('Programs that fetch datasets', 'Each program has a token of its own. Every fetch is written into the trail.')}${made !== null && renderMade(made)}
${renderSection({ title: 'Tokens', content: tokens.length === 0 ? html`<p class="govuk-body">No program may fetch datasets yet.</p>` : renderList(view) })}
${renderSection({ title: 'Let another program fetch datasets', content: renderReadingColumn(renderNew(view)) })}`
}

function renderMade({ name, token }: MadeToken): Html {
  if (token === null)
    return renderInsetText({
      text: `The token for ${name} was shown once, and is not shown again. If you did not copy it, end it and make another.`,
    })
  const label = { text: `The token for ${name}`, classes: 'govuk-label--s' }
  const attributes = { readonly: 'readonly' }
  return renderInsetText({
    html: html`<p class="govuk-body">Copy this token now, and keep it where passwords are kept. It is not shown again.</p>${renderInput({ name: 'made', label, value: token, spellcheck: false, attributes })}`,
  })
}

function renderList({ tokens, today, csrfToken }: TokensView): Html {
  return renderFigureTable({
    caption: 'Tokens',
    captionIs: 'said',
    align: 'text',
    head: ['Program', 'May fetch', 'Made', 'Last used', 'Ends', ''],
    rows: tokens.map((token) => [
      token.name,
      token.scopes.map((scope) => SCOPE_WORDS[scope]).join('; '),
      `${toInstantWords(token.madeAt)}, ${token.madeBy}`,
      token.lastUsedAt === null ? 'Never' : toInstantWords(token.lastUsedAt),
      endWords(token, today),
      isOpen(token, today) ? renderEnd(token, csrfToken) : '',
    ]),
  })
}

function endWords({ endedAt, expiresOn }: Token, today: Day): string {
  if (endedAt !== null) return `Ended ${toInstantWords(endedAt)}`
  return expiresOn > today ? toShortDate(expiresOn) : `Ended ${toShortDate(expiresOn)}`
}

const renderEnd = ({ id, name }: Token, csrfToken: string): Html =>
  renderForm({
    action: endTokenPath(id),
    csrfToken,
    fields: renderButton({
      html: html`End it<span class="govuk-visually-hidden">: ${name}</span>`,
      classes: 'govuk-button--secondary fp-button--small',
    }),
  })

function renderNew({ csrfToken, typed, errors }: TokensView): Html {
  const chosen = [typed['scopes']].flat()
  return renderForm({
    action: DATASET_TOKENS_PATH,
    csrfToken,
    fields: html`${renderHiddenField('id', readText(typed, 'id'))}${renderTextField({ name: 'name', label: 'Which program is it for?', hint: 'Like “Power BI of the performance team”. Name no person.', typed, errors })}${renderCheckboxes(
      {
        name: 'scopes',
        classes: 'govuk-checkboxes--small',
        fieldset: { legend: { text: 'What may it fetch?', classes: 'govuk-fieldset__legend--s' } },
        errorMessage: errorFor(errors, 'scopes'),
        values: chosen.filter((one) => typeof one === 'string'),
        items: SCOPES.map((scope) => ({ value: scope, text: SCOPE_WORDS[scope] })),
      },
    )}${renderDayField({ name: 'expires', label: 'From which day may it not any more?', hint: 'A year from now at the latest.', typed, errors })}${renderButton({ text: 'Make a token', preventDoubleClick: true })}`,
  })
}

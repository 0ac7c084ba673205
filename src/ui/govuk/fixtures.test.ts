import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, describe, it } from 'node:test'
import { type Html, raw } from '../html.ts'
import * as govuk from './index.ts'

type Fixture = { readonly name: string; readonly options: object; readonly html: string }

// The design system's own pairs of options and markup. Each component is asked to draw every one of them,
// but for these, whose options we deliberately do not take.
const INTERRUPTION = 'the interruption panel is not used in a case system'
const TRANSLATIONS = 'the texts of the drop area are the English ones'
const NOT_SUPPORTED: Readonly<Record<string, string>> = {
  'date-input: with field value and items': 'boxes are given as items or as day, month and year, not as both',
  'file-upload: enhanced, custom wrapper classes and attributes': 'the drop area takes no classes of its own',
  'file-upload: translated': TRANSLATIONS,
  'pagination: with empty items': 'every item is a page or an ellipsis',
  'panel: interruption': INTERRUPTION,
  'panel: interruption with custom classes': INTERRUPTION,
  'panel: interruption, button link': INTERRUPTION,
  'panel: interruption, no actions': INTERRUPTION,
  'panel: interruption, no actions items': INTERRUPTION,
  'panel: interruption, submit action': INTERRUPTION,
  'panel: interruption, with actions classes and attributes': INTERRUPTION,
  'panel: interruption-with-content-with-long-line-length': INTERRUPTION,
  'panel: interruption-with-headings-content-and-lists': INTERRUPTION,
  'select: with falsy values': 'an option has text or a number for its value, never true or false',
}

const components: Readonly<Record<string, (options: never) => Html | null>> = {
  'back-link': govuk.renderBackLink,
  breadcrumbs: govuk.renderBreadcrumbs,
  button: govuk.renderButton,
  checkboxes: govuk.renderCheckboxes,
  'date-input': govuk.renderDateInput,
  details: govuk.renderDetails,
  'error-message': govuk.renderErrorMessage,
  'error-summary': govuk.renderErrorSummary,
  fieldset: govuk.renderFieldset,
  'file-upload': govuk.renderFileUpload,
  hint: govuk.renderHint,
  input: govuk.renderInput,
  'inset-text': govuk.renderInsetText,
  label: govuk.renderLabel,
  'notification-banner': govuk.renderNotificationBanner,
  pagination: govuk.renderPagination,
  panel: govuk.renderPanel,
  radios: govuk.renderRadios,
  select: govuk.renderSelect,
  'skip-link': govuk.renderSkipLink,
  'summary-list': govuk.renderSummaryList,
  table: govuk.renderTable,
  tag: govuk.renderTag,
  textarea: govuk.renderTextarea,
  'warning-text': govuk.renderWarningText,
}

const root = new URL('../../../node_modules/govuk-frontend/dist/govuk/components/', import.meta.url)

function fixturesOf(component: string): readonly Fixture[] {
  return JSON.parse(readFileSync(new URL(`${component}/fixtures.json`, root), 'utf8')).fixtures
}

const withMarkup = (key: string, value: unknown): unknown =>
  /^html$|Html$/.test(key) && typeof value === 'string' ? raw(value.trim()) : value

/** JSON has no markup type: options named html are marked as trusted on the way in. */
function toOptions(fixture: Fixture): object {
  return JSON.parse(JSON.stringify(fixture.options), withMarkup)
}

function decode(text: string): string {
  return text
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replaceAll('&ctdot;', '⋯')
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}

const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim()

function toTag(source: string): string {
  const name = /^<\/?[\w-]+/.exec(source)?.[0] ?? ''
  const attributes = [...source.slice(name.length).matchAll(/([\w:.-]+)(?:\s*=\s*"([^"]*)")?/g)]
  const written = attributes.map(([, key, value]) => `${key}=${squeeze(decode(value ?? ''))}`)
  return `${name} ${written.toSorted().join(' ')}`.trim()
}

/** Tags with their attributes in alphabetical order, and text with its white space squeezed. */
function toTokens(markup: string): readonly string[] {
  const pieces = markup.match(/<[^>]*>|[^<]+/g) ?? []
  return pieces
    .map((piece) => (piece.startsWith('<') ? toTag(piece) : squeeze(decode(piece))))
    .filter(Boolean)
}

const all = Object.keys(components).flatMap((component) =>
  fixturesOf(component).map((fixture) => `${component}: ${fixture.name}`),
)
let covered = 0
after(() => process.stdout.write(`# design system fixtures covered: ${covered} of ${all.length}\n`))

describe('the fixtures that are left out', () => {
  for (const [name, reason] of Object.entries(NOT_SUPPORTED)) {
    it(`"${name}" is one of the design system's, and left out because ${reason}`, () => {
      assert.ok(all.includes(name))
    })
  }
})

for (const [component, draw] of Object.entries(components)) {
  describe(`the ${component} component`, () => {
    for (const fixture of fixturesOf(component)) {
      const name = `${component}: ${fixture.name}`
      if (name in NOT_SUPPORTED) continue
      it(`draws "${fixture.name}" as the design system does`, () => {
        const drawn = String(Reflect.apply(draw, undefined, [toOptions(fixture)]) ?? '')
        assert.deepEqual(toTokens(drawn), toTokens(fixture.html))
        covered += 1
      })
    }
  })
}

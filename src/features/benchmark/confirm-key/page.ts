import {
  NOT_FOUND,
  type PageRequest,
  type PageResponse,
  patternOf,
  redirectTo,
  type Route,
} from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { errorFor, type FieldErrors, renderForm } from '../../../ui/forms/index.ts'
import { renderButton, renderInput, renderRadios, renderWarningText } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderPageTitle, renderReadingColumn } from '../../../ui/layout/index.ts'
import { renderKeyValues } from '../../../ui/parts/index.ts'
import type { SeenKey } from '../authority.ts'
import { HOW_WORDS, stateWords } from '../key-words.ts'
import { frameBenchmark } from '../page-frame.ts'
import { FILES_PATH, keyPath } from '../paths.ts'
import { findKey, listKeys } from '../queries/exchange.ts'
import { toFingerprint } from '../signing.ts'
import { confirmSeenKey } from './command.ts'
import { type KeyTyped, NOTHING_TYPED, parseConfirmation, readKeyForm } from './form.ts'

/** A key that came with a file: compared with the fingerprint that the authority gave, and confirmed. */
export function confirmKeyRoutes(services: Services): readonly Route[] {
  const route = { path: patternOf(keyPath(':id')), action: 'keep-benchmark' }
  const found = (handle: (request: PageRequest, key: SeenKey) => Promise<PageResponse>) => {
    return async (request: PageRequest): Promise<PageResponse> => {
      const key = await findKey(services.db, request.params['id'] ?? '')
      return key === null ? NOT_FOUND : await handle(request, key)
    }
  }
  return [
    { ...route, method: 'GET', handle: found((request, key) => draw(services, request, { key })) },
    { ...route, method: 'POST', handle: found((request, key) => confirm(services, request, key)) },
  ]
}

async function confirm(services: Services, request: PageRequest, key: SeenKey): Promise<PageResponse> {
  const typed = readKeyForm(request.form)
  const parsed = parseConfirmation(typed)
  if (!parsed.ok) return await draw(services, request, { key, typed, status: 400, errors: parsed.failure })
  const doing = { actor: request.user.accountId, now: services.clock.now() }
  const done = await confirmSeenKey(services.db, key, { ...parsed.value, ...doing })
  if (done.ok) return redirectTo(FILES_PATH)
  const errors = [{ field: 'fingerprint', message: done.failure }]
  return await draw(services, request, { key, typed, status: 422, errors })
}

type Drawing = {
  readonly key: SeenKey
  readonly typed?: KeyTyped
  readonly status?: number
  readonly errors?: FieldErrors
}

async function draw({ db }: Services, request: PageRequest, drawing: Drawing): Promise<PageResponse> {
  const { key, status = 200, errors = [] } = drawing
  const inUse = (await listKeys(db, key.code)).find(
    ({ id, confirmed, replacedAt }) => id !== key.id && confirmed !== null && replacedAt === null,
  )
  const title = `Key of ${key.name}`
  const main = renderReadingColumn(
    html`${renderPageTitle(title)}${renderKeyValues([
      { key: 'Authority, as the file says', value: `${key.name}, ${key.code}` },
      { key: 'Fingerprint of the key in the file', value: toFingerprint(key.publicKey) },
      { key: 'State', value: stateWords(key) },
      ...(inUse === undefined
        ? []
        : [
            { key: 'Key in use until now', value: `${toFingerprint(inUse.publicKey)}. ${stateWords(inUse)}` },
          ]),
    ])}${key.confirmed === null && renderConfirm(request, drawing, inUse)}`,
  )
  return frameBenchmark(request, { title, main, status, errors, under: 'files' })
}

function renderConfirm(
  { csrfToken, user }: PageRequest,
  { key, typed = NOTHING_TYPED, errors = [] }: Drawing,
  inUse: SeenKey | undefined,
): Html {
  const warning =
    inUse !== undefined &&
    renderWarningText({
      text: 'This authority has a key already. Ask why there is another: files signed with the old key are then refused.',
      iconFallbackText: 'Warning',
    })
  const fields = html`${renderInput({
    name: 'fingerprint',
    label: { text: 'Fingerprint that the authority gave you', classes: 'govuk-label--s' },
    hint: {
      text: 'Ask by a telephone number or address that you know, not by one in the file’s e-mail. Type what they say.',
    },
    value: typed.fingerprint,
    autocomplete: 'off',
    spellcheck: false,
    errorMessage: errorFor(errors, 'fingerprint'),
  })}${renderRadios({
    name: 'how',
    value: typed.how,
    classes: 'govuk-radios--small',
    fieldset: { legend: { text: 'How did they give it?', classes: 'govuk-fieldset__legend--s' } },
    items: Object.entries(HOW_WORDS).map(([value, text]) => ({ value, text })),
    errorMessage: errorFor(errors, 'how'),
  })}<p class="govuk-body">It is kept that ${user.name} confirmed the key, and when.</p>${renderButton({ text: 'Confirm the key' })}`
  return html`${warning}${renderForm({ action: keyPath(key.id), csrfToken, fields })}`
}

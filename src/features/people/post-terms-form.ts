import { addDays, isoDay } from '../../kit/dates/index.ts'
import { fail, ok, type Result } from '../../kit/result.ts'
import {
  errorFor,
  errorsOf,
  type FieldErrors,
  type PostedFields,
  readText,
  renderDayField,
  renderSelectField,
  renderTextField,
  toDateFields,
} from '../../ui/forms/index.ts'
import { renderInput } from '../../ui/govuk/index.ts'
import { type Html, html } from '../../ui/html.ts'
import type { EstablishedPost } from './established-post.ts'
import { parseEnd, parseText, toKindItems } from './form-parts.ts'
import { toPostName } from './post.ts'
import { CONTRACT_NAMES, NO_TERMS, type PostTerms, toContract } from './post-terms.ts'

const PROBATION = { name: 'probation', what: 'the last day of probation', example: isoDay('2026-09-30') }
const MOST = 200

/** Terms as they were typed, or what is wrong with them. `established` are the posts that may be filled. */
export function parseTerms(
  typed: PostedFields,
  established: readonly EstablishedPost[],
): Result<PostTerms, FieldErrors> {
  const contract = parseContract(readText(typed, 'contract'))
  const filled = readText(typed, 'established')
  const fills =
    filled === '' || established.some(({ id }) => id === filled)
      ? ok(filled === '' ? null : filled)
      : fail([{ field: 'established', message: 'Choose a post of the establishment, or “Not recorded”' }])
  const limit = parseLimit(readText(typed, 'limit'))
  const hasLimit = limit.ok && limit.value !== null
  const because = hasLimit
    ? parseText(typed, 'because', 'Enter why they have a limit of their own, like “First year as an IRO”')
    : ok(null)
  const probation = parseEnd(typed, PROBATION)
  if (!contract.ok || !fills.ok || !limit.ok || !because.ok || !probation.ok) {
    return fail(errorsOf(contract, fills, limit, because, probation))
  }
  return ok({
    contract: contract.value,
    ownLimit: limit.value,
    limitBecause: because.value,
    probationTo: probation.value,
    establishedId: fills.value,
  })
}

function parseContract(text: string) {
  const contract = toContract(text)
  return text === '' || contract !== null
    ? ok(contract)
    : fail([{ field: 'contract', message: 'Choose a contract, or “Not recorded”' }])
}

function parseLimit(text: string): Result<number | null, FieldErrors> {
  if (text === '') return ok(null)
  return /^\d{1,3}$/.test(text) && Number(text) <= MOST
    ? ok(Number(text))
    : fail([{ field: 'limit', message: `Enter how many children they may hold, from 0 to ${MOST}, like 40` }])
}

/** What the boxes hold before anybody has typed. */
export function startTerms(terms: PostTerms = NO_TERMS): PostedFields {
  const { contract, ownLimit, limitBecause, probationTo, establishedId } = terms
  return {
    contract: contract ?? '',
    established: establishedId ?? '',
    limit: ownLimit === null ? '' : String(ownLimit),
    because: limitBecause ?? '',
    ...toDateFields('probation', probationTo === null ? null : addDays(probationTo, -1)),
  }
}

const UNSAID = 'Not recorded'

export function renderTermsFields(
  typed: PostedFields,
  errors: FieldErrors,
  established: readonly EstablishedPost[],
): Html {
  const own = { typed, errors }
  const posts = established.map(({ id, reference, kind }) => ({
    value: id,
    text: `${reference}, ${toPostName(kind)}`,
  }))
  return html`${renderSelectField({ name: 'contract', label: 'Contract', items: toKindItems(CONTRACT_NAMES, UNSAID), ...own })}
${renderSelectField({
  name: 'established',
  label: 'Which post of the establishment they fill',
  hint: 'Where nobody says, that post looks vacant in the list of posts; the sum leaves them out.',
  items: [{ value: '', text: UNSAID }, ...posts],
  ...own,
})}
${renderInput({
  name: 'limit',
  id: 'limit',
  label: { text: 'Most children they may hold', classes: 'govuk-label--s' },
  hint: { text: 'Only where a limit of their own was agreed, as on probation or in the first year.' },
  value: readText(typed, 'limit'),
  inputmode: 'numeric',
  classes: 'govuk-input--width-3',
  errorMessage: errorFor(errors, 'limit'),
})}
${renderTextField({ name: 'because', label: 'Why they have a limit of their own', hint: 'Nothing about health.', ...own })}
${renderDayField({ name: 'probation', label: 'Last day of probation (only if they are on it)', ...own })}`
}

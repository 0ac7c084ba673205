import { type Day, toDate } from '../../../kit/dates/index.ts'
import { toInstantWords } from '../../../kit/instant-words.ts'
import {
  type FieldErrors,
  type PostedFields,
  renderDayField,
  renderForm,
  renderTextField,
  renderWordsField,
} from '../../../ui/forms/index.ts'
import { renderButton, renderInsetText } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderPageTitle, renderReadingColumn, renderSection } from '../../../ui/layout/index.ts'
import { renderEmpty, renderKeyValues } from '../../../ui/parts/index.ts'
import { renderFigureTable } from '../../../ui/tables/index.ts'
import {
  type HowToReach,
  missingWays,
  REACH_FIELDS,
  REACH_WORDS,
  type ReachDecision,
  type ReachField,
  sayHowToReach,
} from '../how-to-reach.ts'
import { HOW_TO_REACH_PATH } from '../paths.ts'

export const REACH_TITLE = 'How to reach the IRO service'

export type ReachView = {
  readonly holds: HowToReach
  readonly decisions: readonly ReachDecision[]
  readonly maySet: 'may-set' | 'may-look'
  readonly typed: PostedFields
  readonly today: Day
  readonly csrfToken: string
  readonly errors: FieldErrors
}

/** What holds today, what a child reads of it, what is missing, and the form to change it. */
export function renderHowToReach(view: ReachView): Html {
  const { holds, maySet } = view
  const lead = 'Letters to children and the annual report for children say this.'
  const now = REACH_FIELDS.map((field) => ({ key: REACH_WORDS[field], value: inLines(holds[field]) }))
  return renderReadingColumn(
    html`${renderPageTitle(REACH_TITLE, lead)}${renderSection({ title: 'Today', content: html`${renderMissing(holds)}${renderKeyValues(now)}` })}
${renderSection({ title: 'What a child reads', content: renderForChild(holds) })}
${maySet === 'may-set' && renderSection({ title: 'Change it', content: renderChange(view) })}
${renderSection({ title: 'What we decided', content: renderHistory(view) })}`,
  )
}

function inLines(text: string | null): Html | null {
  if (text === null) return null
  return html`${text.split('\n').map((line, place) => (place === 0 ? line : html`<br>${line}`))}`
}

function renderMissing(holds: HowToReach): Html | false {
  const missing = missingWays(holds).map((field) => REACH_WORDS[field].toLowerCase())
  return (
    missing.length > 0 &&
    renderInsetText({ text: `Not recorded: ${missing.join(', ')}. Letters to children leave it out.` })
  )
}

function renderForChild(holds: HowToReach): Html {
  const sentences = sayHowToReach(holds)
  return sentences.length === 0
    ? renderEmpty('Nothing. A letter has an empty line there, to write on by hand.')
    : html`${sentences.map((says) => html`<p class="govuk-body">${says}</p>`)}`
}

const HINTS: Readonly<Record<ReachField, string>> = {
  telephone: 'One number that somebody answers, like 01632 960001',
  email: 'One that somebody reads every working day',
  address: 'As on an envelope, a line each',
  opening: 'In words a child of 9 understands, like: Monday to Friday, 9am to 5pm',
}

function renderChange({ typed, decisions, csrfToken, errors }: ReachView): Html {
  const field = (name: ReachField) => ({
    name,
    label: `${REACH_WORDS[name]} (if there is one)`,
    hint: HINTS[name],
    typed,
    errors,
  })
  const fields = html`${renderTextField(field('telephone'))}${renderTextField(field('email'))}${renderWordsField(field('address'))}${renderWordsField({ ...field('opening'), label: `${REACH_WORDS.opening} (if you want to say)` })}${renderDayField(
    { name: 'from', label: 'From which day?', hint: 'Earlier days keep what they had.', typed, errors },
  )}${renderButton({ text: 'Save', preventDoubleClick: true })}`
  return renderForm({ action: HOW_TO_REACH_PATH, csrfToken, version: decisions.length, fields })
}

function renderHistory({ decisions, today }: ReachView): Html {
  if (decisions.length === 0) return renderEmpty('Nothing yet.')
  return renderFigureTable({
    caption: 'What we decided',
    captionIs: 'said',
    head: ['From', 'What', 'Decided by'],
    rows: decisions.map((one) => [
      `${toDate(one.from)}${one.from > today ? ' (to come)' : ''}`,
      sayHowToReach(one).join(' ') || 'Nothing recorded',
      `${one.madeBy}, ${toInstantWords(one.madeAt)}`,
    ]),
    align: 'text',
  })
}

import { toInstantWords } from '../../../kit/instant-words.ts'
import {
  type FieldErrors,
  type PostedFields,
  renderDayField,
  renderErrorSummaryFor,
  renderForm,
  renderHiddenField,
  renderSelectField,
  renderWordsField,
} from '../../../ui/forms/index.ts'
import { renderButton, renderInsetText } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderPageTitle, renderReadingColumn, renderSection } from '../../../ui/layout/index.ts'
import { renderEmpty } from '../../../ui/parts/index.ts'
import { renderFigureTable } from '../../../ui/tables/index.ts'
import {
  type Child,
  childPath,
  type CorrectionMade,
  type CorrectionPlace,
  displayName,
  factIn,
  type LaidOver,
} from '../../children/index.ts'
import { codesFor, factName, factsOf, saidWords, toCorrectedFact, toFactKey } from '../care-fact.ts'
import { correctionsPath, takeBackPath } from '../paths.ts'

export const CORRECTIONS = 'What staff corrected'

export type CorrectionsView = {
  /** With the care that the sources tell of. */
  readonly child: Child
  readonly corrections: readonly CorrectionMade[]
  readonly setAside: LaidOver['setAside']
  /** What is being corrected; null: nothing. */
  readonly place: CorrectionPlace | null
  readonly csrfToken: string
  readonly typed: PostedFields
  readonly errors: FieldErrors
}

function renderQuestion({ child, place, csrfToken, typed, errors }: CorrectionsView): Html | null {
  if (place === null) return null
  const { fact } = place
  const said = saidWords(fact, factIn(child.care, place))
  const list = codesFor(fact)
  const day = renderDayField({
    name: 'day',
    label: 'The right day',
    ...(fact === 'period-end' ? { hint: 'Leave this empty if care has not ended.' } : {}),
    typed,
    errors,
  })
  const code =
    list !== null &&
    renderSelectField({
      name: 'code',
      label: fact === 'period-end' ? 'Why care ended' : 'What is right',
      items: [
        { value: '', text: 'Choose' },
        ...list.codes.map((known) => ({ value: known.code, text: `${known.code}: ${known.words}` })),
      ],
      typed,
      errors,
    })
  const form = renderForm({
    action: `${correctionsPath(child.id)}?${new URLSearchParams({ what: toFactKey(place) }).toString()}`,
    csrfToken,
    fields: html`${renderHiddenField('seen', said)}${!fact.endsWith('-code') && day}${code}${renderWordsField(
      {
        name: 'because',
        label: 'How do you know?',
        hint: 'What you saw or who told you, and that the source was asked to put it right.',
        typed,
        errors,
      },
    )}${renderButton({ text: 'Save the correction', preventDoubleClick: true })}`,
  })
  return renderSection({
    title: `Correct this: ${factName(place)}`,
    content: renderReadingColumn(html`${renderInsetText({ html: html`The source says: ${said}` })}${form}`),
  })
}

function renderSourced({ child }: CorrectionsView): Html {
  const rows = factsOf(child.care).map((place) => {
    const name = factName(place)
    const said = saidWords(place.fact, factIn(child.care, place))
    const href = `${correctionsPath(child.id)}?${new URLSearchParams({ what: toFactKey(place) }).toString()}`
    return [
      name,
      said,
      html`<a class="govuk-link" href="${href}">Correct<span class="govuk-visually-hidden"> ${name}, ${said}</span></a>`,
    ]
  })
  const content =
    rows.length === 0
      ? renderEmpty('No source tells of a time in care of this child.')
      : renderFigureTable({
          caption: 'What the sources say',
          captionIs: 'said',
          align: 'text',
          head: ['What', 'The source says', 'Put it right'],
          rows,
        })
  return renderSection({ title: 'What the sources say', content })
}

function endedWords({ id, ended }: CorrectionMade, setAside: LaidOver['setAside']): string {
  if (setAside.has(id)) return 'Set aside: it no longer fits what else is said of this child. Take it back'
  if (ended === null) return 'Used until the source agrees'
  const how = ended.how === 'source-agrees' ? 'The source agrees since' : 'Taken back'
  return `${how} ${toInstantWords(ended.at)}`
}

function renderMade({ child, corrections, setAside, csrfToken }: CorrectionsView): Html {
  const rows = corrections.map((made) => {
    const fact = toCorrectedFact(made.fact)
    const says = saidWords(fact, made)
    const back = renderForm({
      action: takeBackPath(child.id),
      csrfToken,
      fields: html`${renderHiddenField('correction', made.id)}${renderButton({
        html: html`Take back<span class="govuk-visually-hidden"> ${factName({ ...made, fact })}: ${says}</span>`,
        classes: 'govuk-button--secondary fp-button--small',
      })}`,
    })
    return [
      factName({ ...made, fact }),
      says,
      `${made.because} (${made.by}, ${toInstantWords(made.at)})`,
      endedWords(made, setAside),
      made.ended === null ? back : '',
    ]
  })
  const content =
    rows.length === 0
      ? renderEmpty('Nobody has corrected what the sources say of this child.')
      : renderFigureTable({
          caption: CORRECTIONS,
          captionIs: 'said',
          align: 'text',
          head: ['What', 'What is right', 'Why', 'Whether it is used', 'Take it back'],
          rows,
        })
  return renderSection({ title: CORRECTIONS, content })
}

/** What staff corrected of a child's care, what the sources say of it, and the form to correct one fact. */
export function renderCorrections(view: CorrectionsView): Html {
  const { child, errors } = view
  const name = displayName(child, child.identifier)
  const lead = html`<a class="govuk-link" href="${childPath(child.id)}">${name}</a>. The newest files are used, but for what is corrected here. Due dates are worked again at once. A review keeps what was judged when it was recorded: its page shows that beside what is judged now.`
  return html`${errors.length > 0 && renderErrorSummaryFor(errors)}${renderPageTitle(CORRECTIONS, lead)}${renderQuestion(view)}${renderMade(view)}${renderSourced(view)}`
}

import { type Day, toDate, toLongDate } from '../../../kit/dates/index.ts'
import { errorFor, readText, renderErrorSummaryFor, renderHiddenField } from '../../../ui/forms/index.ts'
import { renderButton, renderInput, renderInsetText } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderPageTitle, renderReadingColumn, renderSection } from '../../../ui/layout/index.ts'
import { countOf, renderKeyValues } from '../../../ui/parts/index.ts'
import type { Dispute, DisputeStep, StageReached } from '../dispute.ts'
import { ACT_WORDS, ANSWER_WORDS, SUBJECT_WORDS } from '../dispute-words.ts'
import type { Typed } from '../form-parts.ts'
import { renderAnswerFields } from '../answer-form.ts'

export const TITLE = 'Answer a challenge'

// Nobody is signed in, so there is no token: the server looks at where the form came from.
const renderOpenForm = (action: string, fields: Html): Html =>
  html`<form class="fp-form" action="${action}" method="post" novalidate>${fields}</form>`

type Asking = Typed & { readonly action: string }

/** The first page: nothing of the challenge, and nobody's name. */
export function renderAskWho({ action, typed, errors }: Asking): Html {
  return html`${errors.length > 0 && renderErrorSummaryFor(errors)}${renderReadingColumn(html`
${renderPageTitle(TITLE, 'The independent reviewing service has raised a challenge that is yours to answer.')}
<p class="govuk-body">First tell us the e-mail address to which we wrote, so that nobody else reads it.</p>
${renderOpenForm(
  action,
  html`${renderInput({
    name: 'email',
    type: 'email',
    label: { text: 'Your e-mail address' },
    value: readText(typed, 'email'),
    autocomplete: 'email',
    spellcheck: false,
    errorMessage: errorFor(errors, 'email'),
  })}${renderButton({ text: 'Go on' })}`,
)}`)}`
}

export type QuestionView = Asking & {
  /** “Dispute 12”. */
  readonly name: string
  /** The authority’s numbers of its children, for whoever may look them up; else none. */
  readonly numbers: readonly string[]
  readonly dispute: Dispute
  readonly stage: StageReached
  /** The day to answer by; null where it cannot be told. */
  readonly due: Day | null
  /** What was done since the stage was reached. */
  readonly steps: readonly DisputeStep[]
}

/** The challenge and the boxes of an answer. No child is named: the words of the challenge are shown, and numbers to staff. */
export function renderQuestion(view: QuestionView): Html {
  const { dispute, stage, due, action, typed, errors } = view
  const { says, sought, soughtBy, themes } = dispute
  const by = due === null ? '' : `, by ${toLongDate(due)}`
  const facts = [
    { key: 'Which one', value: view.name },
    { key: 'About', value: aboutWords(view) },
    ...(dispute.team === null ? [] : [{ key: 'Team', value: dispute.team.name }]),
    { key: 'What is wrong', value: says },
    { key: 'What is wanted', value: soughtBy === null ? sought : `${sought} By ${toDate(soughtBy)}.` },
    { key: 'Themes', value: themes.map(({ name }) => name).join('; ') },
    { key: 'Raised', value: `${toDate(dispute.raisedOn)} by ${dispute.raisedBy.name}` },
  ]
  return html`${errors.length > 0 && renderErrorSummaryFor(errors)}${renderReadingColumn(html`
${renderPageTitle(TITLE, `To be answered by ${stage.name} (${stage.answerer.name})${by}.`)}
${renderKeyValues([...facts, ...linesSince(view.steps)])}
${renderSection({
  title: 'Your answer',
  content: renderOpenForm(
    action,
    html`${renderHiddenField('step', 'answer')}${renderHiddenField('email', readText(typed, 'email'))}${renderAnswerFields({ typed, errors })}${renderButton({ text: 'Send the answer', preventDoubleClick: true })}`,
  ),
})}`)}`
}

// A number says which child it is to those who can look it up, and to nobody else.
function aboutWords({ dispute: { subject, childIds }, numbers }: QuestionView): string {
  if (subject !== 'child') return SUBJECT_WORDS[subject]
  const many = countOf(childIds.length, 'child', 'children')
  return numbers.length === 0
    ? `${many}. If you are not sure who is meant, ask the IRO by telephone.`
    : `${many}: ${numbers.length === 1 ? 'number' : 'numbers'} ${numbers.join(', ')} in our records`
}

// Notes are the reviewing service's own; what was said to whoever answers, and by them, is theirs to read.
const SHOWN = ['promote', 'climb', 'reply', 'refuse', 'answer']

function linesSince(steps: readonly DisputeStep[]) {
  return steps
    .filter(({ act, says, answer }) => SHOWN.includes(act) && (says !== '' || answer !== null))
    .map(({ act, on, says, answer }) => ({
      key: act === 'promote' || act === 'climb' ? 'Said to you' : ACT_WORDS[act],
      value: `${toDate(on)}: ${answer === null ? '' : `${ANSWER_WORDS[answer.kind]}. `}${says}`,
    }))
}

const SHUT = {
  answered: {
    title: 'Thank you. We have your answer.',
    says: 'The IRO will look at it. If they write back, you will get another e-mail.',
  },
  closed: {
    title: 'This link does not work any more',
    says: 'It has run out, another took its place, somebody else answered, or an answer is no longer wanted. If you think that is wrong, ask the reviewing service for another link.',
  },
  paused: {
    title: 'Too many wrong addresses',
    says: 'To keep the challenge safe, this link does not work for an hour. After that you can try again, with the e-mail address to which we wrote. It is only this link: any other that you have still works.',
  },
  unknown: {
    title: 'This link does not work',
    says: 'Check that you copied the whole link from the e-mail, or ask the reviewing service for another.',
  },
}

export type ShutKind = keyof typeof SHUT

const TELL = 'If it should still be read, send it to the IRO who raised the challenge.'

const KEPT_THEN: Readonly<Record<ShutKind, string>> = {
  answered: TELL,
  closed: TELL,
  paused: 'Send it here in an hour, or tell the IRO who raised the challenge if it cannot wait.',
  unknown: TELL,
}

/** What a link shows that opens nothing; `kept`: what was typed meanwhile and is not saved, in order. */
export function renderShut(
  kind: ShutKind,
  kept: readonly string[],
): { readonly title: string; readonly main: Html } {
  const { title, says } = SHUT[kind]
  return {
    title,
    main: renderReadingColumn(html`${renderPageTitle(title)}<p class="govuk-body">${says}</p>
${
  kept.length > 0 &&
  html`${renderInsetText({ text: `What you typed is not saved. It stands here so that you can copy it. ${KEPT_THEN[kind]}` })}
${kept.map((text) => html`<p class="govuk-body fp-note">${text}</p>`)}`
}`),
  }
}

import { type Day, toDate, toShortDate } from '../../../kit/dates/index.ts'
import { toInstantWords } from '../../../kit/instant-words.ts'
import type { Answer } from '../../../law/citations/reason.ts'
import type { DueDay } from '../../../law/clocks/due-day.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderPageTitle, renderReadingColumn, renderSection } from '../../../ui/layout/index.ts'
import { countOf, renderEmpty, renderKeyValues } from '../../../ui/parts/index.ts'
import { renderFigureTable } from '../../../ui/tables/index.ts'
import { type ChildVoice, type DisputeStep, overduePromise } from '../dispute.ts'
import {
  ACT_WORDS,
  ADVOCATE_WORDS,
  ANSWER_WORDS,
  OUTCOME_WORDS,
  SEVERITY_WORDS,
  standingWords,
} from '../dispute-words.ts'
import { findSilences, type Silence, type StageHeld } from '../stages.ts'
import type { DisputeAct } from '../state-table.ts'
import { ACT_PAGES } from '../act-words.ts'
import type { WorkingCalendar } from '../../../law/calendar/index.ts'
import { type BesideView, renderBeside } from '../referral-view.ts'
import { type AskingView, renderAsking } from './asking-view.ts'

export type DisputeView = AskingView & {
  readonly name: string
  /** Its children within reach, with what is known of each. */
  readonly children: readonly {
    readonly id: string
    readonly name: string
    readonly voice: ChildVoice | null
  }[]
  /** How many of its children are outside reach. */
  readonly unnamed: number
  readonly steps: readonly DisputeStep[]
  readonly stages: readonly StageHeld[]
  /** The day all formal stages should end; null while it is informal. */
  readonly whole: Answer<DueDay> | null
  /** What whoever looks may do now. */
  readonly acts: readonly DisputeAct[]
  readonly mayTellOfChild: 'may-tell' | 'may-look'
  /** Beside it, of the child through whom it was opened; null where it is about no child of the register. */
  readonly beside: BesideView | null
  /** What it came from, in words; null where nothing is named. */
  readonly from: string | null
  readonly today: Day
  readonly calendar: WorkingCalendar
}

/** One challenge: what it is about, where it stands, what may be done, the child, the stages, and its whole history. */
export function renderDispute(view: DisputeView): Html {
  const { dispute, name, stages, today, calendar } = view
  const silences = findSilences(stages, today, calendar)
  return html`${renderPageTitle(name, standingWords(dispute, today))}${renderReadingColumn(html`${silences.map(renderSilence)}${renderPromise(view)}${renderWhat(view)}${renderActs(view)}${renderAsking(view)}`)}
${view.children.length > 0 && renderChildren(view)}${stages.length > 0 && renderStages(view, silences)}${view.beside !== null && renderBeside(view.beside)}${renderHistory(view)}`
}

function renderSilence({ stage, nowAsked, due, workingDays, end }: Silence): Html {
  const who = `${stage.name} (${stage.answerer.name})`
  const long = countOf(workingDays, 'working day')
  const said = {
    still: `${who} has not answered. The answer was due on ${toDate(due)}, ${long} ago.`,
    answered: `${who} answered ${long} late. The answer was due on ${toDate(due)}.`,
    left: `${who} did not answer. The answer was due on ${toDate(due)}; it was taken further ${long} later.`,
  }[end]
  const tells =
    end === 'still' && stage.tells !== ''
      ? ` Our policy is to tell ${stage.tells}: that is for the IRO to do.`
      : ''
  const other = nowAsked.name !== stage.answerer.name ? ` Since then ${nowAsked.name} is asked.` : ''
  return html`<p class="govuk-body fp-note"><strong>No answer in time.</strong> ${said}${other}${tells}</p>`
}

function renderPromise({ dispute, today, calendar }: DisputeView): Html | null {
  const promise = overduePromise(dispute, today)
  if (promise === null) return null
  const { says, by } = promise
  const long = countOf(calendar.workingDaysBetween(by, today), 'working day')
  return html`<p class="govuk-body fp-note"><strong>Promise overdue.</strong> “${says}” was promised by ${toDate(by)}, ${long} ago. If it was done, the IRO closes this with what came of it; if not, the IRO can take it to another stage.</p>`
}

function renderWhat({ dispute, from, unnamed }: DisputeView): Html {
  const { says, sought, soughtBy, severity, themes, raisedBy, raisedOn, formalOn, team, subjectName } =
    dispute
  const optional = (key: string, value: string | null) =>
    value === null || value === '' ? [] : [{ key, value }]
  return renderKeyValues([
    ...optional('About', subjectName),
    { key: 'What is wrong', value: says },
    { key: 'What is wanted', value: soughtBy === null ? sought : `${sought} By ${toDate(soughtBy)}.` },
    { key: 'Themes', value: themes.map(({ name }) => name).join('; ') },
    { key: 'How serious', value: SEVERITY_WORDS[severity] },
    { key: 'Raised', value: `${toDate(raisedOn)} by ${raisedBy.name}` },
    ...optional('Made formal', formalOn === null ? null : toDate(formalOn)),
    ...optional('Team', team?.name ?? null),
    ...optional('Comes from', from),
    ...(unnamed === 0 ? [] : [{ key: 'Other children', value: countOf(unnamed, 'child', 'children') }]),
    ...(dispute.outcomes.length === 0
      ? []
      : [
          { key: 'What came of it', value: dispute.outcomes.map((one) => OUTCOME_WORDS[one]).join('; ') },
          { key: 'Difference to the child', value: dispute.difference },
        ]),
  ])
}

function renderActs({ acts, path }: DisputeView): Html | null {
  if (acts.length === 0) return null
  return renderSection({
    title: 'What you can do',
    content: html`<ul class="govuk-list fp-links">${acts.map((act) => html`<li><a class="govuk-link" href="${path}/${act}">${ACT_PAGES[act].title}</a></li>`)}</ul>`,
  })
}

function renderChildren({ children, path, mayTellOfChild, dispute }: DisputeView): Html {
  const mayTell = mayTellOfChild === 'may-tell' && dispute.state !== 'mistake'
  const rows = children.map(({ id, name, voice }) => [
    name,
    voice === null ? 'Not recorded' : tellingWords(voice),
    voice === null || voice.view === '' ? 'Not recorded' : voice.view,
    advocateWords(voice),
    wishesWords(voice),
    ...(mayTell
      ? [
          html`<a class="govuk-link" href="${path}/child?of=${encodeURIComponent(id)}">Write down<span class="govuk-visually-hidden"> what ${name} was told and thinks</span></a>`,
        ]
      : []),
  ])
  return renderSection({
    title: 'The child',
    content: renderFigureTable({
      caption: 'What the child was told, thinks and was offered',
      captionIs: 'said',
      align: 'text',
      head: [
        'Child',
        'Told',
        'What the child thinks',
        'Advocate',
        'Against the child’s wishes',
        ...(mayTell ? ['What you can do'] : []),
      ],
      rows,
    }),
  })
}

function wishesWords(voice: ChildVoice | null): string {
  if (voice === null || voice.againstWishes === null) return 'Not recorded'
  return voice.againstWishes ? `Yes. ${voice.reasons}` : 'No'
}

const advocateWords = (voice: ChildVoice | null): string =>
  voice === null || voice.advocate === null ? 'Not recorded' : ADVOCATE_WORDS[voice.advocate]

function tellingWords({ told, toldOn, whyNot }: ChildVoice): string {
  if (!told) return `No. ${whyNot}`
  return toldOn === null ? 'Yes' : `Yes, ${toShortDate(toldOn)}`
}

function renderStages({ stages, whole }: DisputeView, silences: readonly Silence[]): Html {
  const outer =
    whole?.kind === 'due' &&
    html`<p class="govuk-body">The guidance asks that all formal stages together end within 20 working days, by <strong>${toDate(whole.due.on)}</strong> (should).</p>`
  const rows = stages.map(({ stage, nowAsked, due, answeredOn, leftOn }) => {
    const silence = silences.find((one) => one.stage.step === stage.step)
    return [
      stage.name,
      nowAsked.name === stage.answerer.name ? nowAsked.name : `${stage.answerer.name}, then ${nowAsked.name}`,
      toShortDate(stage.reachedOn),
      due.kind === 'due' ? toShortDate(due.due.on) : 'Cannot be told',
      answeredOn === null ? (leftOn === null ? 'Not yet' : 'Never') : toShortDate(answeredOn),
      silence === undefined ? '' : countOf(silence.workingDays, 'working day'),
    ]
  })
  return renderSection({
    title: 'Stages',
    content: html`${outer}${renderFigureTable({
      caption: 'Who was asked, and when they answered',
      captionIs: 'said',
      align: 'text',
      head: ['Stage', 'Who', 'Reached', 'To answer by', 'Answered', 'Late by'],
      rows,
    })}`,
  })
}

function renderHistory({ steps, mayTellOfChild }: DisputeView): Html {
  if (steps.length === 0) return renderEmpty('Nothing was done yet.')
  return renderSection({
    title: 'History',
    content: renderFigureTable({
      caption: 'Everything that was done, the newest first. Nothing here can be changed.',
      captionIs: 'said',
      align: 'text',
      head: ['Day', 'What', 'Who', 'Written down'],
      rows: steps
        .toReversed()
        .map((step) => [
          toShortDate(step.on),
          renderStepWords(step, mayTellOfChild),
          step.isThroughLink ? `${step.by}, through a link` : step.by,
          toInstantWords(step.at),
        ]),
    }),
  })
}

// What the service notes for itself is not for those who are challenged.
function renderStepWords(
  { act, stage, named, answer, closing, says }: DisputeStep,
  looks: DisputeView['mayTellOfChild'],
): Html {
  const who = [stage?.name ?? '', named?.name ?? ''].filter((word) => word !== '').join(', ')
  const head = who === '' ? ACT_WORDS[act] : `${ACT_WORDS[act]}: ${who}`
  const action = answer?.action ?? null
  const lines = [
    answer === null ? '' : `${ANSWER_WORDS[answer.kind]}.`,
    action === null ? '' : `${action.says} By ${toDate(action.by)}.`,
    closing === null
      ? ''
      : `${closing.outcomes.map((one) => OUTCOME_WORDS[one]).join('; ')}. ${closing.difference}`,
    act === 'note' && looks === 'may-look' ? '' : says,
  ].filter((line) => line !== '')
  return html`${head}${lines.map((line) => html`<br><span class="fp-quiet">${line}</span>`)}`
}

// The document that is prepared for Cafcass or the court: what the record holds, and blanks for what the officer adds. Pure.
import { type Day, toDate } from '../../kit/dates/index.ts'
import { LEGAL_STATUSES, PLACEMENTS, wordsOf } from '../../law/returns/index.ts'
import { type Child, displayName, latestPeriod } from '../children/index.ts'
import { PERMANENCE_WORDS, type Review } from '../reviews/index.ts'
import { ACT_WORDS, ADVOCATE_WORDS, ANSWER_WORDS, OUTCOME_WORDS } from './dispute-words.ts'
import type { ChildVoice, Dispute, DisputeStep } from './dispute.ts'
import type { DocumentKind, Referral } from './referral.ts'
import type { Silence } from './stages.ts'

/** A piece of a document: words, names with what is said of each, points, or a blank for the officer. */
export type SummaryBlock =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'pairs'; readonly rows: readonly { readonly name: string; readonly says: string }[] }
  | { readonly kind: 'points'; readonly items: readonly string[] }
  | { readonly kind: 'blank'; readonly asks: string }

export type SummaryPart = { readonly heading: string; readonly blocks: readonly SummaryBlock[] }

export type ReferralSummary = {
  readonly title: string
  readonly on: Day
  readonly parts: readonly SummaryPart[]
}

export type SummaryFacts = {
  readonly kind: DocumentKind
  readonly referral: Referral
  readonly child: Child
  /** In order of day. */
  readonly reviews: readonly Review[]
  /** The challenge it stands beside; null where there is none. */
  readonly challenge: {
    readonly name: string
    readonly dispute: Dispute
    readonly steps: readonly DisputeStep[]
    readonly silences: readonly Silence[]
    readonly voice: ChildVoice | null
  } | null
  readonly today: Day
}

/** What a file calls itself. No name: others see it. */
export const SUMMARY_TITLES: Readonly<Record<DocumentKind, string>> = {
  cafcass: 'Referral to Cafcass by the independent reviewing officer',
  'court-view': 'The view of the independent reviewing officer',
}

const NOT_RECORDED = 'Not recorded'

/** The whole document. What is not in the record is said to be so; it never stands as "no". */
export function toReferralSummary(facts: SummaryFacts): ReferralSummary {
  const { kind, referral, today } = facts
  return {
    title: SUMMARY_TITLES[kind],
    on: today,
    parts: [
      { heading: 'The child', blocks: [{ kind: 'pairs', rows: childRows(facts) }] },
      { heading: 'Plan for permanence', blocks: permanenceBlocks(facts) },
      { heading: 'Reviews held', blocks: [reviewsBlock(facts)] },
      { heading: 'The challenge', blocks: challengeBlocks(facts) },
      { heading: 'What the child thinks', blocks: voiceBlocks(facts) },
      { heading: 'What is sought', blocks: soughtBlocks(facts) },
      { heading: 'The IRO', blocks: [words(`${referral.officerName}, independent reviewing officer`)] },
      ...BLANKS[kind],
    ],
  }
}

const words = (text: string): SummaryBlock => ({ kind: 'words', text })
const blank = (asks: string): SummaryBlock => ({ kind: 'blank', asks })

const BLANKS: Readonly<Record<DocumentKind, readonly SummaryPart[]>> = {
  cafcass: [
    {
      heading: 'For the IRO to add',
      blocks: [
        blank('Which of the child’s rights are, or may be, broken, and how'),
        blank('Who cares for the child’s interests in court today: guardian, solicitor, court and number'),
        blank('What legal advice the child has, or needs'),
        blank('How urgent it is, and why'),
        blank('Signature and date'),
      ],
    },
  ],
  'court-view': [
    {
      heading: 'For the IRO to add',
      blocks: [
        blank('Court and number of the case'),
        blank('The view of the IRO on the care plan'),
        blank('What the authority says to it'),
        blank('Signature and date'),
      ],
    },
  ],
}

function childRows({ child, referral }: SummaryFacts) {
  const period = latestPeriod(child.care)
  const legal = period?.legalStatuses.at(-1)?.code ?? null
  const placement = period?.placements.at(-1) ?? null
  const lives = placement === null ? NOT_RECORDED : sentence(wordsOf(PLACEMENTS, placement.code))
  return [
    { name: 'Name', says: displayName(child, child.identifier) },
    { name: 'Number', says: child.identifier },
    { name: 'Born', says: child.born === null ? NOT_RECORDED : toDate(child.born) },
    { name: 'In care since', says: period === null ? NOT_RECORDED : toDate(period.start) },
    { name: 'Legal status', says: legal === null ? NOT_RECORDED : sentence(wordsOf(LEGAL_STATUSES, legal)) },
    {
      name: 'Lives in',
      says: placement === null ? lives : `${lives}, since ${toDate(placement.from)}`,
    },
    { name: 'This was put to', says: `${referral.toWhom}, on ${toDate(referral.on)}` },
  ]
}

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

function permanenceBlocks({ reviews }: SummaryFacts): readonly SummaryBlock[] {
  const last = reviews.findLast(({ record }) => (record?.officerView.permanencePlan ?? null) !== null)
  const view = last?.record?.officerView ?? null
  const [day] = last?.parts ?? []
  if (view === null || view.permanencePlan === null || day === undefined)
    return [words('Nobody has recorded a plan for permanence.')]
  const agreed = view.permanenceOn === null ? '' : ` Agreed on ${toDate(view.permanenceOn)}.`
  return [
    words(`${PERMANENCE_WORDS[view.permanencePlan]}.${agreed} As recorded at the review of ${toDate(day)}.`),
  ]
}

function reviewsBlock({ reviews }: SummaryFacts): SummaryBlock {
  const days = reviews.flatMap(({ parts: [first] }) => (first === undefined ? [] : [toDate(first)]))
  return days.length === 0 ? words('No review is recorded.') : { kind: 'points', items: days }
}

function challengeBlocks({ challenge }: SummaryFacts): readonly SummaryBlock[] {
  if (challenge === null) return [words('It stands beside no challenge in the authority’s own process.')]
  const { name, dispute, steps, silences } = challenge
  const themes = dispute.themes.map((theme) => theme.name).join('; ')
  const outcomes = dispute.outcomes.map((one) => OUTCOME_WORDS[one]).join('; ')
  return [
    {
      kind: 'pairs',
      rows: [
        { name: 'Challenge', says: `${name}, raised on ${toDate(dispute.raisedOn)}` },
        { name: 'What is wrong', says: dispute.says },
        { name: 'Themes', says: themes },
        {
          name: 'Made formal',
          says: dispute.formalOn === null ? 'It is informal' : toDate(dispute.formalOn),
        },
        ...(outcomes === '' ? [] : [{ name: 'What came of it', says: `${outcomes}. ${dispute.difference}` }]),
      ],
    },
    ...stageBlocks(steps, silences),
  ]
}

function stageBlocks(steps: readonly DisputeStep[], silences: readonly Silence[]): readonly SummaryBlock[] {
  const lines = [
    ...steps.flatMap(toStepLine),
    ...silences.map(
      ({ stage, due, end }) =>
        `${stage.name} ${end === 'answered' ? 'answered late' : 'did not answer'}: due on ${toDate(due)}`,
    ),
  ]
  return lines.length === 0 ? [words('No stage was asked yet.')] : [{ kind: 'points', items: lines }]
}

// Notes are for the service itself, and are left out.
function toStepLine({ on, act, stage, answer, says }: DisputeStep): readonly string[] {
  if (stage !== null) return [`${toDate(on)}: ${stage.name} asked (${stage.answerer.name})`]
  if (answer !== null) {
    const { kind, action } = answer
    const done = action === null ? '' : ` ${action.says} By ${toDate(action.by)}.`
    return [`${toDate(on)}: ${ANSWER_WORDS[kind]}.${done} ${answer.says}`.trim()]
  }
  return act === 'accept' || act === 'refuse' || act === 'reply'
    ? [`${toDate(on)}: ${ACT_WORDS[act]}. ${says}`.trim()]
    : []
}

function voiceBlocks({ challenge }: SummaryFacts): readonly SummaryBlock[] {
  const voice = challenge?.voice ?? null
  if (voice === null) return [words('Nobody has recorded what the child thinks of it.')]
  const wishes = voice.againstWishes
  return [
    {
      kind: 'pairs',
      rows: [
        { name: 'The child says', says: voice.view === '' ? NOT_RECORDED : voice.view },
        { name: 'Told of the challenge', says: voice.told ? 'Yes' : `No. ${voice.whyNot}` },
        { name: 'Advocate', says: voice.advocate === null ? NOT_RECORDED : ADVOCATE_WORDS[voice.advocate] },
        {
          name: 'Against the child’s wishes',
          says: wishes === null ? NOT_RECORDED : wishes ? `Yes. ${voice.reasons}` : 'No',
        },
      ],
    },
  ]
}

function soughtBlocks({ challenge, referral }: SummaryFacts): readonly SummaryBlock[] {
  const sought = challenge?.dispute.sought ?? ''
  return [words(referral.why), ...(sought === '' ? [] : [words(`Asked of the authority: ${sought}`)])]
}

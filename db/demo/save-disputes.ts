import { addDays, type Day, toIsoDate } from '../../src/kit/dates/index.ts'
import {
  insertChildVoice,
  insertDispute,
  readDisputePolicy,
  takeStep,
} from '../../src/features/disputes/index.ts'
import type { Trx } from '../../src/platform/db/index.ts'
import { STORY_CHILDREN } from './council.ts'
import type { DemoChild } from './demo-child.ts'
import { DEMO_TODAY, OFFICERS } from './people.ts'
import { demoId, type Random, seeded } from './random.ts'
import { answererAt, type ChallengeStory } from './challenge-story.ts'
import { CHALLENGES } from './stories-of-challenge.ts'

const at = (on: Day): Date => new Date(`${toIsoDate(on)}T10:00:00Z`)

// Nobody is written to: whoever answers does so on a page.
const CONFIG = { publicAddress: null, port: 3000 }

type Raised = { readonly id: string; readonly on: Day; readonly child: DemoChild | null }

/** Challenges of two years, of every state and stage: one is silent, one is about the service, one about a carer. */
export async function saveDisputes(trx: Trx, children: readonly DemoChild[], actor: string): Promise<void> {
  const random = seeded(2705)
  const stories = new Set(STORY_CHILDREN.map(({ child }) => child.id))
  const challenged = children.filter((child) => !stories.has(child.id) && isLongInCare(child))
  const ruths = challenged.filter((child) => officerOf(child) === OFFICERS.ruth.id)
  for (const [place, story] of CHALLENGES.entries()) {
    const among = place % 2 === 0 ? ruths : challenged
    const child = story.subject === undefined ? (among[(place * 3) % among.length] ?? null) : null
    const raised = await raise(trx, { story, child, random }, actor)
    await follow(trx, story, raised, actor)
    if (raised.child !== null && place % 3 > 0) await tell(trx, raised, place, actor)
  }
}

const officerOf = ({ allocations }: DemoChild): string | null =>
  allocations.find(({ to }) => to === null)?.officerId ?? null

// In care and with the same officer since before the first challenge.
function isLongInCare(child: DemoChild): boolean {
  const period = child.care.periods.at(-1)
  const isIn = period !== undefined && period.end === null && period.start < addDays(DEMO_TODAY, -720)
  return isIn && officerOf(child) !== null && child.born !== null && child.born > addDays(DEMO_TODAY, -6000)
}

type Raising = { readonly story: ChallengeStory; readonly child: DemoChild | null; readonly random: Random }

async function raise(trx: Trx, { story, child, random }: Raising, actor: string): Promise<Raised> {
  const on = addDays(DEMO_TODAY, -story.ago)
  const {
    subject = 'child' as const,
    subjectName = '',
    severity,
    says,
    sought,
    soughtAfter,
    enters,
    themes,
  } = story
  const asked = {
    subject,
    subjectName,
    childIds: child === null ? [] : [child.id],
    severity,
    says,
    sought,
    soughtBy: soughtAfter === undefined ? null : addDays(on, soughtAfter),
    raisedOn: on,
    raisedBy: (child === null ? null : officerOf(child)) ?? OFFICERS.ruth.id,
    teamId: child?.teamId ?? null,
    about: null,
    themes,
    formal: enters === null ? null : { level: enters, answerer: answererAt(enters) },
  }
  const policy = await readDisputePolicy(trx, on)
  const id = await insertDispute(trx, asked, {
    id: demoId(random),
    actor,
    now: at(on),
    config: CONFIG,
    policy,
  })
  return { id, on, child }
}

async function follow(trx: Trx, { steps }: ChallengeStory, raised: Raised, actor: string): Promise<void> {
  for (const [after, toAsked] of steps) {
    const on = addDays(raised.on, after)
    const step = { disputeId: raised.id, asked: toAsked(on), on, by: actor, now: at(on), seen: null }
    const taken = await takeStep(trx, { ...step, config: CONFIG })
    if (!taken.ok) throw new Error(`the demonstration’s challenge of day ${raised.on}: ${taken.failure.code}`)
  }
}

async function tell(trx: Trx, { id, on, child }: Raised, place: number, actor: string): Promise<void> {
  const isTold = place % 5 > 0
  await insertChildVoice(trx, {
    disputeId: id,
    childId: child?.id ?? '',
    seen: 0,
    actor,
    now: at(addDays(on, 1)),
    said: {
      told: isTold,
      toldOn: isTold ? addDays(on, 1) : null,
      whyNot: isTold ? '' : 'Too young to follow it. The carers explain it in time.',
      view: isTold ? 'I want it to be sorted out.' : '',
      advocate: place % 2 === 0 ? 'accepted' : 'declined',
      againstWishes: isTold ? place % 7 === 0 : null,
      reasons: isTold && place % 7 === 0 ? 'It is about safety.' : '',
    },
  })
}

import { addDays, addMonths, ageOn, type Day, isoDay } from '../../src/kit/dates/index.ts'
import type {
  Chair,
  ReviewDecision,
  ReviewFormat,
  ReviewRecord,
  SpokenTo,
} from '../../src/features/reviews/index.ts'
import { makeDiscussion, makeOfficerView } from './discussion.ts'
import type { HeldReview, ParticipationCode } from '../../src/law/looked-after-reviews/index.ts'
import { DEFAULT_POLICY } from '../../src/law/looked-after-reviews/index.ts'
import type { Random } from './random.ts'

const CODES: readonly (readonly [number, ParticipationCode])[] = [
  [52, 'PN1'],
  [5, 'PN2'],
  [2, 'PN3'],
  [5, 'PN4'],
  [6, 'PN5'],
  [24, 'PN6'],
  [6, 'PN7'],
]

/** How a child took part, by age: seldom nobody wrote it down. */
export function chooseCode(born: Day | null, on: Day, random: Random): ParticipationCode | null {
  if (random.chance(0.01)) return null
  return born !== null && ageOn(born, on) < 4 ? 'PN0' : random.weigh(CODES)
}

/** Until then most meetings were on video. */
const VIDEO_YEARS_END = isoDay('2021-07-01')

function chooseFormat(on: Day, random: Random): ReviewFormat {
  const video = on < VIDEO_YEARS_END ? 60 : 14
  return random.weigh([
    [62, 'in-person'],
    [18, 'blended'],
    [video, 'video'],
    [4, 'telephone'],
  ])
}

const CAME = new Set<ParticipationCode>(['PN1', 'PN2', 'PN3', 'PN4'])

function chooseChair(code: ParticipationCode | null, random: Random): Chair {
  if (code !== 'PN1') return 'officer'
  return random.weigh([
    [86, 'officer'],
    [9, 'co-chaired'],
    [5, 'child'],
  ])
}

function chooseSpokenTo(code: ParticipationCode | null, random: Random): SpokenTo | null {
  if (random.chance(0.06)) return null
  const met = { how: 'in-person', alone: true, reason: '' } as const
  if (code === 'PN0') return { ...met, outcome: 'seen', alone: false }
  return random.weigh<SpokenTo>([
    [60, { ...met, outcome: 'spoken' }],
    [14, { ...met, outcome: 'spoken', how: 'video' }],
    [8, { ...met, outcome: 'spoken', how: 'telephone', alone: null }],
    [7, { outcome: 'declined', how: null, alone: null, reason: '' }],
    [4, { outcome: 'not-possible', how: null, alone: null, reason: 'Away with the carers that week.' }],
    [2, { outcome: 'not-appropriate', how: null, alone: null, reason: 'In hospital.' }],
  ])
}

const PEOPLE: readonly (readonly [chance: number, who: string])[] = [
  [0.9, 'Carer'],
  [0.45, 'Mother'],
  [0.25, 'Father'],
  [0.4, 'Designated teacher'],
  [0.35, 'Supervising social worker'],
  [0.2, 'Nurse for children looked after'],
  [0.15, 'Grandparent'],
  [0.1, 'Advocate'],
]

type Task = readonly [says: string, owner: string | null]

/** What reviews decide; without an owner it is for the social worker. */
const TASKS: readonly Task[] = [
  ['Start the life story book', null],
  ['Write a plan for family time over the holidays', null],
  ['Update the care plan with what was agreed', null],
  ['Ask the school about the breakfast club', 'Carer'],
  ['Book a dental check', 'Carer'],
  ['Book an eye test', 'Carer'],
  ['Arrange the yearly health assessment', 'Nurse for children looked after'],
  ['Bring the education plan up to date', 'Designated teacher'],
  ['Look into extra help with reading', 'Virtual school'],
  ['Apply for a bus pass', null],
  ['Find a swimming club', 'Carer'],
  ['Refer to the emotional wellbeing team', null],
  ['Tell brothers and sisters what was decided', null],
  ['Open a savings account', null],
  ['Begin the pathway plan', 'Personal adviser'],
  ['Ask for an advocate', null],
  ['Get the passport', null],
  ['Write a delegated authority form with the carers', 'Supervising social worker'],
]

function chooseDecisions(on: Day, worker: string, random: Random): readonly ReviewDecision[] {
  const first = random.between(0, TASKS.length - 1)
  const step = random.pick([1, 5, 7])
  return Array.from({ length: random.between(2, 5) }, (_, index) => {
    const [says, owner] = TASKS[(first + index * step) % TASKS.length] ?? ['Go on as planned', null]
    return { says, owner: owner ?? worker, by: addDays(on, 7 * random.between(2, 14)) }
  })
}

/** What staff would have recorded of a review. Why it was late is added where it was. */
export function makeRecord(
  held: HeldReview,
  child: { readonly born: Day | null; readonly worker: string },
  random: Random,
): ReviewRecord {
  const on = held.parts[0]
  const completedOn = held.parts.at(-1)
  if (on === undefined || completedOn === undefined) throw new Error('a review has a part')
  const code = held.code ?? chooseCode(child.born, on, random)
  const meeting = held.meeting ?? true
  return {
    parts: held.parts.map((part) => ({ on: part, format: meeting ? chooseFormat(part, random) : null })),
    completedOn,
    meeting,
    people: meeting
      ? [
          `${child.worker}, social worker`,
          ...PEOPLE.filter(([chance]) => random.chance(chance)).map(([, who]) => who),
        ]
      : [],
    didNotCome: [],
    chair: meeting ? chooseChair(code !== null && CAME.has(code) ? code : null, random) : null,
    spokenTo: chooseSpokenTo(code, random),
    code,
    discussion: makeDiscussion(on),
    officerView: makeOfficerView(on),
    decisions: chooseDecisions(completedOn, child.worker, random),
    nextOn: random.chance(0.7) ? DEFAULT_POLICY.calendar.lastWorkingDayOnOrBefore(addMonths(on, 6)) : null,
    lateReason: null,
    lateNote: '',
  }
}

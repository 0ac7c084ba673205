import { isoDay } from '../../src/kit/dates/index.ts'
import type { Trx } from '../../src/platform/db/index.ts'
import {
  answerQuestion,
  insertAction,
  insertQuestion,
  insertUpdate,
  type Rag,
} from '../../src/features/quality/index.ts'

type Told = readonly [says: string, owner: string, rag: Rag, said: string]

const LAST_YEAR: readonly Told[] = [
  ['Sample one record of each IRO a month', 'Service manager', 'green', 'Done in eleven of twelve months.'],
  ['See every child alone before their review', 'Every IRO', 'green', 'Nine in ten, from seven in ten.'],
  ['Write every record as a letter to the child', 'Every IRO', 'green', 'All letters since September.'],
  ['Agree the stages of challenge with the director', 'Service manager', 'green', 'Agreed in May.'],
  ['Meet the children in care council each term', 'Service manager', 'green', 'Three meetings.'],
  ['Have papers three working days before a review', 'Heads of service', 'amber', 'Half are in time.'],
  [
    'Hear of every child within two working days',
    'Business support',
    'amber',
    'Two in three, from one in two.',
  ],
  ['Check the plan half way between reviews', 'Every IRO', 'amber', 'Recorded for most, not for all.'],
  ['Observe every IRO in a review once a year', 'Service manager', 'amber', 'Seven of nine.'],
  ['Bring caseloads within the guidance', 'Assistant director', 'amber', 'One post is filled, one is not.'],
  ['Tell schools the day of a review sooner', 'Business support', 'amber', 'A letter goes out from January.'],
  ['Offer an advocate at every challenge', 'Every IRO', 'amber', 'Offered, and not always recorded.'],
  ['Learn from what children say after reviews', 'Service manager', 'amber', 'Few forms came back.'],
  ['Settle what becomes of children at 18 sooner', 'Leaving care', 'red', 'Plans still come late.'],
  ['Have the same IRO for brothers and sisters', 'Service manager', 'red', 'Not while a post is vacant.'],
]

const MARCH = isoDay('2026-03-31')

/** The work programme of the fictional council, with what is carried on, and what its members asked. */
export async function saveProgramme(trx: Trx, actor: string): Promise<void> {
  const begun = Date.UTC(2026, 2, 31, 15)
  for (const [place, [says, owner, rag, said]] of LAST_YEAR.entries()) {
    // One after the other, so that they keep their order.
    const doing = { actor, now: new Date(begun + place * 60_000) }
    const action = { kind: 'action', year: 2026, says, owner, by: MARCH } as const
    const id = await insertAction(trx, { ...action, carriedFrom: null }, doing)
    if (id === null) continue
    await insertUpdate(trx, { id, updates: [] }, { on: MARCH, rag, says: said }, doing)
    if (rag === 'red') await insertAction(trx, { ...action, year: 2027, by: null, carriedFrom: id }, doing)
  }
  const recommended = 'Give social workers the form for papers with the day of the review on it'
  const kind = 'recommendation'
  const owner = 'Head of children in care'
  const asked = { kind, year: 2027, says: recommended, owner, by: null, carriedFrom: null } as const
  const doing = { actor, now: new Date(begun + 3_600_000) }
  await insertAction(trx, asked, doing)
  const question = 'Why are papers for reviews still late, and what is being done?'
  const earlier = {
    id: 'demo-question-answered',
    committee: 'Corporate parenting board',
    question: 'How does the service hear of children who do not come to their review?',
    askedOn: isoDay('2025-10-09'),
  }
  await insertQuestion(trx, earlier, doing)
  const answer =
    'The officer sees the child before, or asks somebody whom the child trusts. It is recorded each time.'
  await answerQuestion(trx, { id: earlier.id, version: 1 }, { says: answer, on: isoDay('2025-11-03') }, doing)
  await insertQuestion(trx, { committee: 'Corporate parenting board', question, askedOn: MARCH }, doing)
}

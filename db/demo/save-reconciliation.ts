// A little that differs from the sources: a placement that staff corrected, a number on two children, what other files say.
import { addDays } from '../../src/kit/dates/index.ts'
import { listOpenIdentifiers, saveCorrection, saveIdentifiers } from '../../src/features/children/index.ts'
import { saveSourceSaid } from '../../src/features/imports/index.ts'
import type { Trx } from '../../src/platform/db/index.ts'
import type { DemoChild } from './demo-child.ts'
import { DEMO_TODAY } from './people.ts'

const TOLD_AT = new Date('2026-11-02T09:20:00Z')

const inFosterCare = ({ care }: DemoChild): boolean => {
  const period = care.periods.at(-1)
  return period !== undefined && period.end === null && period.placements.at(-1)?.code === 'U6'
}

export async function saveReconciliation(
  trx: Trx,
  children: readonly DemoChild[],
  actor: string,
): Promise<void> {
  const fostered = children.filter(inFosterCare)
  const open = await listOpenIdentifiers(
    trx,
    fostered.map(({ id }) => id),
  )
  const [first, second, third, fourth] = fostered.filter(({ id }) => open.has(id)).slice(-4)
  if (first === undefined || second === undefined || third === undefined || fourth === undefined) return
  const period = first.care.periods.at(-1)
  const placement = period?.placements.at(-1)
  if (period === undefined || placement === undefined) return
  await saveCorrection(trx, {
    id: 'demo-correction',
    childId: first.id,
    fact: 'placement-code',
    periodStart: period.start,
    entryFrom: placement.from,
    day: null,
    code: 'U3',
    because: 'The carer is an aunt: the file was asked to put it right.',
    actor,
    now: TOLD_AT,
  })
  await saveIdentifiers(trx, [
    { system: 'annex-a', value: third.identifier, childId: fourth.id, from: null, to: null },
  ])
  await saveSourceSaid(
    trx,
    'annex-a',
    [
      { childId: second.id, fact: 'officer', says: 'Winifred Okoro-Lindqvist', on: addDays(DEMO_TODAY, -90) },
      { childId: third.id, fact: 'last-contact', says: '', on: addDays(DEMO_TODAY, -3) },
    ],
    TOLD_AT,
  )
}

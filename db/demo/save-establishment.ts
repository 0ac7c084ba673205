// The posts the fictional service is paid for, on what terms people are in them, and their record of training.
import type { Trx } from '../../src/platform/db/index.ts'
import { OFFICERS, REVIEWING_TEAM } from './people.ts'
import { BUSINESS_SUPPORT, FOSTERING_IRO, IRO_MANAGER } from './staff.ts'
import { saveStaffEntries } from './save-staff-entries.ts'

const FUNDED = '2018-04-01'

const officers = Object.values(OFFICERS)

const post = (id: string, kind: string, from = FUNDED, week = 1) => ({
  id: `established-${id.toLowerCase()}`,
  reference: id,
  kind,
  team_id: REVIEWING_TEAM.id,
  full_time_equivalent: week,
  from_day: from,
  to_day: null,
})

const iroPost = (place: number): string => `IRO-${String(place + 1).padStart(2, '0')}`

const ESTABLISHED = [
  ...officers.map(({ id }, place) => post(iroPost(place), 'iro', FUNDED, id === OFFICERS.joel.id ? 0.6 : 1)),
  post('IRM-01', 'iro-manager', '2019-04-01'),
  post('FIRO-01', 'fostering-iro', '2019-04-01'),
  post('BS-01', 'business-support', '2019-04-01'),
]

/** Writes posts and terms, courses, entries, the arrangement for legal advice and a count of staff. */
export async function saveEstablishment(trx: Trx, accountId: string): Promise<void> {
  await trx.insertInto('established_post').values(ESTABLISHED).execute()
  for (const [place, { id }] of officers.entries()) {
    await fill(trx, id, iroPost(place), 'permanent')
  }
  await fill(trx, IRO_MANAGER.id, 'IRM-01', 'permanent')
  await fill(trx, FOSTERING_IRO.id, 'FIRO-01', 'secondment')
  await fill(trx, BUSINESS_SUPPORT.id, 'BS-01', 'permanent')
  await changeTerms(trx, OFFICERS.owen.id, '2026-06-01', {
    contract: 'acting-up',
    probation_to: '2026-12-01',
  })
  await changeTerms(trx, OFFICERS.sunita.id, '2026-04-01', { contract: 'agency' })
  await changeTerms(trx, OFFICERS.joel.id, '2026-04-01', {
    own_limit: 45,
    own_limit_because: 'Also chairs the permanence panel',
  })
  await saveStaffEntries(trx, accountId)
}

async function fill(trx: Trx, personId: string, reference: string, contract: string): Promise<void> {
  await trx
    .updateTable('post')
    .set({ contract, established_id: `established-${reference.toLowerCase()}` })
    .where('person_id', '=', personId)
    .execute()
}

type Terms = {
  readonly contract?: string
  readonly own_limit?: number
  readonly own_limit_because?: string
  readonly probation_to?: string
}

// As the task does it: the post as it was ends, and another row begins.
async function changeTerms(trx: Trx, personId: string, from: string, terms: Terms): Promise<void> {
  const old = await trx
    .selectFrom('post')
    .selectAll()
    .where('person_id', '=', personId)
    .executeTakeFirstOrThrow()
  await trx.updateTable('post').set({ to_day: from }).where('id', '=', old.id).execute()
  await trx
    .insertInto('post')
    .values({ ...old, id: `${old.id}-changed`, from_day: from, ...terms })
    .execute()
}

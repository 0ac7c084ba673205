import type { Trx } from '../../src/platform/db/index.ts'

/** How children reach the service of the fictional council: a number that no telephone has. */
export async function saveHowToReach(trx: Trx, manager: string): Promise<void> {
  await trx
    .insertInto('how_to_reach')
    .values({
      number: 1,
      from_day: '2024-04-01',
      telephone: '01632 960417',
      email: 'reviews@millbrook.example',
      postal_address: 'The IRO service\nMillbrook Council\n1 Market Square\nMillbrook',
      opening_times: 'Monday to Friday, 9am to 5pm. At other times, leave a message',
      made_by: manager,
      made_at: new Date('2024-04-01T09:30:00Z'),
    })
    .execute()
}

// Challenges about Tilly Marsh, raised, answered and read through pages: for tests.
import assert from 'node:assert/strict'
import type { IsoDate } from '../../src/kit/dates/index.ts'
import { dateFields } from './held-review-form.ts'
import { textOf } from './small-authority.ts'
import type { TestServer, Visitor } from './test-server.ts'

type Typed = Readonly<Record<string, string | readonly string[]>>

const A_CONCERN: Typed = {
  themes: ['permanence'],
  says: 'There is no plan for permanence after two reviews.',
  sought: 'A plan that the next review can agree.',
  severity: 'medium',
  'raised-by': 'ruth',
  team: 'north',
  level: 'informal',
}

/** Where the answerer of {@link challengeDesk} is written to. */
export const PRIYAS_ADDRESS = 'priya@council.example'

/** A formal challenge to a team manager who is written to. */
export const FORMAL: Typed = { level: '1', answerer: 'Priya Nandi', 'answerer-email': PRIYAS_ADDRESS }

export function challengeDesk({ services: { db } }: TestServer, manager: Visitor) {
  const idOf = (path: string): string => path.split('/').at(-1) ?? ''

  async function raise(
    raisedOn: IsoDate,
    more: Typed = {},
    at = '/children/tilly/challenges/new',
  ): Promise<string> {
    const saved = await manager.post(at, { ...A_CONCERN, ...dateFields('raised-on', raisedOn), ...more })
    assert.equal(saved.statusCode, 303, textOf(saved.body))
    const path = String(saved.headers.location)
    if ('answerer-email' in more) await askThatDay(idOf(path), raisedOn)
    return path
  }

  // Whoever is written to is asked on the day of the e-mail: here the day it was raised, as if today had been that day.
  async function askThatDay(id: string, on: IsoDate): Promise<void> {
    await db.updateTable('dispute').set({ formal_on: on }).where('id', '=', id).execute()
    const step = db.updateTable('dispute_step').set({ on_day: on })
    await step.where('dispute_id', '=', id).where('number', '=', 2).execute()
  }

  async function take(path: string, act: string, typed: Typed = {}, by = manager) {
    const { version } = await db
      .selectFrom('dispute')
      .select('version')
      .where('id', '=', idOf(path))
      .executeTakeFirstOrThrow()
    return await by.post(`${path}/${act}`, { version: String(version), ...typed })
  }

  const read = async (path: string, by = manager): Promise<string> => textOf((await by.get(path)).body)

  /** The links that were e-mailed, in order: the path of each. */
  async function linksSent(): Promise<readonly string[]> {
    const rows = await db.selectFrom('message').select('body').orderBy('made_at').orderBy('id').execute()
    return rows.flatMap(({ body }) => /\/challenge-answer\/\S+/.exec(body ?? '')?.[0] ?? [])
  }

  return { idOf, raise, take, read, linksSent }
}

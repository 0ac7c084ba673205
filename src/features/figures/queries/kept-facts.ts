// The facts that figures are worked from, kept in this process until something of a child, or beside the children, changes.
import { sql } from 'kysely'
import type { Day } from '../../../kit/dates/index.ts'
import type { ReviewPolicy } from '../../../law/looked-after-reviews/index.ts'
import { createKeeper, type SettingsOf } from '../../../platform/changes/index.ts'
import { atOneMoment, type Db } from '../../../platform/db/index.ts'
import { loadCaseloadFacts, readCaseloadRules, workCaseload } from '../../allocations/index.ts'
import { readCalendar } from '../../authority/index.ts'
import { listDisputeFacts } from '../../disputes/index.ts'
import { readPolicy } from '../../reviews/index.ts'
import type { BesideDisputes, OwnWork, Staffing } from '../cycle-facts.ts'
import { type FigureFacts, withStaffing } from '../figure-facts.ts'
import { createFactsJoiner, type FactParts } from '../join-facts.ts'
import { keptByParts } from '../kept-by-parts.ts'
import type { RecordFacts } from '../record-facts.ts'
import type { ServiceFacts } from '../service-facts.ts'
import { loadAround, SINCE } from './around-facts.ts'
import { listBesideDisputes } from './beside-disputes.ts'
import { loadCareRecords } from './care-records.ts'
import { loadOwnWork } from './own-work.ts'

/** Gives the very same facts while nothing changed. */
export type FactsKeeper = (db: Db, today: Day) => Promise<ServiceFacts>

type Settings = { readonly today: Day; readonly policy: ReviewPolicy }

// Names, rules and bank holidays stand in the facts of every child.
const SETTINGS: SettingsOf<Day, Settings> = {
  tables: ['person', 'team', 'local_rule', 'one_off_holiday'],
  load: async (db, today) => ({ today, policy: await readPolicy(db) }),
}

type Register = Pick<FactParts, 'mergedInto'> & { readonly ids: readonly string[] }

const REGISTER: SettingsOf<Day, Register> = {
  tables: ['child'],
  async load(db) {
    const rows = await db.selectFrom('child').select(['id', 'merged_into']).orderBy('id').execute()
    return {
      ids: rows.map(({ id }) => id),
      mergedInto: new Map(
        rows.flatMap(({ id, merged_into }) => (merged_into === null ? [] : [[id, merged_into] as const])),
      ),
    }
  },
}

const BESIDE_DISPUTES: SettingsOf<Day, ReadonlyMap<string, readonly BesideDisputes[]>> = {
  tables: ['referral', 'legal_advice', 'challenge_meeting', 'good_practice', 'dispute_theme', 'child_team'],
  load: (db, today) => listBesideDisputes(db, SINCE, today),
}

const STAFFING: SettingsOf<Day, Staffing> = {
  tables: [
    'child',
    'child_team',
    'allocation',
    'post',
    'established_post',
    'absence',
    'officer_work',
    'officer_team',
  ],
  async load(db) {
    const [facts, rules] = await Promise.all([loadCaseloadFacts(db), readCaseloadRules(db)])
    return { caseload: workCaseload(facts), rules }
  },
}

const OWN_WORK: SettingsOf<Day, OwnWork> = {
  tables: ['programme_action', 'programme_update', 'staff_entry'],
  load: loadOwnWork,
}

/** More children than this at once are read as all of them. */
const FEW = 200

async function loadRecords(
  db: Db,
  { today }: Settings,
  ids: readonly string[],
): Promise<ReadonlyMap<string, RecordFacts>> {
  const among = ids.length > FEW ? null : ids
  return await atOneMoment(db, async (trx) => {
    const [records, aroundOf] = await Promise.all([
      loadCareRecords(trx, ids, among),
      loadAround(trx, today, among),
    ])
    return new Map([...records].map(([id, record]) => [id, { ...record, around: aroundOf(id) }]))
  })
}

const createRecordKeeper = () =>
  createKeeper({
    settings: SETTINGS,
    beside: {
      register: REGISTER,
      besideDisputes: BESIDE_DISPUTES,
      staffing: STAFFING,
      ownWork: OWN_WORK,
    },
    loadValues: loadRecords,
  })

/** Challenges are kept each for itself, by the marks of their own. */
const createDisputeKeeper = () =>
  createKeeper({
    settings: {
      tables: ['one_off_holiday', 'person', 'team', 'dispute_theme'],
      load: async (db: Db, _today: Day) => await readCalendar(db),
    },
    beside: { ids: { tables: ['dispute'], load: listDisputeIds } },
    loadValues: async (db, calendar, ids) => {
      const facts = await listDisputeFacts(db, calendar, ids.length > FEW ? null : ids)
      return new Map(facts.map((fact) => [fact.id, fact]))
    },
  })

async function listDisputeIds(db: Db): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`select id from dispute order by number`.execute(db)
  return rows.map(({ id }) => id)
}

export function createFactsKeeper(): FactsKeeper {
  const keepRecords = createRecordKeeper()
  const keepDisputes = createDisputeKeeper()
  const join = createFactsJoiner()
  const kept = keptByParts<Staffing, ServiceFacts>()
  return async (db, today) => {
    const [of, challenges] = await Promise.all([keepRecords(db, today), keepDisputes(db, today)])
    const register = await of.beside('register')
    const [records, disputes, besideDisputes, staffing, ownWork] = await Promise.all([
      of.valuesOf(register.ids),
      challenges.beside('ids').then(challenges.valuesOf),
      of.beside('besideDisputes'),
      of.beside('staffing'),
      of.beside('ownWork'),
    ])
    const { policy } = of.settings
    const { mergedInto } = register
    return kept(staffing, [policy, register, records, disputes, besideDisputes, ownWork], () => ({
      children: join({ records, mergedInto, disputes, besideDisputes, ownWork }),
      staffing,
      policy,
    }))
  }
}

/** The facts of every child, with who held whom, as they stand at this moment: to be read once. */
export async function loadFigureFacts(db: Db, today: Day): Promise<readonly FigureFacts[]> {
  const read = createFactsKeeper()
  const { children, staffing } = await atOneMoment(db, (trx) => read(trx, today))
  return children.map((child) => withStaffing(child, staffing))
}

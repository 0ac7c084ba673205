import type { Day } from '../../../kit/dates/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { readLocalRulesByDay } from '../../authority/index.ts'
import { readPaperRules } from '../../papers/index.ts'
import { listOfficers, listTeams } from '../../people/index.ts'
import { readPolicy } from '../../reviews/index.ts'
import type { SettingsOf } from '../../../platform/changes/index.ts'
import { type TodaySettings, WORK_RULES } from '../today-settings.ts'
import { type Everybody, toWorkWindows } from '../work.ts'

async function loadSettings(db: Db, today: Day): Promise<TodaySettings> {
  // One after the other: in a transaction there is one connection.
  const { calendar } = await readPolicy(db)
  const daysOn = await readLocalRulesByDay(db, WORK_RULES)
  const papers = await readPaperRules(db, today)
  return { ...toWorkWindows(today, calendar), calendar, daysOn, papers }
}

/** Beside the rules, the names that are shown with each child. */
export const TODAY_SETTINGS: SettingsOf<Day, TodaySettings> = {
  tables: ['local_rule', 'one_off_holiday', 'person', 'team'],
  load: loadSettings,
}

/** Whose work can be asked for. */
export const EVERYBODY: SettingsOf<Day, Everybody> = {
  tables: ['person', 'post', 'allocation', 'team'],
  load: async (db, today) => ({ officers: await listOfficers(db, today), teams: await listTeams(db) }),
}

import type { Day } from '../../../kit/dates/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { readLocalRulesByDay } from '../../authority/index.ts'
import type { CaseloadRules } from '../caseload-weights.ts'

/** What the authority decided of caseloads and of the weights of work, as it held on any day. */
export async function readCaseloadRules(db: Db): Promise<CaseloadRules> {
  const rule = await readLocalRulesByDay(db, [
    'caseload-limit',
    'weight-plans',
    'weight-carers',
    'weight-adoption',
    'weight-far',
    'weight-complex',
    'weight-hours',
  ])
  return {
    limitOn: remembered((day) => rule('caseload-limit', day)),
    weightsOn: remembered((day) => ({
      plans: rule('weight-plans', day),
      carers: rule('weight-carers', day),
      adoption: rule('weight-adoption', day),
      far: rule('weight-far', day),
      complex: rule('weight-complex', day),
      hours: rule('weight-hours', day),
    })),
  }
}

/** Five years of days are asked for each officer: every day is read once. */
function remembered<Value>(read: (day: Day) => Value): (day: Day) => Value {
  const days = new Map<Day, Value>()
  return (day) => {
    const known = days.get(day)
    if (known !== undefined) return known
    const value = read(day)
    days.set(day, value)
    return value
  }
}

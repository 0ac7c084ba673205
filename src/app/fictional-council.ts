import { loadDemonstration } from '../../db/demo/load-demonstration.ts'
import { DEMO_ACCOUNTS, DEMO_TODAY } from '../../db/demo/people.ts'
import type { Demonstration } from './demonstration.ts'

/** The council that `script/server` shows. */
export const fictionalCouncil: Demonstration = {
  today: DEMO_TODAY,
  accounts: Object.values(DEMO_ACCOUNTS).map(({ userName, password, displayName, role }) => ({
    userName,
    password,
    says: `${displayName}, ${role}`,
  })),
  async load({ db }) {
    const loaded = await loadDemonstration(db)
    return loaded.ok ? 'loaded' : loaded.failure
  },
}

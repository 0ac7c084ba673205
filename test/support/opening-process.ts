// A process that signs somebody in, records openings and seals until it is killed, saying each thing that is done: for
// the kill rounds.
//   node test/support/opening-process.ts USER-NAME PASSWORD ROUND     (DATABASE_URL or DATA_DIR says where)
import { recordOpening, startSealer } from '../../src/platform/audit/index.ts'
import { openDatabase } from '../../src/platform/db/index.ts'
import { signIn } from '../../src/platform/identity/index.ts'
import { createLog } from '../../src/platform/log/log.ts'

const OPENINGS_A_SIGN_IN = 20

const [userName = '', password = '', round = ''] = process.argv.slice(2)
const { db } = await openDatabase({
  databaseUrl: process.env['DATABASE_URL'] ?? null,
  dataDir: process.env['DATA_DIR'] ?? '',
})
startSealer(db, createLog('silent'), 5)

const credentials = { userName, password, address: '192.0.2.7', device: 'Firefox on Windows' }
for (let number = 0; ; number += 1) {
  const begun = await signIn(db, credentials, new Date(), { oneTimeCodes: 'managers' })
  if (!begun.ok) throw new Error(begun.failure.says)
  process.stdout.write(`signed-in ${begun.value.token}\n`)
  for (let at = 0; at < OPENINGS_A_SIGN_IN; at += 1) {
    const childId = `child-${round}-${number}-${at}`
    await recordOpening(db, { actor: userName, action: 'see-children', childId })
    process.stdout.write(`opened ${childId}\n`)
  }
}

import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { sql } from 'kysely'
import { bothKinds, withDatabaseOf } from '../../../test/support/test-database.ts'
import { recordOpening, sealOnce } from '../../platform/audit/index.ts'
import { createClock } from '../../platform/clock/clock.ts'
import { readConfig } from '../../platform/config/index.ts'
import { type Command, type Services, WrongUseError } from '../command.ts'
import { auditAnchor } from './audit-anchor.ts'
import { verify } from './verify.ts'

const folder = mkdtempSync(join(tmpdir(), 'footprint-'))

function runnerOn(database: Services['database']) {
  const config = readConfig({})
  assert.ok(config.ok)
  const services = { config: config.value, clock: createClock(null), database }
  return async (command: Command, ...args: readonly string[]) => {
    const said = { out: '', error: '' }
    const io = {
      out: (text: string) => void (said.out += text),
      error: (text: string) => void (said.error += text),
      readInput: async () => '',
      cwd: folder,
      isTerminal: false,
      environment: {},
      signal: AbortSignal.timeout(60_000),
    }
    return { code: await command.run(args, io, services), ...said }
  }
}

// Both before the first test: a runner may take the file for done while it waits for the second.
const databases = await Promise.all(
  bothKinds.map(async (kind) => ({ kind, database: await withDatabaseOf(kind) })),
)

for (const { kind, database } of databases) {
  const { db } = database
  const run = runnerOn(database)
  const openThree = async () => {
    for (const childId of ['child-1', 'child-2', 'child-3']) {
      await recordOpening(db, { actor: 'account-1', action: 'see-children', childId })
    }
  }

  test(`${kind}: verify says how much is sealed and how much waits`, async () => {
    await openThree()
    const before = await run(verify)
    assert.equal(before.code, 0)
    assert.match(
      before.out,
      /Audit: 0 entries sealed and as written\.\n3 entries wait to be sealed; the first was written 20/,
    )
    await sealOnce(db)
    const after = await run(verify)
    assert.match(after.out, /Audit: 3 entries sealed and as written\.\nNone wait to be sealed\.\n$/)
  })

  test(`${kind}: anchors are printed, kept in a file once, and fit the chain`, async () => {
    const file = `${kind}.csv`
    const printed = await run(auditAnchor)
    assert.match(printed.out, /^\d{4}-\d\d-\d\d,3,[0-9a-f]{64}\n$/)
    const listed: { anchors: readonly object[] } = JSON.parse((await run(auditAnchor, '--json')).out)
    assert.equal(listed.anchors.length, 1)
    for (const times of ['once', 'twice']) {
      assert.deepEqual(await run(auditAnchor, '--out', file), { code: 0, out: '', error: '' }, times)
    }
    assert.equal(readFileSync(join(folder, file), 'utf8'), printed.out)
    await openThree()
    await sealOnce(db)
    const verified = await run(verify, '--anchors', file)
    assert.equal(verified.code, 0)
    assert.match(verified.out, /Audit: 6 entries sealed and as written, and fit the 1 anchor\./)
    await run(auditAnchor, '--out', file)
    assert.match(readFileSync(join(folder, file), 'utf8'), /,3,[0-9a-f]{64}\n.*,6,[0-9a-f]{64}\n$/)
  })

  test(`${kind}: an anchor that another chain gave is said, with exit code 1`, async () => {
    writeFileSync(join(folder, 'other.csv'), `2026-11-21,2,${'ab'.repeat(32)}\n`)
    const verified = await run(verify, '--anchors', 'other.csv')
    assert.equal(verified.code, 1)
    assert.match(verified.out, /Audit: BROKEN at link 2 \(entry 2\): the link is not the one that was kept/)
  })

  test(`${kind}: an anchor further on than the chain goes is said, with exit code 1`, async () => {
    writeFileSync(join(folder, 'beyond.csv'), `2026-11-21,900,${'ab'.repeat(32)}\n`)
    const verified = await run(verify, '--anchors', 'beyond.csv')
    assert.equal(verified.code, 1)
    assert.match(verified.out, /Audit: BROKEN at link 7: the link is gone\./)
  })

  test(`${kind}: anchors that cannot be read are wrong use, and nothing is added to them`, async () => {
    const odd = join(folder, 'odd.csv')
    writeFileSync(odd, 'day,number,hash\n')
    await assert.rejects(run(verify, '--anchors', 'odd.csv'), WrongUseError)
    await assert.rejects(run(verify, '--anchors', 'none.csv'), WrongUseError)
    const added = await run(auditAnchor, '--out', 'odd.csv')
    assert.equal(added.code, 1)
    assert.match(added.error, /Line 1 of the anchors/)
    assert.equal(readFileSync(odd, 'utf8'), 'day,number,hash\n')
  })

  test(`${kind}: the first broken link is named, with exit code 1`, async () => {
    await db.transaction().execute(async (trx) => {
      await sql`set local session_replication_role = replica`.execute(trx)
      await sql`update audit_entry set actor = 'account-2' where id = 3`.execute(trx)
    })
    const said = await run(verify)
    assert.equal(said.code, 1)
    assert.match(
      said.out,
      /Audit: BROKEN at link 3 \(entry 3\): the entry is not as it was when it was sealed\. Before it, 2 entries/,
    )
    const { audit }: { audit: { broken: object } } = JSON.parse((await run(verify, '--json')).out)
    assert.deepEqual(audit.broken, { number: 3, entryId: 3, what: 'entry-changed' })
  })
}

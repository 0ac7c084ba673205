// Three fictional authorities, each with its own database, children and key, compared through the files they export.
import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { aCarePeriod, aSourcedChild } from '../../../test/support/sourced-child.ts'
import { withDatabase } from '../../../test/support/test-database.ts'
import { bumpFactsVersion, saveFacts, saveNames } from '../../features/children/index.ts'
import { rebuildObligations, saveFileReviews } from '../../features/reviews/index.ts'
import { isoDay } from '../../kit/dates/index.ts'
import { createClock } from '../../platform/clock/clock.ts'
import { readConfig } from '../../platform/config/index.ts'
import { type Db, type OpenDatabase, transaction } from '../../platform/db/index.ts'
import { addAccount } from '../../platform/identity/index.ts'
import { runHandedOver } from '../cli.ts'

const folder = await mkdtemp(join(tmpdir(), 'benchmark-'))
after(() => rm(folder, { recursive: true }))
const settings = readConfig({ SECRET_KEY: '11'.repeat(32) })
assert.ok(settings.ok)
const config = settings.value

type Answer = { readonly code: number; readonly out: string; readonly error: string }

async function run({ database, config: own = config }: Authority, ...argv: string[]): Promise<Answer> {
  let [out, error] = ['', '']
  const io = {
    out: (text: string) => void (out += text),
    error: (text: string) => void (error += text),
    readInput: async () => '',
    cwd: folder,
    isTerminal: false,
    environment: {},
    signal: AbortSignal.timeout(60_000),
  }
  const services = { config: own, clock: createClock(isoDay('2026-11-21')), database }
  const code = await runHandedOver(['benchmark', ...argv], io, services)
  return { code, out, error }
}

type Authority = { readonly database: OpenDatabase; readonly config?: typeof config }

/** Children whose first review, due on 13 May 2025 at the latest, was held in time or late. */
async function saveChildren(db: Db, inTime: number, late: number): Promise<void> {
  const ids = Array.from({ length: inTime + late }, (_, index) => `C${index}`)
  await transaction(db, async (trx) => {
    await saveFacts(
      trx,
      ids.map((id) => aSourcedChild(id, [aCarePeriod('2025-04-10')])),
    )
    await saveNames(
      trx,
      ids.map((id) => ({ id, identifier: id, givenName: 'Tilly', familyName: 'Marsh', siblingGroup: null })),
    )
    const reviews = ids.map((childId, index) => {
      const on = isoDay(index < inTime ? '2025-05-06' : '2025-05-20')
      return { childId, reviews: [{ on, code: 'PN1' as const }] }
    })
    await saveFileReviews(trx, reviews)
    await rebuildObligations(trx, ids)
    await bumpFactsVersion(trx)
  })
}

async function found(
  name: string,
  code: string,
  { inTime, late }: { inTime: number; late: number },
): Promise<Authority> {
  const authority = { database: await withDatabase() }
  await saveChildren(authority.database.db, inTime, late)
  const said = await run(authority, 'about', '--name', name, '--code', code, '--region', 'North East')
  assert.equal(said.code, 0, said.error)
  return authority
}

const ashby = await found('Ashby Council', 'E06999001', { inTime: 20, late: 6 })
const birch = await found('Birch Council', 'E06999002', { inTime: 30, late: 0 })
const cedar = await found('Cedar Council', 'E06999003', { inTime: 10, late: 2 })
const account = {
  userName: 'ana.petrov',
  displayName: 'Ana Petrov',
  roles: ['analyst' as const],
  personId: null,
  password: 'correct horse battery',
}
assert.ok((await addAccount(ashby.database.db, account, 'command-line')).ok)

test('each authority makes a signed file in which no small count and no child is', async () => {
  for (const [authority, file] of [
    [ashby, 'ashby.json'],
    [birch, 'birch.json'],
    [cedar, 'cedar.json'],
  ] as const) {
    const made = await run(authority, 'export', '--year', '2025-26', '--out', file)
    assert.deepEqual(made, { code: 0, out: '', error: '' })
    const text = await readFile(join(folder, file), 'utf8')
    assert.doesNotMatch(text, /Marsh|"C\d+"/)
    assert.doesNotMatch(text, /"(numerator|denominator|value|notRecorded|number)": [1-4]\b/)
  }
  const again = await run(ashby, 'export', '--year', '2025-26', '--out', 'ashby.json')
  assert.equal(again.code, 1)
  assert.match(again.error, /is there already/)
  const printed = await run(ashby, 'export', '--year', '2025-26', '--json')
  assert.equal(JSON.parse(printed.out).content.authority.code, 'E06999001')
})

test('a file is refused until a named person has typed the fingerprint that its authority gave', async () => {
  const refused = await run(ashby, 'import', 'birch.json')
  assert.equal(refused.code, 1)
  assert.match(refused.error, /from Birch Council\. Nobody has confirmed its key yet/)
  const birchKey = (await run(birch, 'key')).out.trim()
  const cedarKey = (await run(cedar, 'key')).out.trim()
  const confirm = (key: string) => ['--fingerprint', key, '--by', 'ana.petrov', '--how', 'telephone']
  const wrong = await run(ashby, 'import', 'birch.json', ...confirm(cedarKey))
  assert.equal(wrong.code, 1)
  assert.match(wrong.error, /not the fingerprint of the key in the file/)
  const right = await run(ashby, 'import', 'birch.json', ...confirm(birchKey))
  assert.deepEqual([right.code, right.out], [0, 'Birch Council, 2025-26: brought in.\n'])
  const next = await run(ashby, 'import', 'cedar.json', '--json', ...confirm(cedarKey))
  assert.deepEqual(JSON.parse(next.out), {
    outcome: 'added',
    code: 'E06999003',
    name: 'Cedar Council',
    year: '2025-26',
  })
  const same = await run(ashby, 'import', 'cedar.json')
  assert.match(same.out, /was here already, nothing changed/)
})

test('the three stand beside one another, with bases and what is suppressed', async () => {
  const shown = await run(ashby, 'compare', '--year', '2025-26', '--measure', 'reviews-on-time')
  assert.equal(shown.code, 0)
  assert.match(shown.out, /^Reviews held on time \(reviews-on-time\)\n/)
  assert.match(shown.out, /Ashby Council \(ours\)\s+76\.9%\s+20 of 26 · North East · not recorded 0\n/)
  assert.match(shown.out, /Birch Council\s+100\.0%\s+30 of 30/)
  assert.match(shown.out, /Cedar Council\s+Suppressed\s+suppressed of 12/)
  const json = JSON.parse((await run(ashby, 'compare', '--json')).out)
  const onTime = json.measures.find(({ id }: { id: string }) => id === 'reviews-on-time')
  assert.deepEqual(
    onTime.authorities.map(({ name, ours, value }: { name: string; ours: boolean; value: object }) => ({
      name,
      ours,
      value,
    })),
    [
      { name: 'Ashby Council', ours: true, value: { kind: 'shown', value: 76.9, unit: 'percent' } },
      { name: 'Birch Council', ours: false, value: { kind: 'shown', value: 100, unit: 'percent' } },
      { name: 'Cedar Council', ours: false, value: { kind: 'suppressed' } },
    ],
  )
})

test('a file that was changed on the way, and our own, are refused', async () => {
  const text = await readFile(join(folder, 'birch.json'), 'utf8')
  await writeFile(join(folder, 'forged.json'), text.replace('"numerator": 30', '"numerator": 29'))
  const forged = await run(ashby, 'import', 'forged.json')
  assert.equal(forged.code, 1)
  assert.match(forged.error, /changed after it was signed, or was forged/)
  const own = await run(ashby, 'import', 'ashby.json')
  assert.match(own.error, /code of this authority/)
  assert.match((await run(ashby, 'import', 'none.json')).error, /no file .*none\.json/)
  await writeFile(join(folder, 'big.json'), 'x'.repeat(1_000_001))
  assert.match((await run(ashby, 'import', 'big.json')).error, /larger than 1 MB/)
})

test('the key is made once, is the same ever after, and its private half is nowhere in plain words', async () => {
  const [first, second] = [await run(birch, 'key', '--json'), await run(birch, 'key', '--json')]
  assert.deepEqual(first, second)
  assert.match(JSON.parse(first.out).fingerprint, /^([0-9A-F]{4} ){9}[0-9A-F]{4}$/)
  const { sealed_key } = await birch.database.db
    .selectFrom('benchmark_own_key')
    .select('sealed_key')
    .executeTakeFirstOrThrow()
  // What every PKCS #8 key of this kind begins with.
  assert.equal(Buffer.from(sealed_key, 'base64').includes(Buffer.from('06032b6570', 'hex')), false)
})

test('without SECRET_KEY on a database server, and with another one, there is no file', async () => {
  const none = readConfig({ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' })
  const other = readConfig({ SECRET_KEY: '22'.repeat(32) })
  assert.ok(none.ok && other.ok)
  const without = await run({ ...birch, config: none.value }, 'export', '--year', '2025-26')
  assert.deepEqual([without.code, without.out], [1, ''])
  assert.match(without.error, /only be kept where SECRET_KEY is set/)
  const wrong = await run({ ...birch, config: other.value }, 'key')
  assert.match(wrong.error, /not the one that it was sealed with/)
})

const wrongUses: readonly [string, readonly string[], RegExp][] = [
  ['a year that is none', ['export', '--year', '2025'], /not a year/],
  ['a measure of no file', ['compare', '--measure', 'luck'], /No file has the measure/],
  [
    'a fingerprint that nobody asked for',
    ['import', 'cedar2.json', '--fingerprint', 'AA'],
    /give --by and --how/,
  ],
  ['no file', ['import'], /Something is missing/],
]
for (const [title, argv, says] of wrongUses) {
  test(`wrong use: ${title}`, async () => {
    if (argv[1] === 'cedar2.json') {
      const stranger = await found('Dene Council', 'E06999004', { inTime: 6, late: 0 })
      await run(stranger, 'export', '--year', '2025-26', '--out', 'cedar2.json')
    }
    const answer = await run(ashby, ...argv)
    assert.equal(answer.code, 2)
    assert.match(answer.error, says)
  })
}

test('before anything is said of the authority, there is no file, and a year without files compares nothing', async () => {
  const nobody = { database: await withDatabase() }
  const made = await run(nobody, 'export', '--year', '2025-26')
  assert.equal(made.code, 1)
  assert.match(
    made.error,
    /^Say first what this authority is called and its code: bin\/footprint benchmark about /,
  )
  assert.equal((await run(nobody, 'about')).code, 1)
  assert.equal((await run(nobody, 'compare')).code, 1)
  assert.match((await run(nobody, 'about', '--name', 'Dene Council')).error, /Enter the code/)
})

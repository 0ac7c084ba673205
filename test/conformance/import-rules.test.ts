import assert from 'node:assert/strict'
import { test } from 'node:test'
import { featureOrder } from './feature-order.ts'
import { findCycles, findDeadEnds, findOrphans } from './import-graph.ts'
import { findBrokenImports, importRules } from './import-rules.ts'
import { findImpurities } from './law-purity.ts'
import { readSourceFiles, type SourceFile, toSourceFile } from './source-files.ts'

const files = readSourceFiles('src', 'test', 'db')
const sources = files.filter((file) => file.path.startsWith('src/'))

// Ways in are started or asked for by name. The law is a library: what it knows may wait for its page.
function isWayIn(path: string): boolean {
  return path === 'src/app/main.ts' || path.startsWith('src/law/') || path.startsWith('src/ui/assets/')
}

test('every import keeps the rules', () => {
  assert.deepEqual(findBrokenImports(sources), [])
})

test('no files import each other in a circle, types included', () => {
  assert.deepEqual(findCycles(files), [])
})

test('no file is an orphan', () => {
  assert.deepEqual(
    findOrphans(files, (path) => isWayIn(path) || !path.startsWith('src/')),
    [],
  )
})

test('every import leads to a file that is there', () => {
  assert.deepEqual(findDeadEnds(files), [])
})

test('the law is pure', () => {
  assert.deepEqual(sources.flatMap(findImpurities), [])
})

test('every feature has its place in the order', () => {
  const features = new Set(sources.flatMap((file) => /^src\/features\/([^/]+)\//.exec(file.path)?.[1] ?? []))
  assert.deepEqual(
    [...features].filter((feature) => !featureOrder.flat().includes(feature)),
    [],
  )
})

// Each rule is shown to catch what it is there for: a path, and what a file there may not say.
const seeded: Readonly<Record<string, readonly (readonly [path: string, source: string])[]>> = {
  'floors never import upward': [
    ['src/kit/result.ts', "import type { Cite } from '../law/citations/reason.ts'"],
    ['src/law/calendar/bank-holidays.ts', "export * from '../../platform/clock/clock.ts'"],
    ['src/ui/html.ts', "import('../features/people/index.ts')"],
    ['src/features/reviews/review.ts', "import '../../app/server.ts'"],
  ],
  'platform and ui never import law': [
    ['src/platform/clock/clock.ts', "import { due } from '../../law/due.ts'"],
    ['src/ui/parts/deadline-tag.ts', "import type { Due } from '../../law/due.ts'"],
  ],
  'ui imports only kit': [['src/ui/parts/table.ts', "import { db } from '../../platform/db/index.ts'"]],
  'source never imports tests': [['src/kit/ids.ts', "import { x } from '../../test/support/x.ts'"]],
  'the law knows no machine': [
    ['src/law/calendar/bank-holidays.ts', "import { readFileSync } from 'node:fs'"],
  ],
  'a feature is reached only by its door': [
    ['src/features/today/work-list.ts', "import { listReviews } from '../reviews/queries.ts'"],
    ['src/app/routes.ts', "import { page } from '../features/reviews/review-page/page.ts'"],
  ],
  'features import down the one order': [
    ['src/features/children/child.ts', "import { x } from '../reviews/index.ts'"],
    ['src/features/people/person.ts', "import { x } from '../authority/index.ts'"],
    ['src/features/nowhere/thing.ts', "import { x } from '../people/index.ts'"],
  ],
  'task folders never import each other': [
    ['src/features/reviews/record-held-review/view.ts', "import { x } from '../review-page/view.ts'"],
  ],
  'nouns and decisions know neither store nor tasks': [
    ['src/features/reviews/held-review.ts', "import { saveReview } from './store.ts'"],
    ['src/features/reviews/review.ts', "import { form } from './record-held-review/form.ts'"],
  ],
  'store and queries know no task': [
    ['src/features/reviews/store.ts', "import type { Command } from './record-held-review/command.ts'"],
  ],
  'nobody inside a feature goes round by its own door': [
    ['src/features/reviews/record-held-review/page.ts', "import { reviewPath } from '../index.ts'"],
  ],
  'SQL is only in store and queries': [
    ['src/features/reviews/record-held-review/command.ts', "import { sql } from 'kysely'"],
  ],
  'the web framework is only in page.ts, ui and app': [
    ['src/features/reviews/record-held-review/command.ts', "import type { FastifyRequest } from 'fastify'"],
    ['src/platform/identity/cookies.ts', "import cookie from '@fastify/cookie'"],
  ],
}

for (const rule of Object.keys(importRules)) {
  test(`what breaks "${rule}" is caught`, () => {
    const breaches = seeded[rule] ?? []
    assert.ok(breaches.length > 0, 'a rule needs a breach that shows it works')
    for (const [path, source] of breaches) {
      const found = findBrokenImports([toSourceFile(path, source)])
      assert.ok(
        found.some((sentence) => sentence.includes(`: ${rule}, because`)),
        `${path}: ${source}`,
      )
    }
  })
}

test('what the rules allow is not caught', () => {
  const allowed: readonly SourceFile[] = [
    toSourceFile(
      'src/features/children/register/queries.ts',
      "import { sql } from 'kysely'\nimport './register.ts'",
    ),
    toSourceFile('src/features/reviews/store.ts', "import { sql } from 'kysely'\nimport './review.ts'"),
    toSourceFile(
      'src/features/reviews/queries/due.ts',
      "import { sql } from 'kysely'\nimport '../review.ts'",
    ),
    toSourceFile(
      'src/features/reviews/review-page/page.ts',
      "import 'fastify'\nimport '../queries.ts'\nimport './view.ts'",
    ),
    toSourceFile(
      'src/features/today/index.ts',
      "import '../reviews/index.ts'\nexport * from './work-list/page.ts'",
    ),
    toSourceFile(
      'src/features/reviews/schedule.ts',
      "import '../../law/clocks/work.ts'\nimport './review.ts'",
    ),
    toSourceFile('src/app/routes.ts', "import '../features/today/index.ts'"),
  ]
  assert.deepEqual(findBrokenImports(allowed), [])
})

test('a circle is caught, even of types alone', () => {
  const one = toSourceFile('src/kit/one.ts', "import type { Two } from './two.ts'")
  const two = toSourceFile('src/kit/two.ts', "export type { One } from './one.ts'")
  assert.deepEqual(findCycles([one, two]), ['src/kit/one.ts → src/kit/two.ts → src/kit/one.ts'])
})

test('an orphan is caught, even when its own test imports it', () => {
  const orphan = toSourceFile('src/kit/lost.ts', 'export const lost = 1')
  const beside = toSourceFile('src/kit/lost.test.ts', "import { lost } from './lost.ts'")
  assert.deepEqual(
    findOrphans([orphan, beside], () => false),
    ['src/kit/lost.ts'],
  )
})

test('an import of a file that is not there is caught', () => {
  const lost = toSourceFile('src/kit/one.ts', "import './gone.ts'")
  assert.deepEqual(findDeadEnds([lost]), ['src/kit/one.ts imports src/kit/gone.ts, which is not there'])
})

test('an impure law is caught', () => {
  const impure = [
    'new Date()',
    'Date.now()',
    'process.env',
    'globalThis.process',
    'Math.random()',
    'performance.now()',
  ]
  for (const code of impure) {
    const file = toSourceFile('src/law/calendar/today.ts', `export const x = ${code}`)
    assert.equal(findImpurities(file).length, 1, code)
  }
  const pure = "// new Date()\nexport const said = 'Date.now() process'\nconst processed = inProcess(1)"
  assert.deepEqual(findImpurities(toSourceFile('src/law/calendar/today.ts', pure)), [])
})

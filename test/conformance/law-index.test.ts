import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { renderLawIndex } from '../../src/law/citations/law-index.ts'
import { type Provision, PROVISIONS } from '../../src/law/citations/provisions.ts'
import { READINGS } from '../../src/law/citations/readings.ts'

const ROOT = join(import.meta.dirname, '../..')
const provisions = Object.entries<Provision>(PROVISIONS)

test('docs/law-index.md is what script/law-index writes', () => {
  assert.equal(readFileSync(join(ROOT, 'docs/law-index.md'), 'utf8').trimEnd(), renderLawIndex().trimEnd())
})

test('what the ledger says is worked out is worked out by a file or folder that exists', () => {
  const missing = provisions.flatMap(([id, { treatment }]) =>
    treatment.kind === 'computed' && !existsSync(join(ROOT, 'src', treatment.by))
      ? [`${id}: ${treatment.by}`]
      : [],
  )
  assert.deepEqual(missing, [])
})

test('every reading has its decision record', () => {
  const missing = Object.values(READINGS).filter(({ adr }) => !existsSync(join(ROOT, 'docs/adr', adr)))
  assert.deepEqual(missing, [])
})

test('every provision is said in a sentence, and nothing breaks the table it is printed in', () => {
  for (const [id, { title, says }] of provisions) {
    assert.match(says, /^[A-Z][^|\n]*\.$/, id)
    assert.match(title, /^[^|\n]+$/, id)
  }
})

test('no Handbook paragraph number is cited but chapters 3, 6 and 7', () => {
  const handbook = provisions.filter(([, { instrument }]) => instrument === 'HB')
  for (const [id, { title }] of handbook) assert.doesNotMatch(`${id} ${title}`, /\d\.\d/)
})

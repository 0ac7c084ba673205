import assert from 'node:assert/strict'
import { basename } from 'node:path'
import { test } from 'node:test'
import { readSourceFiles } from './source-files.ts'

const EMPTY_WORDS = /^(utils?|helpers?|common|misc|manager|processor|base|shared|types|constants)$/

/** What is wrong with a path's names, or null. A word may say nothing anywhere in a name: `date-utils.ts`. */
function faultOf(path: string): string | null {
  const names = path.split('/').map((name) => basename(name, '.ts').replace(/\.(test|bench)$/, ''))
  const odd = names.find((name) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name))
  if (odd !== undefined) return `${path}: ${odd} is not kebab-case`
  const empty = names.find(
    (name) => EMPTY_WORDS.test(name) || /-(utils?|helpers?|manager|processor)$/.test(name),
  )
  return empty === undefined ? null : `${path}: ${empty} says nothing`
}

test('every file and folder is named in kebab-case for what it is', () => {
  const faults = readSourceFiles('src', 'test').flatMap(({ path }) => faultOf(path) ?? [])
  assert.deepEqual(faults, [])
})

test('empty names and odd ones are caught', () => {
  for (const path of [
    'src/kit/utils.ts',
    'src/ui/common/x.ts',
    'src/kit/date-helpers.ts',
    'src/law/types.ts',
  ]) {
    assert.match(faultOf(path) ?? '', /says nothing/)
  }
  assert.match(faultOf('src/kit/heldReview.ts') ?? '', /kebab-case/)
  assert.equal(faultOf('src/kit/held-review.test.ts'), null)
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { listImports, readSourceText } from './source-text.ts'

function importsOf(source: string): readonly string[] {
  return listImports(readSourceText(source)).map((one) => one.from)
}

test('every way to import is seen, types included', () => {
  assert.deepEqual(importsOf("import { one, type Two } from './a.ts'"), ['./a.ts'])
  assert.deepEqual(importsOf("import type { Two } from './a.ts'"), ['./a.ts'])
  assert.deepEqual(importsOf("import whole, * as all from './a.ts'"), ['./a.ts'])
  assert.deepEqual(importsOf("import {\n  one, // first\n  two,\n} from './a.ts'"), ['./a.ts'])
  assert.deepEqual(importsOf("export * from './a.ts'\nexport { b } from './b.ts'"), ['./a.ts', './b.ts'])
  assert.deepEqual(importsOf("export type * from './a.ts'"), ['./a.ts'])
  assert.deepEqual(importsOf("import './a.ts'"), ['./a.ts'])
  assert.deepEqual(importsOf("const lazy = await import('./a.ts')"), ['./a.ts'])
  assert.deepEqual(importsOf("type Lazy = typeof import('./a.ts')"), ['./a.ts'])
  assert.deepEqual(importsOf("const old = require('./a.cjs')"), ['./a.cjs'])
})

test('an import in a comment, a string, a template or a regular expression is none', () => {
  assert.deepEqual(importsOf("// import './a.ts'\n/* import './b.ts' */"), [])
  assert.deepEqual(importsOf('const text = "import \'./a.ts\'"'), [])
  assert.deepEqual(importsOf("const text = `import './a.ts' ${one + `import './b.ts'`}`"), [])
  assert.deepEqual(importsOf("const found = /import '.\\/a.ts'[/']/.test(text)"), [])
})

test('what follows a regular expression, a division or a template is read as code again', () => {
  assert.deepEqual(importsOf("const quote = /['\"]/\nimport './a.ts'"), ['./a.ts'])
  assert.deepEqual(importsOf("const half = (a + b) / 2 // '\nimport './a.ts'"), ['./a.ts'])
  assert.deepEqual(importsOf("const t = `it's ${one({ a: '}' })} '`\nimport './a.ts'"), ['./a.ts'])
  assert.deepEqual(importsOf("return /'/\nimport './a.ts'"), ['./a.ts'])
})

test('an export without a source does not borrow the next one', () => {
  assert.deepEqual(importsOf("export const from = 'x'\nexport type A = { from: string }"), [])
})

test('the line of an import is known', () => {
  const [found] = listImports(readSourceText("\n\nimport {\n  one,\n} from './a.ts'"))
  assert.equal(found?.line, 5)
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findForms, findPaths } from './find-forms.ts'
import { type Answered, judgeAnswer, judgeLog } from './judge.ts'
import { markerOf } from './nasty.ts'

const judging = { names: ['Farthingale'] }

const SAFE = {
  'content-security-policy':
    "default-src 'none';script-src 'self';style-src 'self';form-action 'self';frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=()',
  'cache-control': 'no-store',
  'content-type': 'text/html; charset=utf-8',
}

const answered = (given: Partial<Answered>): Answered => ({
  status: 200,
  headers: SAFE,
  body: '<p>well</p>',
  milliseconds: 5,
  ...given,
})

const faultsOf = (given: Partial<Answered>) => judgeAnswer(answered(given), judging)

test('an answer with every header and nothing odd has no fault', () => {
  assert.deepEqual(faultsOf({}), [])
})

test('what was typed is a fault where it stands in a page as markup, and none where it is escaped', () => {
  assert.equal(faultsOf({ body: `<p>${markerOf(7)}</p>` }).length, 1)
  assert.equal(faultsOf({ body: `<input value="&lt;zz'&quot;&amp;7zz&gt;">` }).length, 1)
  assert.equal(faultsOf({ body: `<input value="&lt;zz&#39;"&amp;7zz&gt;">` }).length, 1)
  assert.deepEqual(faultsOf({ body: '<option value="4w7qqsssskfdwszz">Grid iro</option>' }), [])
  assert.deepEqual(faultsOf({ body: '<p>&lt;zz&#39;&quot;&amp;7zz&gt;</p>' }), [])
})

test('a fault of the server, its insides and a long wait are faults', () => {
  assert.deepEqual(faultsOf({ status: 500 }), ['answered 500'])
  assert.deepEqual(faultsOf({ body: 'Error\n at open (file:///srv/a.ts:3:9)' }).length, 1)
  assert.deepEqual(faultsOf({ body: 'duplicate key value violates unique constraint' }).length, 1)
  assert.deepEqual(faultsOf({ milliseconds: 11_000 }), ['took 11000 ms'])
})

test('script and style within a page are faults', () => {
  assert.equal(faultsOf({ body: '<script>1</script>' }).length, 1)
  assert.equal(faultsOf({ body: '<p style="color:red">' }).length, 1)
  assert.equal(faultsOf({ body: '<p onclick="go()">' }).length, 1)
  assert.deepEqual(faultsOf({ body: '<script type="module" src="/a.mjs"></script>' }), [])
})

test('each missing header is a fault', () => {
  assert.deepEqual(faultsOf({ headers: {} }).length, 8)
})

test('a way to another site, and an address with a name in it, are faults', () => {
  const to = (location: string) => faultsOf({ status: 303, headers: { ...SAFE, location } })
  assert.deepEqual(to('/children/c1'), [])
  assert.equal(to('//elsewhere.invalid/').length, 1)
  assert.equal(to('https://elsewhere.invalid/').length, 1)
  assert.deepEqual(to('/children?q=Farthingale'), ['the address it leads to holds Farthingale'])
})

test('a log line with a name or with what was typed is a fault', () => {
  assert.deepEqual(judgeLog(['{"route":"/children/:child"}'], judging), [])
  assert.equal(judgeLog(['{"msg":"no Farthingale"}', `{"at":"${markerOf(1)}"}`], judging).length >= 2, true)
})

test('forms are found with their fields and what these offer', () => {
  const page = `<a href="/children/c1?sort=name">Maisie</a><form action="/a&amp;b" method="post" enctype="multipart/form-data">
<input type="radio" name="kind" value="one"><input type="radio" name="kind" value="two"><textarea name="says"></textarea>
<select name="who"><option value="ruth">Ruth</option></select><button name="go" value="1">Go</button></form>`
  assert.deepEqual(findForms(page, '/here'), [
    {
      method: 'POST',
      action: '/a&b',
      isMultipart: true,
      fields: [
        { name: 'kind', values: ['one', 'two'] },
        { name: 'says', values: [] },
        { name: 'go', values: ['1'] },
        { name: 'who', values: ['ruth'] },
      ],
    },
  ])
  assert.deepEqual(findPaths(page), ['/children/c1', '/a&b'])
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isoDay } from '../../kit/dates/index.ts'
import { DEFAULT_TEMPLATES } from './default-templates.ts'
import { DOCUMENT_KINDS } from './document.ts'
import { toSampleFilling } from './sample.ts'
import { unknownBlanksWords } from './sign-off.ts'
import { fillTemplate, type Template } from './template.ts'

const filling = toSampleFilling(isoDay('2026-07-13'))
const template = (text: string): Template => ({
  kind: 'letter',
  version: 1,
  sections: [{ key: 'one', heading: 'One', text }],
})
const filled = (text: string, given = filling) => fillTemplate(template(text), given)[0]?.text

test('a blank is filled', () => assert.equal(filled('Dear {child},'), 'Dear Alex,'))

test('a paragraph that needs what nobody recorded is left out, and the others stay', () => {
  assert.equal(filled('Hello.\n\nWrite to {officer-email}.', { ...filling, 'officer-email': '' }), 'Hello.')
})

test('a section with nothing to say is kept empty, for the writer to fill', () => {
  assert.deepEqual(fillTemplate(template('{worries}'), { ...filling, worries: '' }), [
    { key: 'one', heading: 'One', text: '' },
  ])
})

test('a name that nothing fills is said', () => {
  const sections = [{ key: 'one', heading: 'One', text: '{child} {postcode} {postcode}' }]
  assert.equal(unknownBlanksWords(sections), 'Nothing fills {postcode}. Use only the names in the list.')
})

for (const kind of DOCUMENT_KINDS)
  test(`the ${kind} that comes with the service has only names that are filled, and sections of their own keys`, () => {
    const { sections } = DEFAULT_TEMPLATES[kind]
    assert.equal(unknownBlanksWords(sections), null)
    assert.equal(new Set(sections.map(({ key }) => key)).size, sections.length)
    assert.doesNotMatch(JSON.stringify(fillTemplate(DEFAULT_TEMPLATES[kind], filling)), /\{[a-z-]+\}/)
  })

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isoDay } from '../../kit/dates/index.ts'
import { readingAge } from '../../kit/reading-age.ts'
import { FORM_KINDS } from './consultation.ts'
import { ENGLISH, type MessageKey } from './english.ts'
import { planOf, questionsOf } from './form-plan.ts'
import {
  isUnchecked,
  LANGUAGES,
  OFFERED_LANGUAGES,
  pageLanguageOf,
  sayIn,
  toDayWords,
  toLanguage,
} from './languages.ts'
import { POLISH } from './polish.ts'
import { MIRRORED, PSEUDO, toMirrored, toPseudo } from './pseudo-language.ts'

const entries = Object.entries(ENGLISH)
const namesIn = (text: string): readonly string[] => (text.match(/\{\w+\}/g) ?? []).toSorted()

/** What children read: all but what only adults are shown. */
const forChildren = entries.filter(([key]) => !/^(adult|parent|carer|work|mail-adult|not-checked)/.test(key))

test('what children read can be read at 10', () => {
  const { age, grade } = readingAge(forChildren.map(([, text]) => text).join('\n'))
  assert.ok(age <= 10, `age ${age}, grade ${grade}`)
})

test('no one thing a child reads is harder than at 12', () => {
  const hard = forChildren
    .filter(([, text]) => text.split(' ').length > 6 && readingAge(text).age > 12)
    .map(([key, text]) => `${key}: ${readingAge(text).age}`)
  assert.deepEqual(hard, [])
})

for (const form of FORM_KINDS.filter((kind) => planOf(kind).audience === 'young')) {
  test(`the questions of ${form} can be read at 9`, () => {
    const asked = questionsOf(form).flatMap((question): readonly MessageKey[] => [
      question.asks,
      ...(question.hint === undefined ? [] : [question.hint]),
      ...(question.kind === 'choice' ? question.choices : []),
    ])
    const { age, grade } = readingAge(asked.map((key) => ENGLISH[key]).join('\n'))
    assert.ok(age <= 9, `age ${age}, grade ${grade}`)
  })
}

test('what adults are asked can be read at 12', () => {
  const adults = entries.filter(([key]) => /^(adult|parent|carer|work)-/.test(key))
  const { age, grade } = readingAge(adults.map(([, text]) => text).join('\n'))
  assert.ok(age <= 12, `age ${age}, grade ${grade}`)
})

test('every language puts in what English puts in, and says something everywhere', () => {
  for (const catalogue of [POLISH, PSEUDO, MIRRORED]) {
    for (const [key, text] of entries) {
      const said = Object.entries(catalogue).find(([other]) => other === key)?.[1] ?? ''
      assert.deepEqual(namesIn(said), namesIn(text), key)
      assert.notEqual(said.trim(), '', key)
    }
  }
})

test('the pseudo-language is longer, accented and in brackets, and leaves alone what is put in', () => {
  assert.equal(toPseudo('See {day}'), '[Sëë {day} ~~]')
})

test('English and Polish are offered, and Polish says that nobody checked it', () => {
  assert.deepEqual(OFFERED_LANGUAGES, ['en', 'pl'])
  assert.deepEqual(OFFERED_LANGUAGES.map(isUnchecked), [false, true])
})

test('a language that is not there is English', () => {
  assert.equal(toLanguage('xx'), 'en')
})

test('days are written as each language writes them', () => {
  const day = isoDay('2026-12-10')
  assert.equal(toDayWords('en', day), 'Thursday 10 December 2026')
  assert.equal(toDayWords('pl', day), 'czwartek, 10 grudnia 2026')
})

test('what is not given is left as it stands, so that it is seen', () => {
  assert.equal(sayIn('en')('step', { step: 1 }), 'Step 1 of {total}')
})

test('a language says which way it is written; the mirrored one turns every line', () => {
  assert.deepEqual(
    LANGUAGES.map((language) => [language, pageLanguageOf(language).direction]),
    [
      ['en', 'ltr'],
      ['pl', 'ltr'],
      ['en-XA', 'ltr'],
      ['ar-XB', 'rtl'],
    ],
  )
  assert.equal(toMirrored('Hello.\n\nSee {day}'), '\u202eHello.\u202c\n\n\u202eSee {day}\u202c')
  assert.ok(!OFFERED_LANGUAGES.includes('ar-XB'))
})

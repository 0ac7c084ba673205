import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import {
  aContent,
  aCount,
  aFile,
  aKeyPair,
  aMedian,
  aRate,
  aShare,
} from '../../../test/support/benchmark-files.ts'
import { toBenchmarkSchema } from './benchmark-file.ts'
import { LARGEST_FILE, readBenchmarkFile } from './read-file.ts'
import { signContent } from './signing.ts'

const whole = { figures: [aShare(), aRate(), aMedian(), aCount()] }

test('a file with every kind of figure is read', () => {
  const read = readBenchmarkFile(aFile(whole))
  assert.ok(read.ok)
  assert.equal(read.value.content.figures.length, 4)
  assert.ok(readBenchmarkFile(`\uFEFF${aFile()}`).ok)
})

const changed = (change: (file: ReturnType<typeof parsed>) => void): string => {
  const file = parsed()
  change(file)
  return JSON.stringify(file)
}
const parsed = () => ({ ...signContent(aContent(whole), aKeyPair()) }) as Record<string, unknown>

const refused: readonly [string, string, RegExp][] = [
  ['what is no JSON', 'luck', /not a benchmark file/],
  ['other JSON', '{"format":"other"}', /not a benchmark file/],
  ['a list', '[]', /not a benchmark file/],
  ['a file that is too big', ' '.repeat(LARGEST_FILE + 1), /larger than 1 MB/],
  ['a later version', changed((file) => (file['version'] = 2)), /of version 2 .* reads version 1/],
  ['no version', changed((file) => delete file['version']), /not a benchmark file/],
  [
    'something added',
    changed((file) => (file['children'] = [])),
    /not as the definition has it, at its beginning/,
  ],
  [
    'a signature cut short',
    changed((file) => (file['signature'] = 'abc')),
    /not as the definition has it, at signature/,
  ],
  [
    'a forged number',
    aFile().replace('"numerator":90', '"numerator":99'),
    /changed after it was signed, or was forged/,
  ],
  ['a forged name', aFile().replace('Ashby', 'Birch'), /changed after it was signed, or was forged/],
  ['a code that is none', aFile({ authority: { code: 'X1', name: 'Ashby' } }), /at content.authority.code/],
  [
    'a name with a control character',
    aFile({ authority: { code: 'E06999001', name: 'A\u0000b' } }),
    /authority.name/,
  ],
  ['a negative count', aFile({ figures: [aShare({ numerator: -1 })] }), /at content.figures.0.numerator/],
  ['a year that is none', aFile({ year: '2025-27' }), /days of this file do not fit/],
  ['days of another year', aFile({ from: '2024-04-01' }), /days of this file do not fit/],
  ['a day after the end', aFile({ asOf: '2026-04-01' }), /days of this file do not fit/],
  ['a measure twice', aFile({ figures: [aShare(), aShare()] }), /a measure twice/],
  ['more counted than there are', aFile({ figures: [aShare({ numerator: 101 })] }), /do not fit together/],
  ['parts that do not make the whole', aFile({ figures: [aCount({ value: 31 })] }), /do not fit together/],
  [
    'a count of 3',
    aFile({ figures: [aShare({ numerator: 3 })] }),
    /shows a count of 3 \(numerator\), which could point/,
  ],
  ['4 not recorded', aFile({ figures: [aShare({ notRecorded: 4 })] }), /shows a count of 4 \(not-recorded\)/],
  [
    'a count of 2 in a part',
    aFile({
      figures: [
        aCount({
          value: 32,
          splits: [
            {
              by: 'theme',
              parts: [
                { key: 'a', value: 30 },
                { key: 'b', value: 2 },
              ],
            },
          ],
        }),
      ],
    }),
    /count of 2 \(theme\/b\)/,
  ],
  ['a rate of 1', aFile({ figures: [aRate({ numerator: 1 })] }), /count of 1/],
  ['a median of 2', aFile({ figures: [aMedian({ number: 2 })] }), /count of 2/],
  [
    'a median of a suppressed number',
    aFile({ figures: [aMedian({ number: 'suppressed' })] }),
    /shows a median/,
  ],
  ['a share that leaves 3', aFile({ figures: [aShare({ numerator: 97 })] }), /work out a count of 1 to 4/],
  [
    'one part suppressed alone',
    aFile({
      figures: [
        aCount({
          value: 32,
          splits: [
            {
              by: 'theme',
              parts: [
                { key: 'a', value: 30 },
                { key: 'b', value: 'suppressed' },
              ],
            },
          ],
        }),
      ],
    }),
    /work out a count of 1 to 4/,
  ],
]
for (const [title, text, says] of refused) {
  test(`refused with a sentence: ${title}`, () => {
    const read = readBenchmarkFile(text)
    assert.ok(!read.ok)
    assert.match(read.failure, says)
    assert.match(read.failure, /\.$/)
  })
}

test('the schema that is published is the one that files are read by', () => {
  const published: unknown = JSON.parse(readFileSync('docs/benchmark.schema.json', 'utf8'))
  assert.deepEqual(published, toBenchmarkSchema())
})

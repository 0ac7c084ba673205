import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isoDay } from '../../../../kit/dates/index.ts'
import type { RecordedChild, RecordedRule } from '../../recorded-rule.ts'
import { turned18 } from '../exit-list/turned-18.ts'
import { ruleIro11 } from './rule-iro11.ts'
import { ruleIro12 } from './rule-iro12.ts'
import { ruleIro13 } from './rule-iro13.ts'
import { ruleIro14Recorded } from './rule-iro14-recorded.ts'
import { ruleIro15 } from './rule-iro15.ts'

const TODAY = isoDay('2026-11-20')
const CHILD: RecordedChild = {
  id: 'tilly',
  adultOn: isoDay('2033-05-01'),
  toldTo: null,
  period: { start: isoDay('2026-01-05'), startKnown: true, end: null, mayGoOn: false },
  reviews: [],
  allocations: [{ from: isoDay('2026-01-07'), to: null }],
  lastContact: null,
  contactInDataset: null,
  dueInDataset: null,
  due: null,
  heldDue: [],
  entered: null,
}

const held = (text: string) => {
  const [on = '', code = '-', where = 'file'] = text.split(' ')
  return { on: isoDay(on), code: code === '-' ? null : code, isRecorded: where === 'here' }
}
const reviewed = (...reviews: string[]) => ({ reviews: reviews.map(held) })
const left = { start: isoDay('2026-01-05'), startKnown: true, mayGoOn: false }

const ROWS: readonly (readonly [
  RecordedRule,
  what: string,
  Partial<RecordedChild>,
  keys: readonly string[],
])[] = [
  [ruleIro11, 'PN7 twice running', reviewed('2026-02-01 PN7', '2026-05-01 PN7'), ['review 2026-05-01']],
  [
    ruleIro11,
    'PN7, then heard, then PN7',
    reviewed('2026-02-01 PN7', '2026-05-01 PN6', '2026-10-01 PN7'),
    [],
  ],
  [ruleIro11, 'PN7, then not recorded', reviewed('2026-02-01 PN7', '2026-05-01'), []],
  [ruleIro12, 'on the first day of the IRO', reviewed('2026-01-07'), []],
  [ruleIro12, 'of a file, before the first IRO on record: nobody can tell', reviewed('2026-01-06'), []],
  [
    ruleIro12,
    'recorded here before the first IRO on record',
    reviewed('2026-01-06 - here'),
    ['review 2026-01-06'],
  ],
  [
    ruleIro12,
    'recorded here of a child with no IRO ever',
    { ...reviewed('2026-02-01 - here'), allocations: [] },
    ['review 2026-02-01'],
  ],
  [
    ruleIro12,
    'on the last day of the first IRO, on the day that one ended, and before the second',
    {
      ...reviewed('2026-02-28', '2026-03-01', '2026-03-02'),
      allocations: [
        { from: isoDay('2026-01-07'), to: isoDay('2026-03-01') },
        { from: isoDay('2026-04-01'), to: null },
      ],
    },
    ['review 2026-03-01', 'review 2026-03-02'],
  ],
  [
    ruleIro13,
    'two due days',
    { due: isoDay('2026-12-01'), dueInDataset: isoDay('2026-12-02') },
    ['next review'],
  ],
  [ruleIro13, 'one due day', { due: isoDay('2026-12-01'), dueInDataset: isoDay('2026-12-01') }, []],
  [ruleIro13, 'no dataset', { due: isoDay('2026-12-01') }, []],
  [
    ruleIro13,
    'held reviews, one with two due days',
    {
      heldDue: [
        { heldOn: isoDay('2026-02-01'), due: isoDay('2026-02-02'), dueInDataset: isoDay('2026-02-02') },
        { heldOn: isoDay('2026-05-01'), due: isoDay('2026-05-01'), dueInDataset: isoDay('2026-05-02') },
      ],
    },
    ['review 2026-05-01'],
  ],
  [ruleIro14Recorded, 'two first days', { entered: isoDay('2026-01-04') }, ['period 2026-01-05']],
  [ruleIro14Recorded, 'one first day', { entered: isoDay('2026-01-05') }, []],
  [ruleIro14Recorded, 'not in the dataset alone', {}, []],
  [
    ruleIro14Recorded,
    'began before the first episode on record, which is not the first',
    { entered: isoDay('2025-01-05'), period: { ...left, startKnown: false, end: null } },
    [],
  ],
  [
    ruleIro15,
    'contact the day before care began',
    { lastContact: isoDay('2026-01-04') },
    ['period 2026-01-05'],
  ],
  [ruleIro15, 'contact on the day care began', { lastContact: isoDay('2026-01-05') }, []],
  [ruleIro15, 'a review since', { lastContact: isoDay('2026-01-04'), ...reviewed('2026-02-01') }, []],
  [
    ruleIro15,
    'contact in the dataset the day before care began',
    { contactInDataset: isoDay('2026-01-04') },
    ['period 2026-01-05'],
  ],
  [
    ruleIro15,
    'contact logged before care began, and in the dataset since',
    { lastContact: isoDay('2026-01-04'), contactInDataset: isoDay('2026-01-05') },
    [],
  ],
  [
    ruleIro15,
    'contact in the dataset before care began, and logged since',
    { lastContact: isoDay('2026-01-05'), contactInDataset: isoDay('2026-01-04') },
    [],
  ],
  [ruleIro15, 'no contact logged', {}, []],
  [ruleIro15, 'care ended', { lastContact: isoDay('2026-01-04'), period: { ...left, end: TODAY } }, []],
  [turned18, 'the day after the birthday', { adultOn: isoDay('2026-11-19') }, ['period 2026-01-05']],
  [turned18, 'on the birthday', { adultOn: TODAY }, []],
  [
    turned18,
    'in a children’s home under section 20',
    { adultOn: isoDay('2026-11-19'), period: { ...left, end: null, mayGoOn: true } },
    [],
  ],
  [turned18, 'care ended', { adultOn: isoDay('2026-11-19'), period: { ...left, end: TODAY } }, []],
  [
    turned18,
    'after the last day the files tell of',
    { adultOn: isoDay('2026-04-01'), toldTo: isoDay('2026-03-31') },
    [],
  ],
  [
    turned18,
    'the day before the last day the files tell of',
    { adultOn: isoDay('2026-03-30'), toldTo: isoDay('2026-03-31') },
    ['period 2026-01-05'],
  ],
  [turned18, 'birth not recorded', { adultOn: null }, []],
]

test('the rules over the record find what they say, and let the rest be', () => {
  for (const [rule, what, given, keys] of ROWS) {
    const found = rule.find({ ...CHILD, ...given }, TODAY)
    assert.deepEqual(
      found.map(({ key }) => key),
      keys,
      `${rule.code}: ${what}`,
    )
    for (const { says } of found) assert.match(says, /^[A-Z].*\.$/)
  }
})

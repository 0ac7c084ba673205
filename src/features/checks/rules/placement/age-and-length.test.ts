import { testRules } from '../../../../../test/support/checks/rule-rows.ts'
import { rule371 } from './rule-371.ts'
import { rule372 } from './rule-372.ts'
import { rule373 } from './rule-373.ts'
import { rule374 } from './rule-374.ts'
import { rule375 } from './rule-375.ts'
import { rule376 } from './rule-376.ts'
import { rule379 } from './rule-379.ts'

const born = (DOB: string) => ({ Header: [{ DOB }] })
const ended = (PLACE: string, DEC: string) => ({ PLACE, DEC, REC: 'X1' })
const placed = (PLACE: string) => ended(PLACE, '01/08/2025')

testRules([
  {
    rule: rule371,
    what: 'supported accommodation the day before the 16th birthday',
    ...born('02/05/2009'),
    Episodes: [placed('K3')],
    found: ['Episodes 2'],
  },
  {
    rule: rule371,
    what: 'supported accommodation from the 16th birthday',
    ...born('01/05/2009'),
    Episodes: [placed('K3')],
    found: [],
  },
  {
    rule: rule371,
    what: 'supported accommodation that goes on, before 16,',
    ...born('02/05/2009'),
    Episodes: [{ PLACE: 'K3' }],
    found: [],
  },
  {
    rule: rule372,
    what: 'custody the day before the 10th birthday',
    ...born('02/05/2015'),
    Episodes: [placed('R5')],
    found: ['Episodes 2'],
  },
  {
    rule: rule372,
    what: 'custody from the 10th birthday',
    ...born('01/05/2015'),
    Episodes: [placed('R5')],
    found: [],
  },
  {
    rule: rule373,
    what: 'residential school the day before the 4th birthday',
    ...born('02/05/2021'),
    Episodes: [placed('S1')],
    found: ['Episodes 2'],
  },
  {
    rule: rule373,
    what: 'residential school from the 4th birthday',
    ...born('01/05/2021'),
    Episodes: [placed('S1')],
    found: [],
  },
  {
    rule: rule374,
    what: 'residential employment the day before the 14th birthday',
    ...born('02/05/2011'),
    Episodes: [placed('P3')],
    found: ['Episodes 2'],
  },
  {
    rule: rule374,
    what: 'residential employment from the 14th birthday',
    ...born('01/05/2011'),
    Episodes: [placed('P3')],
    found: [],
  },
  {
    rule: rule375,
    what: 'a stay in hospital of 43 days, though not one of 42,',
    Episodes: [ended('T1', '13/06/2025'), ended('T1', '12/06/2025')],
    found: ['Episodes 2'],
  },
  {
    rule: rule376,
    what: 'a carer’s holiday of 22 days, though not one of 21,',
    Episodes: [ended('T3', '23/05/2025'), ended('T3', '22/05/2025')],
    found: ['Episodes 2'],
  },
  {
    rule: rule379,
    what: 'another time away of 8 days, though not one of 7,',
    Episodes: [ended('T4', '09/05/2025'), ended('T4', '08/05/2025')],
    found: ['Episodes 2'],
  },
])

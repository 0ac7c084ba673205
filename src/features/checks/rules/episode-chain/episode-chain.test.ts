import { testRules } from '../../../../../test/support/checks/rule-rows.ts'
import { rule142 } from './rule-142.ts'
import { rule357 } from './rule-357.ts'
import { rule388 } from './rule-388.ts'
import { rule431 } from './rule-431.ts'
import { rule432 } from './rule-432.ts'
import { rule433 } from './rule-433.ts'
import { rule434 } from './rule-434.ts'
import { rule435 } from './rule-435.ts'
import { rule436 } from './rule-436.ts'
import { rule437 } from './rule-437.ts'
import { rule501 } from './rule-501.ts'
import { rule504 } from './rule-504.ts'

const X1 = { DEC: '01/08/2025', REC: 'X1' }
const LEFT = { DEC: '01/08/2025', REC: 'E4A' }
const THEN = { DECOM: '01/08/2025', RNE: 'P', PL_POST: 'ZB2 2BB' }
const LATER = { DECOM: '02/08/2025', RNE: 'S' }

testRules([
  {
    rule: rule142,
    what: 'an earlier episode without end or reason',
    Episodes: [{}, { ...THEN, DEC: '01/09/2025' }, LATER, { DECOM: '01/10/2025' }],
    found: ['Episodes 2', 'Episodes 3', 'Episodes 4'],
  },
  {
    rule: rule142,
    what: 'an open last episode, and an earlier one whose end cannot be read',
    Episodes: [{ DEC: 'x', REC: 'X1' }, THEN],
    found: [],
  },
  {
    rule: rule142,
    what: 'an open episode that stands first in the file but is the last',
    Episodes: [THEN, X1],
    found: [],
  },
  {
    rule: rule357,
    what: 'a first episode in the year that does not start care',
    Episodes: [THEN, { DECOM: '01/09/2025', RNE: 'L' }],
    found: ['Episodes 2'],
  },
  {
    rule: rule357,
    what: 'a first episode from before the year that does not start care',
    Episodes: [{ DECOM: '31/03/2025', RNE: 'P' }],
    found: [],
  },
  { rule: rule357, what: 'a first episode that starts care', Episodes: [{}], found: [] },
  {
    rule: rule388,
    what: 'X1 when the next episode starts on another day',
    Episodes: [X1, LATER],
    found: ['Episodes 2'],
  },
  {
    rule: rule388,
    what: 'a leaving code when the next starts the same day',
    Episodes: [LEFT, { ...THEN, RNE: 'S' }],
    found: ['Episodes 2'],
  },
  {
    rule: rule388,
    what: 'X1 without an end, and another episode after it',
    Episodes: [{ ...X1, DEC: '' }, LATER],
    found: ['Episodes 2'],
  },
  {
    rule: rule388,
    what: 'no reason though the next starts the same day',
    Episodes: [{ ...X1, REC: '' }, THEN],
    found: ['Episodes 2'],
  },
  {
    rule: rule388,
    what: 'X1 on the last episode, without an end',
    Episodes: [{ ...X1, DEC: '' }],
    found: ['Episodes 2'],
  },
  { rule: rule388, what: 'X1 on the last episode', Episodes: [X1], found: ['Episodes 2'] },
  {
    rule: rule388,
    what: 'X1 that is followed on the day, and a leaving code that is not',
    Episodes: [X1, { ...THEN, DEC: '01/09/2025', REC: 'E4A' }, { DECOM: '02/09/2025' }],
    found: [],
  },
  {
    rule: rule431,
    what: 'care that starts on the day, or before, the episode before ended',
    Episodes: [X1, { ...THEN, RNE: 'S', DEC: '01/09/2025' }, { DECOM: '31/08/2025', RNE: 'S' }],
    found: ['Episodes 3', 'Episodes 4'],
  },
  { rule: rule431, what: 'care that starts the day after', Episodes: [LEFT, LATER], found: [] },
  {
    rule: rule432,
    what: 'an episode that follows on after care ended',
    Episodes: [LEFT, THEN],
    found: ['Episodes 3'],
  },
  { rule: rule432, what: 'care that starts anew after it ended', Episodes: [LEFT, LATER], found: [] },
  {
    rule: rule433,
    what: 'an episode that follows on a day late, or after one without an end',
    Episodes: [X1, { ...THEN, DECOM: '02/08/2025' }, { DECOM: '01/09/2025', RNE: 'L' }],
    found: ['Episodes 3', 'Episodes 4'],
  },
  {
    rule: rule433,
    what: 'an episode that follows on the day, and care that starts anew',
    Episodes: [X1, { ...THEN, DEC: '01/09/2025', REC: 'E8' }, { DECOM: '01/11/2025', RNE: 'S' }],
    found: [],
  },
  {
    rule: rule434,
    what: 'L with the legal status as before',
    Episodes: [X1, { DECOM: '01/08/2025', RNE: 'L' }],
    found: ['Episodes 3'],
  },
  ...(['PLACE', 'PL_POST', 'URN', 'PLACE_PROVIDER'] as const).map((column) => ({
    rule: rule434,
    what: `L with another ${column}`,
    Episodes: [X1, { DECOM: '01/08/2025', RNE: 'L', LS: 'C1', [column]: 'PR4' }],
    found: ['Episodes 3'],
  })),
  {
    rule: rule434,
    what: 'L with another legal status alone',
    Episodes: [X1, { DECOM: '01/08/2025', RNE: 'L', LS: 'C1' }],
    found: [],
  },
  {
    rule: rule435,
    what: 'P with another legal status',
    Episodes: [X1, { ...THEN, LS: 'C1' }],
    found: ['Episodes 3'],
  },
  {
    rule: rule435,
    what: 'T with nothing changed',
    Episodes: [X1, { DECOM: '01/08/2025', RNE: 'T' }],
    found: ['Episodes 3'],
  },
  { rule: rule435, what: 'P with another postcode', Episodes: [X1, THEN], found: [] },
  {
    rule: rule436,
    what: 'B with the legal status as before',
    Episodes: [X1, { ...THEN, RNE: 'B' }],
    found: ['Episodes 3'],
  },
  {
    rule: rule436,
    what: 'U with the placement as before',
    Episodes: [X1, { DECOM: '01/08/2025', RNE: 'U', LS: 'C1' }],
    found: ['Episodes 3'],
  },
  { rule: rule436, what: 'B with both changed', Episodes: [X1, { ...THEN, RNE: 'B', LS: 'C1' }], found: [] },
  {
    rule: rule437,
    what: 'an episode after the child died, or was found to be an adult',
    Episodes: [{ ...LEFT, REC: 'E2' }, { ...LATER, DEC: '01/09/2025', REC: 'E15' }, { DECOM: '02/09/2025' }],
    found: ['Episodes 2', 'Episodes 3'],
  },
  {
    rule: rule437,
    what: 'a death on the last episode',
    Episodes: [X1, { ...THEN, DEC: '01/09/2025', REC: 'E2' }],
    found: [],
  },
  {
    rule: rule501,
    what: 'a start before the episode before ended',
    Episodes: [X1, { DECOM: '31/07/2025' }],
    found: ['Episodes 3'],
  },
  { rule: rule501, what: 'a start on the day the episode before ended', Episodes: [X1, THEN], found: [] },
  {
    rule: rule504,
    what: 'another need in the same period',
    Episodes: [X1, { ...THEN, CIN: 'N2' }],
    found: ['Episodes 3'],
  },
  {
    rule: rule504,
    what: 'another need in a new period',
    Episodes: [LEFT, { ...LATER, CIN: 'N2' }],
    found: [],
  },
])

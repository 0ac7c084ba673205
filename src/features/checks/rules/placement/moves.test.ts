import { testRules } from '../../../../../test/support/checks/rule-rows.ts'
import { rule146 } from './rule-146.ts'
import { rule217 } from './rule-217.ts'
import { rule225 } from './rule-225.ts'
import { rule226 } from './rule-226.ts'
import { rule233 } from './rule-233.ts'
import { rule234 } from './rule-234.ts'
import { rule336 } from './rule-336.ts'
import { rule377 } from './rule-377.ts'
import { rule380 } from './rule-380.ts'
import { rule383 } from './rule-383.ts'

const left = (PLACE: string, DECOM: string, DEC: string) => ({ PLACE, DECOM, DEC, REC: 'X1' })
const HOME = left('U6', '01/05/2025', '01/08/2025')
const AWAY = { ...left('T3', '01/08/2025', '10/08/2025'), RNE: 'P', PL_POST: 'ZB9 9AA' }
const AGAIN = { ...AWAY, PLACE: 'T1', DECOM: '10/08/2025', DEC: '12/08/2025' }
const BACK = { DECOM: '10/08/2025', RNE: 'P' }
const MOVED = { DECOM: '01/08/2025', RNE: 'P', PLACE: 'K2' }

testRules([
  {
    rule: rule146,
    what: 'a code of no placement, though not a blank,',
    Episodes: [{ PLACE: 'Q9' }, { PLACE: '' }],
    found: ['Episodes 2'],
  },
  {
    rule: rule146,
    what: 'Z1 in a return from before 2025/26',
    Episodes: [{ PLACE: 'Z1' }],
    year: 2025,
    found: [],
  },
  { rule: rule146, what: 'Z1 in 2025/26', Episodes: [{ PLACE: 'Z1' }], found: ['Episodes 2'] },
  { rule: rule225, what: 'a move without a reason', Episodes: [HOME, MOVED], found: ['Episodes 2'] },
  {
    rule: rule225,
    what: 'a move with a reason',
    Episodes: [{ ...HOME, REASON_PLACE_CHANGE: 'CARPL' }, MOVED],
    found: [],
  },
  { rule: rule225, what: 'a temporary move and the way back', Episodes: [HOME, AWAY, BACK], found: [] },
  { rule: rule225, what: 'a new legal status', Episodes: [HOME, { ...BACK, RNE: 'L' }], found: [] },
  {
    rule: rule226,
    what: 'a reason before a temporary move',
    Episodes: [{ ...HOME, REASON_PLACE_CHANGE: 'CARPL' }, AWAY, BACK],
    found: ['Episodes 3'],
  },
  {
    rule: rule226,
    what: 'a reason on a temporary move',
    Episodes: [HOME, { ...AWAY, REASON_PLACE_CHANGE: 'CARPL' }, BACK],
    found: ['Episodes 3'],
  },
  {
    rule: rule226,
    what: 'a temporary move without a reason',
    Episodes: [HOME, AWAY, { ...BACK, REASON_PLACE_CHANGE: 'OTHER' }],
    found: [],
  },
  {
    rule: rule233,
    what: 'a reason on an open episode',
    Episodes: [{ REASON_PLACE_CHANGE: 'CARPL' }],
    found: ['Episodes 2'],
  },
  {
    rule: rule233,
    what: 'a reason on an episode that has ended',
    Episodes: [{ ...HOME, REASON_PLACE_CHANGE: 'CARPL' }],
    found: [],
  },
  {
    rule: rule233,
    what: 'a reason on an open episode before the rule held',
    Episodes: [{ REASON_PLACE_CHANGE: 'CARPL' }],
    year: 2025,
    found: [],
  },
  {
    rule: rule234,
    what: 'custody the day before the 10th birthday',
    Header: [{ DOB: '02/08/2015' }],
    Episodes: [{ ...HOME, REASON_PLACE_CHANGE: 'CUSTOD' }],
    found: ['Episodes 2'],
  },
  {
    rule: rule234,
    what: 'custody on the 10th birthday',
    Header: [{ DOB: '01/08/2015' }],
    Episodes: [{ ...HOME, REASON_PLACE_CHANGE: 'CUSTOD' }],
    found: [],
  },
  {
    rule: rule377,
    what: 'a third time away for the carer’s holiday',
    Episodes: [AWAY, HOME, AWAY, AWAY],
    found: ['Episodes 2', 'Episodes 4', 'Episodes 5'],
  },
  {
    rule: rule377,
    what: 'a second time away for the carer’s holiday',
    Episodes: [AWAY, HOME, AWAY],
    found: [],
  },
  {
    rule: rule380,
    what: 'care that starts with a temporary placement',
    Episodes: [{ PLACE: 'T0' }],
    found: ['Episodes 2'],
  },
  {
    rule: rule380,
    what: 'a move to a temporary placement',
    Episodes: [AWAY, { ...AWAY, RNE: 'B' }],
    found: [],
  },
  { rule: rule383, what: 'the way back to the same placement', Episodes: [HOME, AWAY, BACK], found: [] },
  {
    rule: rule383,
    what: 'a way back to another kind of placement',
    Episodes: [HOME, AWAY, { ...BACK, PLACE: 'U5' }],
    found: ['Episodes 4'],
  },
  {
    rule: rule383,
    what: 'a way back to another postcode',
    Episodes: [HOME, AWAY, { ...BACK, PL_POST: 'ZB8 8AA' }],
    found: ['Episodes 4'],
  },
  {
    rule: rule383,
    what: 'a way back that is not P',
    Episodes: [HOME, AWAY, { ...BACK, RNE: 'T' }],
    found: ['Episodes 4'],
  },
  {
    rule: rule383,
    what: 'two temporary placements running, and the way back to where the child was before both',
    Episodes: [HOME, AWAY, AGAIN, { ...BACK, DECOM: '12/08/2025' }],
    found: [],
  },
  {
    rule: rule383,
    what: 'two temporary placements running, and a way back to elsewhere',
    Episodes: [HOME, AWAY, AGAIN, { ...BACK, DECOM: '12/08/2025', PLACE: 'U5' }],
    found: ['Episodes 5'],
  },
  { rule: rule383, what: 'a temporary placement that goes on', Episodes: [HOME, AWAY], found: [] },
  {
    rule: rule217,
    what: 'adoption by the carer with a change of carer',
    Episodes: [{ PLACE: 'A5', RNE: 'P', DECOM: '01/04/2015' }],
    found: ['Episodes 2'],
  },
  {
    rule: rule217,
    what: 'adoption by the carer with a change of carer on 31 March 2015',
    Episodes: [{ PLACE: 'A5', RNE: 'P', DECOM: '31/03/2015' }],
    found: [],
  },
  {
    rule: rule217,
    what: 'adoption by the carer, the same,',
    Episodes: [{ PLACE: 'A3', RNE: 'T' }],
    found: [],
  },
  {
    rule: rule336,
    what: 'placement for adoption from a children’s home',
    Episodes: [
      { ...HOME, PLACE: 'K2' },
      { ...MOVED, PLACE: 'A4' },
    ],
    found: ['Episodes 3'],
  },
  {
    rule: rule336,
    what: 'placement for adoption from foster care',
    Episodes: [HOME, { ...MOVED, PLACE: 'A4' }],
    found: [],
  },
])

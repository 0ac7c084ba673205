import { testRules } from '../../../../../test/support/checks/rule-rows.ts'
import { beganAnew } from './began-anew.ts'
import { missingIsNotLeaving } from './missing-is-not-leaving.ts'
import { orderMade } from './order-made.ts'

testRules([
  {
    rule: orderMade,
    what: 'adopters are named and the episode is open',
    Episodes: [{ DECOM: '01/05/2025', DEC: '', REC: '' }],
    AD1: [{ LS_ADOPTR: 'L0' }],
    found: ['Episodes 2'],
  },
  {
    rule: orderMade,
    what: 'a blank row of AD1: it names nobody',
    Episodes: [{ DECOM: '01/05/2025', DEC: '', REC: '' }],
    AD1: [{}],
    found: [],
  },
  {
    rule: orderMade,
    what: 'adopters are named and the child left',
    Episodes: [{ DECOM: '01/05/2025', DEC: '01/06/2025', REC: 'E11' }],
    AD1: [{ LS_ADOPTR: 'L0' }],
    found: [],
  },
  {
    rule: orderMade,
    what: 'special guardianship, and an episode that began before it is open',
    Episodes: [
      { DECOM: '01/05/2025', DEC: '01/06/2025', REC: 'E45' },
      { DECOM: '01/06/2025', DEC: '', REC: '' },
    ],
    found: ['Episodes 3'],
  },
  {
    rule: orderMade,
    what: 'special guardianship, and care anew the day after',
    Episodes: [
      { DECOM: '01/05/2025', DEC: '01/06/2025', REC: 'E45' },
      { DECOM: '02/06/2025', DEC: '', REC: '' },
    ],
    found: [],
  },
  {
    rule: missingIsNotLeaving,
    what: 'care ends on the last day missing',
    Episodes: [{ DECOM: '01/05/2025', DEC: '10/06/2025', REC: 'E8' }],
    Missing: [{ MIS_START: '01/06/2025', MIS_END: '10/06/2025' }],
    found: ['Episodes 2'],
  },
  {
    rule: missingIsNotLeaving,
    what: 'care ends while nobody knows that the child is back',
    Episodes: [{ DECOM: '01/05/2025', DEC: '10/06/2025', REC: 'E8' }],
    Missing: [{ MIS_START: '10/06/2025', MIS_END: '' }],
    found: ['Episodes 2'],
  },
  {
    rule: missingIsNotLeaving,
    what: 'back the day before care ended',
    Episodes: [{ DECOM: '01/05/2025', DEC: '10/06/2025', REC: 'E8' }],
    Missing: [{ MIS_START: '01/06/2025', MIS_END: '09/06/2025' }],
    found: [],
  },
  {
    rule: missingIsNotLeaving,
    what: 'another authority took over',
    Episodes: [{ DECOM: '01/05/2025', DEC: '10/06/2025', REC: 'E3' }],
    Missing: [{ MIS_START: '01/06/2025', MIS_END: '' }],
    found: [],
  },
  {
    rule: beganAnew,
    what: 'open last year, and begun anew this year',
    Episodes: [{ DECOM: '01/05/2025', RNE: 'S', DEC: '', REC: '' }],
    before: { Episodes: [{ DECOM: '01/05/2024', DEC: '', REC: '' }] },
    found: ['Episodes 2'],
  },
  {
    rule: beganAnew,
    what: 'open last year, and carried on',
    Episodes: [{ DECOM: '01/05/2024', RNE: 'S', DEC: '', REC: '' }],
    before: { Episodes: [{ DECOM: '01/05/2024', DEC: '', REC: '' }] },
    found: [],
  },
])

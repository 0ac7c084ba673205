import { testRules } from '../../../../../test/support/checks/rule-rows.ts'
import { rule358 } from './rule-358.ts'
import { rule361 } from './rule-361.ts'
import { rule362 } from './rule-362.ts'
import { rule363 } from './rule-363.ts'
import { rule364 } from './rule-364.ts'
import { rule365 } from './rule-365.ts'
import { rule366 } from './rule-366.ts'
import { rule367 } from './rule-367.ts'

const under = (LS: string, DECOM: string, DEC = '') => ({ LS, DECOM, DEC, REC: DEC === '' ? '' : 'X1' })

testRules([
  {
    rule: rule358,
    what: 'remand on the 10th birthday, though not the day after,',
    Header: [{ DOB: '01/05/2015' }],
    Episodes: [under('J1', '01/05/2025', '02/05/2025'), under('J2', '02/05/2025')],
    found: ['Episodes 2'],
  },
  {
    rule: rule361,
    what: 'police protection of 3 days',
    Episodes: [under('L1', '01/05/2025', '04/05/2025')],
    found: [],
  },
  {
    rule: rule361,
    what: 'police protection of 4 days',
    Episodes: [under('L1', '01/05/2025', '05/05/2025')],
    found: ['Episodes 2'],
  },
  {
    rule: rule361,
    what: 'police protection of 4 days in two episodes',
    Episodes: [
      under('L1', '01/05/2025', '03/05/2025'),
      under('L1', '03/05/2025', '05/05/2025'),
      under('C1', '05/05/2025'),
    ],
    found: ['Episodes 2', 'Episodes 3'],
  },
  {
    rule: rule361,
    what: 'police protection of 2 days twice, with days between,',
    Episodes: [under('L1', '01/05/2025', '03/05/2025'), under('L1', '04/05/2025', '06/05/2025')],
    found: [],
  },
  {
    rule: rule361,
    what: 'open police protection since 28 March',
    Episodes: [under('L1', '28/03/2026')],
    found: [],
  },
  {
    rule: rule361,
    what: 'open police protection since 27 March',
    Episodes: [under('L1', '27/03/2026')],
    found: ['Episodes 2'],
  },
  {
    rule: rule362,
    what: 'an emergency protection order of 21 days',
    Episodes: [under('L2', '01/05/2025', '22/05/2025')],
    found: [],
  },
  {
    rule: rule362,
    what: 'an emergency protection order of 22 days',
    Episodes: [under('L2', '01/05/2025', '23/05/2025')],
    found: ['Episodes 2'],
  },
  {
    rule: rule363,
    what: 'a child assessment order of 7 days',
    Episodes: [under('L3', '01/05/2025', '08/05/2025')],
    found: [],
  },
  {
    rule: rule363,
    what: 'a child assessment order of 8 days',
    Episodes: [under('L3', '01/05/2025', '09/05/2025')],
    found: ['Episodes 2'],
  },
  {
    rule: rule364,
    what: 'police detention of 21 days',
    Episodes: [under('J2', '01/05/2025', '22/05/2025')],
    found: [],
  },
  {
    rule: rule364,
    what: 'police detention of 22 days',
    Episodes: [under('J2', '01/05/2025', '23/05/2025')],
    found: ['Episodes 2'],
  },
  {
    rule: rule365,
    what: 'a short break of 18 days, though not one of 17,',
    Episodes: [under('V3', '01/05/2025', '18/05/2025'), under('V3', '01/06/2025', '19/06/2025')],
    found: ['Episodes 3'],
  },
  {
    rule: rule365,
    what: 'a short break open since 13 March',
    Episodes: [under('V3', '13/03/2026')],
    found: ['Episodes 2'],
  },
  {
    rule: rule365,
    what: 'a short break agreement of 18 days',
    Episodes: [under('V4', '01/05/2025', '19/05/2025')],
    found: [],
  },
  {
    rule: rule366,
    what: 'a short break that begins with P, though not one with S,',
    Episodes: [under('V3', '01/05/2025', '03/05/2025'), { ...under('V3', '03/05/2025'), RNE: 'P' }],
    found: ['Episodes 3'],
  },
  {
    rule: rule367,
    what: 'short breaks of 75 days in the year',
    Episodes: [under('V3', '01/03/2025', '16/04/2025'), under('V3', '01/06/2025', '31/07/2025')],
    found: [],
  },
  {
    rule: rule367,
    what: 'short breaks of 76 days in the year',
    Episodes: [under('V3', '01/03/2025', '17/04/2025'), under('V3', '01/06/2025', '31/07/2025')],
    found: ['Episodes 2', 'Episodes 3'],
  },
])

import { testRules } from '../../../../../test/support/checks/rule-rows.ts'
import { rule1009 } from './rule-1009.ts'
import { rule141 } from './rule-141.ts'
import { rule143 } from './rule-143.ts'
import { rule145 } from './rule-145.ts'
import { rule147 } from './rule-147.ts'
import { rule148 } from './rule-148.ts'
import { rule149 } from './rule-149.ts'
import { rule178 } from './rule-178.ts'
import { rule353 } from './rule-353.ts'
import { rule354 } from './rule-354.ts'
import { rule355 } from './rule-355.ts'
import { rule356 } from './rule-356.ts'
import { rule385 } from './rule-385.ts'
import { ruleInt03 } from './rule-int03.ts'

testRules([
  {
    rule: rule141,
    what: 'a start that is blank or no date of the return',
    Episodes: [{ DECOM: '' }, { DECOM: '2025-06-01' }, { DECOM: '31/04/2025' }, {}],
    found: ['Episodes 2', 'Episodes 3', 'Episodes 4'],
  },
  {
    rule: rule147,
    what: 'an end that is no date of the return',
    Episodes: [{ DEC: '31/02/2026' }, { DEC: '45992' }, { DEC: '' }, { DEC: '01/06/2025' }],
    found: ['Episodes 2', 'Episodes 3'],
  },
  {
    rule: rule143,
    what: 'a reason for the episode that is no code',
    Episodes: [{ RNE: 'X' }, { RNE: '' }, { RNE: 'b' }],
    found: ['Episodes 2'],
  },
  {
    rule: rule145,
    what: 'a need that is no code',
    Episodes: [{ CIN: 'N9' }, { CIN: '' }, { CIN: 'N8' }],
    found: ['Episodes 2'],
  },
  {
    rule: rule149,
    what: 'a reason for the end that is no code',
    Episodes: [{ REC: 'E43' }, { REC: '' }, { REC: 'E45' }],
    found: ['Episodes 2'],
  },
  {
    rule: rule1009,
    what: 'a reason for the move that is no code',
    Episodes: [
      { REASON_PLACE_CHANGE: 'MOVED' },
      { REASON_PLACE_CHANGE: '' },
      { REASON_PLACE_CHANGE: 'CUSTOD' },
    ],
    found: ['Episodes 2'],
  },
  {
    rule: rule178,
    what: 'an unknown provider, or one of a temporary move or other placement',
    Episodes: [
      { PLACE_PROVIDER: 'PR6' },
      { PLACE: 'T0' },
      { PLACE: 'Z11' },
      { PLACE: 'T3', PLACE_PROVIDER: '' },
      { PLACE_PROVIDER: '' },
      {},
    ],
    found: ['Episodes 2', 'Episodes 3', 'Episodes 4'],
  },
  {
    rule: rule178,
    what: 'a provider of a Z1 placement in an earlier year',
    Episodes: [{ PLACE: 'Z1' }],
    year: 2024,
    found: ['Episodes 2'],
  },
  {
    rule: rule148,
    what: 'one of end and reason without the other',
    Episodes: [{ DEC: '01/06/2025' }, { REC: 'X1' }, { DEC: 'x', REC: 'X1' }, { DEC: 'x' }, {}],
    found: ['Episodes 2', 'Episodes 3', 'Episodes 5'],
  },
  {
    rule: rule353,
    what: 'a start before the Children Act',
    Episodes: [{ DECOM: '13/10/1991' }, { DECOM: '14/10/1991' }],
    found: ['Episodes 2'],
  },
  {
    rule: rule354,
    what: 'a start after the year',
    Episodes: [{ DECOM: '01/04/2026' }, { DECOM: '31/03/2026' }],
    found: ['Episodes 2'],
  },
  {
    rule: rule385,
    what: 'an end after the year',
    Episodes: [{ DEC: '01/04/2026' }, { DEC: '31/03/2026' }],
    found: ['Episodes 2'],
  },
  {
    rule: rule355,
    what: 'an end on the day of the start',
    Episodes: [{ DEC: '01/05/2025' }, { DEC: '02/05/2025' }],
    found: ['Episodes 2'],
  },
  {
    rule: rule356,
    what: 'an end before the start',
    Episodes: [{ DEC: '30/04/2025' }, { DEC: '01/05/2025' }],
    found: ['Episodes 2'],
  },
  {
    rule: ruleInt03,
    what: 'a child with episodes who is not in the Header',
    Header: [],
    Episodes: [{}],
    found: ['Episodes 2'],
  },
  { rule: ruleInt03, what: 'a child with episodes who is in the Header', Episodes: [{}], found: [] },
])

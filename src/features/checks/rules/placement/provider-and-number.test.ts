import { testRules } from '../../../../../test/support/checks/rule-rows.ts'
import { rule213 } from './rule-213.ts'
import { rule218 } from './rule-218.ts'
import { rule222 } from './rule-222.ts'
import { rule526 } from './rule-526.ts'
import { rule527 } from './rule-527.ts'
import { rule528 } from './rule-528.ts'
import { rule529 } from './rule-529.ts'
import { rule530 } from './rule-530.ts'
import { rule531 } from './rule-531.ts'
import { rule550 } from './rule-550.ts'

const provided = (PLACE: string, PLACE_PROVIDER: string) => ({ PLACE, PLACE_PROVIDER })
const numbered = (PLACE: string, URN: string) => ({ PLACE, URN })

testRules([
  {
    rule: rule213,
    what: 'a provider of a temporary placement',
    Episodes: [provided('T4', 'PR1'), provided('T4', '')],
    found: ['Episodes 2'],
  },
  {
    rule: rule213,
    what: 'a provider of another placement',
    Episodes: [provided('Z12', 'PR1'), provided('U6', 'PR1')],
    found: ['Episodes 2'],
  },
  {
    rule: rule526,
    what: 'foster care without a provider',
    Episodes: [provided('U6', ''), provided('T4', ''), provided('Z14', '')],
    found: ['Episodes 2'],
  },
  { rule: rule526, what: 'Z1 without a provider', Episodes: [provided('Z1', '')], year: 2025, found: [] },
  {
    rule: rule527,
    what: 'PR1 for P1, R2 or R5',
    Episodes: [provided('P1', 'PR1'), provided('R2', 'PR1'), provided('R5', 'PR1'), provided('K2', 'PR1')],
    found: ['Episodes 2', 'Episodes 3', 'Episodes 4'],
  },
  {
    rule: rule528,
    what: 'PR2 for P1, R2 or R5',
    Episodes: [provided('P1', 'PR2'), provided('R2', 'PR2'), provided('R5', 'PR2'), provided('K2', 'PR2')],
    found: ['Episodes 2', 'Episodes 3', 'Episodes 4'],
  },
  {
    rule: rule529,
    what: 'PR3 for homes and families',
    Episodes: ['P1', 'A3', 'K1', 'K2', 'U6', 'R2', 'K3'].map((place) => provided(place, 'PR3')),
    found: ['Episodes 2', 'Episodes 3', 'Episodes 4', 'Episodes 5', 'Episodes 6'],
  },
  {
    rule: rule530,
    what: 'PR4 for P1',
    Episodes: [provided('P1', 'PR4'), provided('K2', 'PR4')],
    found: ['Episodes 2'],
  },
  {
    rule: rule531,
    what: 'PR5 for P1',
    Episodes: [provided('P1', 'PR5'), provided('K2', 'PR5')],
    found: ['Episodes 2'],
  },
  {
    rule: rule550,
    what: 'PR0 for anything but P1',
    Episodes: [provided('P1', 'PR0'), provided('U6', 'PR0')],
    found: ['Episodes 3'],
  },
  {
    rule: rule218,
    what: 'foster care without a number',
    Episodes: [numbered('U6', ''), numbered('U6', '1234567'), numbered('P1', ''), numbered('T4', '')],
    found: ['Episodes 2'],
  },
  {
    rule: rule218,
    what: 'a short break without a number',
    Episodes: [
      { ...numbered('R1', ''), LS: 'V4' },
      { ...numbered('K2', ''), LS: 'V4' },
    ],
    found: [],
  },
  {
    rule: rule222,
    what: 'a number of a placement with parents',
    Episodes: [numbered('P1', '1234567'), numbered('P1', 'XXXXXXX'), numbered('U6', '1234567')],
    found: ['Episodes 2'],
  },
])

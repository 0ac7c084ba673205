import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { isoDay } from '../../kit/dates/index.ts'
import { decideStep, type Standing, type StepAsked } from './decide-step.ts'
import { FIRST_POLICY } from './policy.ts'
import {
  DISPUTE_ACTS,
  DISPUTE_STATES,
  type DisputeAct,
  type DisputeState,
  STATE_TABLE,
  stateAfter,
  stateBeforeClosing,
} from './state-table.ts'

/** The grid, written out a second time as people draw it: a row for each state, a column for each act. */
const GRID = `
            note       promote  answer    reply  accept  refuse     climb  reassign   close   reopen  strike
informal    informal   asked    -         -      -       -          -      -          closed  -       mistake
asked       asked      -        answered  -      -       -          asked  asked      closed  -       mistake
answered    answered   -        -         asked  agreed  unsettled  asked  answered   -       -       mistake
unsettled   unsettled  -        answered  -      -       -          asked  unsettled  closed  -       mistake
agreed      agreed     -        -         -      -       -          asked  -          closed  -       mistake
closed      -          -        -         -      -       -          -      -          -       before  mistake
mistake     -          -        -         -      -       -          -      -          -       -       -`
  .trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/))

const [acts = [], ...rows] = GRID

test('the grid has every act and every state', () => {
  assert.deepEqual(acts, [...DISPUTE_ACTS])
  assert.deepEqual(
    rows.map(([state]) => state),
    [...DISPUTE_STATES],
  )
})

const answerer = { name: 'Priya Nandi', email: null, personId: null }
const on = isoDay('2026-11-20')

const before: DisputeState = 'unsettled'

const STANDING = {
  state: 'asked',
  raisedOn: on,
  stageName: 'Team manager',
  waiting: null,
  before: null,
} as const

const ASKED: Readonly<Record<DisputeAct, StepAsked>> = {
  note: { act: 'note', says: 'We spoke.' },
  promote: { act: 'promote', level: 1, answerer, says: '' },
  answer: { act: 'answer', answer: { kind: 'disagree', says: 'The plan is sound.', action: null } },
  reply: { act: 'reply', says: 'It is the plan of May.' },
  accept: { act: 'accept', says: '' },
  refuse: { act: 'refuse', says: 'It does not say when.' },
  climb: { act: 'climb', level: 2, answerer, says: '' },
  close: { act: 'close', says: '', outcomes: ['plan-changed'], difference: 'She stayed at her school.' },
  reassign: { act: 'reassign', answerer, says: 'Priya Nandi left the team.' },
  reopen: { act: 'reopen', says: 'It was the other challenge that is settled.' },
  strike: { act: 'strike', says: 'The wrong child.' },
}

for (const [state, ...leads] of rows) {
  for (const [at, act] of DISPUTE_ACTS.entries()) {
    const lead = leads[at] === '-' ? null : leads[at]
    test(`from ${state}, ${act} ${lead === null ? 'may not be done' : `leads to ${lead}`}`, () => {
      const from = DISPUTE_STATES.find((one) => one === state) ?? 'mistake'
      const leadsTo = lead === 'before' ? before : lead
      assert.equal(stateAfter(from, act, before), leadsTo)
      const waiting = from === 'answered' ? (act === 'reply' ? 'ask' : 'disagree') : null
      const standing: Standing = {
        ...STANDING,
        state: from,
        stageName: null,
        waiting,
        before,
        answerer: null,
      }
      const decided = decideStep(standing, ASKED[act], {
        on,
        policy: FIRST_POLICY,
      })
      assert.equal(decided.ok ? decided.value.state : null, leadsTo)
      if (!decided.ok) assert.equal(decided.failure.code, 'not-now')
    })
  }
}

test('a dispute is not taken to the stage where it stands, for its clock would begin anew', () => {
  const standing = { ...STANDING, stageName: 'Service manager', answerer }
  const decided = decideStep(standing, ASKED.climb, { on, policy: FIRST_POLICY })
  assert.equal(decided.ok ? null : decided.failure.says, 'It is at that stage now. Choose another')
})

test('what is promised is due within a year and not in the past', () => {
  const standing = { ...STANDING, answerer }
  const by = (day: string) => {
    const action = { says: 'Hold the meeting', by: isoDay(day) }
    const asked = { act: 'answer', answer: { kind: 'accept', says: '', action } } as const
    return decideStep(standing, asked, { on, policy: FIRST_POLICY }).ok
  }
  assert.deepEqual(['2026-11-19', '2026-11-20', '2027-11-21', '2027-11-22'].map(by), [
    false,
    true,
    true,
    false,
  ])
})

test('what was closed goes back to the state of its last closing', () => {
  const done = ['raise', 'close', 'reopen', 'promote', 'answer', 'refuse', 'close'] as const
  assert.equal(stateBeforeClosing(done.slice(0, 2)), 'informal')
  assert.equal(stateBeforeClosing(done), 'unsettled')
  assert.equal(stateBeforeClosing(['raise', 'promote']), null)
})

test('somebody else is named to answer, with a reason, and not the same person once more', () => {
  const named = (name: string, says: string) => {
    const asked = { act: 'reassign', answerer: { ...answerer, name }, says } as const
    const decided = decideStep({ ...STANDING, answerer }, asked, { on, policy: FIRST_POLICY })
    return decided.ok ? null : decided.failure.says
  }
  assert.equal(named('Lee Park', 'She left.'), null)
  assert.equal(named('Lee Park', ''), 'Enter why somebody else must answer')
  assert.equal(named('priya nandi', 'She left.'), 'They are asked now. Enter somebody else')
})

test('the table in docs/disputes.md is the table of the program', () => {
  const drawn = readFileSync(new URL('../../../docs/disputes.md', import.meta.url), 'utf8')
  const line = (state: DisputeState) =>
    `| ${state} | ${DISPUTE_ACTS.map((act) => STATE_TABLE[state][act] ?? '').join(' | ')} |`
  for (const state of DISPUTE_STATES) assert.ok(drawn.includes(line(state)), `no line ${line(state)}`)
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decideTeam, type TeamRecord } from './team.ts'

const team = (id: string, withinId: string | null): TeamRecord => ({
  id,
  name: `Team ${id}`,
  kind: 'social-work',
  withinId,
  version: 1,
})
const TEAMS = [team('a', 'b'), team('b', 'c'), team('c', null)]
const given = (name: string, withinId: string | null) => ({ name, kind: 'other' as const, withinId })

test('a team is within another, or none', () => {
  assert.equal(decideTeam(TEAMS, null, given('New', 'a')).ok, true)
  assert.equal(decideTeam(TEAMS, 'a', given('Team a', null)).ok, true)
})

test('no two teams have one name, whatever the capitals', () => {
  const refused = decideTeam(TEAMS, null, given('TEAM A', null))
  assert.equal(!refused.ok && refused.failure.field, 'name')
  assert.equal(decideTeam(TEAMS, 'a', given('TEAM A', 'b')).ok, true)
})

test('a team within itself, by whatever way, is refused with the way', () => {
  const refused = decideTeam(TEAMS, 'c', given('Team c', 'a'))
  assert.equal(
    !refused.ok && refused.failure.says,
    'A team cannot be within itself: Team c, within Team a, within Team b, within Team c',
  )
  assert.equal(decideTeam(TEAMS, 'c', given('Team c', 'c')).ok, false)
})

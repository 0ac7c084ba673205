import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CASE, line, WHOLE } from '../../../test/support/staff-factory.ts'
import { isoDay } from '../../kit/dates/index.ts'
import { toStaff } from '../../law/reviewing-officers/index.ts'
import {
  type CoverFacts,
  coverOn,
  decideCover,
  decideEndOfCover,
  type OfficerCover,
} from './officer-cover.ts'

const cover: OfficerCover = {
  id: 'one',
  childId: 'tilly',
  officer: { id: 'owen', name: 'Owen Birtles' },
  from: isoDay('2026-11-16'),
  returnsOn: isoDay('2026-11-30'),
  version: 1,
}
const known: CoverFacts = {
  held: [{ officer: { id: 'ruth', name: 'Ruth Adeyemi' }, from: isoDay('2026-03-06'), to: null }],
  officer: { id: 'owen', name: 'Owen Birtles' },
  covers: [],
  staff: toStaff(WHOLE),
  facts: CASE,
}
const asked = { from: isoDay('2026-12-21'), returnsOn: isoDay('2027-01-04') }
const says = (given: Partial<CoverFacts>, days: Partial<typeof asked> = {}) => {
  const decided = decideCover({ ...known, ...given }, { ...asked, ...days })
  return decided.ok ? null : decided.failure.says
}

test('somebody stands in from the first day, and on the day of return no more', () => {
  assert.equal(coverOn([cover], isoDay('2026-11-15')), null)
  assert.equal(coverOn([cover], isoDay('2026-11-16')), cover)
  assert.equal(coverOn([cover], isoDay('2026-11-29')), cover)
  assert.equal(coverOn([cover], isoDay('2026-11-30')), null)
})

test('cover from a day to come is taken', () => {
  assert.ok(decideCover(known, asked).ok)
})

test('cover is refused where nobody holds the child, where days overlap, and where it ends before it begins', () => {
  assert.match(says({ held: [] }) ?? '', /Nobody holds this child/)
  assert.match(
    says({ covers: [cover] }, { from: isoDay('2026-11-29') }) ?? '',
    /Owen Birtles stands in from 16 November/,
  )
  assert.match(says({}, { returnsOn: asked.from }) ?? '', /after the first day of cover/)
})

test('the holder, somebody without a post and somebody with a part in the case cannot stand in', () => {
  assert.match(
    says({ officer: { id: 'ruth', name: 'Ruth Adeyemi' } }) ?? '',
    /nobody stands in for themselves/,
  )
  assert.match(says({ officer: { id: 'mo', name: 'Mo Karim' } }) ?? '', /holds no post as IRO/)
  const staff = toStaff({ ...WHOLE, lines: [...WHOLE.lines, line('dan', 'owen')] })
  assert.match(says({ staff }) ?? '', /Owen Birtles cannot stand in\. Owen Birtles line-manages Dan Petrov/)
})

test('cover may end early, and on its first day is taken back, and not end later than it was to', () => {
  assert.ok(decideEndOfCover(cover, isoDay('2026-11-20')).ok)
  assert.ok(decideEndOfCover(cover, cover.from).ok)
  assert.equal(decideEndOfCover(cover, isoDay('2026-12-01')).ok, false)
})

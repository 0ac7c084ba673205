import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseSchoolDay, toSchoolDayText, USUAL_SCHOOL_DAY, usualSchoolDay } from './school-day.ts'

test('a school day is read as people type it and as it is kept', () => {
  assert.deepEqual(parseSchoolDay('8.45am to 3pm'), { from: '08:45', to: '15:00' })
  assert.deepEqual(parseSchoolDay(toSchoolDayText(USUAL_SCHOOL_DAY)), USUAL_SCHOOL_DAY)
  assert.equal(parseSchoolDay('None'), null)
  assert.deepEqual(['3pm to 9am', 'mornings', '9am', ''].map(parseSchoolDay), [
    undefined,
    undefined,
    undefined,
    undefined,
  ])
})

test('children of 4 to 17 are taken to be at school, and those whose age is not known', () => {
  assert.deepEqual([3, 18].map(usualSchoolDay), [null, null])
  assert.deepEqual([4, 17, null].map(usualSchoolDay), [USUAL_SCHOOL_DAY, USUAL_SCHOOL_DAY, USUAL_SCHOOL_DAY])
})

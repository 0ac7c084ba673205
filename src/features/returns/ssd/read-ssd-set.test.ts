import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isoDay, toIsoDate } from '../../../kit/dates/index.ts'
import { readSsdSet } from './read-ssd-set.ts'

const TODAY = isoDay('2026-11-21')

const PERSON =
  'pers_person_id,pers_dob,pers_sex,pers_ethnicity\nP-1,2014-09-02 00:00:00.000,F,CNHE\nP-9,2012-01-01,M,WBRI\n'
const PLACEMENT =
  'clap_cla_placement_id,clap_cla_placement_start_date,clap_cla_placement_end_date,clap_cla_placement_type,clap_cla_placement_provider,clap_person_id\nL1,2025-06-02,2025-09-01,U6,PR1,P-1\nL2,2025-09-01,,K2,PR4,P-1\n'
const LEGAL =
  'lega_legal_status_id,lega_person_id,lega_legal_status,lega_legal_status_start_date,lega_legal_status_end_date\n1,P-1,V2,2025-06-02,2025-07-01\n2,P-1,C1: interim care order,01/07/2025,\n'
const EPISODES =
  'clae_cla_episode_id,clae_person_id,clae_cla_episode_start_date,clae_cla_episode_start_reason,clae_cla_primary_need_code,clae_cla_episode_ceased_date,clae_cla_episode_ceased_reason,clae_cla_id,clae_cla_placement_id,clae_entered_care_date,clae_cla_last_iro_contact_date\nE1,P-1,2025-06-02T00:00:00,S,N1,2025-09-01,X1,CARE1,L1,2025-06-01,\nE2,P-1,2025-09-01,P,N1,,,CARE1,L2,2025-06-01,2026-10-01\n'
const REVIEWS =
  'clar_cla_review_id,clar_cla_id,clar_cla_review_due_date,clar_cla_review_date,clar_cla_review_cancelled,clar_cla_review_participation\nR1,CARE1,2025-06-30,2025-06-27,N,PN1\nR2,CARE1,2025-09-30,2025-09-29,Y,\nR3,CARE1,2026-12-31,,,\n'
const PROFESSIONALS = 'prof_professional_id,prof_professional_name\n7,Ruth Adeyemi\n'
const INVOLVEMENTS =
  'invo_involvements_id,invo_professional_id,invo_professional_role_id,invo_involvement_start_date,invo_involvement_end_date,invo_person_id\n1,7,Ind. Rev. Officer (perm),2025-06-04,,P-1\n2,7,Social Worker,2025-06-04,,P-9\n'

const WHOLE = {
  'person.csv': PERSON,
  'placement.csv': PLACEMENT,
  'legal.csv': LEGAL,
  'episodes.csv': EPISODES,
  'reviews.csv': REVIEWS,
  'professionals.csv': PROFESSIONALS,
  'involvements.csv': INVOLVEMENTS,
}

async function* filesOf(texts: Readonly<Record<string, string>>) {
  for (const [name, text] of Object.entries(texts)) yield { name, bytes: bytesOf(text) }
}

async function* bytesOf(text: string) {
  yield Buffer.from(text)
}

const read = (texts: Readonly<Record<string, string>> = WHOLE) => readSsdSet(filesOf(texts), TODAY)

test('episodes take the status and placement of their first day, and are parted where one changes within', async () => {
  const { batches } = await read()
  const episodes = batches.flatMap((batch) => (batch.table === 'Episodes' ? batch.rows : []))
  assert.deepEqual(
    episodes.map(({ decom, dec, rne, ls, place, provider, rec }) => [
      toIsoDate(decom),
      dec === null ? '' : toIsoDate(dec),
      rne,
      ls,
      place,
      provider,
      rec,
    ]),
    [
      ['2025-06-02', '2025-07-01', 'S', 'V2', 'U6', 'PR1', 'X1'],
      ['2025-07-01', '2025-09-01', 'L', 'C1', 'U6', 'PR1', 'X1'],
      ['2025-09-01', '', 'P', 'C1', 'K2', 'PR4', ''],
    ],
  )
})

test('only people with an episode are children looked after, and a misprint of the guidance is put right', async () => {
  const { batches } = await read()
  const headers = batches.flatMap((batch) => (batch.table === 'Header' ? batch.rows : []))
  assert.deepEqual(
    headers.map(({ child, ethnic, born }) => [child, ethnic, toIsoDate(born)]),
    [['P-1', 'CHNE', '2014-09-02']],
  )
})

test('a cancelled review, or one with no day, was not held; what was due is kept beside', async () => {
  const { batches, reviewsTold, careTold, held, lastDay } = await read()
  const reviews = batches.flatMap((batch) => (batch.table === 'Reviews' ? batch.rows : []))
  assert.deepEqual(
    reviews.map(({ review, code }) => [toIsoDate(review), code]),
    [['2025-06-27', 'PN1']],
  )
  assert.deepEqual(reviewsTold.length, 3)
  assert.equal(careTold[0]?.enteredCare, isoDay('2025-06-01'))
  assert.equal(careTold[0]?.lastContact, isoDay('2026-10-01'))
  assert.deepEqual(
    held.map(({ child, name, role }) => [child, name, role]),
    [['P-1', 'Ruth Adeyemi', 'Ind. Rev. Officer (perm)']],
  )
  assert.equal(lastDay, isoDay('2025-09-01'))
})

test('a row with a day that is none, of nobody or of a period that is not there is refused with its line and column', async () => {
  const { refused } = await read({
    ...WHOLE,
    'person.csv': `${PERSON}P-2,2014-02-31,F,WBRI\n,2014-02-01,F,WBRI\nP-3\n`,
    'reviews.csv': `${REVIEWS}R4,CARE7,,2025-10-01,,PN1\n`,
    'involvements.csv': `${INVOLVEMENTS}3,8,IRO,2025-06-04,,P-1\n`,
  })
  assert.deepEqual(
    refused.map(({ file, line, column, found }) => [file, line, column, found]),
    [
      ['person.csv', 4, 'pers_dob', '2014-02-31'],
      ['person.csv', 5, 'pers_person_id', ''],
      ['person.csv', 6, '', '1 fields'],
      ['reviews.csv', 5, 'clar_cla_id', 'CARE7'],
      ['involvements.csv', 4, 'invo_professional_id', '8'],
    ],
  )
})

test('a refused review is of the child of its period, a bad due day alone drops no review, and one still to come was not held', async () => {
  const { refused, batches, reviewsTold } = await read({
    ...WHOLE,
    'episodes.csv': `${EPISODES}E9,P-9,soon,S,N1,,,CARE9,,,\n`,
    'reviews.csv': `${REVIEWS}R4,CARE1,31/31/2025,2025-12-01,N,PN1\nR5,CARE1,,2025-13-01,N,PN1\nR6,CARE1,2026-12-20,2026-12-19,N,\nR7,CARE9,,2025-12-01,N,PN1\nR8,CARE8,,2025-12-01,N,PN1\n`,
  })
  assert.deepEqual(
    refused.map(({ line, child, column, isRowKept }) => [line, child, column, isRowKept]),
    [
      [4, 'P-9', 'clae_cla_episode_start_date', false],
      [5, 'P-1', 'clar_cla_review_due_date', true],
      [6, 'P-1', 'clar_cla_review_date', false],
      [7, 'P-1', 'clar_cla_review_date', true],
      [8, 'P-9', 'clar_cla_id', false],
      [9, '', 'clar_cla_id', false],
    ],
  )
  const held = batches.flatMap((batch) => (batch.table === 'Reviews' ? batch.rows : []))
  assert.deepEqual(
    held.map(({ review }) => toIsoDate(review)),
    ['2025-06-27', '2025-12-01'],
  )
  assert.deepEqual(
    reviewsTold.slice(3).map(({ id, held: on, due }) => [id, on === null, due === null]),
    [
      ['R4', false, true],
      ['R6', true, false],
    ],
  )
})

test('a table that is missing, there twice or of something else is a sentence, and other tables of the dataset are passed over', async () => {
  const { 'legal.csv': _legal, ...without } = WHOLE
  assert.match((await read(without)).says.join(), /episodes\.csv says little without ssd_legal_status/)
  assert.match((await read({ ...WHOLE, 'z.csv': PERSON })).says.join(), /second ssd_person file/)
  assert.match(
    (await read({ ...WHOLE, 'z.csv': 'CHILD,DOB,REVIEW,REVIEW_CODE\n' })).says.join(),
    /no table of the dataset/,
  )
  assert.match(
    (await read({ ...WHOLE, 'person.csv': 'pers_person_id\n' })).says.join(),
    /does not have pers_dob/,
  )
  const { says, warnings } = await read({ ...WHOLE, 'z.csv': 'addr_table_id,addr_person_id\n1,P-1\n' })
  assert.deepEqual(says, [])
  assert.match(warnings.join(), /z\.csv: not used/)
})

import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { checkFolder } from './check-folder.ts'
import { EVERY_RULE } from './rules/every-rule.ts'

const HEADING =
  'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN'
const SSD = 'clae_cla_episode_id,clae_person_id,clae_cla_episode_start_date,clae_entered_care_date'
const RULES = EVERY_RULE.filter(({ code }) => code === 'IRO14')

const episodes = (...rows: string[]) =>
  `${HEADING}\n${rows.map((row) => `${row},V2,N1,U6,PR1,,,,,,`).join('\n')}\n`

test('the other source is compared with the day care began, where it was there, and not refused', async (context) => {
  const path = mkdtempSync(join(tmpdir(), 'entered-'))
  context.after(() => rmSync(path, { recursive: true }))
  mkdirSync(join(path, 'prev'))
  writeFileSync(join(path, 'prev', 'e.csv'), episodes('C3,01/05/2024,S'))
  writeFileSync(
    join(path, 'e.csv'),
    episodes('C1,01/05/2025,S', 'C2,01/05/2025,S', 'C3,01/05/2024,S', 'C4,01/05/2024,P', 'C5,01/05/2024,P'),
  )
  const without = await checkFolder(path, RULES, 2026)
  assert.ok(without.ok)
  assert.deepEqual(
    without.value.couldNotRun.map(({ table, why }) => [table, why]),
    [['ssd_cla_episodes', 'There is no ssd_cla_episodes file, and the rule needs one.']],
  )
  writeFileSync(
    join(path, 'ssd.csv'),
    `${SSD}\n1,C1,2025-05-01 00:00:00.000,2025-05-01\n2,c2,01/05/2025,2025-04-30\n3,C3,2024-05-01,\n4,C4,2024-05-01,2019-01-01\n5,C5,2024-05-01,2024-05-02\n`,
  )
  const checked = await checkFolder(path, RULES, 2026)
  assert.ok(checked.ok)
  assert.deepEqual([checked.value.refused, checked.value.couldNotRun], [[], []])
  assert.deepEqual(
    checked.value.findings.map(({ line, says }) => [line, says]),
    [
      [3, 'Care began on 1 May 2025 in the return, but on 30 April 2025 in line 3 of ssd_cla_episodes.'],
      [6, 'Care began on 1 May 2024 in the return, but on 2 May 2024 in line 6 of ssd_cla_episodes.'],
    ],
  )
})

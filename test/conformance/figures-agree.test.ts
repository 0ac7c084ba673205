import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import {
  CATALOGUE,
  type Figure,
  type FigureFacts,
  loadFigureFacts,
  toFileFigureFacts,
  workFigures,
} from '../../src/features/figures/index.ts'
import { createProgressBoard, importFolders } from '../../src/features/imports/index.ts'
import { readReturns } from '../../src/features/returns/index.ts'
import { isoDay } from '../../src/kit/dates/index.ts'
import { DEFAULT_POLICY } from '../../src/law/looked-after-reviews/index.ts'
import { YEAR_2025 } from '../support/figure-rows.ts'
import { withDatabase } from '../support/test-database.ts'

const SAMPLES = fileURLToPath(new URL('../../../shared/data/', import.meta.url))

function figuresOf(children: Iterable<FigureFacts>): readonly Figure[] {
  return workFigures(children, {
    measures: CATALOGUE.filter(({ needs }) => needs === 'either'),
    period: YEAR_2025,
    policy: DEFAULT_POLICY,
    source: 'files',
  })
}

// The flawed sample has rows that break every rule: what is odd must be odd in the same way on both sides.
for (const sample of ['ssda903-clean', 'ssda903-flawed']) {
  const database = await withDatabase()
  const dir = `${SAMPLES}${sample}`
  test(`the return in ${sample} gives the same figures from its files and from the database`, async () => {
    const { facts } = await readReturns([dir])
    const parts = {
      db: database.db,
      kind: database.kind,
      today: () => isoDay('2026-11-21'),
      board: createProgressBoard(),
      largestFile: 10_000_000,
    }
    await importFolders(parts, { dirs: [dir], collection: null, withdrawals: 'confirmed' })
    const fromFiles = figuresOf([...facts].map(toFileFigureFacts))
    const fromDatabase = figuresOf(await loadFigureFacts(database.db, isoDay('2026-11-21')))
    assert.ok(fromFiles.every(({ denominator, measure }) => denominator > 0 || measure.shape === 'count'))
    assert.deepEqual(fromDatabase, fromFiles)
  })
}

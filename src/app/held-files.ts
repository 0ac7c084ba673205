// What the checks need of the files that were loaded, and what is done once more are.
import { type HeldFiles, loadHeldChecks } from '../features/checks/index.ts'
import {
  findSourceRow,
  holdsDataset,
  IMPORTS_PATH,
  listDatasetTold,
  listSourceEpisodes,
  readSourceReturn,
} from '../features/imports/index.ts'
import { newId } from '../kit/ids.ts'
import { logFault } from '../platform/log/log.ts'
import type { Services } from '../platform/web/services.ts'

export const { checkAgain, checksRoutes, childFindingsPath, FINDINGS_PATH, queueFindingDigests } =
  await loadHeldChecks()

export const HELD_FILES: HeldFiles = {
  readReturn: readSourceReturn,
  findRow: findSourceRow,
  listEpisodes: listSourceEpisodes,
  holdsDataset,
  listDataset: listDatasetTold,
  path: IMPORTS_PATH,
}

/** Runs the checks after files were loaded. A fault in them undoes no load: it is logged, and the page says what to do. */
export function checkAfterLoad({
  db,
  clock,
  log,
}: Pick<Services, 'db' | 'clock' | 'log'>): (actor: string) => Promise<void> {
  return async (actor) => {
    try {
      await checkAgain(db, HELD_FILES, { actor, now: clock.now(), today: clock.today() })
    } catch (fault) {
      logFault(log, newId().slice(0, 8), fault)
    }
  }
}

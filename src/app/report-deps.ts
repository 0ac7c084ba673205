import { findAbout } from '../features/benchmark/index.ts'
import { figuresOf } from '../features/figures/index.ts'
import type { ReportDeps } from '../features/reports/index.ts'
import type { Services } from '../platform/web/services.ts'

/** What reports are handed: the figures, and the name under which the authority exchanges them. */
export function reportDeps({ db, clock }: Pick<Services, 'db' | 'clock'>): ReportDeps {
  return {
    db,
    clock,
    readFigures: figuresOf(db),
    readAuthority: async () => (await findAbout(db))?.name ?? 'The council',
  }
}

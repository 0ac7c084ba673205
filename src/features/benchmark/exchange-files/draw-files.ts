import type { PageRequest, PageResponse } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import type { FieldErrors } from '../../../ui/forms/index.ts'
import { mayKeepBenchmark } from '../access.ts'
import { renderFiles } from './view.ts'
import { frameBenchmark } from '../page-frame.ts'
import { findAbout, listAuthorities, listFiles, listKeys } from '../queries/exchange.ts'

type Drawing = {
  readonly status?: number
  readonly errors?: FieldErrors
  /** The key that must be confirmed before the file can be brought in. */
  readonly keyId?: string | null
}

/** The files that are kept, with the forms to make ours and to bring in others. */
export async function drawFiles(
  { db }: Services,
  request: PageRequest,
  { status = 200, errors = [], keyId = null }: Drawing = {},
): Promise<PageResponse> {
  const main = renderFiles({
    files: await listFiles(db),
    keys: await listKeys(db),
    authorities: await listAuthorities(db),
    about: await findAbout(db),
    mayKeep: mayKeepBenchmark(request.user.roles),
    csrfToken: request.csrfToken,
    today: request.today,
    outcome: request.query.get('outcome'),
    errors,
    keyId,
  })
  return frameBenchmark(request, { title: 'Benchmark files', main, status, errors, under: 'comparison' })
}

import { ok, type Result } from '../../../kit/result.ts'
import { readUpload } from '../../../platform/files/index.ts'
import { type PageRequest, type PageResponse, redirectTo, type Route } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { drawFiles } from './draw-files.ts'
import { FILES_PATH } from '../paths.ts'
import { LARGEST_FILE, TOO_LARGE } from '../read-file.ts'
import { bringFile } from './bring-file.ts'

/** The files that are kept, and bringing in another authority's. */
export function bringFileRoutes(services: Services): readonly Route[] {
  return [
    {
      method: 'GET',
      path: FILES_PATH,
      action: 'see-benchmark',
      handle: (request) => drawFiles(services, request),
    },
    {
      method: 'POST',
      path: FILES_PATH,
      action: 'keep-benchmark',
      handle: (request) => bring(services, request),
    },
  ]
}

async function bring(services: Services, request: PageRequest): Promise<PageResponse> {
  const again = (status: number, message: string, keyId: string | null = null) =>
    drawFiles(services, request, { status, errors: [{ field: 'file', message }], keyId })
  const text = await readFile(request)
  if (!text.ok) return await again(413, TOO_LARGE)
  if (text.value === null) return await again(400, 'Choose the file that the other authority sent')
  const doing = { actor: request.user.accountId, now: services.clock.now() }
  const brought = await bringFile(services.db, text.value, doing)
  if (!brought.ok) return await again(422, brought.failure.says, brought.failure.keyId)
  const { outcome, code, year } = brought.value
  return redirectTo(`${FILES_PATH}?${new URLSearchParams({ outcome, code, year }).toString()}`)
}

/** The text of the file that was sent; null where none was chosen. */
async function readFile({ files }: PageRequest): Promise<Result<string | null, 'too-large'>> {
  let text: Result<string | null, 'too-large'> = ok(null)
  for await (const { field, content } of files) {
    if (field !== 'file') continue
    const read = await readUpload(content, LARGEST_FILE)
    text = read.ok ? ok(read.value.toString('utf8') || null) : read
  }
  return text
}

import type { UploadedFile } from '../../../platform/web/route.ts'
import type { FileSet, FileToLoad } from './file-sets.ts'

/** The files of an upload as one set. What of a file is not read is passed over, so that the page can be answered. */
export function uploadedSet(files: AsyncIterable<UploadedFile>, year: number | null): FileSet {
  return { name: 'what was sent', files: toFiles(files), year: year ?? 'propose' }
}

async function* toFiles(files: AsyncIterable<UploadedFile>): AsyncGenerator<FileToLoad> {
  try {
    for await (const { fileName, content } of files) {
      yield { name: fileName, bytes: content.iterator({ destroyOnReturn: false }) }
      content.resume()
    }
  } catch (error) {
    // The server ends an endless file. It was refused before, as larger than is taken.
    if (!isTooLarge(error)) throw error
  }
}

function isTooLarge(error: unknown): boolean {
  return error instanceof Error && 'statusCode' in error && error.statusCode === 413
}

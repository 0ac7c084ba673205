// The first file tells what is being loaded: the template, the dataset, a workbook or the return.
import { isSsdHeading, peekHeading } from '../../returns/index.ts'
import { isTemplateHeading } from '../template.ts'
import type { FileSet, FileToLoad } from './file-sets.ts'

export type WhatIsLoaded =
  | { readonly kind: 'template'; readonly file: FileToLoad; readonly rest: readonly FileSet[] }
  | { readonly kind: 'return' | 'dataset' | 'workbook'; readonly sets: readonly FileSet[] }

/** Looks at the first line of the first file; every file can still be read from its beginning. */
export async function lookAtFirst(sets: readonly FileSet[]): Promise<WhatIsLoaded> {
  const [set, ...others] = sets
  if (set === undefined) return { kind: 'return', sets }
  const files = set.files[Symbol.asyncIterator]()
  const first = await files.next()
  if (first.done === true) return { kind: 'return', sets: [{ ...set, files: rest(files) }, ...others] }
  const { heading, bytes } = await peekHeading(first.value.bytes)
  const file = { ...first.value, bytes }
  const names = heading.split(',').map((name) => name.replaceAll('"', ''))
  if (isTemplateHeading(names)) {
    return { kind: 'template', file, rest: [{ ...set, files: rest(files) }, ...others] }
  }
  return { kind: kindOf(heading, names), sets: [{ ...set, files: rest(files, file) }, ...others] }
}

/** A zip file begins with PK: it can only be a workbook. */
function kindOf(heading: string, names: readonly string[]): 'return' | 'dataset' | 'workbook' {
  if (heading.startsWith('PK\u0003\u0004')) return 'workbook'
  return isSsdHeading(names) ? 'dataset' : 'return'
}

async function* rest(files: AsyncIterator<FileToLoad>, first?: FileToLoad): AsyncGenerator<FileToLoad> {
  if (first !== undefined) yield first
  for (let next = await files.next(); next.done !== true; next = await files.next()) yield next.value
}

import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { type Import, listImports, readSourceText, type SourceText } from './source-text.ts'

/** A source file, by its path from the root of the project. */
export type SourceFile = {
  readonly path: string
  readonly source: string
  /** As {@link readSourceText}. */
  readonly code: string
  readonly imports: readonly Import[]
}

export const projectRoot = join(import.meta.dirname, '../..')

/** Every TypeScript file of some folders of the project. */
export function readSourceFiles(...folders: readonly string[]): readonly SourceFile[] {
  return folders.flatMap((folder) =>
    readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => toSourceFile(join(folder, name), readFileSync(join(projectRoot, folder, name), 'utf8'))),
  )
}

export function toSourceFile(path: string, source: string): SourceFile {
  // Read when asked for: most rules look at the source as it is, and to read all of it takes two seconds.
  let text: SourceText | null = null
  let imports: readonly Import[] | null = null
  const read = () => (text ??= readSourceText(source))
  return {
    path,
    source,
    get code() {
      return read().code
    },
    get imports() {
      return (imports ??= listImports(read()))
    },
  }
}

/** Where an import leads in the project, or null for a package. */
export function targetOf(file: SourceFile, { from }: Import): string | null {
  return from.startsWith('.') ? normalize(join(dirname(file.path), from)) : null
}

export function isTest(path: string): boolean {
  return path.endsWith('.test.ts') || path.startsWith('test/')
}

import { isTest, type SourceFile, targetOf } from './source-files.ts'

/** The files that go round in circles, as `a.ts → b.ts → a.ts`, types included. One circle for each that closes one. */
export function findCycles(files: readonly SourceFile[]): readonly string[] {
  const targets = toTargets(files)
  const cycles: string[] = []
  const done = new Set<string>()
  const walk = (path: string, trail: readonly string[]): void => {
    const seenAt = trail.indexOf(path)
    if (seenAt >= 0) cycles.push([...trail.slice(seenAt), path].join(' → '))
    if (seenAt >= 0 || done.has(path)) return
    for (const target of targets.get(path) ?? []) walk(target, [...trail, path])
    done.add(path)
  }
  for (const file of files) walk(file.path, [])
  return cycles
}

/** Files that nothing leads to: no other file imports them, tests not counted, and they are no way in. */
export function findOrphans(
  files: readonly SourceFile[],
  isWayIn: (path: string) => boolean,
): readonly string[] {
  const sources = files.filter((file) => !isTest(file.path))
  const used = new Set(sources.flatMap((file) => targetsOf(file).filter((target) => target !== file.path)))
  return sources.map((file) => file.path).filter((path) => !used.has(path) && !isWayIn(path))
}

/** Imports of files that are not there. */
export function findDeadEnds(files: readonly SourceFile[]): readonly string[] {
  const known = new Set(files.map((file) => file.path))
  return files.flatMap((file) =>
    targetsOf(file)
      .filter((target) => target.endsWith('.ts') && !known.has(target))
      .map((target) => `${file.path} imports ${target}, which is not there`),
  )
}

function toTargets(files: readonly SourceFile[]): ReadonlyMap<string, readonly string[]> {
  return new Map(files.map((file) => [file.path, targetsOf(file)]))
}

function targetsOf(file: SourceFile): readonly string[] {
  return file.imports.flatMap((one) => targetOf(file, one) ?? [])
}

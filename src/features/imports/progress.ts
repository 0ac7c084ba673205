/** How far a load of files is. Kept in memory: the embedded database's only connection may be busy with it. */
export type Progress = {
  readonly doing: 'reading' | 'comparing' | 'working-out'
  readonly done: number
  /** Null while nobody knows. */
  readonly total: number | null
}

export type ProgressBoard = {
  readonly show: (importId: string, progress: Progress) => void
  readonly of: (importId: string) => Progress | null
  readonly clear: (importId: string) => void
}

export function createProgressBoard(): ProgressBoard {
  const board = new Map<string, Progress>()
  return {
    show: (importId, progress) => void board.set(importId, progress),
    of: (importId) => board.get(importId) ?? null,
    clear: (importId) => void board.delete(importId),
  }
}

const DOING: Readonly<
  Record<Progress['doing'], { readonly says: string; readonly unit: readonly [string, string] }>
> = {
  reading: { says: 'Reading the files', unit: ['row', 'rows'] },
  comparing: { says: 'Comparing with what is held', unit: ['row', 'rows'] },
  'working-out': { says: 'Working out when each review is due', unit: ['child', 'children'] },
}

export function sayProgress({ doing }: Progress): string {
  return DOING[doing].says
}

export function unitOf({ doing }: Progress): readonly [string, string] {
  return DOING[doing].unit
}

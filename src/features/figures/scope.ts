import { keyOf, type Row } from './row.ts'

/** Whose figures: the whole service, or what one officer or team held on the day of each event. */
export type Scope =
  | { readonly kind: 'service' }
  | { readonly kind: 'officer' | 'team'; readonly name: string }

export const SERVICE: Scope = { kind: 'service' }

/** Whether a row belongs to a scope. */
export function isInScope(row: Row, scope: Scope): boolean {
  return scope.kind === 'service' || keyOf(row, scope.kind) === scope.name
}

export function scopeKey(scope: Scope): string {
  return scope.kind === 'service' ? 'service' : `${scope.kind} ${scope.name}`
}

/** The scope in words. */
export function scopeWords(scope: Scope): string {
  if (scope.kind === 'service') return 'whole service'
  return scope.kind === 'team' ? `team ${scope.name}` : scope.name
}

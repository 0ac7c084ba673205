/** A reviewing officer: somebody children are allocated to. */
export type Officer = {
  readonly id: string
  readonly name: string
  /** False once they have left the service. */
  readonly isHere: boolean
}

export type Team = { readonly id: string; readonly name: string }

/** A name as lists are sorted by: last name first, lower case, without accents. The database sorts by bytes. */
export function toSortName(name: string): string {
  const words = fold(name).split(' ')
  return [...words.slice(-1), ...words.slice(0, -1)].join(' ')
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim()
}

/** Who does something, and the instant. */
export type Actor = { readonly actor: string; readonly now: Date }

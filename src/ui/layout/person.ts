/** Who is signed in, as the top bar shows them. */
export type SignedInPerson = {
  readonly name: string
  /** In words, "manager"; left out where the name is enough. */
  readonly role?: string | undefined
  /** The token the sign-out form carries. */
  readonly csrfToken: string
}

/** A place in the navigation, in the order given. At most seven for any one role. */
export type NavItem = { readonly key: string; readonly text: string; readonly href: string }

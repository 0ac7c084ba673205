/** Who does it, and when. */
export type Doing = { readonly actor: string; readonly now: Date }

/** From whom and when: `from` is the address that e-mails come from, `officer` who holds the meeting. */
export type Sending = { readonly from: string; readonly officer: string | null; readonly now: Date }

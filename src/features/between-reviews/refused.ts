/** Why what was typed cannot be; `field` is the box it is said at. */
export type Refused = { readonly field: string; readonly says: string }

// What changed in the database since somebody asked last, and values of children, or of challenges, that are kept until it did.
export { createKeeper, type Keeper, type Kept, type SettingsOf } from './keeper.ts'
export { tidyChanges } from './read-changes.ts'

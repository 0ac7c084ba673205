import type { ProvisionId } from './provisions.ts'
import type { ReadingId } from './readings.ts'

/** How strong a duty is. A missed *must* and a missed *should* never look alike. */
export type Duty = 'must' | 'should' | 'local'

/** One step of an explanation: a plain sentence and the provisions it rests on. */
export type Reason = {
  readonly says: string
  readonly cites: readonly ProvisionId[]
  /** Our interpretation, where the text leaves a choice; shown as an unconfirmed reading. */
  readonly reading?: ReadingId
}

/** What a rule of law answers. */
export type Answer<Due> =
  | { readonly kind: 'due'; readonly due: Due; readonly because: readonly Reason[] }
  | { readonly kind: 'not-required'; readonly because: readonly Reason[] }
  | { readonly kind: 'cannot-tell'; readonly missing: string; readonly because: readonly Reason[] }

/** What the law says to someone who asks whether they may. */
export type Permission =
  | { readonly kind: 'allowed'; readonly because: readonly Reason[] }
  | { readonly kind: 'barred'; readonly because: readonly Reason[] }
  | { readonly kind: 'cannot-tell'; readonly missing: string; readonly because: readonly Reason[] }

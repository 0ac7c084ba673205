// What was said in the meeting, under the headings of the authority's practice model.
import { z } from 'zod'
import { PRACTICE_MODELS, type PracticeModel, SCALE_TOP } from './practice-model.ts'

export type Discussion = {
  /** The model it was written down with. */
  readonly model: PracticeModel
  /** By key of the heading, in the order of the model; headings with nothing under them are left out. */
  readonly answers: readonly { readonly heading: string; readonly says: string }[]
  /** The number from 0 to 10 and who chose it; null where nobody scaled. */
  readonly scale: { readonly score: number; readonly chosenBy: string } | null
}

/** How a discussion is stored. */
export const storedDiscussion = z.object({
  model: z.enum(PRACTICE_MODELS),
  answers: z.array(z.object({ heading: z.string(), says: z.string() })),
  scale: z.object({ score: z.number().int().min(0).max(SCALE_TOP), chosenBy: z.string() }).nullable(),
})

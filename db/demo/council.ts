import type { DemoChild } from './demo-child.ts'
import { makeOrdinaryChildren } from './ordinary-children.ts'
import { seeded } from './random.ts'
import { CARE_STORIES } from './stories-of-care.ts'
import { FILE_STORIES } from './stories-of-files.ts'
import { LEAVING_STORIES } from './stories-of-leaving.ts'
import { REVIEW_STORIES } from './stories-of-reviews.ts'
import type { StoryChild } from './story-child.ts'

const ORDINARY = 376
const FIRST_NUMBER = 40_301
const SEED = 20_261_120

/** The children made for one hard case each. */
export const STORY_CHILDREN: readonly StoryChild[] = [
  ...REVIEW_STORIES,
  ...FILE_STORIES,
  ...CARE_STORIES,
  ...LEAVING_STORIES,
]

/** Every child of the fictional council: the same every time. A larger one, for measuring, has more ordinary children. */
export function makeCouncil(ordinary = ORDINARY): readonly DemoChild[] {
  return [
    ...STORY_CHILDREN.map(({ child }) => child),
    ...makeOrdinaryChildren(ordinary, FIRST_NUMBER, seeded(SEED)),
  ]
}

/** The child of a story. @throws Error where there is no such story */
export function storyChild(story: string): DemoChild {
  const found = STORY_CHILDREN.find((told) => told.story === story)
  if (found === undefined) throw new Error(`there is no story child "${story}"`)
  return found.child
}

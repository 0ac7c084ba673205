// Challenges that wait for one person, in words: of which children they are does not matter.
import { countOf } from '../../ui/parts/index.ts'
import type { OwnWaiting } from '../disputes/index.ts'

/** "2 challenges wait for your answer."; no line for what there is nothing of. */
export function ownChallengeLines(waiting: readonly OwnWaiting[]): readonly string[] {
  const toAnswer = waiting.filter(({ is }) => is === 'to-answer').length
  const ofService = waiting.length - toAnswer
  return [
    ...(toAnswer === 0
      ? []
      : [`${countOf(toAnswer, 'challenge')} ${toAnswer === 1 ? 'waits' : 'wait'} for your answer.`]),
    ...(ofService === 0
      ? []
      : [
          `${countOf(ofService, 'challenge')} of yours about no one child ${ofService === 1 ? 'waits' : 'wait'} for you.`,
        ]),
  ]
}

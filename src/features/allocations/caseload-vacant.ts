// What is vacant of the posts as a reviewing officer that are paid for. Pure.
import type { Day } from '../../kit/dates/index.ts'
import type { EstablishedPost } from '../people/index.ts'
import { type Caseload, fullTimeOf, isOn, REVIEWING_POST } from './caseload.ts'

export type Vacancy = {
  readonly post: EstablishedPost
  /** Of a full week: what is left of the post once whoever fills it is taken off. */
  readonly vacant: number
}

export type Vacancies = {
  /** Post by post. */
  readonly posts: readonly Vacancy[]
  /** Of a full week: people in a post of which nobody said which one it is. So much of what looks vacant is not. */
  readonly unplaced: number
  /** Of a full week, all posts together: what looks vacant, less those people. */
  readonly vacant: number
  /** Posts of which nobody is on record before the first person, who came later: whether they were vacant is not known. */
  readonly notKnown: readonly EstablishedPost[]
}

const hundredths = (value: number): number => Math.round(100 * value) / 100

/** The vacancies of a day. */
export function vacanciesOn({ established, posts }: Caseload, on: Day): Vacancies {
  const ever = [...posts.values()].flat()
  const paidFor = established.filter((post) => post.kind === REVIEWING_POST && isOn(post, on))
  const isNotKnown = ({ id }: EstablishedPost): boolean => {
    const own = ever.filter(({ establishedId }) => establishedId === id)
    return own.length > 0 && own.every(({ from }) => from > on)
  }
  const filling = ever.filter((post) => isOn(post, on))
  const vacancies = paidFor
    .filter((post) => !isNotKnown(post))
    .flatMap((post) => {
      const filled = fullTimeOf(filling.filter(({ establishedId }) => establishedId === post.id)) ?? 0
      const vacant = hundredths(post.fullTimeEquivalent - filled)
      return vacant > 0 ? [{ post, vacant }] : []
    })
  const unplaced = fullTimeOf(filling.filter(({ establishedId }) => establishedId === null)) ?? 0
  const sum = vacancies.reduce((all, { vacant }) => all + vacant, 0)
  return {
    posts: vacancies,
    unplaced,
    vacant: Math.max(0, hundredths(sum - unplaced)),
    notKnown: paidFor.filter(isNotKnown),
  }
}

import { type Day, toDate } from '../../../kit/dates/index.ts'
import { isHereOn, type PersonRecord } from '../person.ts'
import { isTakenBack, isWithin } from '../span.ts'

/** What a manager should look at, a sentence each. `children` is how many they hold. */
export function toWarnings(person: PersonRecord, today: Day, children: number): readonly string[] {
  const { name, absences, posts } = person
  const uncovered = absences.filter(
    (absence) =>
      absence.cover === null && !isTakenBack(absence) && (absence.to === null || absence.to > today),
  )
  const sentences = uncovered.map((absence) =>
    isWithin(absence, today)
      ? `${name} is away and nobody covers.`
      : `Nobody covers for ${name} from ${toDate(absence.from)}.`,
  )
  const weeks = posts.filter((post) => isWithin(post, today)).map((post) => post.fullTimeEquivalent)
  const whole = Math.round(weeks.reduce((sum, week) => sum + week, 0) * 100) / 100
  const over =
    whole > 1 ? [`${name}’s posts add up to ${whole} of a full week, which is more than one week.`] : []
  const stays = !isHereOn(person, today) && posts.some((post) => isWithin(post, today))
  const left = stays ? [`${name} has left, and a post of theirs has no end.`] : []
  const needs = children === 1 ? '1 child, who needs' : `${children} children, who need`
  const holds =
    children > 0 && !isHereOn(person, today)
      ? [`${name} has left and still holds ${needs} another IRO. The establishment lists them.`]
      : []
  return [...sentences, ...over, ...left, ...holds]
}

import { type Day, toDate } from '../../../kit/dates/index.ts'
import { isHereOn, type PersonRecord } from '../person.ts'
import { isTakenBack, isWithin } from '../span.ts'

/** What a manager should look at, a sentence each. */
export function toWarnings(person: PersonRecord, today: Day): readonly string[] {
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
  const stays = !isHereOn(person, today) && posts.some((post) => isWithin(post, today))
  return stays ? [...sentences, `${name} has left, and a post of theirs has no end.`] : sentences
}

// What every way of asking somebody comes to. Pure.
import { type Day, toLongDate } from '../../kit/dates/index.ts'
import { fail, ok, type Result } from '../../kit/result.ts'
import { type Child, endedByDeath } from '../children/index.ts'
import type { AskedRole, FormKind, Way } from './consultation.ts'
import { type Language, sayIn, toDayWords } from './languages.ts'

export type Asked = {
  readonly role: AskedRole
  readonly label: string
  readonly email: string | null
  readonly form: FormKind
  readonly language: Language
  readonly way: Way
}

export type AskRefused = {
  readonly code: 'died' | 'left-care' | 'asked-already'
  readonly field: string
  readonly says: string
}

export type AskFacts = {
  readonly child: 'alive' | 'died'
  /** The last day in care; null while in care. */
  readonly leftOn: Day | null
  readonly reviewOn: Day | null
  /** Who was asked before the same review and was not taken back. */
  readonly others: readonly Pick<Asked, 'role' | 'email' | 'label'>[]
}

/** Whether the child has died, whenever it was: then nobody is asked, and no link opens. */
export function hasDied({ care }: Pick<Child, 'care'>): boolean {
  return care.periods.some(endedByDeath)
}

/** Whether somebody may be asked: not a second time for one review, and not once the child has left care. */
export function decideAsk(facts: AskFacts, asked: Asked): Result<Asked, AskRefused> {
  const { leftOn, others } = facts
  if (facts.child === 'died')
    return fail({ code: 'died', field: 'role', says: 'This child has died, so nobody is asked any more' })
  if (leftOn !== null) {
    const says = `The child left care on ${toLongDate(leftOn)}, so no review is ahead`
    return fail({ code: 'left-care', field: 'role', says })
  }
  const isSame = (one: AskFacts['others'][number]): boolean =>
    asked.email === null
      ? one.email === null && one.role === asked.role && one.label === asked.label
      : one.email?.toLowerCase() === asked.email.toLowerCase()
  if (!others.some(isSame)) return ok(asked)
  const field = asked.email === null ? 'label' : 'email'
  return fail({
    code: 'asked-already',
    field,
    says: 'This person was asked for this review already. Open it in the list to send the link again',
  })
}

export type MailFacts = {
  readonly asked: Pick<Asked, 'role' | 'language'>
  readonly initials: string
  readonly link: string
  readonly lastDay: Day
}

/** The words of the e-mail. Its subject holds no name; initials help an adult who knows several children. */
export function toMail({ asked, initials, link, lastDay }: MailFacts): {
  readonly subject: string
  readonly text: string
} {
  const say = sayIn(asked.language)
  const day = toDayWords(asked.language, lastDay)
  const key = asked.role === 'child' ? 'mail-child' : 'mail-adult'
  return { subject: say('mail-subject'), text: say(key, { link, day, initials }) }
}

/** "T M" of Tilly Marsh; "?" where no name is known. */
export function toInitials(givenName: string | null, familyName: string | null): string {
  const letters = [givenName, familyName].flatMap((name) => {
    const letter = name?.trim().at(0)
    return letter === undefined ? [] : [letter.toUpperCase()]
  })
  return letters.length === 0 ? '?' : letters.join(' ')
}

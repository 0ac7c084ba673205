// The boxes for what was agreed at a meeting: what, who, by when.
import type { Day } from '../../kit/dates/index.ts'
import { type PostedFields, readText } from '../../ui/forms/index.ts'
import { type Html, html } from '../../ui/html.ts'
import type { AgreedAction } from './challenge-meeting.ts'
import { type formReader, renderDay, renderLine, type Typed } from './form-parts.ts'

/** Reads so many actions; one that is wholly empty is none. */
export function readActions(
  read: ReturnType<typeof formReader>,
  typed: PostedFields,
  count: number,
  today: Day,
): readonly AgreedAction[] {
  return Array.from({ length: count }, (_, at) => at + 1).flatMap((number) => {
    const name = `action-${number}`
    const of = count === 1 ? 'it' : `number ${number}`
    const by = read.dayIfAny({ name: `${name}-by`, what: `the day ${of} is to be done by`, example: today })
    if (readText(typed, name) === '' && readText(typed, `${name}-owner`) === '') return []
    const says = read.words(name, count === 1 ? 'Enter what will be done' : `Enter what ${of} is`)
    const owner = read.words(`${name}-owner`, `Enter who does ${of}`)
    return [{ says, owner, by, status: 'open' as const }]
  })
}

/** The boxes of one action. */
export function renderActionFields(typed: Typed, number: number, label: string): Html {
  const name = `action-${number}`
  return html`${renderLine(typed, { name, label })}${renderLine(typed, { name: `${name}-owner`, label: 'Who does it?' })}${renderDay(typed, { name: `${name}-by`, label: 'By when?' })}`
}

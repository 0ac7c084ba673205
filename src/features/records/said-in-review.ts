// What was said in a review under the headings of the practice model, as a document needs it.
import { askedBy, type Discussion, type ReviewRecord } from '../reviews/index.ts'

/** '' where nothing was written down. */
export type SaidInReview = {
  readonly childSays: string
  readonly goingWell: string
  readonly worries: string
  readonly needs: string
  readonly scale: string
  /** What was said under every other heading, the heading first. */
  readonly discussion: string
}

/** Headings of the models that have a place of their own in a document. */
const PLACES: Readonly<Record<string, Exclude<keyof SaidInReview, 'scale' | 'discussion'>>> = {
  'working-well': 'goingWell',
  'worried-about': 'worries',
  'needs-to-happen': 'needs',
  wishes: 'childSays',
}

const NOTHING: SaidInReview = {
  childSays: '',
  goingWell: '',
  worries: '',
  needs: '',
  scale: '',
  discussion: '',
}

function scaleWords({ scale }: Discussion): string {
  if (scale === null) return ''
  const by = scale.chosenBy === '' ? '' : `, chosen by ${scale.chosenBy}`
  return `On the scale from 0 to 10: ${scale.score}${by}.`
}

/** What was said, by its place in a document. */
export function saidInReview({ discussion }: Pick<ReviewRecord, 'discussion'>): SaidInReview {
  if (discussion === null) return NOTHING
  const placed = discussion.answers.flatMap(({ heading, says }) => {
    const place = PLACES[heading]
    return place === undefined ? [] : [[place, says] as const]
  })
  const others = discussion.answers.filter(({ heading }) => PLACES[heading] === undefined)
  return {
    ...NOTHING,
    ...Object.fromEntries(placed),
    scale: scaleWords(discussion),
    discussion: others
      .map(({ heading, says }) => `${askedBy(discussion.model, heading)}\n${says}`)
      .join('\n\n'),
  }
}

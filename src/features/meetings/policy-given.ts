/** To whom the policy on reviews is given, and how. */
export const GIVEN_TO = {
  child: 'The child',
  parent: 'Parents',
  carer: 'Carers',
  other: 'Somebody else',
} as const
export const GIVEN_WAYS = { 'in-person': 'In person', post: 'By post', email: 'By e-mail' } as const
export type GivenTo = keyof typeof GIVEN_TO
export type GivenWay = keyof typeof GIVEN_WAYS

/** The key that was chosen; null where it is none of them. */
export function chosenOf<Key extends string>(among: Readonly<Record<Key, string>>, text: string): Key | null {
  for (const key in among) if (key === text) return key
  return null
}

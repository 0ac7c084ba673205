/** Somebody in the invented directory. */
export type SignOnPerson = {
  /** What the directory means them by, for ever. */
  readonly subject: string
  /** What the directory says of them. */
  readonly claims: Readonly<Record<string, unknown>>
}

function personOf(subject: string, name: string, more: Readonly<Record<string, unknown>>): SignOnPerson {
  return { subject, claims: { name, preferred_username: `${subject}@council.example`, ...more } }
}

/** The people of an invented council's directory, with the app roles they have there. */
export const SIGN_ON_PEOPLE: readonly SignOnPerson[] = [
  personOf('helen.marsh', 'Helen Marsh', { roles: ['Footprint.Manager'] }),
  personOf('amara.cole', 'Amara Cole', { roles: ['Footprint.IRO'] }),
  personOf('sunil.rao', 'Sunil Rao', { roles: ['Footprint.IRO', 'Footprint.Administrator'] }),
  personOf('peter.lane', 'Peter Lane', { roles: ['Parking.Clerk'] }),
  // Entra ID leaves the list out where it would be very long, and says where to ask for it.
  personOf('grace.wynn', 'Grace Wynn', {
    _claim_names: { roles: 'src1' },
    _claim_sources: { src1: { endpoint: 'https://directory.example/groups' } },
  }),
]

import { PEOPLE_PATH, personPath, staffRecordPath } from '../people/index.ts'

/** The way back from a form about somebody's record. */
export function crumbsOfRecord({ id, name }: { readonly id: string; readonly name: string }) {
  return [
    { text: 'People', href: PEOPLE_PATH },
    { text: name, href: personPath(id) },
    { text: 'Supervision and training', href: staffRecordPath(id) },
  ]
}

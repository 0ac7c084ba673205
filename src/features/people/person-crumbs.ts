import type { Crumb } from './form-task.ts'
import { PEOPLE_PATH, personPath } from './people-paths.ts'
import type { Named } from './post.ts'

/** The way back from a page about somebody. */
export function crumbsOf({ id, name }: Named): readonly Crumb[] {
  return [
    { text: 'People', href: PEOPLE_PATH },
    { text: name, href: personPath(id) },
  ]
}

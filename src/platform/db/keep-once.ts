import { isUniqueViolation } from './database-errors.ts'

/** Keeps what a form wrote under an id that the form brought along, unless it was kept already: then the first stands. */
export async function keepOnce(keep: () => Promise<unknown>): Promise<void> {
  try {
    await keep()
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
  }
}

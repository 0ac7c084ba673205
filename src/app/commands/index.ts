import type { Command } from '../command.ts'
import { clock } from './clock.ts'
import { config } from './config.ts'
import { demo } from './demo.ts'
import { importCommand } from './import.ts'
import { figures } from './figures.ts'
import { migrate } from './migrate.ts'
import { userAdd } from './user-add.ts'
import { userDisable } from './user-disable.ts'
import { userList } from './user-list.ts'
import { verify } from './verify.ts'
import { version } from './version.ts'

/** Every command, in the order of the list that `bin/footprint` prints. */
export const commands: readonly Command[] = [
  figures,
  importCommand,
  clock,
  migrate,
  demo,
  verify,
  userAdd,
  userList,
  userDisable,
  config,
  version,
]

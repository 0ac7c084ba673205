import type { Command } from '../command.ts'
import { clock } from './clock.ts'
import { config } from './config.ts'
import { migrate } from './migrate.ts'
import { userAdd } from './user-add.ts'
import { userDisable } from './user-disable.ts'
import { userList } from './user-list.ts'
import { version } from './version.ts'

/** Every command, in the order of the list that `bin/footprint` prints. */
export const commands: readonly Command[] = [clock, migrate, userAdd, userList, userDisable, config, version]

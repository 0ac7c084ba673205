export { type Caller, handOver } from './hand-over.ts'
export type { HandedCommand } from './messages.ts'
export { type CommandChannel, type RunCommand, type ServedCommands, serveCommands } from './serve-commands.ts'

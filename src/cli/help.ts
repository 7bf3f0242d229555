/** Commander's help and errors → the language chosen. */
import { type Command, CommanderError, type Help, type Option } from 'commander'
import { UsageError } from './arguments.ts'
import type { Messages } from './messages.ts'
import { displayWidth } from './width.ts'

const optionText = (option: Option, m: Messages): string => {
  const extra = [
    ...(option.argChoices ? [`${m.help.choices}: ${option.argChoices.join(', ')}`] : []),
    ...(option.defaultValue !== undefined && option.defaultValue !== false && option.defaultValue !== true
      ? [`${m.help.default}: ${option.defaultValueDescription ?? String(option.defaultValue)}`]
      : []),
  ]
  return extra.length === 0 ? option.description : `${option.description} (${extra.join('; ')})`
}

/** Headings, defaults and widths of all help texts below `program`. */
export const helpConfiguration = (m: Messages, width: number): Partial<Help> => ({
  helpWidth: width,
  showGlobalOptions: true,
  styleTitle: (title) => m.headings[title] ?? title,
  styleUsage: (usage) =>
    usage.replace('[options]', `[${m.terms.options}]`).replace('[command]', `<${m.terms.command}>`),
  visibleGlobalOptions: (command) => (command.parent?.options ?? []).filter((option) => option.long === '--lang'),
  optionDescription: (option) => optionText(option, m),
  displayWidth: (text) => displayWidth(text),
  subcommandTerm: (command) => [command.name(), ...command.registeredArguments.map(argumentTerm)].join(' '),
})

const argumentTerm = (argument: { name(): string; required: boolean; variadic: boolean }): string => {
  const name = argument.name() + (argument.variadic ? '…' : '')
  return argument.required ? `<${name}>` : `[${name}]`
}

/** Examples and notes below the help of `command`. */
export function addExamples(command: Command, m: Messages, key: keyof Messages['examples']): Command {
  const notes = m.notes as Readonly<Record<string, string>>
  const note = notes[key] === undefined ? '' : `\n${notes[key]}\n`
  const lines = m.examples[key].map((example) => `  $ ${example}`)
  return command.addHelpText('after', `${note}\n${m.program.examples}\n${lines.join('\n')}`)
}

const quoted = (message: string): readonly string[] => [...message.matchAll(/'([^']*)'/g)].map(([, inside]) => inside!)
const suggested = (message: string): string | null => /Did you mean (?:one of )?([^?,]+)[?,]/.exec(message)?.[1] ?? null

/** "--due" is short for "--due-before" and "--due-after". */
const begunBy = (flag: string, flags: readonly string[]): string | null =>
  flag.length < SHORTEST_FLAG ? null : flags.filter((each) => each.startsWith(flag)).join(', ') || null

const SHORTEST_FLAG = 4

/** What commander found wrong, in the language chosen; anything else passes. `flags` are those of the command. */
export function usageErrorOf(error: unknown, { usage }: Messages, flags: readonly string[] = []): UsageError | null {
  if (!(error instanceof CommanderError)) return null
  const { code, message } = error
  const [first = '', second = ''] = quoted(message)
  switch (code) {
    case 'commander.unknownOption':
      return new UsageError(usage.unknownOption(first, suggested(message) ?? begunBy(first, flags)))
    case 'commander.unknownCommand':
      return new UsageError(usage.unknownCommand(first, suggested(message)))
    case 'commander.missingArgument':
      return new UsageError(usage.missingArgument(first))
    case 'commander.optionMissingArgument':
      return new UsageError(usage.missingValue(first))
    case 'commander.excessArguments':
      return new UsageError(usage.excess(Number(/Expected (\d+)/.exec(message)?.[1] ?? 0)))
    case 'commander.invalidArgument':
      return new UsageError(
        usage.choice(first.split(' ')[0]!, second, /Allowed choices are (.+)\.$/.exec(message)?.[1] ?? ''),
      )
    default:
      return new UsageError(usage.other(message.replace(/^error: /, '')))
  }
}

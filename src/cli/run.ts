/** Arguments → the command they name, run; returns the exit code. */
import { Argument, Command, CommanderError, Option } from 'commander'
import { UsageError } from './arguments.ts'
import type { AgencyOptions } from './commands/agency.ts'
import type { AgendaOptions } from './commands/agenda.ts'
import type { EvaluateOptions } from './commands/evaluate.ts'
import type { ExplainOptions } from './commands/explain.ts'
import type { ExportOptions } from './commands/export.ts'
import type { ExtractCommandOptions } from './commands/extract.ts'
import type { ImportOptions } from './commands/import.ts'
import type { ListOptions } from './commands/list.ts'
import type { ResidueOptions } from './commands/residue.ts'
import type { CheckOptions } from './commands/rules.ts'
import type { ShowOptions } from './commands/show.ts'
import { type Context, contextOf } from './context.ts'
import { addFilterOptions } from './filters.ts'
import { addExamples, helpConfiguration, usageErrorOf } from './help.ts'
import { type Io, PipeClosed, widthOf } from './io.ts'
import { type Language, languageAsked, languageOf, loadMessages, type Messages } from './messages.ts'
import { addReadingOptions } from './reading-options.ts'

const DATABASE = 'out/muctieu.db'
const WIDEST_HELP = 110

interface Outcome {
  code: number
  /** Help on its way to a stream. */
  readonly pending: Promise<void>[]
}

/** The program with all its commands; a command that runs leaves its exit code in `outcome`. */
function programOf(context: Context, version: string, outcome: Outcome): Command {
  const { io, m } = context
  const t = m.terms
  const configuration = helpConfiguration(m, Math.min(WIDEST_HELP, widthOf(io.out, io.env)))
  const { pending } = outcome
  const dress = (command: Command): Command =>
    command
      .configureHelp(configuration)
      .helpOption('-h, --help', m.program.help)
      .showSuggestionAfterError(true)
      .exitOverride()
      .configureOutput({
        writeOut: (text) => pending.push(io.out.write(text)),
        writeErr: (text) => pending.push(io.err.write(text)),
        outputError: () => {},
      })
  const program = dress(new Command('muctieu'))
    .description(m.program.summary)
    .usage(m.program.usage)
    .version(version, '-V, --version', m.program.version)
    .addOption(new Option('--lang <vi|en>', m.program.lang))
    .helpCommand(`help [${t.command}]`, m.program.helpCommand)
  addExamples(program, m, 'program').addHelpText('after', `\n${m.program.codes}`)

  const add = (parent: Command, name: keyof Messages['commands']): Command => {
    const command = dress(parent.command(name)).description(m.commands[name])
    return addExamples(command, m, name)
  }
  const run =
    <Parameters extends readonly unknown[]>(act: (...parameters: Parameters) => Promise<number>) =>
    async (...parameters: Parameters): Promise<void> => {
      outcome.code = await act(...parameters)
    }
  const formats = (command: Command, choices: string, chosen: string): Command =>
    command.option(`--format <${t.format}>`, `${m.options.format}: ${choices}`, chosen)
  const database = (command: Command): Command => command.option(`--db <${t.file}>`, m.options.db, DATABASE)
  const reading = (command: Command): Command =>
    command.option(`--password <${t.secret}>`, m.options.password).option(`--rules <${t.folder}>`, m.options.rules)
  const limited = (command: Command, seconds?: number): Command => addReadingOptions(command, m, seconds)
  const RECORD_FORMATS = 'table, json, ndjson, csv'

  const extract = add(program, 'extract').addArgument(new Argument(`<${t.file}...>`, m.arguments.files))
  limited(reading(formats(extract, RECORD_FORMATS, 'table')), 0).action(
    run(async (files: string[], options: ExtractCommandOptions) =>
      (await import('./commands/extract.ts')).extractFiles(context, files, options),
    ),
  )

  const load = add(program, 'import').addArgument(new Argument(`<${t.path}...>`, m.arguments.paths))
  limited(reading(database(load))).action(
    run(async (paths: string[], options: ImportOptions) =>
      (await import('./commands/import.ts')).importPaths(context, paths, options),
    ),
  )

  const list = formats(add(program, 'list'), RECORD_FORMATS, 'table')
  addFilterOptions(database(list), m).action(
    run(async (options: ListOptions) => (await import('./commands/list.ts')).list(context, options)),
  )

  const search = add(program, 'search').addArgument(new Argument(`<${t.words}...>`, m.arguments.words))
  addFilterOptions(database(formats(search, RECORD_FORMATS, 'table')), m).action(
    run(async (words: string[], options: ListOptions) =>
      (await import('./commands/list.ts')).list(context, options, words),
    ),
  )

  const show = add(program, 'show').addArgument(new Argument(`<${t.id}>`, m.arguments.id))
  database(formats(show, 'text, json', 'text')).action(
    run(async (id: string, options: ShowOptions) => (await import('./commands/show.ts')).show(context, id, options)),
  )

  const tasks = formats(add(program, 'tasks'), RECORD_FORMATS, 'table')
  addFilterOptions(database(tasks), m, ['unit', 'kind']).action(
    run(async (options: ListOptions) => (await import('./commands/tasks.ts')).tasks(context, options)),
  )

  const agenda = formats(add(program, 'agenda'), 'table, json, ics', 'table').option(
    `-o, --output <${t.file}>`,
    m.options.output,
  )
  addFilterOptions(database(agenda), m, ['order', 'limit', 'offset']).action(
    run(async (options: AgendaOptions) => (await import('./commands/agenda.ts')).agenda(context, options)),
  )

  const agency = add(program, 'agency').addArgument(new Argument(`<${t.name}...>`, m.arguments.agency))
  const agencyOptions = database(formats(agency, RECORD_FORMATS, 'table')).option(
    '--predecessors',
    m.options.predecessors,
  )
  addFilterOptions(agencyOptions, m, ['agency', 'limit', 'offset']).action(
    run(async (words: string[], options: AgencyOptions) =>
      (await import('./commands/agency.ts')).agency(context, words, options),
    ),
  )

  const explain = add(program, 'explain').addArgument(new Argument(`<${t.file}>`, m.arguments.file))
  reading(explain)
    .option('--at <N>', m.options.at)
    .option('--target <N>', m.options.target)
    .option(`--format <${t.format}>`, `${m.options.format}: text, json`, 'text')
    .action(
      run(async (file: string, options: ExplainOptions) =>
        (await import('./commands/explain.ts')).explainFile(context, file, options),
      ),
    )

  const write = formats(add(program, 'export'), 'csv, jsonl', 'csv')
    .option(`-o, --output <${t.file}>`, m.options.output)
    .option(`--delimiter <${t.sign}>`, m.options.delimiter, ',')
  addFilterOptions(database(write), m).action(
    run(async (options: ExportOptions) => (await import('./commands/export.ts')).exportRecords(context, options)),
  )

  const rules = add(program, 'rules')
  add(rules, 'check')
    .addArgument(new Argument(`[${t.path}...]`, m.arguments.samples))
    .option(`--rules <${t.folder}>`, m.options.rules)
    .option(`--format <${t.format}>`, `${m.options.format}: text, json`, 'text')
    .action(
      run(async (paths: string[], options: CheckOptions) =>
        (await import('./commands/rules.ts')).checkRules(context, paths, options),
      ),
    )

  const TABLE_OR_JSON = 'table, json'
  const evaluate = add(program, 'evaluate').addArgument(new Argument(`<${t.folder}>`, m.arguments.gold))
  formats(evaluate, TABLE_OR_JSON, 'table')
    .option('--misses', m.options.misses)
    .option(`--only <${t.name}>`, m.options.only)
    .option(`--save <${t.file}>`, m.options.save)
    .option(`--against <${t.file}>`, m.options.against)
    .option(`--rules <${t.folder}>`, m.options.rules)
    .action(
      run(async (folder: string, options: EvaluateOptions) =>
        (await import('./commands/evaluate.ts')).evaluateFolder(context, folder, options),
      ),
    )

  const residue = add(program, 'residue').addArgument(new Argument(`<${t.path}...>`, m.arguments.paths))
  reading(formats(residue, TABLE_OR_JSON, 'table'))
    .option(`--limit <${t.number}>`, m.options.limitBlind, '40')
    .action(
      run(async (paths: string[], options: ResidueOptions) =>
        (await import('./commands/residue.ts')).residueOf(context, paths, options),
      ),
    )
  return program
}

/** The command named in `argv`, for "see … --help". */
function commandIn(program: Command, argv: readonly string[]): { readonly names: string; readonly command: Command } {
  const names = ['muctieu']
  let at = program
  for (const word of argv) {
    const next = at.commands.find((command) => command.name() === word)
    if (!next) continue
    names.push(next.name())
    at = next
  }
  return { names: names.join(' '), command: at }
}

const flagsOf = ({ options }: Command): readonly string[] => options.flatMap(({ long }) => long ?? [])

/** `--lang` may stand anywhere; commander gets the arguments without it. */
function withoutLanguage(argv: readonly string[]): string[] {
  const rest: string[] = []
  for (let i = 0; i < argv.length; i++) {
    if (argv[i] === '--') return [...rest, ...argv.slice(i)]
    if (argv[i] === '--lang') i++
    else if (!argv[i]!.startsWith('--lang=')) rest.push(argv[i]!)
  }
  return rest
}

/**
 * Runs one command: `await run(['list', '--year', '2025'], io)`. Exit codes: 0 all read, 1 some not read, 2 wrong use.
 * Never throws.
 */
export async function run(argv: readonly string[], io: Io, version = '0.0.0'): Promise<number> {
  const language: Language | null = languageOf(argv, io.env)
  const m = await loadMessages(language ?? 'vi')
  const context = contextOf(io, language ?? 'vi', m)
  const outcome: Outcome = { code: 0, pending: [] }
  const program = programOf(context, version, outcome)
  try {
    try {
      if (language === null) throw new UsageError(m.usage.choice('--lang', languageAsked(argv) ?? '', 'vi, en'))
      const words = withoutLanguage(argv)
      if (words.length === 0) {
        program.outputHelp({ error: true })
        await Promise.all(outcome.pending)
        return 2
      }
      await program.parseAsync(words, { from: 'user' })
      return outcome.code
    } catch (error) {
      await Promise.all(outcome.pending)
      if (error instanceof PipeClosed) return outcome.code
      if (error instanceof CommanderError && error.exitCode === 0) return 0
      if (error instanceof CommanderError && error.code === 'commander.help') return 2
      const { names, command } = commandIn(program, argv)
      const usage = error instanceof UsageError ? error : usageErrorOf(error, m, flagsOf(command))
      if (usage) {
        await io.err.write(`muctieu: ${usage.message}\n${m.usage.see(names)}\n`)
        return 2
      }
      const { commandFailure } = await import('./failures.ts')
      const { text, code } = commandFailure(context, error)
      await io.err.write(`muctieu: ${text}\n`)
      return code
    }
  } catch (error) {
    if (error instanceof PipeClosed) return outcome.code
    throw error
  }
}

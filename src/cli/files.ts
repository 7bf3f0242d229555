/** Paths → the files under them, each with the reason why it is not read, where there is one. */
import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs'
import { basename, extname, join, normalize } from 'node:path'

export interface FileFound {
  readonly path: string
  /** `data`: plainly no document, by its name. `readme`: tells of its folder. `link`: a folder that is being read already. */
  readonly skip: 'data' | 'readme' | 'link' | null
}

/** Names that no document bears; what a document's name says of its format is never asked. */
const DATA = new Set(
  [
    ...['.json', '.jsonl', '.ndjson', '.csv', '.tsv', '.yaml', '.yml', '.toml', '.ini', '.xml', '.lock', '.log'],
    ...['.db', '.sqlite', '.sqlite3', '.db-wal', '.db-shm', '.js', '.mjs', '.cjs', '.ts', '.tsx', '.py', '.sh', '.css'],
    ...['.map', '.wasm', '.exe', '.dll', '.so', '.mp3', '.mp4', '.ttf', '.otf', '.woff', '.woff2', '.ico'],
  ].values(),
)

const isHidden = (name: string): boolean => name.startsWith('.') && name !== '.' && name !== '..'
/** What people put beside documents to say what the folder holds; read when named, passed over in a folder. */
const README = /^(?:readme|license|licence|copying|changelog|notice)(?:\.[a-z]{2})?(?:\.(?:md|txt|html?))?$/i

const kindOf = (path: string): 'data' | null => (DATA.has(extname(path).toLowerCase()) ? 'data' : null)

/** Why a file of this name is not read when it comes with others, in a folder or a package; null where it is. */
export const passedOver = (path: string): 'data' | 'readme' | null =>
  README.test(basename(path)) ? 'readme' : kindOf(path)

/** Word's lock files beside an open document (`~$plan.docx`), and leftovers of editors. */
const isLeftover = (name: string): boolean => name.startsWith('~$') || name.endsWith('~')

const entriesOf = (folder: string): Dirent[] =>
  readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))

function* walk(folder: string, above: ReadonlySet<string>): Generator<FileFound> {
  const here = realpathSync(folder)
  if (above.has(here)) {
    yield { path: folder, skip: 'link' }
    return
  }
  const seen = new Set(above).add(here)
  for (const entry of entriesOf(folder)) {
    if (isHidden(entry.name) || isLeftover(entry.name) || entry.name === 'node_modules') continue
    const path = join(folder, entry.name)
    const target = entry.isSymbolicLink() ? statSync(path, { throwIfNoEntry: false }) : entry
    if (target?.isDirectory()) yield* walk(path, seen)
    else if (target === undefined || target.isFile()) yield { path, skip: passedOver(path) }
  }
}

/** In the order of the paths, in folders by name. A path that does not exist is handed on, for the reader to refuse. */
export function* filesUnder(paths: readonly string[]): Generator<FileFound> {
  for (const path of paths.map((given) => normalize(given)))
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) yield* walk(path, new Set())
    else yield { path, skip: kindOf(basename(path)) }
}

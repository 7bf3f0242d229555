/** One file of rules/recognise → its kind, rules, and what it says of other kinds. */
import type { Attributes } from '../model/mention.ts'
import type { Pattern, RegistryName, Rule, RuleExample } from '../model/rulebook.ts'
import { fold } from '../model/text.ts'
import { type Entry, fields, type Located, type SourceFile, text, texts, toValue } from './node.ts'
import { PhraseError, parsePhrase, type WordLists } from './phrase.ts'

const FILE_KEYS = ['kind', 'words', 'refuses', 'behind', 'registry', 'rules']
const RULE_KEYS = [
  'id',
  'phrase',
  'phrases',
  'lexical',
  'registry',
  'edges',
  'set',
  'read',
  'examples',
  'counterexamples',
]
const EXAMPLE_KEYS = ['text', 'finds', 'as', 'todo']
const REGISTRIES: readonly RegistryName[] = ['indicators', 'units', 'agencies', 'places', 'doctypes']
const KIND = /^[a-z][a-z0-9-]*$/
const RULE_ID = /^[a-z][a-z0-9-]*(\.[a-z0-9-]+)+$/

/** The word lists of one file: each phrase with its place, not yet read, since a list may use another. */
export type ListSource = ReadonlyMap<string, Located>

/** Another kind that a file names, and where. */
export interface KindAt {
  readonly kind: string
  readonly at: number
}

/** What a rule file says before word lists and phrases are put together. */
export interface RecogniseFile {
  readonly file: SourceFile
  readonly kind: string
  readonly lists: ListSource
  readonly refuses: readonly KindAt[]
  readonly behind: readonly KindAt[]
  /** The registry named for the whole file. */
  readonly registry: Entry | null
  readonly rules: readonly Located[]
}

/** The head of a rule file; null, with the problems reported, where there is no saying what it is. */
export function readRecogniseFile(file: SourceFile): RecogniseFile | null {
  const root = file.parse()
  const top = root && fields(file, root, 'Tệp quy tắc', FILE_KEYS)
  if (!root || !top) return null
  const kindEntry = top.get('kind')
  const kind = kindEntry ? text(file, kindEntry.value, '`kind`') : null
  if (kind === null || !KIND.test(kind)) {
    file.report(
      kindEntry?.at ?? 0,
      'Tệp chưa có tên loại hợp lệ.',
      'Viết ở đầu tệp, ví dụ `kind: bound` (chữ thường không dấu).',
    )
    return null
  }
  const lists = new Map<string, Located>()
  const words = top.get('words')?.value
  if (words?.type === 'map') for (const { key, value } of words.entries) lists.set(key, value)
  else if (words)
    file.report(words.at, '`words` phải là các mục `tên: [cụm, cụm]`.', 'Ví dụ: atleast: [tối thiểu, ít nhất].')
  const rulesNode = top.get('rules')?.value
  if (rulesNode && rulesNode.type !== 'list') {
    file.report(rulesNode.at, '`rules` phải là một danh sách.', 'Mỗi quy tắc bắt đầu bằng `- id: …`.')
  }
  const registry = top.get('registry') ?? null
  const rules = rulesNode?.type === 'list' ? rulesNode.items : []
  if (rules.length === 0 && !registry) {
    file.report(0, 'Tệp không có quy tắc nào.', 'Thêm `rules:` với ít nhất một quy tắc, hoặc `registry:`.')
  }
  const refuses = kindsAt(file, top.get('refuses')?.value, '`refuses`')
  const behind = kindsAt(file, top.get('behind')?.value, '`behind`')
  return { file, kind, lists, refuses, behind, registry, rules }
}

function kindsAt(file: SourceFile, node: Located | undefined, key: string): KindAt[] {
  const items = node?.type === 'list' ? node.items : node ? [node] : []
  return items.flatMap((item) => {
    const kind = text(file, item, key)
    return kind === null ? [] : [{ kind, at: item.at }]
  })
}

/** Word lists of a file first, then those of all files. */
export function wordLists(own: RecogniseFile, all: readonly RecogniseFile[]): WordLists {
  const done = new Map<string, Pattern | null>()
  const find = (name: string): Pattern | null => {
    const known = done.get(name)
    if (known !== undefined) return known
    const holder = [own, ...all].find((candidate) => candidate.lists.has(name))
    if (!holder) return null
    done.set(name, null)
    const { file } = holder
    const node = holder.lists.get(name)!
    const items = node.type === 'list' ? node.items : [node]
    const options = items.flatMap((item) => phraseOf(file, item, find) ?? [])
    const pattern: Pattern | null = options.length === 0 ? null : { type: 'choice', options }
    done.set(name, pattern)
    return pattern
  }
  return find
}

function phraseOf(file: SourceFile, node: Located, lists: WordLists): Pattern | null {
  const source = text(file, node, 'Cụm từ')
  if (source === null) return null
  try {
    return parsePhrase(source, lists)
  } catch (error) {
    if (!(error instanceof PhraseError)) throw error
    const start = node.type === 'scalar' ? node.inline : null
    file.report(start === null ? node.at : start + error.index, error.reason, error.cure)
    return null
  }
}

/** All rules of a file, those in error left out and reported. */
export function readRules(source: RecogniseFile, lists: WordLists): Rule[] {
  const { file, kind } = source
  const rules: Rule[] = []
  if (source.registry) {
    const registry = registryOf(file, source.registry)
    if (registry) rules.push({ ...blank(kind, file.where(source.registry.at)), id: `${kind}.registry`, registry })
  }
  for (const node of source.rules) {
    const rule = readRule(file, kind, node, lists)
    if (rule) rules.push(rule)
  }
  return rules
}

const blank = (kind: string, where: string): Rule => ({
  id: '',
  kind,
  phrase: null,
  lexical: null,
  registry: null,
  edges: true,
  set: {},
  read: null,
  examples: [],
  counterexamples: [],
  where,
})

function registryOf(file: SourceFile, entry: Entry): RegistryName | null {
  const name = text(file, entry.value, '`registry`')
  const known = REGISTRIES.find((registry) => registry === name)
  if (!known) file.report(entry.at, `Không có danh mục \`${name}\`.`, `Các danh mục: ${REGISTRIES.join(', ')}.`)
  return known ?? null
}

function readRule(file: SourceFile, kind: string, node: Located, lists: WordLists): Rule | null {
  const before = file.problems.length
  const map = fields(file, node, 'Quy tắc', RULE_KEYS)
  if (!map) return null
  const idEntry = map.get('id')
  const id = idEntry ? text(file, idEntry.value, '`id`') : null
  if (id === null || !RULE_ID.test(id)) {
    file.report(
      idEntry?.at ?? node.at,
      'Quy tắc chưa có `id` hợp lệ.',
      `Đặt tên dạng ${kind}.ten-goi, chữ thường không dấu.`,
    )
  }
  const bodies = ['phrase', 'phrases', 'lexical', 'registry'].flatMap((key) => map.get(key) ?? [])
  if (bodies.length !== 1) {
    file.report(
      bodies[1]?.at ?? node.at,
      bodies.length === 0 ? 'Quy tắc chưa nói tìm gì.' : 'Quy tắc có hai cách tìm.',
      'Giữ đúng một trong: phrase, phrases, lexical, registry.',
    )
    return null
  }
  const body = bodies[0]!
  let phrase: Pattern | null = null
  if (body.key === 'phrase') phrase = phraseOf(file, body.value, lists)
  if (body.key === 'phrases') {
    const items = body.value.type === 'list' ? body.value.items : [body.value]
    const options = items.flatMap((item) => phraseOf(file, item, lists) ?? [])
    phrase = options.length === 1 ? options[0]! : { type: 'choice', options }
    if (options.length === 0) file.report(body.at, '`phrases` không có cụm nào đúng.', 'Thêm ít nhất một cụm.')
  }
  const setNode = map.get('set')?.value
  if (setNode && setNode.type !== 'map') {
    file.report(setNode.at, '`set` phải là các mục `tên: giá trị`.', 'Ví dụ: set: { comparator: ">=" }.')
  }
  const readEntry = map.get('read')
  const edges = map.get('edges')?.value
  const rule: Rule = {
    id: id ?? '',
    kind,
    phrase,
    lexical: body.key === 'lexical' ? lexicalOf(file, body) : null,
    registry: body.key === 'registry' ? registryOf(file, body) : null,
    edges: !(edges?.type === 'scalar' && edges.value === false),
    set: setNode?.type === 'map' ? (toValue(setNode) as Attributes) : {},
    read: readEntry ? text(file, readEntry.value, '`read`') : null,
    examples: examplesOf(file, map.get('examples')),
    counterexamples: map.has('counterexamples') ? texts(file, map.get('counterexamples')!.value, 'Phản ví dụ') : [],
    where: file.where(node.at),
  }
  return file.problems.length > before ? null : rule
}

function lexicalOf(file: SourceFile, entry: Entry): RegExp | null {
  const source = text(file, entry.value, '`lexical`')
  if (source === null) return null
  try {
    const expression = new RegExp(source, 'uy')
    const letters = source.replace(/\\p\{\w+\}|\\.|\(\?<\w+>|[^\p{L}]/gu, ' ')
    if (fold(letters) !== letters) {
      file.report(
        entry.value.at,
        'Biểu thức có chữ hoa, hoặc dấu đặt kiểu mới (hoà, uỷ), nên không bao giờ khớp.',
        'Viết chữ thường và dấu đặt kiểu cũ: hòa, ủy.',
      )
    }
    return expression
  } catch (error) {
    file.report(
      entry.value.at,
      `Biểu thức chính quy viết sai: ${(error as Error).message}.`,
      'Sửa biểu thức, hoặc dùng `phrase`.',
    )
    return null
  }
}

function examplesOf(file: SourceFile, entry: Entry | undefined): RuleExample[] {
  if (!entry) return []
  if (entry.value.type !== 'list') {
    file.report(entry.at, '`examples` phải là một danh sách.', 'Mỗi ví dụ: - { text: "…", finds: "…", as: { … } }.')
    return []
  }
  return entry.value.items.flatMap((item): RuleExample[] => {
    if (item.type === 'scalar') {
      const whole = text(file, item, 'Ví dụ')
      return whole === null ? [] : [{ text: whole, finds: whole, as: {}, todo: false }]
    }
    const map = fields(file, item, 'Ví dụ', EXAMPLE_KEYS)
    const textEntry = map?.get('text')
    const sample = textEntry ? text(file, textEntry.value, '`text`') : null
    if (!map || sample === null) {
      if (map) file.report(item.at, 'Ví dụ chưa có `text`.', 'Thêm câu ví dụ vào `text`.')
      return []
    }
    const findsEntry = map.get('finds')
    const finds = findsEntry ? (text(file, findsEntry.value, '`finds`') ?? sample) : sample
    if (!sample.includes(finds)) {
      file.report(findsEntry!.at, `\`finds\` không nằm trong \`text\`.`, 'Chép đúng các chữ trong câu ví dụ.')
    }
    const as = map.get('as')?.value
    if (as && as.type !== 'map') file.report(as.at, '`as` phải là các mục `tên: giá trị`.', 'Ví dụ: as: { low: 80 }.')
    const todo = map.get('todo')?.value
    return [
      {
        text: sample,
        finds,
        as: as?.type === 'map' ? (toValue(as) as Attributes) : {},
        todo: todo?.type === 'scalar' && todo.value === true,
      },
    ]
  })
}

/** YAML text → a tree of values that know where they stand, and typed access to it that collects problems. */
import type { Value } from '../model/mention.ts'
import type { Problem } from './problem.ts'
import { parseYaml, YamlError } from './yaml.ts'

export type Located =
  | {
      readonly type: 'scalar'
      readonly at: number
      readonly value: string | number | boolean | null
      readonly inline: number | null
    }
  | { readonly type: 'list'; readonly at: number; readonly items: readonly Located[] }
  | { readonly type: 'map'; readonly at: number; readonly entries: readonly Entry[] }

export interface Entry {
  readonly key: string
  readonly at: number
  readonly value: Located
}

/** One file while it is read: turns offsets into `file:line:col` and gathers what is wrong. */
export class SourceFile {
  readonly #lines: number[] = [0]
  constructor(
    /** As shown in messages: `rules/recognise/bound.yaml`. */
    readonly path: string,
    readonly text: string,
    readonly problems: Problem[],
  ) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.#lines.push(at + 1)
  }

  where(at: number): string {
    let low = 0
    let high = this.#lines.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (this.#lines[middle]! <= at) low = middle
      else high = middle - 1
    }
    return `${this.path}:${low + 1}:${at - this.#lines[low]! + 1}`
  }

  report(at: number, cause: string, cure: string): void {
    this.problems.push({ where: this.where(at), cause, cure })
  }

  /** The file's tree; null, with the problems reported, where it is no YAML or holds no map. */
  parse(): Extract<Located, { type: 'map' }> | null {
    let root: Located | null
    try {
      root = parseYaml(this.text)
    } catch (error) {
      if (!(error instanceof YamlError)) throw error
      this.report(
        error.at,
        `Tệp YAML viết sai: ${error.message}.`,
        'Kiểm tra thụt dòng, dấu nháy và dấu hai chấm ở chỗ này; chữ có dấu nháy kép hay ": " đặt trong nháy đơn.',
      )
      return null
    }
    if (root?.type === 'map') return root
    this.report(0, 'Tệp không có mục nào.', 'Viết các mục theo dạng `tên: giá trị`.')
    return null
  }
}

/** The plain value of a tree. */
export function toValue(node: Located): Value {
  switch (node.type) {
    case 'scalar':
      return node.value
    case 'list':
      return node.items.map(toValue)
    case 'map':
      return Object.fromEntries(node.entries.map(({ key, value }) => [key, toValue(value)]))
  }
}

/** A map's entries by key; unknown and doubled keys are reported. Null, reported, where the node is no map. */
export function fields(
  file: SourceFile,
  node: Located,
  what: string,
  known: readonly string[],
): ReadonlyMap<string, Entry> | null {
  if (node.type !== 'map') {
    file.report(node.at, `${what} phải là các mục \`tên: giá trị\`.`, `Các mục có thể có: ${known.join(', ')}.`)
    return null
  }
  const found = new Map<string, Entry>()
  for (const entry of node.entries) {
    if (!known.includes(entry.key)) {
      file.report(entry.at, `${what} không có mục \`${entry.key}\`.`, `Các mục có thể có: ${known.join(', ')}.`)
    } else found.set(entry.key, entry)
  }
  return found
}

/** The text of a scalar (a number or true/false becomes its words); null, reported, for a list or map. */
export function text(file: SourceFile, node: Located, what: string): string | null {
  if (node.type === 'scalar' && node.value !== null) return String(node.value)
  if (node.type === 'scalar') file.report(node.at, `${what} để trống.`, 'Điền vào, hoặc xóa mục này.')
  else {
    file.report(
      node.at,
      `${what} phải là một dòng chữ.`,
      "Chữ bắt đầu bằng [ hoặc { phải đặt trong dấu nháy đơn, ví dụ '[đạt] {quantity}'.",
    )
  }
  return null
}

/** A list of texts; one text alone counts as a list of one. */
export function texts(file: SourceFile, node: Located, what: string): string[] {
  if (node.type === 'list') return node.items.map((item) => text(file, item, what)).filter((item) => item !== null)
  const single = text(file, node, what)
  return single === null ? [] : [single]
}

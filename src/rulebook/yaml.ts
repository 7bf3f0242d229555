/** YAML as rule files are written → a tree that knows where each value stands; what is beyond it goes to the `yaml` package. */
import { createRequire } from 'node:module'
import type * as YamlPackage from 'yaml'
import type { Entry, Located } from './node.ts'

/** A file that is no YAML; `at` is an offset. */
export class YamlError extends Error {
  override readonly name = 'YamlError'
  constructor(
    readonly at: number,
    message: string,
  ) {
    super(message)
  }
}

/**
 * The file's value, null where it is empty. Thousands of registry lines must not slow every start, so that plain block and
 * flow style is read here (some 20 times as fast) and the rest, errors included, by the `yaml` package: same trees.
 * @throws YamlError
 */
export function parseYaml(text: string): Located | null {
  return parsePlainYaml(text) ?? parseWithPackage(text)
}

/** As {@link parseYaml} for the plain style; null where the text goes beyond it. */
export function parsePlainYaml(text: string): Located | null {
  try {
    return new PlainYaml(text).parse()
  } catch (error) {
    if (error === BEYOND) return null
    throw error
  }
}

/** As {@link parseYaml}, all by the package. */
export function parseWithPackage(text: string): Located | null {
  const yaml: typeof YamlPackage = createRequire(import.meta.url)('yaml')
  const document = yaml.parseDocument(text, { prettyErrors: false })
  const error = document.errors[0]
  if (error) throw new YamlError(error.pos[0], error.message)
  return document.contents ? locate(document.contents) : null

  function locate(node: YamlPackage.Node): Located {
    const at = node.range?.[0] ?? 0
    if (yaml.isMap(node)) {
      const entries = node.items.map(({ key, value }): Entry => {
        const keyAt = (key as YamlPackage.Node).range?.[0] ?? at
        return {
          key: yaml.isScalar(key) ? String(key.value) : String(key),
          at: keyAt,
          value: value ? locate(value as YamlPackage.Node) : { type: 'scalar', at: keyAt, value: null, inline: null },
        }
      })
      return { type: 'map', at, entries }
    }
    if (yaml.isSeq(node)) return { type: 'list', at, items: node.items.map((item) => locate(item as YamlPackage.Node)) }
    if (!yaml.isScalar(node)) return { type: 'scalar', at, value: String(node), inline: null }
    const { value, type } = node
    const known = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' || value === null
    const inline = type === 'PLAIN' ? at : type === 'QUOTE_SINGLE' || type === 'QUOTE_DOUBLE' ? at + 1 : null
    return { type: 'scalar', at, value: known ? value : String(value), inline: value === null ? null : inline }
  }
}

const BEYOND = Symbol('beyond the plain style')
const beyond = (): never => {
  throw BEYOND
}

const BLOCK_PLAIN = /(?:[^\s\-?:,[\]{}#&*!|>'"%@`]|[-?:](?=\S))(?:[^\s:#]|:(?=\S)|(?<=\S)#| +(?![\s#]|:(?!\S)))*/y
const FLOW_PLAIN =
  /(?:[^\s\-?:,[\]{}#&*!|>'"%@`]|[-?:](?=[^\s,[\]{}]))(?:[^\s:#,[\]{}]|:(?=[^\s,[\]{}])|(?<=\S)#| +(?![\s#,[\]{}]|:(?![^\s,[\]{}])))*/y
const SINGLE = /'((?:[^'\n]|'')*)'/y
const DOUBLE = /"((?:[^"\\\n]|\\["\\/nt])*)"/y
const INTEGER = /^[-+]?\d+$/
const FLOAT = /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/
const ODD_NUMBER = /^(?:0[ox]|[-+]?\.(?:inf|nan)$)/i

class PlainYaml {
  readonly #text: string
  #at = 0

  constructor(text: string) {
    this.#text = text
    if (/\t|\r|^(?:---|\.\.\.|%)/m.test(text)) beyond()
  }

  parse(): Located | null {
    const column = this.#nextLine()
    if (column < 0) return null
    const root = this.#block(column)
    if (this.#nextLine() >= 0) beyond()
    return root
  }

  /** Moves over blanks, comments and line ends to the next thing; its column, or -1 at the end of the text. */
  #nextLine(): number {
    const text = this.#text
    for (;;) {
      while (text[this.#at] === ' ' || text[this.#at] === '\n') this.#at++
      if (text[this.#at] !== '#') break
      const end = text.indexOf('\n', this.#at)
      this.#at = end < 0 ? text.length : end
    }
    return this.#at >= text.length ? -1 : this.#column()
  }

  #column(): number {
    return this.#at - (this.#text.lastIndexOf('\n', this.#at - 1) + 1)
  }

  #isDash(): boolean {
    const next = this.#text[this.#at + 1]
    return this.#text[this.#at] === '-' && (next === ' ' || next === '\n' || next === undefined)
  }

  /** The list or map whose first dash or key stands here, at `column`. */
  #block(column: number): Located {
    return this.#isDash() ? this.#list(column) : this.#map(column)
  }

  #list(column: number): Located {
    const start = this.#at
    const items: Located[] = []
    for (;;) {
      const dash = this.#at
      this.#at++
      items.push(this.#item(dash, column))
      const next = this.#nextLine()
      if (next < column) break
      if (next > column) beyond()
      if (!this.#isDash()) break
    }
    return { type: 'list', at: start, items }
  }

  /** What stands behind a dash: a value, a map whose first key is on the dash's line, or a block on the next lines. */
  #item(dash: number, column: number): Located {
    const inner = this.#nextLine()
    if (this.#text.slice(dash, this.#at).includes('\n')) return inner > column ? this.#block(inner) : beyond()
    if (inner < 0 || this.#isDash()) beyond()
    const start = this.#at
    if (this.#key() !== null) {
      this.#at = start
      return this.#map(inner)
    }
    this.#at = start
    return this.#inline()
  }

  #map(column: number): Located {
    const start = this.#at
    const entries: Entry[] = []
    const keys = new Set<string>()
    for (;;) {
      const at = this.#at
      const key = this.#key()
      if (key === null || keys.has(key)) return beyond()
      keys.add(key)
      entries.push({ key, at, value: this.#valueOf(at, column) })
      const next = this.#nextLine()
      if (next < column) break
      if (next > column || this.#isDash()) beyond()
    }
    return { type: 'map', at: start, entries }
  }

  /** The key at hand, with its colon passed; null where there is none. */
  #key(): string | null {
    const scalar = this.#scalar(BLOCK_PLAIN)
    if (!scalar || this.#text[this.#at] !== ':') return null
    const next = this.#text[this.#at + 1]
    if (next !== ' ' && next !== '\n' && next !== undefined) return null
    this.#at++
    return String(scalar.type === 'scalar' ? scalar.value : '')
  }

  #valueOf(key: number, column: number): Located {
    const colon = this.#at
    const next = this.#nextLine()
    if (!this.#text.slice(colon, this.#at).includes('\n')) {
      if (next < 0) return { type: 'scalar', at: key, value: null, inline: null }
      return this.#inline()
    }
    if (next > column) return this.#block(next)
    if (next === column && this.#isDash()) {
      const list = this.#list(column)
      this.#backToLine()
      return list
    }
    this.#backToLine()
    return { type: 'scalar', at: colon, value: null, inline: null }
  }

  /** Back to just behind the last line end, so that the next thing is met again. */
  #backToLine(): void {
    this.#at = this.#text.lastIndexOf('\n', this.#at - 1) + 1
  }

  /** A scalar or flow value with nothing but a comment behind it on its line. */
  #inline(): Located {
    const value = this.#flowValue(BLOCK_PLAIN) ?? beyond()
    const { length } = this.#text
    while (this.#at < length && this.#text[this.#at] === ' ') this.#at++
    const sign = this.#text[this.#at]
    if (sign !== undefined && sign !== '\n' && !(sign === '#' && this.#text[this.#at - 1] === ' ')) beyond()
    return value
  }

  #flowValue(plain: RegExp): Located | null {
    if (this.#text[this.#at] === '[') return this.#flowList()
    if (this.#text[this.#at] === '{') return this.#flowMap()
    return this.#scalar(plain)
  }

  #flowList(): Located {
    const at = this.#at++
    const items: Located[] = []
    while (!this.#closes(']')) {
      const item = this.#flowValue(FLOW_PLAIN) ?? beyond()
      items.push(item)
      this.#comma(']')
    }
    return { type: 'list', at, items }
  }

  #flowMap(): Located {
    const at = this.#at++
    const entries: Entry[] = []
    const keys = new Set<string>()
    while (!this.#closes('}')) {
      const keyAt = this.#at
      const scalar = this.#scalar(FLOW_PLAIN)
      if (scalar?.type !== 'scalar' || this.#text[this.#at] !== ':') return beyond()
      const key = String(scalar.value)
      if (keys.has(key)) beyond()
      keys.add(key)
      this.#at++
      this.#nextLine()
      entries.push({ key, at: keyAt, value: this.#flowValue(FLOW_PLAIN) ?? beyond() })
      this.#comma('}')
    }
    return { type: 'map', at, entries }
  }

  #closes(sign: string): boolean {
    if (this.#nextLine() < 0) beyond()
    if (this.#text[this.#at] !== sign) return false
    this.#at++
    return true
  }

  #comma(close: string): void {
    if (this.#nextLine() < 0) beyond()
    if (this.#text[this.#at] === ',') this.#at++
    else if (this.#text[this.#at] !== close) beyond()
  }

  #scalar(plain: RegExp): Located | null {
    const at = this.#at
    const sign = this.#text[at]
    const expression = sign === "'" ? SINGLE : sign === '"' ? DOUBLE : plain
    expression.lastIndex = at
    const match = expression.exec(this.#text)
    if (!match) return null
    this.#at = expression.lastIndex
    if (expression === SINGLE) return { type: 'scalar', at, value: match[1]!.replaceAll("''", "'"), inline: at + 1 }
    if (expression === DOUBLE) return { type: 'scalar', at, value: JSON.parse(match[0]), inline: at + 1 }
    const value = plainValue(match[0])
    return { type: 'scalar', at, value, inline: value === null ? null : at }
  }
}

function plainValue(text: string): string | number | boolean | null {
  const first = text.charCodeAt(0)
  if (first > 0x7a) return text === '~' ? null : text
  switch (text) {
    case 'null':
    case 'Null':
    case 'NULL':
      return null
    case 'true':
    case 'True':
    case 'TRUE':
      return true
    case 'false':
    case 'False':
    case 'FALSE':
      return false
  }
  if (ODD_NUMBER.test(text)) beyond()
  return INTEGER.test(text) || FLOAT.test(text) ? Number(text) : text
}

/** Words read from TCVN3 from which the letter ư is gone (its code is that of the soft hyphen, which programs drop) → with it. */
import { isSyllable } from '../syllables.ts'

/** Well-formed without their ư too, and hardly ever meant so. */
const RATHER: Readonly<Record<string, string>> = {
  ngời: 'người',
  dới: 'dưới',
  vợt: 'vượt',
  lợt: 'lượt',
  lu: 'lưu',
  vờn: 'vườn',
  vơn: 'vươn',
  cời: 'cười',
  tơi: 'tươi',
  lới: 'lưới',
  mợn: 'mượn',
  u: 'ưu',
  nh: 'như',
  th: 'thư',
  t: 'tư',
  s: 'sư',
  d: 'dư',
}
/** Words that are meant without ư in other company: the words that must stand before or behind them. */
const BESIDE: Readonly<Record<string, { readonly whole: string; readonly before?: RegExp; readonly behind?: RegExp }>> =
  {
    mu: { whole: 'mưu', before: /^tham$/, behind: /^(?:trí|cầu|kế|đồ|sinh)$/ },
    t: { whole: 'tư', before: /^(?:đầu|vật|thông)$/ },
    đa: { whole: 'đưa', behind: /^(?:vào|ra|đến|lên|về|các|nội|công|tin|sản|nguồn|tỷ|số)$/ },
    cha: {
      whole: 'chưa',
      behind: /^(?:được|có|đạt|thực|kịp|đúng|đầy|đáp|cao|bảo|triển|tốt|đủ|hoàn|xây|thể|ban|phát|quan|nghiêm|giải|rõ)$/,
    },
    ma: { whole: 'mưa', behind: /^(?:lũ|bão|lớn|đá|to)$/ },
  }
/** Fewer words mended by the letter, and its absence is no loss. */
const LEAST = 3

const isLetter = (cluster: string): boolean => /\p{L}/u.test(cluster)

/** Where ư is missing from a broken word, as the word with it; null where no place or none for sure makes it whole. */
function restored(word: string): string | null {
  if (isSyllable(word)) return null
  const found: string[] = []
  for (let at = 1; at <= word.length; at++) {
    const whole = `${word.slice(0, at)}ư${word.slice(at)}`
    if (isSyllable(whole)) found.push(whole)
  }
  if (isSyllable(`ư${word}`)) found.push(`ư${word}`)
  return (
    found.find((whole) => whole.includes('ươ') || /ư[ờớởỡợ]/.test(whole)) ?? (found.length === 1 ? found[0]! : null)
  )
}

interface Word {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Words in small letters; a capital in front does not count. */
function wordsOf(clusters: readonly string[]): Word[] {
  const words: Word[] = []
  for (let at = 0; at < clusters.length; at++) {
    if (!isLetter(clusters[at]!)) continue
    const start = at
    let text = ''
    while (at < clusters.length && (isLetter(clusters[at]!) || clusters[at] === '')) text += clusters[at++]
    words.push({ start, end: at, text })
  }
  return words
}

const isSmall = (word: string): boolean => /^\p{L}\p{Ll}*$/u.test(word)

/** Letters that stand for a word only where blanks, brackets or the ends of the line are to both sides: `d)` is a label. */
const isApart = (word: Word, clusters: readonly string[]): boolean =>
  /^[\s("“]?$/.test(clusters[word.start - 1] ?? '') && /^[\s,;:]?$/.test(clusters[word.end] ?? '')

/** The word with its ư by its own letters alone. */
function wholeByItself(word: Word, clusters: readonly string[]): string | null {
  if (!isSmall(word.text)) return null
  const small = word.text.toLowerCase()
  if (small.length > 1 && /[^\P{L}bcdfghklmnpqrstvx]/u.test(small)) return restored(small) ?? RATHER[small] ?? null
  return word.text === small && isApart(word, clusters) ? (RATHER[small] ?? null) : null
}

function wholeByCompany(word: Word, before: string, behind: string): string | null {
  const rule = BESIDE[word.text]
  return rule?.before?.test(before) === true || rule?.behind?.test(behind) === true ? rule.whole : null
}

/**
 * Puts ư back where a whole text has lost it: `lợng` is `lượng`. Changes nothing in a text that has the letter, or too few
 * words that want it. Takes and gives clusters, one for each unit of the old text.
 */
export function restoreLostHorns(paragraphs: readonly (readonly string[])[]): readonly (readonly string[])[] {
  if (paragraphs.some((clusters) => clusters.includes('ư'))) return paragraphs
  const words = paragraphs.map(wordsOf)
  const spellings = new Set(
    words.flatMap((list) => list.flatMap(({ text }) => (restored(text) === null ? [] : [text]))),
  )
  if (spellings.size < LEAST) return paragraphs
  const all = words.flatMap((list, index) =>
    list.map((word) => ({ word, index, whole: wholeByItself(word, paragraphs[index]!) })),
  )
  const spelt = (place: number): string => all[place]?.whole ?? all[place]?.word.text.toLowerCase() ?? ''
  const result = paragraphs.map((clusters) => [...clusters])
  all.forEach(({ word, index, whole: own }, place) => {
    const whole = own ?? wholeByCompany(word, spelt(place - 1), spelt(place + 1))
    if (whole !== null) insertHorn(result[index]!, word.start, whole)
  })
  return result
}

/** Sets `whole` for the word at `start`: its ư goes with the letter before it, or with the one behind where it comes first. */
function insertHorn(clusters: string[], start: number, whole: string): void {
  const at = whole.indexOf('ư')
  let unit = start
  for (let letters = 0; letters < Math.max(0, at - 1); unit++) letters += clusters[unit]!.length
  while (clusters[unit] === '') unit++
  const cluster = clusters[unit]!
  const capital = cluster !== cluster.toLowerCase()
  clusters[unit] = at > 0 ? `${cluster}ư` : capital ? `Ư${cluster.toLowerCase()}` : `ư${cluster}`
}

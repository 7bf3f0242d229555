/** Two texts → how many words they share, blind to case, signs and note marks. */

/** `'Tỷ lệ hồ sơ, [1] trực tuyến'` is `'tỷ lệ hồ sơ trực tuyến'`: what two annotators may write differently is gone. */
export const comparable = (text: string | null | undefined): string =>
  (text ?? '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/\[\d+\]/g, ' ')
    .replace(/[“”"'‘’()[\]{}.,;:!?…–—\-/|]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()

const wordsOf = (text: string | null | undefined): readonly string[] => {
  const plain = comparable(text)
  return plain === '' ? [] : plain.split(' ')
}

/** Words of `a` found in `b`, each word of `b` used once. */
function sharedWords(a: readonly string[], b: readonly string[]): number {
  const bag = new Map<string, number>()
  for (const word of b) bag.set(word, (bag.get(word) ?? 0) + 1)
  let shared = 0
  for (const word of a) {
    const left = bag.get(word) ?? 0
    if (left === 0) continue
    shared++
    bag.set(word, left - 1)
  }
  return shared
}

/** F1 of two bags of words, 0 to 1; 1 where both are empty. */
export function wordsF1(a: string | null | undefined, b: string | null | undefined): number {
  const [left, right] = [wordsOf(a), wordsOf(b)]
  if (left.length === 0 && right.length === 0) return 1
  if (left.length === 0 || right.length === 0) return 0
  return (2 * sharedWords(left, right)) / (left.length + right.length)
}

/** Share of the shorter text's words that the longer has too, 0 to 1; 0 where one is empty. */
export function containment(a: string | null | undefined, b: string | null | undefined): number {
  const [left, right] = [wordsOf(a), wordsOf(b)]
  if (left.length === 0 || right.length === 0) return 0
  const [short, long] = left.length <= right.length ? [left, right] : [right, left]
  return sharedWords(short, long) / short.length
}

/** The best F1 of `got` against what the gold says or would accept as well. */
export const bestF1 = (gold: string, others: readonly string[] | undefined, got: string): number =>
  Math.max(...[gold, ...(others ?? [])].map((wanted) => wordsF1(wanted, got)))

export const wordCount = (text: string): number => wordsOf(text).length

/** Names of agencies wanted and found → how well the two sets agree. */
import { assign } from './assign.ts'
import { containment, wordCount, wordsF1 } from './words.ts'

/** From here two names are taken for the same body. */
const SAME_NAME = 0.75

/** F1 of two sets of names, each pair matched at most once: `(['Sở Y tế'], ['Sở Y tế tỉnh'])` is 1. */
export function namesF1(wanted: readonly string[], found: readonly string[]): number {
  if (wanted.length === 0 && found.length === 0) return 1
  if (wanted.length === 0 || found.length === 0) return 0
  const { forward } = assign(wanted, found, (a, b) => {
    const inside = containment(a, b) >= 0.99 && wordCount(b) >= 2 ? SAME_NAME : 0
    const likeness = Math.max(wordsF1(a, b), inside)
    return likeness >= SAME_NAME ? likeness : 0
  })
  return (2 * forward.size) / (wanted.length + found.length)
}

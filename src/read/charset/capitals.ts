/** Letters read from an encoding without capitals for them → their case, from the letters beside them. */
import { isSyllable } from '../syllables.ts'

/** Letters that the encoding has in small only: all with a tone, and none of ă â ê ô ơ ư đ. */
const TONED = /[\u0300\u0301\u0303\u0309\u0323]/
const isToned = (letter: string): boolean => TONED.test(letter.normalize('NFD')) && letter === letter.toLowerCase()

/** Blanks and light signs, across which a title goes on. */
const JOINT = /^[ \u00a0,"“”()-]*$/

type Case = 'upper' | 'lower' | 'open'

interface Word {
  readonly start: number
  readonly end: number
  readonly case: Case
}

/** `upper` where the letters of known case are capitals, and more than one or after a toned one: `HàNH`, `ủY`, not `Xã`. */
function caseOf(letters: readonly string[]): Case {
  let capitals = 0
  let led = false
  for (const [index, letter] of letters.entries()) {
    if (isToned(letter)) led ||= index === 0
    else if (letter !== letter.toLowerCase()) capitals++
    else if (letter !== letter.toUpperCase()) return 'lower'
  }
  return capitals > 1 || (capitals === 1 && led) ? 'upper' : 'open'
}

const isLetter = (cluster: string): boolean => /\p{L}/u.test(cluster)

function wordsOf(clusters: readonly string[]): Word[] {
  const words: Word[] = []
  for (let at = 0; at < clusters.length; at++) {
    if (!isLetter(clusters[at]!)) continue
    const start = at
    while (at < clusters.length && (isLetter(clusters[at]!) || clusters[at] === '')) at++
    words.push({ start, end: at, case: caseOf(clusters.slice(start, at)) })
  }
  return words
}

/** The case of the nearest word to one side whose case is known; abbreviations say nothing, and signs between end the search. */
function caseBeside(clusters: readonly string[], words: readonly Word[], from: number, step: 1 | -1): Case {
  for (let index = from; ; index += step) {
    const [left, right] = step > 0 ? [words[index], words[index + 1]] : [words[index - 1], words[index]]
    if (left === undefined || right === undefined) return 'open'
    if (!JOINT.test(clusters.slice(left.end, right.start).join(''))) return 'open'
    const other = step > 0 ? right : left
    const letters = clusters.slice(other.start, other.end).join('')
    if (other.case === 'lower' || (other.case === 'upper' && isSyllable(letters))) return other.case
  }
}

/** `restoreCapitals(['H', 'à', 'N', 'H'])` is `HÀNH`; a word that shows no case of its own (`xã`) goes by its neighbours. */
export function restoreCapitals(clusters: readonly string[]): string[] {
  const result = [...clusters]
  const words = wordsOf(clusters)
  words.forEach((word, index) => {
    let upper = word.case === 'upper'
    if (word.case === 'open') {
      const sides = [caseBeside(clusters, words, index, -1), caseBeside(clusters, words, index, 1)]
      upper = sides.includes('upper') && !sides.includes('lower')
    }
    if (!upper) return
    for (let at = word.start; at < word.end; at++) result[at] = result[at]!.toUpperCase()
  })
  return result
}

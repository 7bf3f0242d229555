/** Onsets, rimes and tones of Vietnamese → the well-formed syllables, for telling words from broken or foreign letters. */

/** Tone marks in the order level, grave, hook, tilde, acute, dot. */
const TONES = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'] as const
const ALL = [0, 1, 2, 3, 4, 5]
/** Syllables that end in a stop bear the acute or the dot only. */
const STOPPED = [4, 5]

/** Onsets that stand before any vowel, and those whose spelling depends on it. */
const FREE = words('b ch d đ h kh l m n nh ph r s t th tr v x')
const BACK = words('c g ng')
const FRONT: Readonly<Record<string, string>> = { c: 'k', g: 'gh', ng: 'ngh' }
/** Onsets that take the glide written o or u; the lips are busy with the others. */
const ROUNDING = words('ch d đ h kh l n ng nh s t th tr x')

/** Rimes without a glide, by their main vowel; `~` stands where the tone is written. */
const OPEN = words(
  'a~ e~ ê~ i~ o~ ô~ ơ~ u~ ư~ i~a u~a ư~a a~i a~y â~y a~o a~u â~u e~o ê~u i~u o~i ô~i ơ~i u~i ư~i ư~u iê~u uô~i ươ~i ươ~u',
)
const NASAL = words(
  `a~m ă~m â~m e~m ê~m i~m o~m ô~m ơ~m u~m iê~m uô~m ươ~m
   a~n ă~n â~n e~n ê~n i~n o~n ô~n ơ~n u~n iê~n uô~n ươ~n
   a~ng ă~ng â~ng e~ng o~ng ô~ng u~ng ư~ng iê~ng uô~ng ươ~ng oo~ng a~nh ê~nh i~nh`,
)
const STOP = words(
  `a~p ă~p â~p e~p ê~p i~p o~p ô~p ơ~p u~p iê~p ươ~p a~t ă~t â~t e~t ê~t i~t o~t ô~t ơ~t u~t ư~t iê~t uô~t ươ~t
   a~c ă~c â~c e~c o~c ô~c u~c ư~c iê~c uô~c ươ~c oo~c a~ch ê~ch i~ch`,
)
/** Rimes with a glide; of those with two places for the tone both spellings are right (hòa, hoà). */
const ROUND_OPEN = words('o~a oa~ o~e oe~ uê~ u~y uy~ uơ~ uy~a oa~i oa~y oa~o oe~o uâ~y uy~u')
const ROUND_NASAL = words('oa~m oă~m oa~n oă~n oe~n uâ~n uyê~n oa~ng oă~ng uâ~ng oa~nh uê~nh uy~nh')
const ROUND_STOP = words('oa~p oă~p oa~t oă~t oe~t uâ~t uyê~t uy~t oa~c oă~c oa~ch uê~ch uy~ch')
/** What stands behind `qu`. */
const AFTER_QU_OPEN = words('a~ e~ ê~ i~ y~ ơ~ a~i a~y â~y a~o a~u e~o ê~u ơ~i')
const AFTER_QU_NASAL = words('a~n ă~n â~n e~n ê~n yê~n ă~m a~ng ă~ng â~ng a~nh ê~nh y~nh ô~ng')
const AFTER_QU_STOP = words('a~t ă~t â~t e~t ê~t yê~t i~t y~t ơ~t ă~p ă~c ô~c a~ch ê~ch y~ch e~c')
/** Onsets whose open i may be written y. */
const BEFORE_Y = words('h k l m n s t v th')
/** Loans and rare words outside of the scheme that official texts use. */
const RARE = words('buýt ruy voan noãn goá góa pin pa pê boong goòng nuy tuýp moay uỵch quốc pắc')

function words(list: string): string[] {
  return list.trim().split(/\s+/)
}

const isFront = (rime: string): boolean => /^[eêi]/.test(rime)

function generate(): ReadonlySet<string> {
  const all = new Set<string>()
  const add = (onset: string, rimes: readonly string[], tones: readonly number[]): void => {
    for (const rime of rimes) {
      for (const tone of tones) all.add((onset + rime.replace('~', TONES[tone]!)).normalize('NFC'))
    }
  }
  const spread = (onset: string, keeps: (rime: string) => boolean, spelt = (rime: string): string => rime): void => {
    add(onset, OPEN.filter(keeps).map(spelt), ALL)
    add(onset, NASAL.filter(keeps).map(spelt), ALL)
    add(onset, STOP.filter(keeps).map(spelt), STOPPED)
  }
  for (const onset of FREE) spread(onset, () => true)
  for (const onset of BACK) {
    spread(onset, (rime) => !isFront(rime))
    spread(FRONT[onset]!, isFront)
  }
  spread('', (rime) => !rime.startsWith('iê'))
  spread(
    '',
    (rime) => rime.startsWith('iê'),
    (rime) => rime.replace('iê', 'yê'),
  )
  // The i of `gi` is also the vowel of gì, gìn, giết, giêng.
  spread('gi', (rime) => !rime.startsWith('i'))
  spread('g', (rime) => rime.startsWith('i') && rime !== 'i~a')
  for (const onset of ['', ...ROUNDING]) {
    add(onset, ROUND_OPEN, ALL)
    add(onset, ROUND_NASAL, ALL)
    add(onset, ROUND_STOP, STOPPED)
  }
  add('qu', AFTER_QU_OPEN, ALL)
  add('qu', AFTER_QU_NASAL, ALL)
  add('qu', AFTER_QU_STOP, STOPPED)
  for (const onset of ['', ...BEFORE_Y]) add(onset, ['y~'], ALL)
  for (const word of RARE) all.add(word)
  return all
}

let table: ReadonlySet<string> | null = null

/** All well-formed syllables in lower case and NFC, both placements of the tone (hòa, hoà); made once. */
export function syllables(): ReadonlySet<string> {
  table ??= generate()
  return table
}

/** True for a well-formed Vietnamese syllable in any case: `isSyllable('TRƯỜNG')`; false for `trừơng`, `ờng`, `street`. */
export const isSyllable = (word: string): boolean => word.length <= 8 && syllables().has(word.toLowerCase())

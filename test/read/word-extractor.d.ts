/** The part of word-extractor 1.0.4 that tests compare with; it ships no types. */
declare module 'word-extractor/lib/word.js' {
  class WordExtractor {
    extract(source: Buffer): Promise<{ getBody(): string; getFootnotes(): string }>
  }
  export default WordExtractor
}

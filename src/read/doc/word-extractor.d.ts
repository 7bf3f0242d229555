/** The parts of word-extractor 1.0.4 that are used; it ships no types. */
declare module 'word-extractor/lib/word-ole-extractor.js' {
  interface Piece {
    text: string
    readonly bpc: 1 | 2
    readonly startFilePos: number
    readonly endFilePos: number
  }
  interface TextOptions {
    filterUnicode?: boolean
    includeFooters?: boolean
    includeHeadersAndFooters?: boolean
    includeBody?: boolean
  }
  interface WordDocument {
    getBody(options?: TextOptions): string
    getFootnotes(options?: TextOptions): string
    getEndnotes(options?: TextOptions): string
    getHeaders(options?: TextOptions): string
    getTextboxes(options?: TextOptions): string
  }
  class WordOleExtractor {
    protected _pieces: Piece[]
    documentStream(document: unknown, name: string): Promise<unknown>
    streamBuffer(stream: unknown): Promise<Buffer>
    extract(reader: unknown): Promise<WordDocument>
    extractWordDocument(document: unknown, buffer: Buffer): Promise<WordDocument>
    writeParagraphProperties(buffer: Buffer, tableBuffer: Buffer): void
  }
  export default WordOleExtractor
}

declare module 'word-extractor/lib/buffer-reader.js' {
  class BufferReader {
    constructor(buffer: Buffer)
    open(): Promise<void>
    close(): Promise<void>
  }
  export default BufferReader
}

/** What is said between the thread that asks and the thread that reads. */
import type { ReadFailure } from '../model/reading.ts'
import type { Extraction } from '../model/record.ts'
import type { Source } from '../pipeline.ts'
import type { ReadOptions } from '../read/index.ts'
import type { Problem } from '../rulebook/problem.ts'
import type { Evidence } from '../store/index.ts'

/** What an analysis leaves to be kept: the records, the text that they are spans of, and what filled them. */
export interface Analysed {
  readonly extraction: Extraction
  /** The document's canonical text. */
  readonly text: string
  readonly evidence: readonly Evidence[]
  /** Digest of the rules it was read by. */
  readonly rules: string
}

export interface Setting {
  /** Folder of rules; the packaged ones where null. */
  readonly rules: string | null
  readonly reading: Omit<ReadOptions, 'onPage'>
}

export type Asked =
  | { readonly id: number; readonly job: 'analyse' | 'unpack'; readonly source: Source }
  /** Ends the thread from inside, so that it takes its programs and files along. */
  | { readonly job: 'leave' }

export type Failed =
  | { readonly kind: 'read'; readonly failure: ReadFailure; readonly message: string }
  | { readonly kind: 'rules'; readonly problems: readonly Problem[] }
  | { readonly kind: 'other'; readonly message: string }

export type Told =
  | { readonly ready: string }
  | { readonly unready: Failed }
  /** Recognition goes on to its next page. */
  | { readonly id: number; readonly page: number }
  | { readonly id: number; readonly analysed: Analysed }
  | { readonly id: number; readonly sources: Source[] }
  | { readonly id: number; readonly failed: Failed }

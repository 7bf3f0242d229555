/** Files to be sent to another thread → the memory that goes over as it is instead of being copied. */
import type { Source } from '../pipeline.ts'

/** The buffers of those files that have one to themselves; they are empty on this side afterwards. */
export const handOver = (sources: readonly Source[]): ArrayBuffer[] => [
  ...new Set(
    sources.flatMap(({ bytes: { buffer, byteLength } }) =>
      buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : [],
    ),
  ),
]

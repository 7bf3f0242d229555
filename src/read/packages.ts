/** The first bytes of a file → whether it may hold other files; most documents are told apart without reading on. */

const HEAD = 64

/** True for a package or what begins like the head of a message; `unpack` knows for certain. */
export function mayHoldFiles(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(HEAD, bytes.byteLength)).toString('latin1')
  // Without the NULs of UTF-16; the signs of a byte order mark are no letters here.
  return head.startsWith('PK') || /^\W*[A-Za-z][\w-]*:/.test(head.replaceAll('\0', ''))
}

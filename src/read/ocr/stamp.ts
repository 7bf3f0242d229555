/** A page in colour → the same in grey, without the red ink of stamps that lies over words. */

/** Red outshines the other two by this much. */
const RED = 50
/** Stamps of offices are about 36 mm wide; theirs and smaller ones, in inches. */
const SMALLEST = 0.7
const LARGEST = 2.4
const ROUND = [0.55, 1.8] as const
/** Side of the squares in which red is looked for, in pixels. */
const SQUARE = 8
/** So many red pixels make a square red. */
const REDDISH = 3

const isRed = (colours: Uint8Array, at: number): boolean =>
  colours[at + 2]! - Math.max(colours[at]!, colours[at + 1]!) > RED

/** Squares of the page with red in them, and the patches that those near each other form. */
function redPatches(colours: Uint8Array, width: number, height: number): [number, number, number, number][] {
  const across = Math.ceil(width / SQUARE)
  const down = Math.ceil(height / SQUARE)
  const counts = new Uint8Array(across * down)
  for (let y = 0; y < height; y++) {
    const row = Math.floor(y / SQUARE) * across
    for (let x = 0; x < width; x++) {
      if (isRed(colours, (y * width + x) * 4)) {
        const square = row + Math.floor(x / SQUARE)
        if (counts[square]! < REDDISH) counts[square]!++
      }
    }
  }
  const patches: [number, number, number, number][] = []
  for (let start = 0; start < counts.length; start++) {
    if (counts[start] !== REDDISH) continue
    const patch: [number, number, number, number] = [across, down, 0, 0]
    const stack = [start]
    counts[start] = 0
    for (let square = stack.pop(); square !== undefined; square = stack.pop()) {
      const x = square % across
      const y = (square - x) / across
      patch[0] = Math.min(patch[0], x)
      patch[1] = Math.min(patch[1], y)
      patch[2] = Math.max(patch[2], x + 1)
      patch[3] = Math.max(patch[3], y + 1)
      // Rings and letters of one stamp lie within two squares of each other.
      for (let ny = Math.max(0, y - 2); ny <= Math.min(down - 1, y + 2); ny++) {
        for (let nx = Math.max(0, x - 2); nx <= Math.min(across - 1, x + 2); nx++) {
          if (counts[ny * across + nx] !== REDDISH) continue
          counts[ny * across + nx] = 0
          stack.push(ny * across + nx)
        }
      }
    }
    patches.push(patch.map((value) => value * SQUARE) as [number, number, number, number])
  }
  return patches
}

/**
 * Brightness of each pixel of `colours` (blue, green, red, unused). Where red ink forms a round or square patch of a
 * stamp's size only its darkness under the red counts; red words elsewhere stay.
 */
export function greyOf(colours: Uint8Array, width: number, height: number, dpi: number): Uint8Array {
  const count = width * height
  const pixels = new Uint8Array(count)
  let coloured = false
  for (let i = 0, at = 0; i < count; i++, at += 4) {
    const blue = colours[at]!
    const green = colours[at + 1]!
    const red = colours[at + 2]!
    coloured ||= red - green > RED
    pixels[i] = (blue * 29 + green * 150 + red * 77) >> 8
  }
  if (!coloured) return pixels
  for (const [left, top, right, bottom] of redPatches(colours, width, height)) {
    const [wide, high] = [(right - left) / dpi, (bottom - top) / dpi]
    const round = wide / high >= ROUND[0] && wide / high <= ROUND[1]
    if (!round || Math.max(wide, high) > LARGEST || Math.min(wide, high) < SMALLEST) continue
    for (let y = top; y < Math.min(height, bottom); y++) {
      for (let x = left; x < Math.min(width, right); x++) {
        const at = (y * width + x) * 4
        if (isRed(colours, at)) pixels[y * width + x] = colours[at + 2]!
      }
    }
  }
  return pixels
}

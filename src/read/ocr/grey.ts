/** Grey pictures: 0 is black, 255 white, rows from the top; and how they are cut, turned and evened out. */

export interface Grey {
  readonly width: number
  readonly height: number
  readonly pixels: Uint8Array
}

/** A stretch of a picture in pixels, right and bottom exclusive. */
export interface Patch {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

const WHITE = 255

/** A white picture. */
export function blank(width: number, height: number): Grey {
  return { width, height, pixels: new Uint8Array(width * height).fill(WHITE) }
}

/** The part of `picture` within `patch`, with `margin` white pixels around it. */
export function cut({ width, height, pixels }: Grey, patch: Patch, margin = 0): Grey {
  const left = Math.max(0, Math.floor(patch.left))
  const top = Math.max(0, Math.floor(patch.top))
  const right = Math.min(width, Math.ceil(patch.right))
  const bottom = Math.min(height, Math.ceil(patch.bottom))
  const out = blank(Math.max(1, right - left) + 2 * margin, Math.max(1, bottom - top) + 2 * margin)
  for (let y = top; y < bottom; y++) {
    out.pixels.set(pixels.subarray(y * width + left, y * width + right), (y - top + margin) * out.width + margin)
  }
  return out
}

/** `picture` with white above, below and at both sides. */
export function framed({ width, height, pixels }: Grey, above: number, below: number, side: number): Grey {
  const out = blank(width + 2 * side, height + above + below)
  for (let y = 0; y < height; y++)
    out.pixels.set(pixels.subarray(y * width, (y + 1) * width), (y + above) * out.width + side)
  return out
}

/** `picture` made smaller: each pixel is the mean of those it stands for. `zoom` is at most 1. */
export function scaled(picture: Grey, zoom: number): Grey {
  if (zoom >= 1) return picture
  const { width, height, pixels } = picture
  const out = blank(Math.max(1, Math.round(width * zoom)), Math.max(1, Math.round(height * zoom)))
  for (let y = 0; y < out.height; y++) {
    const y0 = Math.floor(y / zoom)
    const y1 = Math.min(height, Math.max(y0 + 1, Math.ceil((y + 1) / zoom)))
    for (let x = 0; x < out.width; x++) {
      const x0 = Math.floor(x / zoom)
      const x1 = Math.min(width, Math.max(x0 + 1, Math.ceil((x + 1) / zoom)))
      let sum = 0
      for (let sy = y0; sy < y1; sy++) for (let sx = x0; sx < x1; sx++) sum += pixels[sy * width + sx]!
      out.pixels[y * out.width + x] = sum / Math.max(1, (y1 - y0) * (x1 - x0))
    }
  }
  return out
}

/** `picture` turned clockwise by so many quarters. */
export function quarters(picture: Grey, turns: number): Grey {
  const { width, height, pixels } = picture
  const turn = ((turns % 4) + 4) % 4
  if (turn === 0) return picture
  if (turn === 2) return { width, height, pixels: pixels.slice().reverse() }
  const out = new Uint8Array(width * height)
  for (let y = 0; y < height; y++) {
    const row = y * width
    // Clockwise: the left column, read upward, is the first row.
    if (turn === 1) for (let x = 0; x < width; x++) out[x * height + (height - 1 - y)] = pixels[row + x]!
    else for (let x = 0; x < width; x++) out[(width - 1 - x) * height + y] = pixels[row + x]!
  }
  return { width: height, height: width, pixels: out }
}

/** `picture` turned about its middle by `radians` (clockwise as seen), of the same size; corners turn white. */
export function turned({ width, height, pixels }: Grey, radians: number): Grey {
  const out = blank(width, height)
  const cos = Math.cos(radians)
  const sin = Math.sin(radians)
  const [mx, my] = [width / 2, height / 2]
  for (let y = 0; y < height; y++) {
    let sx = cos * (0 - mx) + sin * (y - my) + mx
    let sy = -sin * (0 - mx) + cos * (y - my) + my
    for (let x = 0; x < width; x++, sx += cos, sy -= sin) {
      const x0 = Math.floor(sx)
      const y0 = Math.floor(sy)
      if (x0 < 0 || y0 < 0 || x0 + 1 >= width || y0 + 1 >= height) continue
      const fx = sx - x0
      const fy = sy - y0
      const at = y0 * width + x0
      const upper = pixels[at]! * (1 - fx) + pixels[at + 1]! * fx
      const lower = pixels[at + width]! * (1 - fx) + pixels[at + width + 1]! * fx
      out.pixels[y * width + x] = upper * (1 - fy) + lower * fy
    }
  }
  return out
}

/** Side of the squares in which the paper's own shade is measured, in pixels. */
const SQUARE = 64

/** Shadows and tinted paper brought to white: every pixel against the brightest of its surroundings. */
export function evened({ width, height, pixels }: Grey): Grey {
  const across = Math.ceil(width / SQUARE)
  const down = Math.ceil(height / SQUARE)
  const paper = new Float32Array(across * down)
  const counts = new Uint32Array(256)
  for (let sy = 0; sy < down; sy++) {
    for (let sx = 0; sx < across; sx++) {
      counts.fill(0)
      let total = 0
      const bottom = Math.min(height, (sy + 1) * SQUARE)
      const right = Math.min(width, (sx + 1) * SQUARE)
      for (let y = sy * SQUARE; y < bottom; y += 2) {
        for (let x = sx * SQUARE; x < right; x += 2) {
          counts[pixels[y * width + x]!]!++
          total++
        }
      }
      // The shade that a tenth of the square outshines: paper shows between any words.
      let above = 0
      let shade = WHITE
      while (shade > 0 && above + counts[shade]! < total / 10) above += counts[shade--]!
      paper[sy * across + sx] = shade
    }
  }
  const clean = smoothed(paper, across, down)
  if (clean.every((shade) => shade > 250)) return { width, height, pixels }
  const out = new Uint8Array(width * height)
  for (let y = 0; y < height; y++) {
    const gy = Math.min(down - 1, Math.max(0, y / SQUARE - 0.5))
    const y0 = Math.floor(gy)
    const y1 = Math.min(down - 1, y0 + 1)
    const fy = gy - y0
    for (let x = 0; x < width; x++) {
      const gx = Math.min(across - 1, Math.max(0, x / SQUARE - 0.5))
      const x0 = Math.floor(gx)
      const x1 = Math.min(across - 1, x0 + 1)
      const fx = gx - x0
      const upper = clean[y0 * across + x0]! * (1 - fx) + clean[y0 * across + x1]! * fx
      const lower = clean[y1 * across + x0]! * (1 - fx) + clean[y1 * across + x1]! * fx
      const shade = upper * (1 - fy) + lower * fy
      out[y * width + x] = Math.min(WHITE, (pixels[y * width + x]! * WHITE) / shade)
    }
  }
  return { width, height, pixels: out }
}

/** Each square takes the brightest of its neighbours, so that a black picture does not pass for paper; never below a quarter. */
function smoothed(paper: Float32Array, across: number, down: number): Float32Array {
  const out = new Float32Array(paper.length)
  for (let y = 0; y < down; y++) {
    for (let x = 0; x < across; x++) {
      let best = 64
      for (let dy = -1; dy <= 1; dy++) {
        for (let dx = -1; dx <= 1; dx++) {
          if (y + dy < 0 || y + dy >= down || x + dx < 0 || x + dx >= across) continue
          best = Math.max(best, paper[(y + dy) * across + x + dx]!)
        }
      }
      out[y * across + x] = best
    }
  }
  return out
}

/** Each pixel by the middle one of its neighbourhood of nine: lone specks and pinholes vanish. */
export function despeckled({ width, height, pixels }: Grey): Grey {
  const out = pixels.slice()
  const nine = new Uint8Array(9)
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const at = y * width + x
      let n = 0
      for (let row = at - width; row <= at + width; row += width)
        for (let place = row - 1; place <= row + 1; place++) {
          const value = pixels[place]!
          let i = n++
          for (; i > 0 && nine[i - 1]! > value; i--) nine[i] = nine[i - 1]!
          nine[i] = value
        }
      out[at] = nine[4]!
    }
  }
  return { width, height, pixels: out }
}

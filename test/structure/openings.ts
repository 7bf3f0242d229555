/** Rows of openings of articles → tests of the document that each reports. */
import { describe, expect, test } from 'vitest'
import { structure } from '../../src/structure/index.ts'
import { readingOf } from './builder.ts'
import { registry } from './registry.ts'

export interface Reported {
  readonly type: string | null
  readonly number?: string
  readonly issued?: string
  readonly issuer?: string
  /** Null where the article does not state it: then the headline stands. */
  readonly title: string | null
}

/** An opening paragraph below a headline that names nothing, or a headline with its paragraphs. */
export type Row = readonly [opening: string | readonly [headline: string, ...paragraphs: string[]], Reported]

export const HEADLINE = 'Cách làm mới ở một vùng quê còn nhiều gian khó'
export const LEAD =
  'Bà con ở đây cho biết nhiều năm nay việc làm ăn chưa ổn định, thu nhập của phần lớn gia đình trông cả vào mùa vụ.'
export const NOTHING: Reported = { type: null, title: null }

/** One test for each row, under the name of its group; `least` is how many there are to be. */
export function tellReported(groups: Readonly<Record<string, readonly Row[]>>, least: number): void {
  describe.each(Object.entries(groups))('%s', (_, rows) => {
    test.each(rows.map((row) => [[row[0]].flat().at(-1)!, row] as const))('%s', (_, [opening, reported]) => {
      const paragraphs = typeof opening === 'string' ? [HEADLINE, LEAD, opening] : opening
      const { genre, type, number, issued, issuer, title } = structure(
        readingOf([...paragraphs, LEAD]),
        registry,
      ).header
      expect({ genre, type, number, issued, title }).toEqual({
        genre: 'news',
        type: reported.type,
        number: reported.number ?? null,
        issued: reported.issued ?? null,
        title: reported.title ?? paragraphs[0],
      })
      if (reported.issuer !== undefined) expect(issuer?.text).toBe(reported.issuer)
    })
  })

  test('so many openings are told', () => expect(Object.values(groups).flat().length).toBeGreaterThanOrEqual(least))
}

/** A web page → the element that holds its document or article, and the parts inside it that do not belong to it. */
import {
  attribute,
  descendants,
  type Element,
  elementsOf,
  isElement,
  isHidden,
  isText,
  marksOf,
  type Parent,
} from './dom.ts'

/** Containers of full text on law portals, provincial portals and newspapers, by class, id or attribute. */
const CONTAINER =
  /(?:^|[\s_-])(?:toanvancontent|toanvan|content1|fulltext|noidung|noi-dung|noidungvanban|the-document-body|docitem-content|vbpq-content|doc-content|document-content|article-?content|article-?body|articlebody|article__body|article-detail|detail-?content|detail__content|content-?detail|contentdetail|news-?content|news-?detail|newsdetail|chi-?tiet|bai-?viet|post-?content|entry-?content|single-?content|singular-content|fck_detail|knc-content|cms-body|journal-content-article|story-body|maincontent|main-content|content-body|body-content|textbody|text-body)(?=$|[\s_-])/i
const CONTAINER_TAGS = new Set(['article', 'main'])

/** Parts of a page that surround a text. */
const SURROUNDING =
  /(?:^|[\s_-])(?:menu|nav|navbar|navigation|breadcrumbs?|sidebar|side-?bar|related?|lien-?quan|tin-?lien-?quan|tin-?khac|tin-?cung|other-?news|more-?news|recommend(?:ed|ation)?s?|comments?|binh-?luan|share|sharing|social|facebook|zalo|twitter|rating|vote|tags?|tag-?list|ads?|adv|advert\w*|banner|quang-?cao|cookies?|gdpr|popup|modal|footer|toolbar|counter|visitors?|luot-?xem|view-?count|login|search|tim-?kiem|paging|pagination|pager|copyright|newsletter|subscribe|hotline|widget|skip-?link|sr-only|visually-hidden|tablist|toc-?list|print-?only|player)(?=$|[\s_-])/i
const SURROUNDING_TAGS = new Set(['nav', 'aside', 'footer', 'menu'])

interface Weight {
  /** Letters outside links, of what is shown. */
  readonly own: number
  readonly linked: number
}

interface Weights {
  readonly all: (parent: Parent) => Weight
  /** Letters outside links and outside what surrounds a text. */
  readonly good: (parent: Parent) => number
}

export interface Page {
  readonly root: Parent
  /** True when the element does not belong to the text, wherever it stands below the root. */
  readonly drops: (element: Element) => boolean
}

/** A file that an office program saved holds nothing but the document. */
const OFFICE = /LibreOffice|OpenOffice|Microsoft Word|Word\.Document|Aspose|Google Docs|WPS/i

function weigh(parent: Parent, weights: Map<Parent, Weight>, inLink: boolean): Weight {
  let own = 0
  let linked = 0
  for (const node of parent.childNodes) {
    if (isText(node)) {
      const letters = node.value.replace(/[^\p{L}\p{N}]/gu, '').length
      if (inLink) linked += letters
      else own += letters
    } else if (isElement(node) && !isHidden(node)) {
      // Law portals make links of every citation inside their text; only links into other pages' lists count as such.
      const weight = weigh(node, weights, inLink || node.tagName === 'a')
      own += weight.own
      linked += weight.linked
    }
  }
  const weight = { own, linked }
  weights.set(parent, weight)
  return weight
}

const isSurrounding = (element: Element): boolean =>
  SURROUNDING_TAGS.has(element.tagName) ||
  SURROUNDING.test(marksOf(element)) ||
  /^(?:navigation|banner|contentinfo|complementary|search|tablist|menu|menubar|dialog|alert)$/.test(
    attribute(element, 'role') ?? '',
  )

/** Finds the text of a page: by containers known by name, then by where the letters outside links are. */
export function findPage(body: Parent, generator: string): Page {
  if (OFFICE.test(generator)) return { root: body, drops: isHidden }
  const weights = new Map<Parent, Weight>()
  weigh(body, weights, false)
  const weightOf = (parent: Parent): Weight => weights.get(parent) ?? { own: 0, linked: 0 }

  const good = new Map<Parent, number>()
  const measure = (parent: Parent): number => {
    let sum = 0
    for (const node of parent.childNodes) {
      if (isText(node)) sum += node.value.replace(/[^\p{L}\p{N}]/gu, '').length
      else if (isElement(node) && !isHidden(node) && node.tagName !== 'a' && !isAside(node)) sum += measure(node)
      else if (isElement(node) && !isHidden(node)) measure(node)
    }
    good.set(parent, sum)
    return sum
  }
  const whole = weightOf(body).own
  // A name that sounds like a surrounding part does not make most of the page one.
  const isAside = (element: Element): boolean => isSurrounding(element) && weightOf(element).own < whole * 0.4
  const total = measure(body)

  const root = byName(body, good, total) ?? byDensity(body, { all: weightOf, good: (parent) => good.get(parent) ?? 0 })
  const kept = withTitle(root, body, good)
  const rootOwn = good.get(kept) ?? 0
  return {
    root: kept,
    drops: (element) =>
      isHidden(element) ||
      (isSurrounding(element) && weightOf(element).own < rootOwn * 0.4) ||
      isLinkList(element, weightOf(element)),
  }
}

/** Related articles: a list whose items are links and little else. */
function isLinkList(element: Element, weight: Weight): boolean {
  if (element.tagName !== 'ul' && element.tagName !== 'ol') return false
  return weight.linked > 20 && weight.own < weight.linked * 0.25
}

function byName(body: Parent, good: ReadonlyMap<Parent, number>, total: number): Element | null {
  let best: Element | null = null
  for (const element of descendants(body)) {
    const named =
      CONTAINER_TAGS.has(element.tagName) ||
      CONTAINER.test(marksOf(element)) ||
      attribute(element, 'itemprop') === 'articleBody' ||
      attribute(element, 'role') === 'main' ||
      element.attrs.some(({ name }) => /content-root/.test(name))
    if (!named) continue
    const size = good.get(element) ?? 0
    if (size < 150 || size < total * 0.3) continue
    const bestSize = best === null ? 0 : good.get(best)!
    // Of two that hold nearly the same the inner one has less around it.
    if (size >= bestSize * (best !== null && isInside(element, best) ? 0.85 : 1.2)) best = element
  }
  return best
}

function isInside(inner: Element, outer: Element): boolean {
  for (
    let at: Parent | null = inner.parentNode;
    at !== null && at !== undefined;
    at = 'parentNode' in at ? at.parentNode : null
  )
    if (at === outer) return true
  return false
}

/** Cells of a table, none of tables inside it. */
const cellsOf = (table: Element): Element[] =>
  elementsOf(table).flatMap((part) =>
    /^(?:td|th)$/.test(part.tagName) ? [part] : isTablePart(part) ? cellsOf(part) : [],
  )
const isTablePart = ({ tagName }: Element): boolean => /^(?:thead|tbody|tfoot|tr)$/.test(tagName)
/** The cell of a page set in a table has most of the table's words, in paragraphs; in the other cells links prevail. */
const MOST_OF_TABLE = 0.8
const PARAGRAPHS = 3

function layoutCell(table: Element, weights: Weights): Element | undefined {
  const cells = cellsOf(table)
  const size = weights.good(table)
  const cell = cells.find((one) => weights.good(one) > size * MOST_OF_TABLE)
  if (cell === undefined) return undefined
  const around = cells.filter((one) => one !== cell).map(weights.all)
  const sum = (part: keyof Weight): number => around.reduce((total, weight) => total + weight[part], 0)
  if (sum('linked') <= sum('own')) return undefined
  return [...descendants(cell)].filter(({ tagName }) => tagName === 'p').length >= PARAGRAPHS ? cell : undefined
}

/** Goes down while one child holds nearly all that is worth reading. */
function byDensity(body: Parent, weights: Weights): Parent {
  let at = body
  for (;;) {
    const size = weights.good(at)
    const child: Element | undefined = elementsOf(at).find(
      (one) => !/^(?:ul|ol|p|h\d)$/.test(one.tagName) && weights.good(one) > size * 0.92,
    )
    const next = child?.tagName === 'table' ? layoutCell(child, weights) : child
    if (next === undefined || size === 0) return at
    at = next
  }
}

/** The nearest ancestor that also holds the headline, where that adds little else. */
function withTitle(root: Parent, body: Parent, good: ReadonlyMap<Parent, number>): Parent {
  const holdsTitle = (parent: Parent): boolean => [...descendants(parent)].some((element) => element.tagName === 'h1')
  if (holdsTitle(root)) return root
  const size = good.get(root) ?? 0
  let at: Parent = root
  for (let step = 0; step < 6 && at !== body; step++) {
    const parent: Parent | null = 'parentNode' in at ? at.parentNode : null
    if (parent === null) return root
    if ((good.get(parent) ?? 0) > size * 1.35 + 200) return root
    if (holdsTitle(parent)) return parent
    at = parent
  }
  return root
}

/** The cells of a table that lost its head → the roles of its columns, where the cells alone tell them. */
import type { ColumnRole } from '../model/outline.ts'
import { looksOf } from './columns.ts'

const UNIT =
  /^(?:[%‰]|(?:nghìn |ngàn |triệu |tỷ |tr\.? ?|1\.?000 ?)?(?:đồng|đ|usd|người|hộ|lượt(?: người| khách)?|tấn|con|ha|cây|kwh?|m[23]|đảng viên|lao động|giường|bác sĩ|xã|thôn|bản|ấp|trường|lớp|học sinh|doanh nghiệp|hợp tác xã|kg|tạ|km|lít|lần|điểm|máy|thuê bao|công trình|dự án|cơ sở|sản phẩm|mô hình|buổi|cuộc|vụ|triệu|tỷ)(?:\/\p{L}+){0,2}|tr\.?đ(?:\/\p{L}+){0,2})$/u
const COMPARATOR =
  /^(?:[≥≤><]|trên|dưới|hơn|từ \d[\d.,]*\S* trở|tối thiểu|ít nhất|không quá|tối đa)|trở (?:lên|xuống)$/u
const AMOUNT =
  /^(?:[≥≤><~±]|trên|dưới|từ|khoảng|tối thiểu|ít nhất)? ?\d[\d.,]*(?: ?[-–/] ?\d[\d.,]*)? ?%?(?: trở lên)?$/u
const FEWEST_ROWS = 2

/**
 * Roles by what stands in the columns (`cells`, folded): a count, a name, a unit, amounts. Of several columns of amounts
 * the last is aimed at where only there an amount is bounded ("≥ 60", "10 trở lên"); else nothing is told, and null given.
 */
export function bareRoles(cells: readonly (readonly string[])[]): ColumnRole[] | null {
  const columns = cells.map((own) => own.map((words) => words.trim()).filter((words) => words !== ''))
  const share = (own: readonly string[], test: (words: string) => boolean): number =>
    own.length < FEWEST_ROWS ? 0 : own.filter(test).length / own.length
  const amounts = columns.map((own) => share(own, (words) => AMOUNT.test(words)) >= 0.75)
  const unit = columns.findIndex((own) => share(own, (words) => UNIT.test(words)) >= 0.6)
  const name = columns.findIndex(
    (own, at) => at !== unit && !amounts[at] && share(own, (words) => /\p{L}{2}.*\p{L}{2}/u.test(words)) >= 0.75,
  )
  const valued = columns.flatMap((_, at) => (at > Math.max(unit, name) && amounts[at] ? [at] : []))
  const last = valued.at(-1)
  if (unit < 0 || name < 0 || name > unit || last === undefined) return null
  const bounded = (at: number): boolean => columns[at]!.some((words) => COMPARATOR.test(words))
  if (valued.length > 2 || !bounded(last) || (valued.length === 2 && bounded(valued[0]!))) return null
  return columns.map((own, at): ColumnRole => {
    if (at === unit) return 'unit'
    if (at === name) return 'indicator'
    if (at === last) return 'value'
    if (valued.includes(at)) return 'result'
    return at < name && share(own, (words) => looksOf(words).ordinal) >= 0.5 ? 'ordinal' : 'other'
  })
}

/** The words by which plans give roles to agencies, begin an agency's name, or go on to say what it has to do. */

export type AgencyRole = 'lead' | 'coordinate' | 'monitor'

export interface RoleAt {
  readonly role: AgencyRole
  /** Where the words that tell the role end. */
  readonly end: number
}

/** All patterns are for folded text (`fold`), sticky or anchored, and keep to letters: `\b` is wrong beside đ. */
const EDGE = '(?![\\p{L}\\p{N}])'
/** As {@link words}, of a list with commas and line breaks. */
const listed = (list: string): string => words(...list.split(',').map((choice) => choice.trim()))
const words = (...choices: readonly string[]): string => `(?:${choices.join('|')})${EDGE}`

/** A label in front of names: "Cơ quan chủ trì:", "phối hợp với", "(phối hợp:". */
export const ROLE_LABELS: readonly (readonly [AgencyRole, RegExp])[] = [
  ['monitor', label('(?:chủ trì )?theo dõi(?:(?:,| và)? ?(?:đôn đốc|đánh giá|giám sát|tổng hợp|kiểm tra))*', ':')],
  [
    'coordinate',
    label('phối hợp(?: thực hiện| chính)?(?:,? ?hỗ trợ)?', '(?: với| cùng(?: với)?)? ?:| với| cùng(?: với)?'),
  ],
  [
    'lead',
    label(
      '(?:chủ trì|thực hiện|chịu trách nhiệm|đầu mối|tham mưu|phụ trách|soạn thảo)(?: thực hiện| tham mưu| soạn thảo)?',
      ':',
    ),
  ],
]

function label(role: string, mark: string): RegExp {
  const body = '(?:(?:các )?(?:cơ quan|đơn vị|sở|bộ|phòng)(?:,? ?(?:cơ quan|đơn vị|ngành|ban|địa phương|tổ chức))* )?'
  return new RegExp(`[\\s(–-]*${body}${role}(?:${mark})\\s*`, 'yu')
}

/** A verb behind the names that tells their role: "Sở Nội vụ theo dõi, đôn đốc". */
export const ROLE_VERBS: readonly (readonly [AgencyRole, RegExp])[] = [
  ['monitor', new RegExp(`(?:chủ trì |chịu trách nhiệm )?${words('theo dõi', 'đôn đốc')}(?! ?:)`, 'yu')],
  ['coordinate', new RegExp(`(?:cùng )?phối hợp${EDGE}(?! với| ?:)`, 'yu')],
  [
    'lead',
    new RegExp(`${words('chủ trì', 'là (?:cơ quan|đơn vị) chủ trì', 'làm đầu mối', 'là đầu mối')}(?! ?:)`, 'yu'),
  ],
]
/** A verb that tells no role of its own, only that the name is over; after a known name alone. */
export const PLAIN_MONITOR = new RegExp(
  words('tổng hợp', 'giám sát', 'kiểm tra', 'đánh giá', 'thẩm định', 'kiểm soát'),
  'yu',
)

/** What says that the rest of a cell is talk about the names and holds no further ones. */
export const ASIDES = new RegExp(
  `\\s*[,;(]?\\s*${words('đặc biệt', 'trong đó', 'nhất là', 'cụ thể', 'bao gồm', 'gồm', 'như', 'ví dụ')}`,
  'yu',
)

/** Nouns that make "các …" a class of agencies and not of things. */
const ORGANISATION =
  '(?:sở|bộ|ban|ngành|cơ quan|đơn vị|tổ chức|hội|đoàn|đoàn thể|doanh nghiệp|địa phương|trường(?! hợp)|viện|cơ sở (?:y tế|giáo dục|đào tạo|khám)|ngân hàng|nhtm|huyện|xã|phường|thành phố|tỉnh|thị xã|quận|phòng|cấp ủy|cấp chính quyền|cấp|chính quyền|chủ (?:đầu tư|đập|rừng|hồ)|thành viên|đồng chí|chi nhánh|công ty|tập đoàn|tổng công ty|hiệp hội|cục|vụ|tổng cục|trung tâm|bệnh viện|báo|đài|hợp tác xã|nhà mạng|dnvt|ubnd|ủy ban|tổ|đội|chi cục|lực lượng|quỹ|nhà thầu|học viện|đảng ủy|tỉnh ủy)'

/** How an agency's name begins. The second list asks for a capital: "Ban Dân tộc" and not "ban ngành". */
export const NAME_HEADS = new RegExp(
  listed(`
    ubnd, ủy ban, ub, hđnd, hội đồng nhân dân, văn phòng, vp, vpubnd, thanh tra, công an, cục, chi cục, tổng cục,
    kho bạc, ngân hàng, nhnn, nhcsxh, tòa án, viện kiểm sát, bảo hiểm xã hội, bhxh, liên đoàn, liên minh,
    liên hiệp, tỉnh đoàn, tỉnh ủy, thành đoàn, thành ủy, huyện ủy, đảng ủy, đài, bưu điện, mặt trận, mttq, ubmttq,
    vnpt, viettel, chủ tịch, phó chủ tịch, thủ trưởng, giám đốc, người đứng đầu, thủ tướng, chính phủ, bql,
    ban quản lý, ban chỉ đạo, ban chỉ huy, hiệp hội, kiểm toán, học viện, tổng công ty, công ty, tập đoàn,
    điện lực, trung tâm, chánh, lãnh đạo, bộ chỉ huy, bộ đội, bộ tư lệnh, bệnh viện, cảng vụ, hạt kiểm lâm, vườn quốc gia,
    đồn biên phòng, đảng đoàn, đảng bộ, thông tấn xã, tổng liên đoàn, (?:tổ |đoàn )?đại biểu (?:quốc hội|hội đồng|hđnd),
    bí thư, phó bí thư, trưởng (?:ấp|thôn|khóm|bản|xóm), bảo tàng, thư viện, nhà hát, (?:các|những) ${ORGANISATION}
  `),
  'yu',
)
export const CAPITAL_HEADS =
  /(?:Sở|SỞ|Bộ(?! (?:tiêu chí|phận|máy|luật|chỉ số|quy|thủ tục|dữ liệu|câu|nhận))|BỘ|Ban(?! hành)|BAN|Hội(?! (?:nghị|thảo|nhập|chợ|thi))|HỘI|Viện(?! (?:trợ|dẫn))|VIỆN|Báo(?! (?:cáo|chí|động))|Trường(?! hợp)|Phòng(?!,| (?:ngừa|chống|tránh|cháy))|Tổ(?! chức)|Đoàn(?! kết)|Đội(?! ngũ)|Quỹ(?! (?:đất|lương|thời))|Cơ quan|Đơn vị|Chi nhánh|Viễn thông(?= \p{Lu})|Thường trực|Nhà máy|Vùng(?= (?:\d|\p{Lu}))|Lữ đoàn)(?![\p{L}\p{N}])/uy

/** Verbs and adverbs that open what is to be done, and so end a list of names in a sentence. */
export const PREDICATE = new RegExp(
  listed(`
    thực hiện, triển khai, tổ chức, rà soát, xây dựng, tham mưu, hướng dẫn, kiểm tra, đôn đốc, theo dõi, giám sát,
    tuyên truyền, thẩm định, đề xuất, nghiên cứu, tăng cường, đẩy mạnh, thường xuyên, kịp thời, chủ động, chủ trì,
    phối hợp, tiếp tục, trong việc, trong quá trình, trong công tác, để, nhằm, tiến hành, thống nhất, cung cấp,
    tổng hợp, báo cáo, trình, ban hành, hoàn thiện, hoàn thành, bố trí, cân đối, phân bổ, quản lý, vận hành,
    phát triển, nâng cao, cải thiện, lập, đánh giá, chỉ đạo, căn cứ, theo, có trách nhiệm, chịu trách nhiệm,
    bảo đảm, đảm bảo, khẩn trương, sớm, tập trung, quán triệt, phổ biến, đưa, (?<!đào )tạo, hỗ trợ, huy động, khai thác,
    kết nối, chia sẻ, cập nhật, công bố, công khai, xử lý, giải quyết, rút ngắn, cắt giảm, phân công, giao,
    đề nghị, yêu cầu, vận động, khuyến khích, thu hút, đào tạo, bồi dưỡng, tập huấn, thành lập, kiện toàn, bổ sung,
    sửa đổi, xem xét, quyết định, phê duyệt, tiếp nhận, thông báo, gửi, khảo sát, thu thập, thống kê, kiểm soát,
    ngăn chặn, phòng ngừa, phát hiện, đấu tranh, duy trì, mở rộng, ứng dụng, áp dụng, số hóa, chuyển đổi, đầu tư,
    mua sắm, nâng cấp, tích cực, nghiêm túc, quan tâm, lồng ghép, phát động, phát huy, khắc phục, tháo gỡ,
    điều chỉnh, cụ thể hóa, quy định, họp, hoạt động, bầu, thẩm tra, chỉ thị, quyết nghị, kết luận, ưu tiên, làm,
    là, được, bị, phải, cần, sẽ, đã, đang, trên cơ sở, khi, nếu, tại, về, hằng năm, hàng năm, định kỳ, trước ngày,
    đến năm, trong năm, ký kết, cử, tham gia, đăng ký, xác định, lựa chọn, biên soạn, thí điểm, nhân rộng, sơ kết,
    tổng kết, khen thưởng, thúc đẩy, hình thành, thiết lập, tích hợp, giúp, cùng, tổ chức thực hiện, có kế hoạch,
    có giải pháp, có phương án, bám sát, chấn chỉnh, siết chặt, xác minh, truy cập, chuẩn bị, tăng, giữ, dự báo, mở,
    cấp (?:kinh phí|phát|phép|giấy|thẻ|mã|tài khoản|vốn|bù|đủ), nắm, khơi thông, hoàn tất, tuần tra, định hướng, phụ trách, sửa chữa, trồng, giới thiệu, phấn đấu,
    (?<!(?:đồng chí|đ/c|ban|tập thể|các|cơ quan) )lãnh đạo
  `),
  'yu',
)

/** What may follow a name and belongs to it still: "có liên quan", "trên địa bàn tỉnh", "thuộc tỉnh", "cùng cấp". */
export const QUALIFIER = new RegExp(
  `\\s+(?:${[
    `(?:và )?(?:có )?liên quan(?: khác)?${EDGE}`,
    `(?:thuộc|của|trên địa bàn|đóng trên địa bàn|trong)(?: (?:các|toàn))?(?: (?:trung ương|chính phủ|tỉnh|thành phố|huyện|xã|phường|ủy ban nhân dân|ubnd|bộ|địa bàn|đơn vị|mình|địa phương|quốc hội))+${EDGE}`,
    `cùng cấp${EDGE}`,
    `các cấp${EDGE}`,
    `cấp (?:tỉnh|huyện|xã|cơ sở|trung ương|trên|dưới)(?:(?:,| và) cấp (?:huyện|xã))*${EDGE}`,
    `tại (?:địa phương|cơ sở|địa bàn)${EDGE}`,
    `trực thuộc(?: trung ương)?${EDGE}`,
    `khác${EDGE}`,
    `có thẩm quyền${EDGE}`,
    `chuyên môn${EDGE}`,
  ].join('|')})`,
  'yu',
)

/** Ways in which journalists and portals open a report of a document → the document that each reports. */
import { NOTHING, type Row, tellReported } from './openings.ts'

/** Councils and party committees that pass, and what they pass told by its subject alone. */
const PASSED: readonly Row[] = [
  [
    'Hội đồng nhân dân tỉnh An Giang vừa thông qua Nghị quyết về chính sách hỗ trợ học phí cho học sinh vùng đầu nguồn lũ năm học 2024 - 2025.',
    {
      type: 'NQ',
      issuer: 'Hội đồng nhân dân tỉnh An Giang',
      title: 'Nghị quyết về chính sách hỗ trợ học phí cho học sinh vùng đầu nguồn lũ năm học 2024 - 2025',
    },
  ],
  [
    'Nghị quyết quy định mức hỗ trợ người tham gia lực lượng dân quân biển vừa được HĐND tỉnh Bình Thuận thông qua tại Kỳ họp thứ 15.',
    {
      type: 'NQ',
      issuer: 'HĐND tỉnh Bình Thuận',
      title: 'Nghị quyết quy định mức hỗ trợ người tham gia lực lượng dân quân biển',
    },
  ],
  [
    'Tại kỳ họp thứ 12, HĐND tỉnh Lâm Đồng khóa X đã biểu quyết thông qua Nghị quyết quy định chính sách khuyến khích trồng cây che bóng trong vườn cà phê giai đoạn 2023 - 2026.',
    {
      type: 'NQ',
      issuer: 'HĐND tỉnh Lâm Đồng',
      title: 'Nghị quyết quy định chính sách khuyến khích trồng cây che bóng trong vườn cà phê giai đoạn 2023 - 2026',
    },
  ],
  [
    'Với 100% đại biểu có mặt tán thành, HĐND tỉnh Bắc Giang đã thông qua Nghị quyết về nhiệm vụ phát triển kinh tế - xã hội năm 2025.',
    {
      type: 'NQ',
      issuer: 'HĐND tỉnh Bắc Giang',
      title: 'Nghị quyết về nhiệm vụ phát triển kinh tế - xã hội năm 2025',
    },
  ],
  [
    'Nghị quyết về việc hỗ trợ xóa nhà tạm cho hộ nghèo miền núi đã được 100% đại biểu HĐND tỉnh Phú Yên biểu quyết thông qua.',
    {
      type: 'NQ',
      title: 'Nghị quyết về việc hỗ trợ xóa nhà tạm cho hộ nghèo miền núi',
    },
  ],
  [
    'Chiều 5/7, tại phiên bế mạc, HĐND thành phố Hải Phòng biểu quyết thông qua Nghị quyết Quy định một số chính sách thu hút bác sĩ về tuyến đảo giai đoạn 2024 - 2028.',
    {
      type: 'NQ',
      issuer: 'HĐND thành phố Hải Phòng',
      title: 'Nghị quyết Quy định một số chính sách thu hút bác sĩ về tuyến đảo giai đoạn 2024 - 2028',
    },
  ],
  [
    'HĐND tỉnh Nghệ An vừa ban hành Nghị quyết số 15/2024/NQ-HĐND quy định chính sách hỗ trợ bảo tồn giống lợn bản địa trên địa bàn tỉnh.',
    {
      type: 'NQ',
      number: '15/2024/NQ-HĐND',
      issuer: 'HĐND tỉnh Nghệ An',
      title: 'Nghị quyết quy định chính sách hỗ trợ bảo tồn giống lợn bản địa trên địa bàn tỉnh',
    },
  ],
  [
    'Tỉnh ủy Sơn La vừa ban hành Nghị quyết chuyên đề về phát triển cây ăn quả trên đất dốc đến năm 2030.',
    {
      type: 'NQ',
      issuer: 'Tỉnh ủy Sơn La',
      title: 'Nghị quyết chuyên đề về phát triển cây ăn quả trên đất dốc đến năm 2030',
    },
  ],
  [
    'Đảng ủy xã Cam Lộ vừa ban hành nghị quyết lãnh đạo thực hiện nhiệm vụ phát triển kinh tế - xã hội năm 2026.',
    {
      type: 'NQ',
      issuer: 'Đảng ủy xã Cam Lộ',
      title: 'nghị quyết lãnh đạo thực hiện nhiệm vụ phát triển kinh tế - xã hội năm 2026',
    },
  ],
  [
    'Ban Thường vụ Huyện ủy Cư Jút vừa ban hành Kết luận số 120-KL/HU về đẩy mạnh cải tạo vườn tạp.',
    {
      type: 'KL',
      number: '120-KL/HU',
      issuer: 'Ban Thường vụ Huyện ủy Cư Jút',
      title: 'Kết luận về đẩy mạnh cải tạo vườn tạp',
    },
  ],
  [
    'Đại hội đã nhất trí thông qua Nghị quyết Đại hội đại biểu Đảng bộ thị xã Hồng Lĩnh lần thứ VII, nhiệm kỳ 2025 - 2030.',
    {
      type: 'NQ',
      title: 'Nghị quyết Đại hội đại biểu Đảng bộ thị xã Hồng Lĩnh lần thứ VII, nhiệm kỳ 2025 - 2030',
    },
  ],
  [
    'Ngày 8-12, kỳ họp thứ 20 HĐND tỉnh Tây Ninh khóa XV thông qua Nghị quyết về kế hoạch đầu tư công năm 2024.',
    {
      type: 'NQ',
      issuer: 'HĐND tỉnh Tây Ninh',
      title: 'Nghị quyết về kế hoạch đầu tư công năm 2024',
    },
  ],
  [
    'Các đại biểu HĐND huyện Sa Pa đã quyết nghị thông qua nghị quyết về phân bổ nguồn vốn xây dựng đường lên bản năm 2023.',
    {
      type: 'NQ',
      issuer: 'HĐND huyện Sa Pa',
      title: 'nghị quyết về phân bổ nguồn vốn xây dựng đường lên bản năm 2023',
    },
  ],
]

/** What governments issue: order of number, date, verb and title. */
const ISSUED: readonly Row[] = [
  [
    'Ngày 12/3/2024, UBND tỉnh Kiên Giang ban hành Kế hoạch số 77/KH-UBND về việc phòng, chống sạt lở bờ biển năm 2024.',
    {
      type: 'KH',
      number: '77/KH-UBND',
      issued: '2024-03-12',
      issuer: 'UBND tỉnh Kiên Giang',
      title: 'Kế hoạch về việc phòng, chống sạt lở bờ biển năm 2024',
    },
  ],
  [
    'Kế hoạch phát triển điện gió ngoài khơi giai đoạn 2024 - 2028, định hướng đến năm 2035 vừa được UBND tỉnh Bến Tre ban hành.',
    {
      type: 'KH',
      issuer: 'UBND tỉnh Bến Tre',
      title: 'Kế hoạch phát triển điện gió ngoài khơi giai đoạn 2024 - 2028, định hướng đến năm 2035',
    },
  ],
  [
    'Kế hoạch thích ứng với hạn mặn giai đoạn 2024 - 2028, định hướng đến năm 2035 vừa được ban hành.',
    { type: 'KH', title: 'Kế hoạch thích ứng với hạn mặn giai đoạn 2024 - 2028, định hướng đến năm 2035' },
  ],
  [
    'Theo Quyết định số 512/QĐ-UBND, UBND tỉnh Cà Mau phê duyệt Đề án phục hồi rừng ngập mặn ven biển đến năm 2030.',
    {
      type: 'QĐ',
      number: '512/QĐ-UBND',
      issuer: 'UBND tỉnh Cà Mau',
      title: 'Đề án phục hồi rừng ngập mặn ven biển đến năm 2030',
    },
  ],
  [
    'Theo Quyết định số 512/QĐ-UBND ngày 2/5/2023, phê duyệt Đề án phục hồi rừng ngập mặn ven biển đến năm 2030, tỉnh Cà Mau trồng mới 900 ha.',
    {
      type: 'QĐ',
      number: '512/QĐ-UBND',
      issued: '2023-05-02',
      title: 'Đề án phục hồi rừng ngập mặn ven biển đến năm 2030',
    },
  ],
  [
    'UBND tỉnh Cà Mau vừa có Quyết định phê duyệt Đề án phục hồi rừng ngập mặn ven biển đến năm 2030.',
    {
      type: 'ĐA',
      issuer: 'UBND tỉnh Cà Mau',
      title: 'Đề án phục hồi rừng ngập mặn ven biển đến năm 2030',
    },
  ],
  [
    'Quyết định phê duyệt Quy hoạch chung đô thị Vân Phong đến năm 2045 vừa được UBND tỉnh Khánh Hòa ký ban hành.',
    {
      type: 'QH',
      issuer: 'UBND tỉnh Khánh Hòa',
      title: 'Quy hoạch chung đô thị Vân Phong đến năm 2045',
    },
  ],
  [
    'Ngày 3/1/2025, Chủ tịch UBND tỉnh Đắk Lắk ký Quyết định số 12/QĐ-UBND giao chỉ tiêu kế hoạch phát triển kinh tế - xã hội năm 2025.',
    {
      type: 'QĐ',
      number: '12/QĐ-UBND',
      issued: '2025-01-03',
      issuer: 'Chủ tịch UBND tỉnh Đắk Lắk',
      title: 'Quyết định giao chỉ tiêu kế hoạch phát triển kinh tế - xã hội năm 2025',
    },
  ],
  [
    'Ngày 1.7.2024, UBND TP.HCM ban hành Quyết định 2233/QĐ-UBND về kế hoạch hành động chống ngập vùng trũng giai đoạn 2024 - 2026.',
    {
      type: 'QĐ',
      number: '2233/QĐ-UBND',
      issued: '2024-07-01',
      issuer: 'UBND TP.HCM',
      title: 'Quyết định về kế hoạch hành động chống ngập vùng trũng giai đoạn 2024 - 2026',
    },
  ],
  [
    'Sở Công Thương vừa tham mưu UBND tỉnh Long An ban hành Kế hoạch phát triển thương mại điện tử năm 2025.',
    {
      type: 'KH',
      issuer: 'UBND tỉnh Long An',
      title: 'Kế hoạch phát triển thương mại điện tử năm 2025',
    },
  ],
  [
    'Thủ tướng Chính phủ Phạm Minh Chính vừa ký ban hành Chỉ thị số 14/CT-TTg ngày 2/5/2024 về tăng cường an toàn hồ chứa mùa mưa lũ.',
    {
      type: 'CT',
      number: '14/CT-TTg',
      issued: '2024-05-02',
      issuer: 'Thủ tướng Chính phủ',
      title: 'Chỉ thị về tăng cường an toàn hồ chứa mùa mưa lũ',
    },
  ],
  [
    'Chính phủ vừa ban hành Nghị định số 15/2025/NĐ-CP quy định mức hỗ trợ nhân viên y tế thôn, bản.',
    {
      type: 'NĐ',
      number: '15/2025/NĐ-CP',
      issuer: 'Chính phủ',
      title: 'Nghị định quy định mức hỗ trợ nhân viên y tế thôn, bản',
    },
  ],
  [
    '(Chinhphu.vn) – Phó Thủ tướng Trần Hồng Hà ký Quyết định số 500/QĐ-TTg ngày 15/5/2023 phê duyệt Quy hoạch mạng lưới trạm quan trắc gió thời kỳ 2021 - 2030.',
    {
      type: 'QĐ',
      number: '500/QĐ-TTg',
      issued: '2023-05-15',
      issuer: 'Thủ tướng Chính phủ',
      title: 'Quy hoạch mạng lưới trạm quan trắc gió thời kỳ 2021 - 2030',
    },
  ],
  [
    'Công an tỉnh Bình Phước vừa ban hành Kế hoạch số 210/KH-CAT về tuần tra biên giới mùa khô năm 2024.',
    {
      type: 'KH',
      number: '210/KH-CAT',
      issuer: 'Công an tỉnh Bình Phước',
      title: 'Kế hoạch về tuần tra biên giới mùa khô năm 2024',
    },
  ],
  [
    'Hội Nông dân tỉnh Thái Nguyên ban hành Kế hoạch số 55-KH/HNDT ngày 7/2/2023 về xây dựng chi hội trồng chè hữu cơ.',
    {
      type: 'KH',
      number: '55-KH/HNDT',
      issued: '2023-02-07',
      issuer: 'Hội Nông dân tỉnh Thái Nguyên',
      title: 'Kế hoạch về xây dựng chi hội trồng chè hữu cơ',
    },
  ],
  [
    'Liên đoàn Lao động tỉnh Đồng Nai vừa phát động và ban hành Kế hoạch số 18/KH-LĐLĐ về tháng công nhân năm 2025.',
    {
      type: 'KH',
      number: '18/KH-LĐLĐ',
      issuer: 'Liên đoàn Lao động tỉnh Đồng Nai',
      title: 'Kế hoạch về tháng công nhân năm 2025',
    },
  ],
  [
    'Bảo hiểm xã hội Việt Nam vừa ban hành Quyết định 1450/QĐ-BHXH giao chỉ tiêu phát triển người tham gia bảo hiểm y tế học sinh năm 2024.',
    {
      type: 'QĐ',
      number: '1450/QĐ-BHXH',
      issuer: 'Bảo hiểm xã hội Việt Nam',
      title: 'Quyết định giao chỉ tiêu phát triển người tham gia bảo hiểm y tế học sinh năm 2024',
    },
  ],
  [
    'Ban Chỉ đạo chuyển đổi số tỉnh Hưng Yên vừa ban hành Kế hoạch số 03/KH-BCĐ về hoạt động năm 2024.',
    {
      type: 'KH',
      number: '03/KH-BCĐ',
      issuer: 'Ban Chỉ đạo chuyển đổi số tỉnh Hưng Yên',
      title: 'Kế hoạch về hoạt động năm 2024',
    },
  ],
  [
    'Kế hoạch số 245 của UBND tỉnh Lạng Sơn về bảo tồn tiếng Tày - Nùng trong trường học giai đoạn 2024 - 2027 có 4 nhóm việc.',
    {
      type: 'KH',
      number: '245',
      issuer: 'UBND tỉnh Lạng Sơn',
      title: 'Kế hoạch về bảo tồn tiếng Tày - Nùng trong trường học giai đoạn 2024 - 2027',
    },
  ],
  [
    'UBND tỉnh Hưng Yên vừa ban hành Kế hoạch triển khai thực hiện Quyết định số 1012/QĐ-TTg của Thủ tướng Chính phủ về phát triển vận tải đường sông.',
    {
      type: 'KH',
      issuer: 'UBND tỉnh Hưng Yên',
      title:
        'Kế hoạch triển khai thực hiện Quyết định số 1012/QĐ-TTg của Thủ tướng Chính phủ về phát triển vận tải đường sông',
    },
  ],
]

/** The title in quotation marks or with brackets in it. */
const MARKED: readonly Row[] = [
  [
    'UBND huyện Ba Vì vừa phê duyệt Đề án “Xây dựng vùng chè sạch giai đoạn 2023 - 2025”.',
    {
      type: 'ĐA',
      issuer: 'UBND huyện Ba Vì',
      title: 'Đề án “Xây dựng vùng chè sạch giai đoạn 2023 - 2025”',
    },
  ],
  [
    'UBND huyện Ba Vì vừa phê duyệt Đề án "Xây dựng vùng chè sạch" trên địa bàn huyện giai đoạn 2023 - 2025, với tổng vốn 12 tỷ đồng.',
    {
      type: 'ĐA',
      issuer: 'UBND huyện Ba Vì',
      title: 'Đề án "Xây dựng vùng chè sạch" trên địa bàn huyện giai đoạn 2023 - 2025',
    },
  ],
  [
    "UBND tỉnh Gia Lai vừa ban hành Quyết định số 88/QĐ-UBND phê duyệt Chương trình 'Mỗi trường một vườn rau' giai đoạn 2024 - 2026.",
    {
      type: 'QĐ',
      number: '88/QĐ-UBND',
      issuer: 'UBND tỉnh Gia Lai',
      title: "Chương trình 'Mỗi trường một vườn rau' giai đoạn 2024 - 2026",
    },
  ],
  [
    'Kế hoạch phát triển kinh tế tập thể năm 2025 (Kế hoạch số 45/KH-UBND ngày 12/02/2025) vừa được UBND tỉnh Nam Định ban hành.',
    {
      type: 'KH',
      number: '45/KH-UBND',
      issued: '2025-02-12',
      issuer: 'UBND tỉnh Nam Định',
      title: 'Kế hoạch phát triển kinh tế tập thể năm 2025',
    },
  ],
  [
    'UBND tỉnh Bắc Ninh vừa ban hành Kế hoạch phát triển nhà ở công nhân năm 2024 (số 88/KH-UBND ngày 5/3/2024).',
    {
      type: 'KH',
      number: '88/KH-UBND',
      issued: '2024-03-05',
      issuer: 'UBND tỉnh Bắc Ninh',
      title: 'Kế hoạch phát triển nhà ở công nhân năm 2024',
    },
  ],
  [
    'Ngày 10/6/2022, Chủ tịch UBND tỉnh Bến Tre ký Quyết định số 1234/QĐ-UBND về việc ban hành Đề án “Nâng cao năng lực cạnh tranh ngành dừa giai đoạn 2022 - 2025”.',
    {
      type: 'QĐ',
      number: '1234/QĐ-UBND',
      issued: '2022-06-10',
      issuer: 'Chủ tịch UBND tỉnh Bến Tre',
      title: 'Đề án “Nâng cao năng lực cạnh tranh ngành dừa giai đoạn 2022 - 2025”',
    },
  ],
  [
    'Đề án “Đưa nông sản bản địa lên sàn thương mại điện tử” (gọi tắt là Đề án) đã được UBND tỉnh Hà Giang phê duyệt cuối tháng 5.',
    {
      type: 'ĐA',
      issuer: 'UBND tỉnh Hà Giang',
      title: 'Đề án “Đưa nông sản bản địa lên sàn thương mại điện tử”',
    },
  ],
]

/** Number, date or title stand in sentences of their own, or in the headline. */
const PARTED: readonly Row[] = [
  [
    'Ngày 5/4/2024, UBND tỉnh Tiền Giang ban hành Kế hoạch số 112/KH-UBND. Đây là kế hoạch về trồng một triệu cây xanh giai đoạn 2024 - 2026 trên địa bàn tỉnh.',
    {
      type: 'KH',
      number: '112/KH-UBND',
      issued: '2024-04-05',
      issuer: 'UBND tỉnh Tiền Giang',
      title: 'kế hoạch về trồng một triệu cây xanh giai đoạn 2024 - 2026 trên địa bàn tỉnh',
    },
  ],
  [
    'Chủ tịch UBND tỉnh Tiền Giang vừa ký Quyết định số 1120/QĐ-UBND. Theo đó, phê duyệt Đề án nước ngọt cho các xã cù lao giai đoạn 2024 - 2026.',
    {
      type: 'QĐ',
      number: '1120/QĐ-UBND',
      issuer: 'Chủ tịch UBND tỉnh Tiền Giang',
      title: 'Đề án nước ngọt cho các xã cù lao giai đoạn 2024 - 2026',
    },
  ],
  [
    [
      'Kế hoạch Chuyển đổi số năm 2024 của Sở Xây dựng',
      'Sở Xây dựng tỉnh Phú Thọ vừa ban hành Kế hoạch số 400/KH-SXD ngày 2/2/2024.',
    ],
    {
      type: 'KH',
      number: '400/KH-SXD',
      issued: '2024-02-02',
      issuer: 'Sở Xây dựng tỉnh Phú Thọ',
      title: 'Kế hoạch Chuyển đổi số năm 2024',
    },
  ],
  [
    [
      'Nghị quyết về phát triển du lịch hồ Hòa Bình đến năm 2030',
      'Hồ Hòa Bình có nhiều cảnh đẹp. Nghị quyết đặt mục tiêu đón 1 triệu lượt khách.',
    ],
    { type: 'NQ', title: 'Nghị quyết về phát triển du lịch hồ Hòa Bình đến năm 2030' },
  ],
  [
    [
      'Bình Thuận: Kế hoạch phát triển thủy sản bền vững năm 2025',
      'Theo kế hoạch, tỉnh có 120 tàu cá vỏ thép. Kế hoạch cũng nêu rõ việc lập hai cảng mới.',
    ],
    { type: 'KH', title: 'Kế hoạch phát triển thủy sản bền vững năm 2025' },
  ],
  [
    [
      'Quảng Ngãi ban hành Kế hoạch hành động bình đẳng giới trong trường học giai đoạn 2024 - 2027',
      'Theo đó, mỗi trường có một góc tư vấn cho học sinh.',
    ],
    {
      type: 'KH',
      title: 'Kế hoạch hành động bình đẳng giới trong trường học giai đoạn 2024 - 2027',
    },
  ],
  [
    [
      'HĐND tỉnh thông qua Nghị quyết về chính sách hỗ trợ trồng rừng gỗ lớn',
      'Chính sách áp dụng cho hộ có từ 1 ha trở lên.',
    ],
    {
      type: 'NQ',
      issuer: 'HĐND tỉnh',
      title: 'Nghị quyết về chính sách hỗ trợ trồng rừng gỗ lớn',
    },
  ],
  [
    [
      'Sẽ có 30 làng nghề được hỗ trợ nhãn hiệu',
      'Đây là mục tiêu được nêu tại Kế hoạch số 96/KH-UBND của UBND tỉnh Thái Bình ban hành ngày 15/3/2024.',
      'Kế hoạch về hỗ trợ nhãn hiệu tập thể cho làng nghề giai đoạn 2024 - 2026 giao Sở Công Thương chủ trì.',
    ],
    {
      type: 'KH',
      number: '96/KH-UBND',
      issued: '2024-03-15',
      issuer: 'UBND tỉnh Thái Bình',
      title: 'Kế hoạch về hỗ trợ nhãn hiệu tập thể cho làng nghề giai đoạn 2024 - 2026',
    },
  ],
  [
    [
      'Chương trình phát triển logistics tỉnh Quảng Trị đến năm 2030',
      'Đây là nội dung chính của Chương trình phát triển logistics tỉnh Quảng Trị đến năm 2030 theo Nghị quyết số 46/NQ-HĐND của HĐND tỉnh ban hành ngày 13-8-2021.',
    ],
    {
      type: 'NQ',
      number: '46/NQ-HĐND',
      issued: '2021-08-13',
      issuer: 'HĐND tỉnh',
      title: 'Chương trình phát triển logistics tỉnh Quảng Trị đến năm 2030',
    },
  ],
  [
    'Chương trình OCOP tỉnh Quảng Ninh giai đoạn 2021 - 2025 đã được UBND tỉnh Quảng Ninh phê duyệt tại Quyết định số 1234/QĐ-UBND ngày 2/8/2021.',
    {
      type: 'QĐ',
      number: '1234/QĐ-UBND',
      issued: '2021-08-02',
      issuer: 'UBND tỉnh Quảng Ninh',
      title: 'Chương trình OCOP tỉnh Quảng Ninh giai đoạn 2021 - 2025',
    },
  ],
  [
    'Với chủ đề “Kỷ cương, thông suốt”, Kế hoạch cải cách hành chính năm 2025 của UBND tỉnh Trà Vinh đặt ra 8 nhóm mục tiêu.',
    {
      type: 'KH',
      issuer: 'UBND tỉnh Trà Vinh',
      title: 'Kế hoạch cải cách hành chính năm 2025',
    },
  ],
  [
    'Trong Kế hoạch phát triển giáo dục mầm non năm học 2023 - 2024, UBND tỉnh Đồng Nai phấn đấu mở thêm 14 trường.',
    {
      type: 'KH',
      issuer: 'UBND tỉnh Đồng Nai',
      title: 'Kế hoạch phát triển giáo dục mầm non năm học 2023 - 2024',
    },
  ],
]

/** One is reported, others are cited. */
const AMONG_OTHERS: readonly Row[] = [
  [
    'Triển khai Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XIX, Ban Thường vụ Tỉnh ủy Yên Bái đã ban hành Đề án số 04-ĐA/TU về bồi dưỡng cán bộ trẻ giai đoạn 2021 - 2025.',
    {
      type: 'ĐA',
      number: '04-ĐA/TU',
      issuer: 'Ban Thường vụ Tỉnh ủy Yên Bái',
      title: 'Đề án về bồi dưỡng cán bộ trẻ giai đoạn 2021 - 2025',
    },
  ],
  [
    'Cụ thể hóa Nghị quyết số 26-NQ/TW, ngày 2/3/2023, Thành ủy Vinh ban hành Nghị quyết số 08-NQ/Th.U về xây dựng phố đi bộ văn minh.',
    {
      type: 'NQ',
      number: '08-NQ/Th.U',
      issued: '2023-03-02',
      issuer: 'Thành ủy Vinh',
      title: 'Nghị quyết về xây dựng phố đi bộ văn minh',
    },
  ],
  [
    [
      'Đắk Nông đặt mục tiêu 5.000 ha mắc ca',
      'Chiến lược phát triển cây mắc ca được Thủ tướng Chính phủ phê duyệt tại Quyết định số 344/QĐ-TTg ngày 15/3/2022.',
      'Để thực hiện, ngày 20/6/2022, UBND tỉnh Đắk Nông đã ban hành Kế hoạch số 401/KH-UBND phát triển cây mắc ca bền vững giai đoạn 2022 - 2026.',
    ],
    {
      type: 'KH',
      number: '401/KH-UBND',
      issued: '2022-06-20',
      issuer: 'UBND tỉnh Đắk Nông',
      title: 'Kế hoạch phát triển cây mắc ca bền vững giai đoạn 2022 - 2026',
    },
  ],
  [
    'Kế hoạch số 66/KH-UBND của UBND tỉnh Sóc Trăng thực hiện Nghị quyết số 20-NQ/TW về y tế cơ sở giai đoạn 2024 - 2026 vừa được ban hành, thay thế Kế hoạch số 12/KH-UBND ngày 3/2/2020.',
    {
      type: 'KH',
      number: '66/KH-UBND',
      issuer: 'UBND tỉnh Sóc Trăng',
      title: 'Kế hoạch thực hiện Nghị quyết số 20-NQ/TW về y tế cơ sở giai đoạn 2024 - 2026',
    },
  ],
  [
    'Đó là một trong những nội dung của Nghị quyết số 08-NQ/TU ngày 4/11/2021 của Ban Chấp hành Đảng bộ tỉnh Hà Giang về cải tạo vườn tạp, phát triển kinh tế vườn hộ.',
    {
      type: 'NQ',
      number: '08-NQ/TU',
      issued: '2021-11-04',
      issuer: 'Ban Chấp hành Đảng bộ tỉnh Hà Giang',
      title: 'Nghị quyết về cải tạo vườn tạp, phát triển kinh tế vườn hộ',
    },
  ],
  [
    'Nghị quyết số 06-NQ/TU, ngày 5/11/2021 của Ban Chấp hành Đảng bộ tỉnh Hòa Bình về phát triển cây có múi, đặt mục tiêu đến năm 2025 có 8.000 ha.',
    {
      type: 'NQ',
      number: '06-NQ/TU',
      issued: '2021-11-05',
      issuer: 'Ban Chấp hành Đảng bộ tỉnh Hòa Bình',
      title: 'Nghị quyết về phát triển cây có múi',
    },
  ],
  [
    'HĐND tỉnh Thanh Hóa đã thông qua 35 nghị quyết, trong đó có Nghị quyết về cơ chế hỗ trợ nghề cá xa bờ giai đoạn 2025 - 2027.',
    NOTHING,
  ],
  [
    'Trên cơ sở Kết luận số 70-KL/TW, UBND tỉnh Quảng Nam vừa ban hành Chương trình hành động phát triển thể thao học đường đến năm 2030, tầm nhìn đến năm 2045.',
    {
      type: 'CTr',
      issuer: 'UBND tỉnh Quảng Nam',
      title: 'Chương trình hành động phát triển thể thao học đường đến năm 2030, tầm nhìn đến năm 2045',
    },
  ],
]

tellReported({ PASSED, ISSUED, MARKED, PARTED, AMONG_OTHERS }, 40)

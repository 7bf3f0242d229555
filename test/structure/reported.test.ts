/** Openings of articles, portal pages and answers to questions → the document that each reports. */
import { LEAD, NOTHING, type Row, tellReported } from './openings.ts'

/** An authority and what it does. */
const ISSUES: readonly Row[] = [
  [
    'UBND tỉnh Phú Yên vừa ban hành Kế hoạch số 64/KH-UBND về phát triển nghề cá bền vững năm 2024.',
    {
      type: 'KH',
      number: '64/KH-UBND',
      issuer: 'UBND tỉnh Phú Yên',
      title: 'Kế hoạch về phát triển nghề cá bền vững năm 2024',
    },
  ],
  [
    'UBND tỉnh Phú Yên vừa ban hành Kế hoạch số 64/KH-UBND, ngày 05/3/2024, triển khai chương trình khuyến ngư trên địa bàn tỉnh. Theo đó, có 12 tổ đội được hỗ trợ.',
    {
      type: 'KH',
      number: '64/KH-UBND',
      issued: '2024-03-05',
      title: 'Kế hoạch triển khai chương trình khuyến ngư trên địa bàn tỉnh',
    },
  ],
  [
    'Chủ tịch UBND tỉnh Sóc Trăng đã ký ban hành Quyết định số 815/QĐ-UBND phê duyệt Đề án bảo tồn làng nghề đan đát đến năm 2030.',
    {
      type: 'QĐ',
      number: '815/QĐ-UBND',
      issuer: 'Chủ tịch UBND tỉnh Sóc Trăng',
      title: 'Đề án bảo tồn làng nghề đan đát đến năm 2030',
    },
  ],
  [
    'Phó Chủ tịch UBND tỉnh Sóc Trăng Trần Thị Lúa vừa ký Kế hoạch số 91/KH-UBND thực hiện phân loại rác tại nguồn năm 2025.',
    {
      type: 'KH',
      number: '91/KH-UBND',
      issuer: 'UBND tỉnh Sóc Trăng',
      title: 'Kế hoạch thực hiện phân loại rác tại nguồn năm 2025',
    },
  ],
  [
    'Thay mặt UBND tỉnh, Phó Chủ tịch UBND tỉnh Lê Văn Đồng đã ký ban hành Kế hoạch số 33/KH-UBND về nâng cấp thủy lợi nội đồng năm 2023.',
    {
      type: 'KH',
      number: '33/KH-UBND',
      issuer: 'UBND tỉnh',
      title: 'Kế hoạch về nâng cấp thủy lợi nội đồng năm 2023',
    },
  ],
  [
    'Phó Thủ tướng Chính phủ vừa ký Quyết định số 1120/QĐ-TTg ngày 19/9/2023 phê duyệt Chương trình phát triển đội ngũ kỹ sư đường sắt đến năm 2035.',
    {
      type: 'QĐ',
      number: '1120/QĐ-TTg',
      issued: '2023-09-19',
      issuer: 'Thủ tướng Chính phủ',
      title: 'Chương trình phát triển đội ngũ kỹ sư đường sắt đến năm 2035',
    },
  ],
  [
    'Phó Thủ tướng Nguyễn Văn Mẫu vừa thay mặt Thủ tướng Chính phủ ký Quyết định số 1120/QĐ-TTg phê duyệt Quy hoạch hệ thống cảng cạn thời kỳ 2021 - 2030, tầm nhìn đến năm 2050.',
    {
      type: 'QĐ',
      number: '1120/QĐ-TTg',
      issuer: 'Thủ tướng Chính phủ',
      title: 'Quy hoạch hệ thống cảng cạn thời kỳ 2021 - 2030, tầm nhìn đến năm 2050',
    },
  ],
  [
    'Thủ tướng Chính phủ ban hành Quyết định số 1120/QĐ-TTg ngày 19/9/2023 về Kế hoạch hành động quốc gia giảm rác thải nhựa trên sông. Quyết định nêu rõ 5 nhóm việc.',
    {
      type: 'QĐ',
      number: '1120/QĐ-TTg',
      issued: '2023-09-19',
      issuer: 'Thủ tướng Chính phủ',
      title: 'Quyết định về Kế hoạch hành động quốc gia giảm rác thải nhựa trên sông',
    },
  ],
  [
    'Ngày 22/11/2024, Bộ Chính trị ban hành Nghị quyết số 83-NQ/TW về phát triển ngành đóng tàu trong tình hình mới.',
    {
      type: 'NQ',
      number: '83-NQ/TW',
      issued: '2024-11-22',
      issuer: 'Bộ Chính trị',
      title: 'Nghị quyết về phát triển ngành đóng tàu trong tình hình mới',
    },
  ],
  [
    'Ngày 22-11-2024, Thủ tướng Chính phủ đã ban hành Quyết định 1120/QĐ-TTg năm 2024 phê duyệt Chiến lược phát triển nghề muối đến năm 2035.',
    {
      type: 'QĐ',
      number: '1120/QĐ-TTg',
      issued: '2024-11-22',
      title: 'Chiến lược phát triển nghề muối đến năm 2035',
    },
  ],
  [
    'Ban Thường vụ Tỉnh ủy Bạc Liêu vừa ban hành Nghị quyết số 19-NQ/TU về đẩy mạnh nuôi tôm siêu thâm canh giai đoạn 2025 - 2030.',
    {
      type: 'NQ',
      number: '19-NQ/TU',
      issuer: 'Ban Thường vụ Tỉnh ủy Bạc Liêu',
      title: 'Nghị quyết về đẩy mạnh nuôi tôm siêu thâm canh giai đoạn 2025 - 2030',
    },
  ],
  [
    'Ban Chấp hành Đảng bộ tỉnh Bạc Liêu đã ban hành Chương trình hành động số 25-CTr/TU ngày 14/10/2024 thực hiện Nghị quyết số 83-NQ/TW của Bộ Chính trị.',
    {
      type: 'CTr',
      number: '25-CTr/TU',
      issued: '2024-10-14',
      title: 'Chương trình hành động thực hiện Nghị quyết số 83-NQ/TW của Bộ Chính trị',
    },
  ],
  [
    'HĐND tỉnh Hậu Giang khóa X, kỳ họp thứ 20 đã thông qua Nghị quyết số 27/NQ-HĐND ngày 10/12/2024 về kế hoạch đầu tư công năm 2025.',
    {
      type: 'NQ',
      number: '27/NQ-HĐND',
      issued: '2024-12-10',
      issuer: 'HĐND tỉnh Hậu Giang',
      title: 'Nghị quyết về kế hoạch đầu tư công năm 2025',
    },
  ],
  [
    'Sở Nông nghiệp và Môi trường tỉnh Lâm Đồng vừa có Kế hoạch số 402/KH-SNNMT về trồng bù cây chắn gió năm 2025.',
    {
      type: 'KH',
      number: '402/KH-SNNMT',
      issuer: 'Sở Nông nghiệp và Môi trường tỉnh Lâm Đồng',
      title: 'Kế hoạch về trồng bù cây chắn gió năm 2025',
    },
  ],
  [
    'Bộ Y tế vừa ban hành Quyết định số 2210/QĐ-BYT về việc phê duyệt Kế hoạch loại trừ bệnh dại giai đoạn 2026 - 2030.',
    {
      type: 'QĐ',
      number: '2210/QĐ-BYT',
      issuer: 'Bộ Y tế',
      title: 'Kế hoạch loại trừ bệnh dại giai đoạn 2026 - 2030',
    },
  ],
  [
    '(PLO) - UBND TP. Hải Phòng vừa có Quyết định số 651/QĐ-UBND phê duyệt Đề án thí điểm xe buýt sông đến năm 2027.',
    {
      type: 'QĐ',
      number: '651/QĐ-UBND',
      issuer: 'UBND TP. Hải Phòng',
      title: 'Đề án thí điểm xe buýt sông đến năm 2027',
    },
  ],
  [
    'UBND tỉnh Điện Biên đã phê duyệt Đề án phát triển cây mắc ca gắn với chế biến giai đoạn 2023 - 2028, với tổng vốn 90 tỷ đồng.',
    {
      type: 'ĐA',
      issuer: 'UBND tỉnh Điện Biên',
      title: 'Đề án phát triển cây mắc ca gắn với chế biến giai đoạn 2023 - 2028',
    },
  ],
  [
    'Để giữ nghề cũ, tỉnh Bắc Kạn đã xây dựng Kế hoạch số 18/KH-UBND phát triển cây hồi hữu cơ giai đoạn 2024 - 2027.',
    {
      type: 'KH',
      number: '18/KH-UBND',
      issuer: 'tỉnh Bắc Kạn',
      title: 'Kế hoạch phát triển cây hồi hữu cơ giai đoạn 2024 - 2027',
    },
  ],
  [
    'Ủy ban nhân dân (UBND) tỉnh Quảng Trị vừa ban hành Kế hoạch phát triển nông nghiệp công nghệ cao (NNCNC) giai đoạn 2023 - 2027.',
    {
      type: 'KH',
      issuer: 'Ủy ban nhân dân tỉnh Quảng Trị',
      title: 'Kế hoạch phát triển nông nghiệp công nghệ cao (NNCNC) giai đoạn 2023 - 2027',
    },
  ],
  [
    'Nghị quyết chuyên đề của Tỉnh ủy Quảng Trị về kinh tế biển đến năm 2030, tầm nhìn đến năm 2045 có nhiều điểm mới. Nghị quyết xác định 4 khâu đột phá.',
    {
      type: 'NQ',
      title: 'Nghị quyết chuyên đề của Tỉnh ủy Quảng Trị về kinh tế biển đến năm 2030, tầm nhìn đến năm 2045',
    },
  ],
  [
    'UBND huyện Mai Châu ban hành Kế hoạch “Giữ nếp nhà sàn của người Thái giai đoạn 2024 - 2026” với nhiều việc cụ thể.',
    {
      type: 'KH',
      issuer: 'UBND huyện Mai Châu',
      title: 'Kế hoạch “Giữ nếp nhà sàn của người Thái giai đoạn 2024 - 2026”',
    },
  ],
]

/** A document and what is done to it. */
const IS_ISSUED: readonly Row[] = [
  [
    'Kế hoạch số 64/KH-UBND về phát triển nghề cá bền vững vừa được UBND tỉnh Phú Yên ban hành ngày 05/3/2024.',
    {
      type: 'KH',
      number: '64/KH-UBND',
      issued: '2024-03-05',
      issuer: 'UBND tỉnh Phú Yên',
      title: 'Kế hoạch về phát triển nghề cá bền vững',
    },
  ],
  [
    'Đề án “Mỗi bản một nhà văn hóa” giai đoạn 2024 - 2028 đã được HĐND tỉnh Lai Châu thông qua tại kỳ họp giữa năm.',
    { type: 'ĐA', issuer: 'HĐND tỉnh Lai Châu', title: 'Đề án “Mỗi bản một nhà văn hóa” giai đoạn 2024 - 2028' },
  ],
  [
    'Chiến lược phát triển nghề muối đến năm 2035 được Thủ tướng Chính phủ phê duyệt tại Quyết định số 771/QĐ-TTg ngày 8/7/2024.',
    {
      type: 'QĐ',
      number: '771/QĐ-TTg',
      issued: '2024-07-08',
      issuer: 'Thủ tướng Chính phủ',
      title: 'Chiến lược phát triển nghề muối đến năm 2035',
    },
  ],
  [
    'Đó là mục tiêu của Đề án phát triển cây dược liệu dưới tán rừng đến năm 2030 vừa được UBND tỉnh Hà Giang phê duyệt.',
    {
      type: 'ĐA',
      issuer: 'UBND tỉnh Hà Giang',
      title: 'Đề án phát triển cây dược liệu dưới tán rừng đến năm 2030',
    },
  ],
  [
    'Đây là nội dung tại Kế hoạch 135/KH-UBND năm 2024 thực hiện Chương trình sữa học đường do Ủy ban nhân dân tỉnh Ninh Bình ban hành.',
    {
      type: 'KH',
      number: '135/KH-UBND',
      issuer: 'Ủy ban nhân dân tỉnh Ninh Bình',
      title: 'Kế hoạch thực hiện Chương trình sữa học đường',
    },
  ],
  [
    'Nội dung trên được nêu tại Kế hoạch số 135/KH-UBND ngày 18/7/2024 của UBND tỉnh Ninh Bình về nước sạch trường học.',
    {
      type: 'KH',
      number: '135/KH-UBND',
      issued: '2024-07-18',
      issuer: 'UBND tỉnh Ninh Bình',
      title: 'Kế hoạch về nước sạch trường học',
    },
  ],
  [
    'Theo Quyết định số 815/QĐ-UBND ngày 4/5/2023 của UBND tỉnh Sóc Trăng phê duyệt Đề án bảo tồn làng nghề đan đát, toàn tỉnh có 9 làng nghề.',
    {
      type: 'QĐ',
      number: '815/QĐ-UBND',
      issued: '2023-05-04',
      issuer: 'UBND tỉnh Sóc Trăng',
      title: 'Đề án bảo tồn làng nghề đan đát',
    },
  ],
  [
    'Theo Đề án phát triển du lịch sinh thái mùa nước nổi đến năm 2030 của UBND tỉnh Đồng Tháp, khách lưu trú tăng 8% mỗi năm.',
    {
      type: 'ĐA',
      issuer: 'UBND tỉnh Đồng Tháp',
      title: 'Đề án phát triển du lịch sinh thái mùa nước nổi đến năm 2030',
    },
  ],
]

/** The headline names it. */
const HEADLINES: readonly Row[] = [
  [
    ['Nghị quyết 83-NQ/TW năm 2025 về phát triển ngành đóng tàu: Những điểm mới', LEAD],
    { type: 'NQ', number: '83-NQ/TW', title: 'Nghị quyết về phát triển ngành đóng tàu' },
  ],
  [
    ['Toàn văn Nghị quyết số 83-NQ/TW của Bộ Chính trị về phát triển ngành đóng tàu', LEAD],
    { type: 'NQ', number: '83-NQ/TW', issuer: 'Bộ Chính trị', title: 'Nghị quyết về phát triển ngành đóng tàu' },
  ],
  [
    ['Quyết định 1120/QĐ-TTg phê duyệt Chương trình phát triển tàu điện một ray đến năm 2035', LEAD],
    { type: 'QĐ', number: '1120/QĐ-TTg', title: 'Chương trình phát triển tàu điện một ray đến năm 2035' },
  ],
  [
    ['Phú Yên: Ban hành Kế hoạch phát triển nghề cá bền vững giai đoạn 2024 - 2028', LEAD],
    { type: 'KH', title: 'Kế hoạch phát triển nghề cá bền vững giai đoạn 2024 - 2028' },
  ],
  [
    ['Phê duyệt Đề án đưa chợ nổi lên mạng giai đoạn 2024 - 2026', LEAD],
    { type: 'ĐA', title: 'Đề án đưa chợ nổi lên mạng giai đoạn 2024 - 2026' },
  ],
  [
    [
      'Phú Yên phấn đấu giảm một nửa số tàu cá cũ',
      LEAD,
      'UBND tỉnh Phú Yên vừa ban hành Kế hoạch số 64/KH-UBND ngày 05/3/2024 về đổi mới đội tàu khai thác hải sản xa bờ gắn với bảo vệ nguồn lợi giai đoạn 2024 - 2028.',
    ],
    {
      type: 'KH',
      number: '64/KH-UBND',
      issued: '2024-03-05',
      title: 'Kế hoạch về đổi mới đội tàu khai thác hải sản xa bờ gắn với bảo vệ nguồn lợi giai đoạn 2024 - 2028',
    },
  ],
]

/** Questions and answers, and pages that explain the law. */
const ANSWERS: readonly Row[] = [
  [
    [
      'Mục tiêu của Chương trình bơi an toàn cho trẻ em là gì?',
      'Hỏi: Xin cho biết mục tiêu của Chương trình bơi an toàn cho trẻ em được quy định thế nào?',
      'Trả lời: Theo Quyết định số 934/QĐ-TTg ngày 4/8/2022 của Thủ tướng Chính phủ phê duyệt Chương trình bơi an toàn cho trẻ em giai đoạn 2022 - 2030, có 60% trẻ em từ 6 tuổi biết bơi.',
    ],
    {
      type: 'QĐ',
      number: '934/QĐ-TTg',
      issued: '2022-08-04',
      issuer: 'Thủ tướng Chính phủ',
      title: 'Chương trình bơi an toàn cho trẻ em giai đoạn 2022 - 2030',
    },
  ],
  [
    [
      'Nghị quyết 83-NQ/TW đặt ra những mục tiêu nào cho ngành đóng tàu?',
      'Nghị quyết 83-NQ/TW đặt ra những mục tiêu nào? Câu hỏi của anh Phúc (Nam Định).',
      'Căn cứ Mục II Nghị quyết 83-NQ/TW năm 2025 về phát triển ngành đóng tàu quy định mục tiêu như sau:',
      '- Có ít nhất 3 cơ sở đóng tàu lớn.',
    ],
    { type: 'NQ', number: '83-NQ/TW', title: 'Nghị quyết về phát triển ngành đóng tàu' },
  ],
  [
    [
      'Đến năm 2030 bao nhiêu trẻ em biết bơi?',
      'Tại Điều 1 Quyết định 934/QĐ-TTg năm 2022 phê duyệt Chương trình bơi an toàn cho trẻ em giai đoạn 2022 - 2030 có nêu:',
      '- 60% trẻ em từ 6 tuổi biết bơi.',
    ],
    { type: 'QĐ', number: '934/QĐ-TTg', title: 'Chương trình bơi an toàn cho trẻ em giai đoạn 2022 - 2030' },
  ],
  [
    [
      'Nghề muối được định hướng ra sao?',
      'Theo tiểu mục 2 Mục II Chiến lược phát triển nghề muối đến năm 2035 ban hành kèm theo Quyết định 771/QĐ-TTg năm 2024 thì mục tiêu gồm:',
      '- Sản lượng muối sạch đạt 70%.',
    ],
    { type: 'QĐ', number: '771/QĐ-TTg', title: 'Chiến lược phát triển nghề muối đến năm 2035' },
  ],
  [
    [
      'Mục tiêu phát triển nghề muối đến năm 2035?',
      'Căn cứ theo quy định tại Quyết định 771/QĐ-TTg ngày 08/7/2024 của Thủ tướng Chính phủ về việc phê duyệt Chiến lược phát triển nghề muối đến năm 2035, mục tiêu cụ thể là:',
    ],
    {
      type: 'QĐ',
      number: '771/QĐ-TTg',
      issued: '2024-07-08',
      issuer: 'Thủ tướng Chính phủ',
      title: 'Chiến lược phát triển nghề muối đến năm 2035',
    },
  ],
]

/** Several are named, one is what the article tells. */
const SEVERAL: readonly Row[] = [
  [
    'Thực hiện Nghị quyết số 20-NQ/TU ngày 5/5/2022 của Tỉnh ủy về kinh tế rừng, UBND tỉnh Yên Bái vừa ban hành Kế hoạch số 77/KH-UBND về cấp chứng chỉ rừng quế năm 2024.',
    {
      type: 'KH',
      number: '77/KH-UBND',
      issuer: 'UBND tỉnh Yên Bái',
      title: 'Kế hoạch về cấp chứng chỉ rừng quế năm 2024',
    },
  ],
  [
    'Căn cứ Quyết định số 5/QĐ-TTg ngày 2/1/2024 của Thủ tướng Chính phủ, ngày 1/2/2024, UBND huyện Tràng Định ban hành Kế hoạch số 14/KH-UBND về dồn điền đổi thửa.',
    {
      type: 'KH',
      number: '14/KH-UBND',
      issued: '2024-02-01',
      issuer: 'UBND huyện Tràng Định',
      title: 'Kế hoạch về dồn điền đổi thửa',
    },
  ],
  [
    'Kế hoạch số 77/KH-UBND ngày 8/4/2024 của UBND tỉnh Yên Bái thay thế Kế hoạch số 12/KH-UBND ngày 3/2/2022.',
    { type: 'KH', number: '77/KH-UBND', issued: '2024-04-08', issuer: 'UBND tỉnh Yên Bái', title: null },
  ],
  [
    'UBND tỉnh Yên Bái ban hành Quyết định số 300/QĐ-UBND ngày 6/6/2023 sửa đổi, bổ sung một số điều của Quyết định số 12/2020/QĐ-UBND về hỗ trợ trồng quế.',
    {
      type: 'QĐ',
      number: '300/QĐ-UBND',
      issued: '2023-06-06',
      title: 'Quyết định sửa đổi, bổ sung một số điều của Quyết định số 12/2020/QĐ-UBND về hỗ trợ trồng quế',
    },
  ],
  [
    'Trước đó, Chính phủ đã ban hành Nghị quyết số 30/NQ-CP về cải cách. Mới đây, UBND tỉnh Yên Bái ban hành Kế hoạch số 77/KH-UBND về cấp chứng chỉ rừng quế.',
    {
      type: 'KH',
      number: '77/KH-UBND',
      issuer: 'UBND tỉnh Yên Bái',
      title: 'Kế hoạch về cấp chứng chỉ rừng quế',
    },
  ],
]

/** Named, but not what the article is about. */
const BACKGROUND: readonly Row[] = [
  ['Luật Trồng trọt được Quốc hội thông qua năm 2018. Các xã đang vào vụ gieo cấy.', NOTHING],
  ['Theo Nghị định số 30/2020/NĐ-CP của Chính phủ, văn bản phải có số và ký hiệu.', NOTHING],
  ['Thực hiện Chương trình mục tiêu quốc gia xây dựng nông thôn mới, xã đã làm được 12 km đường.', NOTHING],
  ['UBND tỉnh tổ chức hội nghị sơ kết 3 năm thực hiện Đề án bảo vệ đàn voi.', NOTHING],
  [
    'Chương trình tổng thể cải cách hành chính là phải giảm 10% đầu mối, ban hành kèm theo Nghị quyết số 30c/NQ-CP của Chính phủ.',
    NOTHING,
  ],
  ['Huyện đã ban hành nhiều kế hoạch, chương trình để gỡ khó cho người dân.', NOTHING],
  [
    'Vốn vay được giải ngân theo Quyết định số 5/QĐ-TTg ngày 2/1/2014 của Thủ tướng Chính phủ về cho vay hộ nghèo.',
    NOTHING,
  ],
]

/** The headline tells it without its number, or who decided and not what it is called. */
const TOLD_TWICE: readonly Row[] = [
  [
    [
      'Sở Y tế Quảng Bình ban hành Kế hoạch phòng, chống sốt xuất huyết năm 2023',
      'Sở Y tế Quảng Bình vừa ban hành Kế hoạch số 321/KH-SYT ngày 14/2/2023 về phòng, chống sốt xuất huyết năm 2023.',
    ],
    {
      type: 'KH',
      number: '321/KH-SYT',
      issued: '2023-02-14',
      title: 'Kế hoạch phòng, chống sốt xuất huyết năm 2023',
    },
  ],
  [
    [
      'HĐND tỉnh thông qua Chương trình phát triển nhà ở tỉnh Lào Cai giai đoạn 2021 - 2025',
      'Kỳ họp thứ 4 đã biểu quyết thông qua Nghị quyết số 22/NQ-HĐND ngày 9/12/2021 về Chương trình phát triển nhà ở tỉnh Lào Cai giai đoạn 2021 - 2025.',
    ],
    {
      type: 'NQ',
      number: '22/NQ-HĐND',
      issued: '2021-12-09',
      title: 'Chương trình phát triển nhà ở tỉnh Lào Cai giai đoạn 2021 - 2025',
    },
  ],
  [
    ['Đảng bộ huyện Vĩnh Cửu bước vào nhiệm kỳ mới', 'Đại hội đã biểu quyết thông qua Nghị quyết với 16 chỉ tiêu.'],
    { type: 'NQ', title: null },
  ],
  [
    [
      'Vững bước ở vùng biên',
      'Đảng ủy tổ chức hội nghị ra nghị quyết lãnh đạo nhiệm vụ quân sự địa phương năm 2024. Nghị quyết xác định giữ vững địa bàn.',
    ],
    { type: 'NQ', title: 'nghị quyết lãnh đạo nhiệm vụ quân sự địa phương năm 2024' },
  ],
  [
    ['Việc của năm mới', '(Trích Nghị quyết số 9-NQ/ĐU, ngày 12/01/2022 của Đảng ủy xã Tân Lập)'],
    { type: 'NQ', number: '9-NQ/ĐU', issued: '2022-01-12', title: null },
  ],
  [['Hướng đi của huyện', 'Trên cơ sở đó, kế hoạch Tết trồng cây được ban hành sớm.'], { type: null, title: null }],
]

tellReported({ ISSUES, IS_ISSUED, HEADLINES, ANSWERS, SEVERAL, TOLD_TWICE, BACKGROUND }, 45)

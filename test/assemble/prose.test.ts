import { describe, expect, test } from 'vitest'
import type { Header } from '../../src/model/outline.ts'
import { read } from './sentences.ts'

type Row = readonly [sentence: string, records: readonly string[], header?: Partial<Header>]

const TABLE: Readonly<Record<string, readonly Row[]>> = {
  'a share of what follows': [
    ['Tối thiểu 80% hồ sơ được nộp qua mạng đến năm 2025.', ['target >=80 % | hồ sơ được nộp qua mạng | ..2025-12-31']],
    [
      '100% xã, phường có trang thông tin điện tử.',
      ['target =100 % | xã, phường có trang thông tin điện tử | 2024-01-01..2024-12-31 inherited'],
    ],
    [
      'Phấn đấu 90% hộ dân được dùng nước sạch vào năm 2026.',
      ['target =90 % | hộ dân được dùng nước sạch | 2026-01-01..2026-12-31'],
    ],
    [
      'Tích hợp 30% thủ tục lên cổng chung.',
      ['target =30 % | Tích hợp thủ tục lên cổng chung | 2024-01-01..2024-12-31 inherited'],
    ],
    [
      'Mạng cáp quang phủ đến 75% hộ gia đình, 100% trường học.',
      [
        'target =75 % | Mạng cáp quang phủ đến hộ gia đình | 2024-01-01..2024-12-31 inherited',
        'target =100 % | Mạng cáp quang phủ đến trường học | 2024-01-01..2024-12-31 inherited',
      ],
    ],
    [
      'Hai phần ba số tàu cá lắp thiết bị giám sát hành trình.',
      ['target =66.66666666666666 % | số tàu cá lắp thiết bị giám sát hành trình | 2024-01-01..2024-12-31 inherited'],
    ],
    ['Kinh tế số chiếm 20% GRDP.', ['target =20 % GRDP | Kinh tế số | 2024-01-01..2024-12-31 inherited']],
  ],
  'a comparator around several': [
    [
      'Từ 90% chi bộ và 93% đảng viên trở lên có sổ tay điện tử vào năm 2026.',
      [
        'target >=90 % | chi bộ có sổ tay điện tử | 2026-01-01..2026-12-31',
        'target >=93 % | đảng viên có sổ tay điện tử | 2026-01-01..2026-12-31',
      ],
    ],
    [
      'Tỷ lệ hồ sơ giải quyết đúng hạn của các sở từ 98%, 97% và 99% trở lên vào năm 2026.',
      [98, 97, 99].map(
        (low) => `target >=${low} % | Tỷ lệ hồ sơ giải quyết đúng hạn của các sở | 2026-01-01..2026-12-31`,
      ),
    ],
    [
      'Tổng thu phí đạt 3 tỷ 20 triệu đồng vào năm 2026.',
      ['target =3.02 tỷ đồng | Tổng thu phí | 2026-01-01..2026-12-31'],
    ],
  ],
  'a level of what precedes': [
    [
      'Tỷ lệ lao động qua đào tạo đạt 70%.',
      ['target =70 % | Tỷ lệ lao động qua đào tạo | 2024-01-01..2024-12-31 inherited'],
    ],
    ['Tỷ lệ hộ nghèo năm 2026: 2,5%.', ['target =2.5 % | Tỷ lệ hộ nghèo | 2026-01-01..2026-12-31']],
    ['Tỷ lệ thất nghiệp dưới 3%.', ['target <3 % | Tỷ lệ thất nghiệp | 2024-01-01..2024-12-31 inherited']],
    ['Thu ngân sách đạt 12.500 tỷ đồng.', ['target =12500 tỷ đồng | Thu ngân sách | 2024-01-01..2024-12-31 inherited']],
    [
      'Nâng tỷ lệ che phủ rừng từ 52% lên 55%.',
      ['target =55 % | tỷ lệ che phủ rừng | 2024-01-01..2024-12-31 inherited | from 52'],
    ],
    [
      'Tỷ lệ học sinh học hai buổi đạt từ 85% trở lên.',
      ['target >=85 % | Tỷ lệ học sinh học hai buổi | 2024-01-01..2024-12-31 inherited'],
    ],
    [
      'Tốc độ tăng trưởng bình quân đạt 8 - 9%/năm.',
      ['target 8..9 % /year | Tốc độ tăng trưởng | 2024-01-01..2024-12-31 inherited'],
    ],
  ],
  'a ceiling': [
    [
      'Không để tỷ lệ hộ tái nghèo vượt quá 2%.',
      ['target <=2 % | tỷ lệ hộ tái nghèo | 2024-01-01..2024-12-31 inherited'],
    ],
    ['Không để số xã chậm tiến độ trên 5%.', ['target <=5 % | số xã chậm tiến độ | 2024-01-01..2024-12-31 inherited']],
    ['Đến năm 2026 số hộ ở nhà tạm không còn quá 300 hộ.', ['target <=300 hộ | số hộ ở nhà tạm | ..2026-12-31']],
    [
      'Phấn đấu nâng diện tích tưới từ 410 ha lên khoảng 900 ha.',
      ['target ~900 ha | diện tích tưới | 2024-01-01..2024-12-31 inherited | from 410'],
    ],
  ],
  'times, means and parts of their own': [
    [
      'Tỷ lệ xã có bác sĩ: 70% (2026); 90% (năm 2028).',
      [
        'target =70 % | Tỷ lệ xã có bác sĩ | 2026-01-01..2026-12-31',
        'target =90 % | Tỷ lệ xã có bác sĩ | 2028-01-01..2028-12-31',
      ],
    ],
    [
      'Tỷ lệ đô thị hóa 35% năm 2026, 40% năm 2030.',
      [
        'target =35 % | Tỷ lệ đô thị hóa | 2026-01-01..2026-12-31',
        'target =40 % | Tỷ lệ đô thị hóa | 2030-01-01..2030-12-31',
      ],
    ],
    [
      'Trong năm 2025, thị xã thực hiện Đề án phát triển chợ giai đoạn 2021 - 2030; phấn đấu 60% chợ có ban quản lý.',
      ['target =60 % | chợ có ban quản lý | 2025-01-01..2025-12-31 inherited'],
    ],
    [
      'Tỷ lệ hộ có điện đạt 95% vào năm 2026, trong đó vùng cao 88%.',
      [
        'target =95 % | Tỷ lệ hộ có điện | 2026-01-01..2026-12-31',
        'target =88 % | Tỷ lệ hộ có điện vùng cao | 2026-01-01..2026-12-31 inherited | part of 0',
      ],
    ],
    [
      'Tỷ lệ xã có chợ từ 40% (năm 2023) tăng lên 55%.',
      ['target =55 % | Tỷ lệ xã có chợ | 2024-01-01..2024-12-31 inherited | from 40'],
    ],
    [
      'Sản lượng chè bằng khoảng 1,4 lần năm 2020.',
      ['target ~1.4 lần multiple | Sản lượng chè | 2024-01-01..2024-12-31 inherited | from 2020-12-31'],
    ],
    [
      'Doanh thu bán hàng trên mạng tăng 15% một năm.',
      ['target =15 % increase /year | Doanh thu bán hàng trên mạng | 2024-01-01..2024-12-31 inherited'],
    ],
  ],
  'a change': [
    [
      'Giảm 2% số vụ tai nạn so với năm 2023.',
      ['target =2 % decrease | số vụ tai nạn | 2024-01-01..2024-12-31 inherited | from 2023-12-31'],
    ],
    [
      'Tỷ lệ hộ nghèo giảm 1% trở lên (còn 4%).',
      ['target >=1 % decrease | Tỷ lệ hộ nghèo | 2024-01-01..2024-12-31 inherited | also 4 %'],
    ],
    [
      'Giảm 1,5% biên chế (24 biên chế); giảm 3% người hưởng lương so với năm 2022.',
      [
        'target =1.5 % decrease | biên chế | 2024-01-01..2024-12-31 inherited | from 2022-12-31 | also 24 biên chế',
        'target =3 % decrease | người hưởng lương | 2024-01-01..2024-12-31 inherited | from 2022-12-31',
      ],
    ],
    [
      'Chỉ số hài lòng tăng 5 bậc so với năm 2023.',
      ['target =5 bậc increase | Chỉ số hài lòng | 2024-01-01..2024-12-31 inherited | from 2023-12-31'],
    ],
    [
      'Hằng năm, số vụ phạm tội giảm trên 3%.',
      ['target >3 % decrease /year | số vụ phạm tội | 2024-01-01..2024-12-31 inherited'],
    ],
    [
      'Cắt giảm ít nhất: 30% thời gian giải quyết, 20% chi phí tuân thủ.',
      [
        'target >=30 % decrease | thời gian giải quyết | 2024-01-01..2024-12-31 inherited',
        'target >=20 % decrease | chi phí tuân thủ | 2024-01-01..2024-12-31 inherited',
      ],
    ],
    [
      'Lượng khách tăng gấp đôi so với năm 2023.',
      ['target =2 lần multiple | Lượng khách | 2024-01-01..2024-12-31 inherited | from 2023-12-31'],
    ],
  ],
  'a rank': [
    [
      'Chỉ số chuyển đổi số nằm trong nhóm 20 tỉnh dẫn đầu.',
      ['target <=20 hạng | Chỉ số chuyển đổi số | 2024-01-01..2024-12-31 inherited'],
    ],
    ['Chỉ số cải cách hành chính xếp thứ 12/63.', ['result =12 hạng | Chỉ số cải cách hành chính | -']],
    [
      'Phấn đấu thuộc nhóm 5 địa phương dẫn đầu cả nước về Chỉ số năng lực cạnh tranh.',
      ['target <=5 hạng | Chỉ số năng lực cạnh tranh | 2024-01-01..2024-12-31 inherited'],
    ],
  ],
  'a count': [
    [
      'Phấn đấu có ít nhất 3 sáng kiến được công nhận.',
      ['target >=3 sáng kiến | sáng kiến được công nhận | 2024-01-01..2024-12-31 inherited'],
    ],
    [
      'Mục tiêu đến năm 2025, tỉnh đón 2,5 triệu lượt khách; tạo việc làm cho 20 nghìn lao động.',
      [
        'target =2.5 triệu lượt khách | đón lượt khách | ..2025-12-31',
        'target =20 nghìn lao động | tạo việc làm cho lao động | ..2025-12-31 inherited',
      ],
    ],
    [
      'Phấn đấu mỗi năm thành lập mới 12 hợp tác xã.',
      ['target =12 hợp tác xã /year | thành lập mới hợp tác xã | 2024-01-01..2024-12-31 inherited'],
    ],
  ],
  'lists that share': [
    [
      'Số hóa hồ sơ đạt tỷ lệ tối thiểu tương ứng là 75%, 65%, 50% đối với cấp tỉnh, huyện, xã.',
      [
        'target >=75 % | Số hóa hồ sơ | 2024-01-01..2024-12-31 inherited | province',
        'target >=65 % | Số hóa hồ sơ | 2024-01-01..2024-12-31 inherited | district',
        'target >=50 % | Số hóa hồ sơ | 2024-01-01..2024-12-31 inherited | commune',
      ],
    ],
    [
      'Tỷ lệ hồ sơ xử lý trên mạng tại cấp tỉnh đạt 100%, cấp huyện đạt 90% và cấp xã đạt trên 70%.',
      [
        'target =100 % | Tỷ lệ hồ sơ xử lý trên mạng | 2024-01-01..2024-12-31 inherited | province',
        'target =90 % | Tỷ lệ hồ sơ xử lý trên mạng | 2024-01-01..2024-12-31 inherited | district',
        'target >70 % | Tỷ lệ hồ sơ xử lý trên mạng | 2024-01-01..2024-12-31 inherited | commune',
      ],
    ],
    [
      '15% trường mầm non, 40% trường tiểu học và 60% trường trung học hoàn thành việc kết nối.',
      [
        'target =15 % | trường mầm non hoàn thành việc kết nối | 2024-01-01..2024-12-31 inherited',
        'target =40 % | trường tiểu học hoàn thành việc kết nối | 2024-01-01..2024-12-31 inherited',
        'target =60 % | trường trung học hoàn thành việc kết nối | 2024-01-01..2024-12-31 inherited',
      ],
    ],
    [
      'Bao phủ bảo hiểm y tế đạt trên 90%; năm 2025: 92%; năm 2026: 93,5%.',
      [
        'target >90 % | Bao phủ bảo hiểm y tế | 2024-01-01..2024-12-31 inherited',
        'target =92 % | Bao phủ bảo hiểm y tế | 2025-01-01..2025-12-31',
        'target =93.5 % | Bao phủ bảo hiểm y tế | 2026-01-01..2026-12-31',
      ],
    ],
    [
      'Tỷ lệ lao động qua đào tạo: nam: 60%, nữ: 55%.',
      [
        'target =60 % | Tỷ lệ lao động qua đào tạo: nam | 2024-01-01..2024-12-31 inherited',
        'target =55 % | Tỷ lệ lao động qua đào tạo nữ | 2024-01-01..2024-12-31 inherited',
      ],
    ],
  ],
  'parts, exceptions, later stages': [
    [
      '100% thủ tục được thanh toán qua mạng, trong đó tỷ lệ giao dịch đạt từ 40% trở lên.',
      [
        'target =100 % | thủ tục được thanh toán qua mạng | 2024-01-01..2024-12-31 inherited',
        'target >=40 % | tỷ lệ giao dịch | 2024-01-01..2024-12-31 inherited | part of 0',
      ],
    ],
    [
      '100% hồ sơ được lưu trữ điện tử (trừ hồ sơ mật).',
      ['target =100 % | hồ sơ được lưu trữ điện tử | 2024-01-01..2024-12-31 inherited | without hồ sơ mật'],
    ],
    [
      'Tối thiểu 10% cơ sở áp dụng (đến năm 2030 đạt tối thiểu 20%).',
      [
        'target >=10 % | cơ sở áp dụng | 2024-01-01..2024-12-31 inherited',
        'target >=20 % | cơ sở áp dụng | ..2030-12-31',
      ],
    ],
  ],
  'what is told as reached or missed': [
    ['Đến nay, 85% số hộ đã có điện.', ['result =85 % | số hộ đã có điện | -'], { genre: 'news', period: null }],
    [
      'Một số chỉ tiêu chưa đạt kế hoạch như: tích hợp 30% dịch vụ; 100% hồ sơ được số hóa.',
      [
        'missed =30 % | tích hợp dịch vụ | 2024-01-01..2024-12-31 inherited',
        'missed =100 % | hồ sơ được số hóa | 2024-01-01..2024-12-31 inherited',
      ],
    ],
    [
      'Năm 2023, tỷ lệ lao động qua đào tạo đạt 66%; phấn đấu năm 2024 đạt 68%.',
      [
        'result =66 % | tỷ lệ lao động qua đào tạo | 2023-01-01..2023-12-31',
        'target =68 % | tỷ lệ lao động qua đào tạo | 2024-01-01..2024-12-31',
      ],
    ],
  ],
  'what a report tells and what it sets': [
    [
      'Nhiệm kỳ vừa qua, huyện hoàn thành vượt các chỉ tiêu đại hội đề ra: tỷ lệ hộ nghèo còn 4%; 92% số hộ dùng nước sạch.',
      ['result =4 % | tỷ lệ hộ nghèo | -', 'result =92 % | số hộ dùng nước sạch | -'],
      { genre: 'news', period: null },
    ],
    [
      'Phấn đấu kết nạp được 100 đảng viên; tổng đàn lợn tăng 8% so với cùng kỳ.',
      [
        'target =100 đảng viên | kết nạp đảng viên | -',
        'target =8 % increase | tổng đàn lợn | - | from so với cùng kỳ',
      ],
      { genre: 'news', period: null },
    ],
    [
      'Tổng đàn bò ước đạt 1.200 con, bằng 96% kế hoạch tỉnh giao, giảm 5% so với cùng kỳ.',
      ['result =1200 con | Tổng đàn bò | -', 'result =5 % decrease | Tổng đàn bò | - | from so với cùng kỳ'],
      { genre: 'news', period: null },
    ],
    [
      'Tỷ lệ trẻ đến nhà trẻ mới đạt 41%/kế hoạch 45%; che phủ rừng đạt 38% (KH 37,5%).',
      [
        'result =41 % | Tỷ lệ trẻ đến nhà trẻ | -',
        'missed =45 % | Tỷ lệ trẻ đến nhà trẻ | -',
        'result =38 % | che phủ rừng | -',
        'target =37.5 % | che phủ rừng | -',
      ],
      { period: null },
    ],
    [
      'Trong năm qua, đào tạo nghề cho 420 người/kế hoạch 400 người; kết nạp 35 đảng viên tại 12 chi bộ.',
      [
        'result =420 người | đào tạo nghề cho người | -',
        'target =400 người | đào tạo nghề cho người | -',
        'result =35 đảng viên | kết nạp đảng viên | -',
      ],
      { period: null },
    ],
    [
      'Phấn đấu 95% hộ chăn nuôi ký cam kết (hiện mới 61%); tỷ lệ thất thoát nước còn dưới 18% (năm 2022: 24,5%).',
      [
        'target =95 % | hộ chăn nuôi ký cam kết | 2024-01-01..2024-12-31 inherited',
        'result =61 % | hộ chăn nuôi ký cam kết | -',
        'target <18 % | tỷ lệ thất thoát nước | 2024-01-01..2024-12-31 inherited',
        'result =24.5 % | tỷ lệ thất thoát nước | 2022-01-01..2022-12-31',
      ],
    ],
    ['Số thôn có nhà văn hóa 26/24 thôn.', ['result =26 thôn | Số thôn có nhà văn hóa | -'], { period: null }],
    [
      'Những tháng còn lại, tỷ lệ đường nhựa hóa đạt 85%.',
      ['target =85 % | tỷ lệ đường nhựa hóa | -'],
      { genre: 'news', period: null },
    ],
  ],
  'numbers that are no amounts': [
    ['Người dân từ 15 tuổi trở lên được cấp thẻ trong 05 ngày làm việc theo Quyết định số 12/QĐ-UBND.', []],
    ['Dịch vụ công mức độ 3 và 4 áp dụng TCVN ISO 9001:2015.', []],
    ['Hoàn thành dưới 80% thì trừ 02 điểm.', []],
    ['Tặng bằng khen cho 17 tập thể và 12 cá nhân.', []],
    ['Tổng kinh phí thực hiện là 3,5 tỷ đồng.', []],
    ['Kế hoạch đề ra 65 chỉ tiêu cụ thể, 8 nhiệm vụ.', []],
  ],
}

for (const [group, rows] of Object.entries(TABLE)) {
  describe(group, () => {
    for (const [sentence, records, header] of rows) {
      test(sentence, () => expect(read(sentence, header)).toEqual(records))
    }
  })
}

/** Sentences → the names of their indicators: where a name begins and ends, and what neighbours lend it. */
import { describe, expect, test } from 'vitest'
import { read } from './sentences.ts'

/** A sentence and, for each record, `value | indicator`. */
const TABLE: Readonly<Record<string, readonly (readonly [sentence: string, names: readonly string[]])[]>> = {
  'the verb that moves an indicator is no part of it': [
    ['Nâng tỷ lệ diện tích tưới tiết kiệm lên 46%.', ['46 | tỷ lệ diện tích tưới tiết kiệm']],
    ['Hạ tỷ lệ học sinh lưu ban xuống dưới 1%.', ['1 | tỷ lệ học sinh lưu ban']],
    [
      'Giảm tỷ lệ hộ nghèo vùng cao xuống 12% vào năm 2025 và 6% vào năm 2030.',
      ['12 | tỷ lệ hộ nghèo vùng cao', '6 | tỷ lệ hộ nghèo vùng cao'],
    ],
  ],
  'a share behind a comma that begins another statement': [
    [
      'Tỷ lệ đoàn viên nữ đạt trên 30%, 100% chi đoàn có bí thư là đảng viên.',
      ['30 | Tỷ lệ đoàn viên nữ', '100 | chi đoàn có bí thư là đảng viên'],
    ],
    [
      'Tỷ lệ che phủ rừng đạt 60%, 90% diện tích rừng được giao chủ quản lý.',
      ['60 | Tỷ lệ che phủ rừng', '90 | diện tích rừng được giao chủ quản lý'],
    ],
  ],
  'a predicate at the end of a list': [
    [
      '100% công chức cấp huyện, 70% công chức cấp xã làm việc trên môi trường số.',
      ['100 | công chức cấp huyện làm việc trên môi trường số', '70 | công chức cấp xã làm việc trên môi trường số'],
    ],
    [
      '100% trẻ 5 tuổi ra lớp mẫu giáo, 98% học sinh lớp 5 hoàn thành chương trình tiểu học.',
      ['100 | trẻ 5 tuổi ra lớp mẫu giáo', '98 | học sinh lớp 5 hoàn thành chương trình tiểu học'],
    ],
  ],
  'what a verb of moving moves': [
    ['Giảm nợ đọng bảo hiểm đến 31/12/2025 xuống còn không quá 3% số phải thu.', ['3 | nợ đọng bảo hiểm']],
    ['Đưa tổng nợ thuế về dưới 5% tổng thu ngân sách.', ['5 | tổng nợ thuế']],
    ['Giảm tổn thất điện năng từ trên 9% hiện nay xuống còn dưới 6%.', ['6 | tổn thất điện năng']],
  ],
  'an amount of one year of what is told of all': [
    [
      'Hằng năm vận động từ 150 - 200 người hiến máu tình nguyện, riêng năm 2023 là 80 người.',
      ['150 | vận động người hiến máu tình nguyện', '80 | vận động người hiến máu tình nguyện'],
    ],
    [
      'GRDP bình quân đầu người đạt 3.860 USD, tương đương trên 96 triệu đồng.',
      ['3860 | GRDP bình quân đầu người', '96 | GRDP bình quân đầu người'],
    ],
  ],
  'an amount inside a name': [
    ['100% học sinh của 120 trường được học ngoại ngữ.', ['100 | học sinh của 120 trường được học ngoại ngữ']],
    ['Tỷ lệ xã đạt dưới 15 tiêu chí còn khoảng 8%.', ['8 | Tỷ lệ xã đạt dưới 15 tiêu chí']],
    ['Tỷ lệ doanh nghiệp có từ 10 lao động trở lên đạt 40%.', ['40 | Tỷ lệ doanh nghiệp có từ 10 lao động trở lên']],
    ['Số hộ có thu nhập trên 100 triệu đồng chiếm 30%.', ['30 | Số hộ có thu nhập trên 100 triệu đồng']],
    ['Giá trị bình quân 1 ha rừng trồng đạt 60 triệu đồng.', ['60 | Giá trị bình quân 1 ha rừng trồng']],
  ],
  'a bracket that divides what stands before it': [
    [
      'Tỷ lệ hộ dùng nước sạch đạt 90% (nông thôn 80%, thành thị 98%); tỷ lệ thu gom rác 85% (đô thị 95%).',
      [
        '90 | Tỷ lệ hộ dùng nước sạch',
        '80 | Tỷ lệ hộ dùng nước sạch nông thôn',
        '98 | Tỷ lệ hộ dùng nước sạch thành thị',
        '85 | tỷ lệ thu gom rác',
        '95 | tỷ lệ thu gom rác đô thị',
      ],
    ],
    [
      'Thời gian giải quyết hồ sơ rút ngắn 20% (riêng lĩnh vực đất đai 15%).',
      ['20 | Thời gian giải quyết hồ sơ', '15 | Thời gian giải quyết hồ sơ lĩnh vực đất đai'],
    ],
    ['60% trẻ em biết bơi (50% ở miền núi).', ['60 | trẻ em biết bơi', '50 | trẻ em biết bơi ở miền núi']],
  ],
  'the same done elsewhere': [
    [
      'Giảm 20% số vụ cháy so với năm 2020 tại khu dân cư, 30% tại khu công nghiệp.',
      ['20 | số vụ cháy tại khu dân cư', '30 | số vụ cháy tại khu công nghiệp'],
    ],
  ],
  'a pair of nouns that is counted': [
    [
      'Đào tạo 200 cán bộ khoa học và kỹ thuật cho các huyện.',
      ['200 | Đào tạo cán bộ khoa học kỹ thuật cho các huyện'],
    ],
    ['Xây dựng 5 trường mầm non và nâng cấp 3 trạm y tế.', ['5 | Xây dựng trường mầm non', '3 | nâng cấp trạm y tế']],
  ],
  'who aims and where': [
    ['Ngành y tế đặt ra mục tiêu có 97% người dân được quản lý sức khỏe.', ['97 | người dân được quản lý sức khỏe']],
    ['Các huyện miền núi phấn đấu tỷ lệ che phủ rừng đạt 70%.', ['70 | Các huyện miền núi tỷ lệ che phủ rừng']],
    ['Phấn đấu đội ngũ điều dưỡng đạt 15 người trên một vạn dân.', ['15 | đội ngũ điều dưỡng']],
  ],
  'a predicate that things listed share': [
    [
      'Tỷ lệ trường mầm non, tiểu học, trung học cơ sở đạt chuẩn quốc gia lần lượt là 70%, 80%, 65%.',
      [
        '70 | Tỷ lệ trường mầm non đạt chuẩn quốc gia',
        '80 | Tỷ lệ trường tiểu học đạt chuẩn quốc gia',
        '65 | Tỷ lệ trường trung học cơ sở đạt chuẩn quốc gia',
      ],
    ],
    [
      'Phấn đấu hằng năm có 80% chi bộ hoàn thành tốt nhiệm vụ trở lên, không có chi bộ yếu kém.',
      ['80 | chi bộ hoàn thành tốt nhiệm vụ trở lên'],
    ],
  ],
  'things told side by side': [
    [
      'Phấn đấu kim ngạch xuất khẩu đạt 1,2 tỷ USD, nhập khẩu 800 triệu USD.',
      ['1.2 | kim ngạch xuất khẩu', '800 | kim ngạch nhập khẩu'],
    ],
    [
      'Phấn đấu tỷ lệ hài lòng của người dân đạt 92%, của doanh nghiệp đạt 90%.',
      ['92 | tỷ lệ hài lòng của người dân', '90 | tỷ lệ hài lòng của doanh nghiệp'],
    ],
  ],
  'a part that is singled out': [
    [
      'Giá trị sản xuất tăng 11% (riêng chế biến 13%), dịch vụ tăng 8%.',
      ['11 | Giá trị sản xuất', '13 | chế biến', '8 | dịch vụ'],
    ],
  ],
  'words of time without a year are no part of the name': [
    [
      'Phấn đấu thu nhập bình quân đầu người đến cuối nhiệm kỳ đạt 90 triệu đồng.',
      ['90 | thu nhập bình quân đầu người'],
    ],
    ['Phấn đấu kết nạp 700 đảng viên mới trong nhiệm kỳ.', ['700 | kết nạp đảng viên mới']],
    ['Tỷ lệ hộ nghèo vào năm cuối nhiệm kỳ còn dưới 2%.', ['2 | Tỷ lệ hộ nghèo']],
  ],
  'what a sector moves to': [
    [
      'Điều chỉnh tỷ trọng công nghiệp từ 62% thành 61%, dịch vụ từ 28% thành 29%.',
      ['61 | tỷ trọng công nghiệp', '29 | tỷ trọng dịch vụ'],
    ],
  ],
  'a part that leaves out what it shares with the clause before': [
    [
      'Giảm tỷ suất tử vong trẻ em dưới 5 tuổi xuống 20‰, dưới 1 tuổi 14‰.',
      ['20 | tỷ suất tử vong trẻ em dưới 5 tuổi', '14 | tỷ suất tử vong trẻ em dưới 1 tuổi'],
    ],
    [
      'Tỷ lệ hộ có điện đạt 99%, có nước sạch 85% và nhà tiêu hợp vệ sinh trên 70%.',
      ['99 | Tỷ lệ hộ có điện', '85 | Tỷ lệ hộ có nước sạch', '70 | Tỷ lệ hộ có nhà tiêu hợp vệ sinh'],
    ],
    [
      'Tỷ lệ lao động qua đào tạo 70%, trong đó có bằng cấp 30%.',
      ['70 | Tỷ lệ lao động qua đào tạo', '30 | Tỷ lệ lao động có bằng cấp'],
    ],
    [
      'Tỷ lệ hộ nông thôn dùng nước sạch đạt 85%; thành thị 95%.',
      ['85 | Tỷ lệ hộ nông thôn dùng nước sạch', '95 | Tỷ lệ hộ dùng nước sạch thành thị'],
    ],
    [
      'Tỷ lệ học sinh bỏ học dưới 1% (vùng cao dưới 2%).',
      ['1 | Tỷ lệ học sinh bỏ học', '2 | Tỷ lệ học sinh bỏ học vùng cao'],
    ],
    [
      '100% xe khách lắp camera, trên 95% truyền dữ liệu.',
      ['100 | xe khách lắp camera', '95 | xe khách truyền dữ liệu'],
    ],
    ['Tỷ lệ hộ nghèo còn 3%, hộ cận nghèo còn 4%.', ['3 | Tỷ lệ hộ nghèo', '4 | hộ cận nghèo']],
  ],
  'a part that is told by its place alone': [
    [
      'Phấn đấu thu gom, xử lý 95% rác thải ở đô thị và 80% ở nông thôn.',
      ['95 | thu gom, xử lý rác thải ở đô thị', '80 | thu gom, xử lý rác thải ở nông thôn'],
    ],
    [
      'Tỷ lệ trường mầm non đạt chuẩn là 60%, tiểu học 80%.',
      ['60 | Tỷ lệ trường mầm non đạt chuẩn', '80 | Tỷ lệ trường đạt chuẩn tiểu học'],
    ],
  ],
  'a verb that several counted things share': [
    [
      'Phấn đấu thành lập mới 30 doanh nghiệp, 5 hợp tác xã và 20 tổ hợp tác.',
      ['30 | thành lập mới doanh nghiệp', '5 | thành lập mới hợp tác xã', '20 | thành lập mới tổ hợp tác'],
    ],
  ],
  'a level that is told with the time of its baseline': [
    [
      'Nâng tỷ lệ che phủ rừng từ 40% năm 2020 lên 42% năm 2025 và 45% vào năm 2030.',
      ['42 | tỷ lệ che phủ rừng', '45 | tỷ lệ che phủ rừng'],
    ],
  ],
  'what announces a list or moves it is no owner': [
    [
      'Nghị quyết xác định: tốc độ tăng trưởng kinh tế 8%; thu ngân sách tăng 12%.',
      ['8 | tốc độ tăng trưởng kinh tế', '12 | thu ngân sách'],
    ],
    ['Phấn đấu đạt giá trị sản xuất 120 triệu đồng/ha.', ['120 | giá trị sản xuất']],
  ],
  'two words that take the place of two': [
    [
      'Tỷ lệ cơ giới hóa khâu làm đất đạt 95%, gieo cấy 60%.',
      ['95 | Tỷ lệ cơ giới hóa khâu làm đất', '60 | Tỷ lệ cơ giới hóa khâu gieo cấy'],
    ],
  ],
  'a word that only counts': [
    ['Phấn đấu xuất khẩu lao động 500 người.', ['500 | xuất khẩu lao động']],
    ['Phấn đấu đào tạo nghề cho 500 người.', ['500 | đào tạo nghề cho người']],
  ],
  'what a rank goes by, behind a bracket': [
    ['Giữ vững vị trí trong tốp 10 (phấn đấu thứ 5) về PCI.', ['10 | PCI', '5 | PCI']],
  ],
  'a year compared with is no amount': [
    [
      'Phấn đấu thu ngân sách tăng trên 8% so với ước thực hiện 2023 và không thấp hơn 127 tỷ đồng.',
      ['8 | thu ngân sách', '127 | thu ngân sách'],
    ],
  ],
  'sectors of one structure': [
    [
      'Cơ cấu kinh tế: nông, lâm nghiệp 36%; công nghiệp - xây dựng 20%; dịch vụ 44%.',
      [
        '36 | Cơ cấu kinh tế: nông, lâm nghiệp',
        '20 | Cơ cấu kinh tế công nghiệp - xây dựng',
        '44 | Cơ cấu kinh tế dịch vụ',
      ],
    ],
    [
      'Tỷ trọng nông nghiệp giảm còn 20%, công nghiệp tăng lên 45%.',
      ['20 | Tỷ trọng nông nghiệp', '45 | Tỷ trọng công nghiệp'],
    ],
  ],
  'as many things as amounts': [
    [
      'Tỷ lệ trẻ vào mẫu giáo, học sinh vào lớp 1, học sinh vào lớp 6 lần lượt đạt 92%, 99%, 90%.',
      ['92 | Tỷ lệ trẻ vào mẫu giáo', '99 | Tỷ lệ học sinh vào lớp 1', '90 | Tỷ lệ học sinh vào lớp 6'],
    ],
    [
      'Phấn đấu tốc độ tăng công nghiệp, dịch vụ và nông nghiệp theo thứ tự là 12%, 8%, 3%.',
      ['12 | tốc độ tăng công nghiệp', '8 | tốc độ tăng dịch vụ', '3 | tốc độ tăng nông nghiệp'],
    ],
    [
      'Tỷ lệ giải ngân lần lượt đạt 95%, 90% đối với vốn tỉnh và vốn trung ương.',
      ['95 | Tỷ lệ giải ngân vốn tỉnh', '90 | Tỷ lệ giải ngân vốn trung ương'],
    ],
    [
      'Tỷ lệ cán bộ, công chức, viên chức được bồi dưỡng đạt 90%, 95%.',
      [
        '90 | Tỷ lệ cán bộ, công chức, viên chức được bồi dưỡng',
        '95 | Tỷ lệ cán bộ, công chức, viên chức được bồi dưỡng',
      ],
    ],
  ],
  'levels that share thing and predicate': [
    [
      'Tối thiểu 80% văn bản cấp tỉnh, 60% cấp huyện, 50% cấp xã được ký số.',
      ['80 | văn bản được ký số', '60 | văn bản được ký số', '50 | văn bản được ký số'],
    ],
  ],
  'a name said once, behind the second amount': [
    [
      'Đến năm 2025 đạt 70%, đến năm 2030 đạt 90% số hộ dùng nước sạch.',
      ['70 | số hộ dùng nước sạch', '90 | số hộ dùng nước sạch'],
    ],
    [
      'Phấn đấu 75% số nhóm, lớp đủ đồ chơi vào năm 2025, 95% vào năm 2030.',
      ['75 | số nhóm, lớp đủ đồ chơi', '95 | số nhóm, lớp đủ đồ chơi'],
    ],
  ],
  'what stands inside a bound': [
    [
      'Bảo hiểm y tế bao phủ 97% dân số trở lên, 100% ấp có nhà văn hóa.',
      ['97 | Bảo hiểm y tế bao phủ dân số', '100 | ấp có nhà văn hóa'],
    ],
    ['Mỗi năm từ 80% hộ gia đình trở lên đạt chuẩn văn hóa.', ['80 | hộ gia đình đạt chuẩn văn hóa']],
  ],
  'a bracket in the same unit, with words of its own': [
    [
      'Phấn đấu tạo việc làm cho 25.000 lao động (10.000 lao động nữ).',
      ['25000 | tạo việc làm cho lao động', '10000 | tạo việc làm cho lao động nữ'],
    ],
  ],
  'work on a measured thing': [['Phấn đấu bảo dưỡng 120 km đường tỉnh.', ['120 | bảo dưỡng đường tỉnh']]],
  'names told before': [
    [
      'Tỷ lệ hộ có mạng đạt 85%, người lớn dùng điện thoại 90%. Đến năm 2030, các con số tương ứng là 95% và 98%.',
      [
        '85 | Tỷ lệ hộ có mạng',
        '90 | người lớn dùng điện thoại',
        '95 | Tỷ lệ hộ có mạng',
        '98 | người lớn dùng điện thoại',
      ],
    ],
    [
      'Tốc độ tăng GRDP đạt 8%; trong đó, nông nghiệp 3%; công nghiệp 11%. Giai đoạn 2026 - 2030 các chỉ tiêu tương ứng là 9%; 4%; 12%.',
      [
        '8 | Tốc độ tăng GRDP',
        '3 | nông nghiệp',
        '11 | công nghiệp',
        '9 | Tốc độ tăng GRDP',
        '4 | nông nghiệp',
        '12 | công nghiệp',
      ],
    ],
    [
      'Tỷ lệ hồ sơ trực tuyến đạt 60%. Đến năm 2030, tỷ lệ này đạt 80%.',
      ['60 | Tỷ lệ hồ sơ trực tuyến', '80 | Tỷ lệ hồ sơ trực tuyến'],
    ],
  ],
  'so many of so many people': [
    [
      'Phấn đấu đạt 9 bác sĩ và 28 giường bệnh trên 01 vạn dân.',
      ['9 | bác sĩ trên 01 vạn dân', '28 | giường bệnh trên 01 vạn dân'],
    ],
  ],
  'a property of the thing before it': [
    ['Phấn đấu có thêm 5 xã đạt chuẩn, nâng tổng số lên 12 xã.', ['5 | xã đạt chuẩn', '12 | xã đạt chuẩn tổng số']],
  ],
}

describe.each(Object.entries(TABLE))('%s', (_, rows) => {
  test.each(rows)('%s', (sentence, names) => {
    expect(read(sentence).map(named)).toEqual(names)
  })
})

/** `target =46 % increase | name | …` as `46 | name`. */
function named(record: string): string {
  const [value, name] = record.split(' | ')
  return `${/\d+(?:\.\d+)*/u.exec(value ?? '')?.[0]} | ${name}`
}

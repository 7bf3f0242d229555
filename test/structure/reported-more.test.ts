/** More ways of opening a report: resolutions of committees and councils, portals and newspapers → the document reported. */
import { NOTHING, type Row, tellReported } from './openings.ts'

/** Committees and councils, told with or without a number, in every order of the sentence. */
const RESOLVED: readonly Row[] = [
  [
    'Nghị quyết 12 của Tỉnh ủy Quảng Nam về xây dựng nông thôn miền núi đến năm 2025 đã đi vào cuộc sống.',
    {
      type: 'NQ',
      number: '12',
      issuer: 'Tỉnh ủy Quảng Nam',
      title: 'Nghị quyết về xây dựng nông thôn miền núi đến năm 2025',
    },
  ],
  [
    'Nghị quyết số 12, ngày 1/7/2021, của Ban Chấp hành Đảng bộ tỉnh (khóa XVI) về phát triển kinh tế cửa khẩu đặt ra 5 mục tiêu.',
    {
      type: 'NQ',
      number: '12',
      issued: '2021-07-01',
      issuer: 'Ban Chấp hành Đảng bộ tỉnh',
      title: 'Nghị quyết về phát triển kinh tế cửa khẩu',
    },
  ],
  [
    'Nghị quyết số 12-NQ/TU, ngày 12/11/2021 của Hội nghị lần thứ năm Ban Chấp hành Đảng bộ tỉnh Bình Định khóa XX về phát triển kinh tế ban đêm nêu rõ 4 nhóm giải pháp.',
    {
      type: 'NQ',
      number: '12-NQ/TU',
      issued: '2021-11-12',
      issuer: 'Ban Chấp hành Đảng bộ tỉnh Bình Định',
      title: 'Nghị quyết về phát triển kinh tế ban đêm',
    },
  ],
  [
    'Kế hoạch số 12/KH-UBND, ngày 1/7/2021, của UBND tỉnh Bình Định về trồng cây phân tán được triển khai tại 11 huyện.',
    {
      type: 'KH',
      number: '12/KH-UBND',
      issued: '2021-07-01',
      issuer: 'UBND tỉnh Bình Định',
      title: 'Kế hoạch về trồng cây phân tán',
    },
  ],
  [
    'Nghị quyết về cải thiện môi trường đầu tư giai đoạn 2022 - 2025 của Tỉnh ủy Vĩnh Long vừa được ban hành.',
    {
      type: 'NQ',
      issuer: 'Tỉnh ủy Vĩnh Long',
      title: 'Nghị quyết về cải thiện môi trường đầu tư giai đoạn 2022 - 2025',
    },
  ],
  [
    'Tỉnh ủy Bắc Kạn ra Nghị quyết chuyên đề phát triển kinh tế lâm nghiệp giai đoạn 2021 - 2025.',
    {
      type: 'NQ',
      issuer: 'Tỉnh ủy Bắc Kạn',
      title: 'Nghị quyết chuyên đề phát triển kinh tế lâm nghiệp giai đoạn 2021 - 2025',
    },
  ],
  [
    'Ban Chấp hành Đảng bộ tỉnh đã thống nhất ban hành Nghị quyết về "Nâng cao chất lượng nguồn nhân lực y tế đến năm 2025".',
    {
      type: 'NQ',
      issuer: 'Ban Chấp hành Đảng bộ tỉnh',
      title: 'Nghị quyết về "Nâng cao chất lượng nguồn nhân lực y tế đến năm 2025"',
    },
  ],
  [
    'Nghị quyết được HĐND tỉnh Lào Cai thông qua xác định mục tiêu giảm nghèo bền vững ở 10 xã khó khăn.',
    { type: 'NQ', issuer: 'HĐND tỉnh Lào Cai', title: null },
  ],
  [
    'Theo Nghị quyết về phát triển kinh tế số vừa được HĐND tỉnh Quảng Ngãi thông qua, tỷ lệ doanh nghiệp số đạt 50%.',
    { type: 'NQ', issuer: 'HĐND tỉnh Quảng Ngãi', title: 'Nghị quyết về phát triển kinh tế số' },
  ],
  [
    'Theo nghị quyết vừa được HĐND tỉnh Quảng Ngãi thông qua về phát triển kinh tế số đến năm 2025, tỷ lệ doanh nghiệp số đạt 50%.',
    { type: 'NQ', issuer: 'HĐND tỉnh Quảng Ngãi', title: 'nghị quyết về phát triển kinh tế số đến năm 2025' },
  ],
  [
    'Tại Nghị quyết về cơ chế phát triển đô thị Chân Mây giai đoạn 2022 - 2026, HĐND tỉnh yêu cầu hoàn thành 5 dự án.',
    { type: 'NQ', issuer: 'HĐND tỉnh', title: 'Nghị quyết về cơ chế phát triển đô thị Chân Mây giai đoạn 2022 - 2026' },
  ],
  [
    'Nghị quyết đặt mục tiêu đến năm 2025 có 50 doanh nghiệp. Đó là nội dung Nghị quyết về phát triển doanh nghiệp nhỏ và vừa mà Ban Thường vụ Tỉnh ủy Kon Tum vừa ban hành.',
    { type: 'NQ', title: 'Nghị quyết về phát triển doanh nghiệp nhỏ và vừa' },
  ],
  [
    'Ban Thường vụ Tỉnh ủy Kon Tum vừa cho ý kiến và ban hành Nghị quyết về phát triển doanh nghiệp nhỏ và vừa đến năm 2025.',
    {
      type: 'NQ',
      issuer: 'Ban Thường vụ Tỉnh ủy Kon Tum',
      title: 'Nghị quyết về phát triển doanh nghiệp nhỏ và vừa đến năm 2025',
    },
  ],
  [
    'Ngày 15/7, HĐND TP Đà Nẵng khóa IX tổ chức kỳ họp thứ 2, thông qua Nghị quyết về kế hoạch phát triển kinh tế - xã hội 5 năm 2021 - 2025.',
    {
      type: 'NQ',
      issuer: 'HĐND TP Đà Nẵng',
      title: 'Nghị quyết về kế hoạch phát triển kinh tế - xã hội 5 năm 2021 - 2025',
    },
  ],
  [
    'Sáng 16/7, Kỳ họp thứ 2 HĐND tỉnh Hà Nam đã thông qua nghị quyết về phát triển kinh tế - xã hội 5 năm 2021 - 2025. Nghị quyết nêu rõ: tăng trưởng 9%.',
    { type: 'NQ', issuer: 'HĐND tỉnh Hà Nam', title: 'nghị quyết về phát triển kinh tế - xã hội 5 năm 2021 - 2025' },
  ],
  [
    'Hội nghị Ban Chấp hành Đảng bộ tỉnh lần thứ 7 đã thảo luận, thông qua Nghị quyết về chuyển đổi số tỉnh Hà Nam đến năm 2025, định hướng đến năm 2030.',
    { type: 'NQ', title: 'Nghị quyết về chuyển đổi số tỉnh Hà Nam đến năm 2025, định hướng đến năm 2030' },
  ],
  [
    'Hội nghị lần thứ 7, Tỉnh ủy Hà Nam thông qua nghị quyết chuyên đề về chuyển đổi số đến năm 2025, định hướng đến năm 2030.',
    {
      type: 'NQ',
      issuer: 'Tỉnh ủy Hà Nam',
      title: 'nghị quyết chuyên đề về chuyển đổi số đến năm 2025, định hướng đến năm 2030',
    },
  ],
  [
    'Hà Nam vừa có nghị quyết về chuyển đổi số đến năm 2025, định hướng đến năm 2030.',
    { type: 'NQ', title: 'nghị quyết về chuyển đổi số đến năm 2025, định hướng đến năm 2030' },
  ],
  [
    'Nghị quyết của Tỉnh ủy Hà Nam về chuyển đổi số đến năm 2025, định hướng đến năm 2030 (Nghị quyết số 05-NQ/TU) nhấn mạnh vai trò người đứng đầu.',
    {
      type: 'NQ',
      number: '05-NQ/TU',
      issuer: 'Tỉnh ủy Hà Nam',
      title: 'Nghị quyết về chuyển đổi số đến năm 2025, định hướng đến năm 2030',
    },
  ],
  [
    [
      'HĐND tỉnh ra nghị quyết xây dựng quê hương giàu đẹp',
      'Tại kỳ họp vừa qua, HĐND tỉnh Hà Nam đã ra nghị quyết về xây dựng nông thôn mới kiểu mẫu giai đoạn 2021 - 2025. Theo đó, mỗi năm có 5 xã.',
    ],
    { type: 'NQ', issuer: 'HĐND tỉnh', title: 'nghị quyết xây dựng quê hương giàu đẹp' },
  ],
  [
    [
      'Nghị quyết mới tiếp sức cho nông dân Hà Nam',
      'Hội đồng nhân dân tỉnh Hà Nam vừa thông qua Nghị quyết về một số chính sách hỗ trợ tích tụ ruộng đất. Nghị quyết quy định mức hỗ trợ 10 triệu đồng/ha.',
    ],
    {
      type: 'NQ',
      issuer: 'Hội đồng nhân dân tỉnh Hà Nam',
      title: 'Nghị quyết về một số chính sách hỗ trợ tích tụ ruộng đất',
    },
  ],
  [
    [
      'Đến năm 2025, mỗi xã có một tổ hợp tác',
      'Đó là mục tiêu Nghị quyết của HĐND huyện Kim Bảng về phát triển kinh tế hợp tác đặt ra. Nghị quyết cũng nêu các giải pháp.',
    ],
    { type: 'NQ', issuer: 'HĐND huyện Kim Bảng', title: 'Nghị quyết về phát triển kinh tế hợp tác' },
  ],
  [
    [
      'Đến năm 2025, mỗi xã có một tổ hợp tác',
      'Mục tiêu này được đề ra trong nghị quyết về phát triển kinh tế hợp tác giai đoạn 2021 - 2025 của HĐND huyện Kim Bảng, tỉnh Hà Nam. Nghị quyết phấn đấu có 80% tổ hoạt động tốt.',
    ],
    {
      type: 'NQ',
      issuer: 'HĐND huyện Kim Bảng',
      title: 'nghị quyết về phát triển kinh tế hợp tác giai đoạn 2021 - 2025',
    },
  ],
  [
    [
      'Huế phấn đấu có 60 sản phẩm mới',
      '(TTH) - Đây là mục tiêu được đưa ra tại Nghị quyết phát triển công nghiệp văn hóa trên địa bàn thành phố giai đoạn 2021 - 2025.',
    ],
    { type: 'NQ', title: 'Nghị quyết phát triển công nghiệp văn hóa trên địa bàn thành phố giai đoạn 2021 - 2025' },
  ],
  [
    [
      'Huế phấn đấu có 60 sản phẩm mới',
      'Thành ủy Huế vừa ban hành Nghị quyết 05 về phát triển công nghiệp văn hóa trên địa bàn thành phố giai đoạn 2021 - 2025, tầm nhìn 2030.',
    ],
    {
      type: 'NQ',
      number: '05',
      issuer: 'Thành ủy Huế',
      title: 'Nghị quyết về phát triển công nghiệp văn hóa trên địa bàn thành phố giai đoạn 2021 - 2025, tầm nhìn 2030',
    },
  ],
  [
    'NQ số 05-NQ/TU của Tỉnh ủy Hà Nam về chuyển đổi số đã được phổ biến tới các chi bộ.',
    { type: 'NQ', number: '05-NQ/TU', issuer: 'Tỉnh ủy Hà Nam', title: 'NQ về chuyển đổi số' },
  ],
  [
    'UBND huyện ban hành KH số 15/KH-UBND ngày 2/3/2022 về phòng cháy rừng mùa khô.',
    {
      type: 'KH',
      number: '15/KH-UBND',
      issued: '2022-03-02',
      issuer: 'UBND huyện',
      title: 'KH về phòng cháy rừng mùa khô',
    },
  ],
]

/** As portals and newspapers of all levels have it. */
const TOLD: readonly Row[] = [
  [
    'Ngày 20/12, Thường trực HĐND tỉnh Ninh Thuận công bố Nghị quyết số 40/NQ-HĐND về giao biên chế công chức năm 2025.',
    {
      type: 'NQ',
      number: '40/NQ-HĐND',
      issuer: 'Thường trực HĐND tỉnh Ninh Thuận',
      title: 'Nghị quyết về giao biên chế công chức năm 2025',
    },
  ],
  [
    'Đồng chí Chủ tịch UBND tỉnh vừa ký ban hành Kế hoạch số 310/KH-UBND triển khai chiến dịch 90 ngày làm sạch dữ liệu dân cư.',
    {
      type: 'KH',
      number: '310/KH-UBND',
      issuer: 'Chủ tịch UBND tỉnh',
      title: 'Kế hoạch triển khai chiến dịch 90 ngày làm sạch dữ liệu dân cư',
    },
  ],
  [
    'Thực hiện chỉ đạo của Thủ tướng Chính phủ, UBND tỉnh Trà Vinh vừa ban hành văn bản chỉ đạo các địa phương tiết kiệm nước.',
    NOTHING,
  ],
  [
    'Phát triển dịch vụ công trực tuyến là nội dung trọng tâm trong Kế hoạch cải cách hành chính năm 2023 vừa được UBND TP. Cần Thơ ban hành ngày 5/1/2023.',
    { type: 'KH', issuer: 'UBND TP. Cần Thơ', title: 'Kế hoạch cải cách hành chính năm 2023' },
  ],
  [
    'Sở Giáo dục và Đào tạo Hà Nội vừa có kế hoạch tổ chức tháng hành động vì an toàn trường học năm học 2024 - 2025.',
    {
      type: 'KH',
      issuer: 'Sở Giáo dục và Đào tạo Hà Nội',
      title: 'kế hoạch tổ chức tháng hành động vì an toàn trường học năm học 2024 - 2025',
    },
  ],
  [
    'Ban Thường vụ Tỉnh đoàn Bến Tre ban hành Kế hoạch số 40-KH/TĐTN-PTN về tháng thanh niên năm 2024.',
    {
      type: 'KH',
      number: '40-KH/TĐTN-PTN',
      issuer: 'Ban Thường vụ Tỉnh đoàn Bến Tre',
      title: 'Kế hoạch về tháng thanh niên năm 2024',
    },
  ],
  [
    'Bộ Khoa học và Công nghệ vừa ban hành Kế hoạch hành động của ngành thực hiện Chiến lược quốc gia về trí tuệ nhân tạo.',
    {
      type: 'KH',
      issuer: 'Bộ Khoa học và Công nghệ',
      title: 'Kế hoạch hành động của ngành thực hiện Chiến lược quốc gia về trí tuệ nhân tạo',
    },
  ],
  [
    'Tại Quyết định số 1895/QĐ-TTg ngày 30/12/2023, Thủ tướng Chính phủ phê duyệt Đề án phát triển đội tàu cá đến năm 2030. Quyết định nêu rõ 3 nhóm mục tiêu.',
    {
      type: 'QĐ',
      number: '1895/QĐ-TTg',
      issued: '2023-12-30',
      issuer: 'Thủ tướng Chính phủ',
      title: 'Đề án phát triển đội tàu cá đến năm 2030',
    },
  ],
  [
    'Thủ tướng Chính phủ đã phê duyệt Chương trình quốc gia về bảo tồn rùa biển giai đoạn 2024 - 2030 tại Quyết định số 1176/QĐ-TTg ngày 12/9/2024. Chương trình đặt mục tiêu giảm 50% số vụ.',
    {
      type: 'QĐ',
      number: '1176/QĐ-TTg',
      issued: '2024-09-12',
      title: 'Chương trình quốc gia về bảo tồn rùa biển giai đoạn 2024 - 2030',
    },
  ],
  [
    'Với mục tiêu xây dựng thương hiệu gạo thơm, UBND tỉnh Sóc Trăng phê duyệt Đề án phát triển lúa đặc sản tỉnh Sóc Trăng giai đoạn 2022 - 2025. Tổng kinh phí 80 tỷ đồng.',
    {
      type: 'ĐA',
      issuer: 'UBND tỉnh Sóc Trăng',
      title: 'Đề án phát triển lúa đặc sản tỉnh Sóc Trăng giai đoạn 2022 - 2025',
    },
  ],
  [
    'Nhằm nâng cao tay nghề lao động nông thôn, UBND thị xã Ngã Năm đã ban hành Kế hoạch đào tạo nghề năm 2024 với 30 lớp.',
    { type: 'KH', issuer: 'UBND thị xã Ngã Năm', title: 'Kế hoạch đào tạo nghề năm 2024' },
  ],
  [
    'Theo kế hoạch vừa được UBND tỉnh Quảng Trị ban hành, đến cuối năm có 20 km đường hoa.',
    { type: 'KH', issuer: 'UBND tỉnh Quảng Trị', title: null },
  ],
  [
    'Theo Kế hoạch số 20/KH-UBND vừa được Chủ tịch UBND thành phố Thủ Dầu Một ký ban hành, thành phố trồng 5.000 cây.',
    { type: 'KH', number: '20/KH-UBND', issuer: 'Chủ tịch UBND thành phố Thủ Dầu Một', title: null },
  ],
  [
    '(Dân trí) - Bộ Công Thương vừa trình Chính phủ dự thảo Nghị định quy định cơ chế mua bán điện mặt trời mái nhà.',
    NOTHING,
  ],
  [
    'Ngày 15/3/2023, Ban Chỉ đạo 35 Tỉnh ủy Lạng Sơn ban hành Kế hoạch số 15-KH/BCĐ35 về đấu tranh phản bác thông tin xấu độc năm 2023.',
    {
      type: 'KH',
      number: '15-KH/BCĐ35',
      issued: '2023-03-15',
      title: 'Kế hoạch về đấu tranh phản bác thông tin xấu độc năm 2023',
    },
  ],
  [
    'UBND quận Bình Thạnh, TP.HCM vừa ban hành Kế hoạch 55/KH-UBND về xử lý rác trên kênh rạch năm 2022.',
    {
      type: 'KH',
      number: '55/KH-UBND',
      issuer: 'UBND quận Bình Thạnh, TP.HCM',
      title: 'Kế hoạch về xử lý rác trên kênh rạch năm 2022',
    },
  ],
  [
    'Chương trình hành động thực hiện Nghị quyết Đại hội Đảng bộ huyện Nga Sơn lần thứ XXIV được Ban Chấp hành Đảng bộ huyện thông qua tại hội nghị lần thứ 3.',
    {
      type: 'CTr',
      issuer: 'Ban Chấp hành Đảng bộ huyện',
      title: 'Chương trình hành động thực hiện Nghị quyết Đại hội Đảng bộ huyện Nga Sơn lần thứ XXIV',
    },
  ],
  [
    'Cục Thuế tỉnh Bình Dương ban hành Kế hoạch số 10/KH-CTBDU ngày 3/1/2024 về chống thất thu thuế trong kinh doanh ăn uống.',
    {
      type: 'KH',
      number: '10/KH-CTBDU',
      issued: '2024-01-03',
      issuer: 'Cục Thuế tỉnh Bình Dương',
      title: 'Kế hoạch về chống thất thu thuế trong kinh doanh ăn uống',
    },
  ],
  [
    'Ngày 2/4, HĐND tỉnh Cao Bằng khóa XVII, nhiệm kỳ 2021 - 2026 tổ chức Kỳ họp thứ 19 (chuyên đề) xem xét, thông qua các nghị quyết quan trọng.',
    { type: 'NQ', title: null },
  ],
  [
    'UBND tỉnh Thừa Thiên Huế vừa ban hành Kế hoạch số 155/KH-UBND về "Ngày Chủ nhật xanh" năm 2022.',
    {
      type: 'KH',
      number: '155/KH-UBND',
      issuer: 'UBND tỉnh Thừa Thiên Huế',
      title: 'Kế hoạch về "Ngày Chủ nhật xanh" năm 2022',
    },
  ],
  [
    'Đề án số 11-ĐA/TU ngày 13/7/2021 của Ban Thường vụ Tỉnh ủy Lào Cai về phát triển du lịch giai đoạn 2020 - 2025 đề ra chỉ tiêu đón 10 triệu lượt khách.',
    {
      type: 'ĐA',
      number: '11-ĐA/TU',
      issued: '2021-07-13',
      issuer: 'Ban Thường vụ Tỉnh ủy Lào Cai',
      title: 'Đề án về phát triển du lịch giai đoạn 2020 - 2025',
    },
  ],
  [
    'Kế hoạch này nằm trong Chương trình phát triển nhà ở xã hội tỉnh Hải Dương đến năm 2030 đã được HĐND tỉnh thông qua. Sở Xây dựng cho biết sẽ có 5 dự án.',
    { type: 'CTr', title: 'Chương trình phát triển nhà ở xã hội tỉnh Hải Dương đến năm 2030' },
  ],
  [
    'Quyết định số 36/2021/QĐ-UBND của UBND tỉnh Kon Tum ban hành Quy định phân cấp quản lý đường bộ có hiệu lực từ ngày 1/12/2021.',
    { type: 'QĐ', number: '36/2021/QĐ-UBND', issuer: 'UBND tỉnh Kon Tum', title: 'Quy định phân cấp quản lý đường bộ' },
  ],
  [
    [
      'Phê duyệt Chiến lược phát triển lâm nghiệp đô thị đến năm 2040',
      'Thủ tướng Chính phủ vừa ký Quyết định phê duyệt Chiến lược phát triển lâm nghiệp đô thị đến năm 2040 (Quyết định số 77/QĐ-TTg).',
    ],
    { type: 'CL', issuer: 'Thủ tướng Chính phủ', title: 'Chiến lược phát triển lâm nghiệp đô thị đến năm 2040' },
  ],
  [
    [
      'TP Hồ Chí Minh: Hơn 1.000 tỷ đồng cho chương trình sữa học đường',
      'Chủ tịch UBND TP Hồ Chí Minh Phan Văn Mãi ký Quyết định số 2345/QĐ-UBND ngày 17/5/2024 về ban hành Chương trình sữa học đường cho học sinh tiểu học giai đoạn 2024 - 2027.',
    ],
    {
      type: 'QĐ',
      number: '2345/QĐ-UBND',
      issued: '2024-05-17',
      issuer: 'Chủ tịch UBND TP Hồ Chí Minh',
      title: 'Chương trình sữa học đường cho học sinh tiểu học giai đoạn 2024 - 2027',
    },
  ],
  [
    [
      'Kế hoạch phát triển kinh tế - xã hội năm 2024 của huyện Thoại Sơn',
      'UBND huyện Thoại Sơn, tỉnh An Giang đề ra 15 chỉ tiêu trong năm.',
    ],
    { type: 'KH', issuer: 'huyện Thoại Sơn', title: null },
  ],
  [
    'Hội Liên hiệp Phụ nữ tỉnh Bạc Liêu vừa triển khai Kế hoạch thực hiện Đề án "Hỗ trợ phụ nữ khởi nghiệp" giai đoạn 2018 - 2025.',
    NOTHING,
  ],
  [
    [
      'Đà Nẵng phê duyệt Đề án phát triển kinh tế ban đêm đến năm 2025',
      'Phó Chủ tịch UBND thành phố Hồ Kỳ Minh ký Quyết định số 2285/QĐ-UBND. Đề án có 4 nhóm dịch vụ.',
    ],
    {
      type: 'QĐ',
      number: '2285/QĐ-UBND',
      issuer: 'UBND thành phố',
      title: 'Đề án phát triển kinh tế ban đêm đến năm 2025',
    },
  ],
]

tellReported({ RESOLVED, TOLD }, 50)

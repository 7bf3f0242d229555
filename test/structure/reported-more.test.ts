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

/** The headline says one thing, the text spells out the rest. */
const SPELT: readonly Row[] = [
  [
    [
      'Đến năm 2030, Quảng Bình có 3.000 ha dược liệu',
      '(QBĐT) - Đề án "Phát triển dược liệu tỉnh Quảng Bình đến năm 2030" xác định mục tiêu trồng mới 1.500 ha. UBND tỉnh vừa phê duyệt đề án này.',
    ],
    { type: 'ĐA', title: 'Đề án "Phát triển dược liệu tỉnh Quảng Bình đến năm 2030"' },
  ],
  [
    [
      'Nhiều chỉ tiêu cao trong nghị quyết phát triển du lịch',
      'Nghị quyết số 08-NQ/TU của Ban Chấp hành Đảng bộ tỉnh (khóa XVII) ngày 5/5/2021 “Về phát triển du lịch thành ngành kinh tế mũi nhọn giai đoạn 2021 - 2025” được xem là đòn bẩy.',
    ],
    {
      type: 'NQ',
      number: '08-NQ/TU',
      issued: '2021-05-05',
      issuer: 'Ban Chấp hành Đảng bộ tỉnh',
      title: 'Nghị quyết “Về phát triển du lịch thành ngành kinh tế mũi nhọn giai đoạn 2021 - 2025”',
    },
  ],
  [
    [
      'Thêm động lực cho vùng cao',
      'Hội đồng nhân dân tỉnh khóa XV đã ban hành Nghị quyết số 16/2022/NQ-HĐND, ngày 8/7/2022 Quy định nội dung, mức chi hỗ trợ phát triển chăn nuôi trâu bò vùng cao.',
    ],
    {
      type: 'NQ',
      number: '16/2022/NQ-HĐND',
      issued: '2022-07-08',
      issuer: 'Hội đồng nhân dân tỉnh',
      title: 'Nghị quyết Quy định nội dung, mức chi hỗ trợ phát triển chăn nuôi trâu bò vùng cao',
    },
  ],
  [
    [
      'Tạo đà cho kinh tế tập thể',
      'Sau 2 năm thực hiện Nghị quyết số 20 của Tỉnh ủy Thái Nguyên về đổi mới kinh tế tập thể, toàn tỉnh đã có 150 hợp tác xã.',
    ],
    { type: 'NQ', number: '20', issuer: 'Tỉnh ủy Thái Nguyên', title: 'Nghị quyết về đổi mới kinh tế tập thể' },
  ],
  [
    [
      'Huyện Bát Xát phấn đấu xóa 200 nhà tạm',
      'Ngày 10/3/2023, Huyện ủy Bát Xát đã ban hành Nghị quyết chuyên đề số 12-NQ/HU về xóa nhà tạm, nhà dột nát giai đoạn 2023 - 2025.',
    ],
    {
      type: 'NQ',
      number: '12-NQ/HU',
      issued: '2023-03-10',
      issuer: 'Huyện ủy Bát Xát',
      title: 'Nghị quyết về xóa nhà tạm, nhà dột nát giai đoạn 2023 - 2025',
    },
  ],
  [
    [
      'Đưa xe buýt điện vào trung tâm',
      'UBND thành phố vừa ban hành Quyết định phê duyệt phương án thí điểm xe buýt điện tại trung tâm thành phố Đà Lạt. Theo đó, giai đoạn 1 có 20 xe.',
    ],
    { type: 'PA', issuer: 'UBND thành phố', title: 'phương án thí điểm xe buýt điện tại trung tâm thành phố Đà Lạt' },
  ],
  [
    [
      'Đại hội Đảng bộ huyện Văn Yên: Thông qua Nghị quyết nhiệm kỳ 2025 - 2030',
      'Sáng 15/7, Đại hội đại biểu Đảng bộ huyện Văn Yên lần thứ XX đã bế mạc.',
    ],
    { type: 'NQ', title: 'Nghị quyết nhiệm kỳ 2025 - 2030' },
  ],
  [
    [
      'Thành phố Huế: Hướng đến đô thị xanh',
      'Tại kỳ họp thứ 8, HĐND thành phố Huế đã thông qua Nghị quyết về Chương trình phát triển cây xanh đô thị giai đoạn 2022 - 2025, tầm nhìn đến năm 2030. Nghị quyết đặt mục tiêu đến năm 2025 đạt 12 m2/người.',
    ],
    {
      type: 'NQ',
      issuer: 'HĐND thành phố Huế',
      title: 'Nghị quyết về Chương trình phát triển cây xanh đô thị giai đoạn 2022 - 2025, tầm nhìn đến năm 2030',
    },
  ],
  [
    [
      'Tỉnh ủy ban hành nghị quyết về cải cách hành chính',
      'TTH - Tỉnh ủy vừa ban hành Nghị quyết về đẩy mạnh cải cách hành chính, nâng cao chỉ số năng lực cạnh tranh giai đoạn 2021 - 2025. Nghị quyết nhằm xây dựng nền hành chính chuyên nghiệp.',
    ],
    {
      type: 'NQ',
      issuer: 'Tỉnh ủy',
      title: 'Nghị quyết về đẩy mạnh cải cách hành chính, nâng cao chỉ số năng lực cạnh tranh giai đoạn 2021 - 2025',
    },
  ],
  [
    [
      'Nâng chất lượng dân số',
      'Chương trình hành động số 22 của Tỉnh ủy Phú Yên thực hiện Nghị quyết số 21-NQ/TW (khóa XII) về công tác dân số trong tình hình mới xác định: đến năm 2030 mức sinh thay thế 2,1 con.',
    ],
    {
      type: 'CTr',
      number: '22',
      issuer: 'Tỉnh ủy Phú Yên',
      title:
        'Chương trình hành động thực hiện Nghị quyết số 21-NQ/TW (khóa XII) về công tác dân số trong tình hình mới',
    },
  ],
  [
    [
      'Ngành điện phấn đấu giảm tổn thất',
      'Theo kế hoạch của Tổng công ty, năm 2015, ngành phấn đấu giảm tổn thất điện năng còn 6,5%. Sản lượng thương phẩm tăng 9%.',
    ],
    NOTHING,
  ],
  [
    [
      'Tăng tốc chuyển đổi số ở cơ sở',
      'UBND xã Tân Thành vừa triển khai Kế hoạch số 45/KH-UBND, ngày 20/3/2026 về chuyển đổi số năm 2026 trên địa bàn xã.',
    ],
    {
      type: 'KH',
      number: '45/KH-UBND',
      issued: '2026-03-20',
      title: 'Kế hoạch về chuyển đổi số năm 2026 trên địa bàn xã',
    },
  ],
  [
    [
      'Bắc Kạn: 5 năm trồng 20.000 ha rừng',
      'Kế hoạch trồng rừng giai đoạn 2021-2025 tỉnh Bắc Kạn (ban hành tại Quyết định số 77/QĐ-UBND ngày 9/1/2021 của UBND tỉnh) đặt chỉ tiêu 20.000 ha.',
    ],
    {
      type: 'QĐ',
      number: '77/QĐ-UBND',
      issued: '2021-01-09',
      issuer: 'UBND tỉnh',
      title: 'Kế hoạch trồng rừng giai đoạn 2021-2025 tỉnh Bắc Kạn',
    },
  ],
  [
    [
      'Chỉ thị mới về phòng cháy rừng',
      'Chủ tịch UBND tỉnh Gia Lai yêu cầu các địa phương trực 24/24 giờ tại Chỉ thị số 03/CT-UBND ngày 2/2/2024 về tăng cường các biện pháp cấp bách phòng cháy, chữa cháy rừng.',
    ],
    {
      type: 'CT',
      number: '03/CT-UBND',
      issued: '2024-02-02',
      issuer: 'Chủ tịch UBND tỉnh Gia Lai',
      title: 'Chỉ thị về tăng cường các biện pháp cấp bách phòng cháy, chữa cháy rừng',
    },
  ],
  [
    [
      'Sẽ có thêm 12 trường đạt chuẩn',
      'Đây là một trong những mục tiêu trong Kế hoạch số 120/KH-UBND của UBND huyện Thạch Thất (Hà Nội) ngày 3/3/2022 về xây dựng trường đạt chuẩn quốc gia năm 2022.',
    ],
    {
      type: 'KH',
      number: '120/KH-UBND',
      issued: '2022-03-03',
      issuer: 'UBND huyện Thạch Thất',
      title: 'Kế hoạch về xây dựng trường đạt chuẩn quốc gia năm 2022',
    },
  ],
]

tellReported({ RESOLVED, TOLD, SPELT }, 65)

/** Letterheads as files print them → type, number, day, issuer, province, title and time of the document. */
import { expect, test } from 'vitest'
import { read } from '../../src/read/index.ts'
import { structure } from '../../src/structure/index.ts'
import { registry } from './registry.ts'

type Told = readonly [
  type: string | null,
  number: string | null,
  issued: string | null,
  issuer: string | null,
  province: string | null,
  title: string | null,
  period: string | null,
]

const ROWS: readonly (readonly [text: string, Told])[] = [
  [
    `HỘI NÔNG DÂN HUYỆN TIÊN PHƯỚC           CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
BAN THƯỜNG VỤ                              Độc lập - Tự do - Hạnh phúc
Số: 61/BC-HNDH                           Tiên Phước, ngày 5 tháng 12 năm 2018

BÁO CÁO
Kết quả công tác Hội năm 2018
Phương hướng, nhiệm vụ năm 2019

Thực hiện nghị quyết của Huyện ủy, Ban Thường vụ báo cáo như sau:
I. KẾT QUẢ
- Kết nạp 320 hội viên.`,
    [
      'BC',
      '61/BC-HNDH',
      '2018-12-05',
      'Ban Thường vụ hội nông dân huyện Tiên Phước',
      'Quảng Nam',
      'Kết quả công tác Hội năm 2018 Phương hướng, nhiệm vụ năm 2019',
      '2019-01-01..2019-12-31',
    ],
  ],
  [
    `UBND TỈNH HÀ GIANG                     CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
SỞ Y TẾ                                        Độc lập - Tự do - Hạnh phúc
Số: 456/KH-SYT                          Hà Giang, ngày 7 tháng 3 năm 2022

KẾ HOẠCH
Phòng, chống bệnh sốt rét
trên địa bàn tỉnh Hà Giang năm 2022

Căn cứ Quyết định số 1920/QĐ-TTg ngày 27/10/2011 của Thủ tướng Chính phủ;
I. MỤC TIÊU
- 100% xã được giám sát.`,
    [
      'KH',
      '456/KH-SYT',
      '2022-03-07',
      'Sở Y tế tỉnh Hà Giang',
      'Hà Giang',
      'Phòng, chống bệnh sốt rét trên địa bàn tỉnh Hà Giang năm 2022',
      '2022-01-01..2022-12-31',
    ],
  ],
  [
    `ỦY BAN NHÂN DÂN
TỈNH GIA LAI
Số 3456 QĐ/UBND
Pleiku, ngày 05/9/2012

QUYẾT ĐỊNH
V/v BANHÀNH quy chế quản lý cây xanh đô thị

ỦY BAN NHÂN DÂN TỈNH GIA LAI
Căn cứ Luật Tổ chức HĐND và UBND;
QUYẾT ĐỊNH:
Điều 1. Ban hành kèm theo quyết định này quy chế.`,
    [
      'QĐ',
      '3456 QĐ/UBND',
      '2012-09-05',
      'Ủy ban nhân dân tỉnh Gia Lai',
      'Gia Lai',
      'BAN HÀNH quy chế quản lý cây xanh đô thị',
      null,
    ],
  ],
  [
    `TỈNH ỦY NINH BÌNH                              ĐẢNG CỘNG SẢN VIỆT NAM
*                                       Ninh Bình, ngày 12-8-2016
Số: 12 - NQ/TU

NGHỊ QUYẾT
CỦA BAN CHẤP HÀNH ĐẢNG BỘ TỈNH
về phát triển nông nghiệp hữu cơ đến năm 2020, định hướng đến năm 2030

I- TÌNH HÌNH
Nông nghiệp của tỉnh đã có bước phát triển.`,
    [
      'NQ',
      '12-NQ/TU',
      '2016-08-12',
      'Tỉnh ủy Ninh Bình',
      'Ninh Bình',
      'về phát triển nông nghiệp hữu cơ đến năm 2020, định hướng đến năm 2030',
      '..2020-12-31',
    ],
  ],
  [
    `ĐẢNG BỘ HUYỆN CHỢ ĐỒN
BAN CHẤP HÀNH
*
Số 05-CTr/HU
Chợ Đồn, ngày 20 tháng 10 năm 2020

CHƯƠNG TRÌNH HÀNH ĐỘNG
thực hiện Nghị quyết Đại hội Đảng bộ tỉnh Bắc Kạn lần thứ XII, nhiệm kỳ 2020 - 2025
-----

Thực hiện Nghị quyết Đại hội, Huyện ủy xây dựng chương trình như sau:`,
    [
      'CTr',
      '05-CTr/HU',
      '2020-10-20',
      'Ban Chấp hành Đảng bộ huyện Chợ Đồn',
      'Bắc Kạn',
      'thực hiện Nghị quyết Đại hội Đảng bộ tỉnh Bắc Kạn lần thứ XII, nhiệm kỳ 2020 - 2025',
      '2020-01-01..2025-12-31',
    ],
  ],
  [
    `BỘ TÀI CHÍNH
TỔNG CỤC THUẾ
Số: 1234/TCT-CS
V/v hướng dẫn hóa đơn điện tử

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Hà Nội, ngày 03 tháng 5 năm 2021

Kính gửi: Cục Thuế các tỉnh, thành phố trực thuộc Trung ương

Trả lời công văn của Cục Thuế tỉnh Long An, Tổng cục Thuế có ý kiến như sau:`,
    ['CV', '1234/TCT-CS', '2021-05-03', 'Tổng cục Thuế', null, 'hướng dẫn hóa đơn điện tử', null],
  ],
  [
    `HỘI ĐỒNG NHÂN DÂN
TỈNH ĐỒNG THÁP
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Số: 25/2019/NQ-HĐND
Đồng Tháp, ngày ... tháng ... năm 2019

NGHỊ QUYẾT
QUY ĐỊNH MỨC HỖ TRỢ
ĐỐI VỚI NGƯỜI LAO ĐỘNG
ĐI LÀM VIỆC Ở NƯỚC NGOÀI GIAI ĐOẠN 2019 - 2022

HỘI ĐỒNG NHÂN DÂN TỈNH ĐỒNG THÁP
KHÓA IX, KỲ HỌP THỨ MƯỜI HAI

Căn cứ Luật Ngân sách nhà nước;
QUYẾT NGHỊ:
Điều 1. Quy định mức hỗ trợ.
Nghị quyết này đã được Hội đồng nhân dân Tỉnh khóa IX, kỳ họp thứ 12 thông qua ngày 16 tháng 7 năm 2019 và có hiệu lực từ ngày 26 tháng 7 năm 2019./.`,
    [
      'NQ',
      '25/2019/NQ-HĐND',
      '2019-07-16',
      'Hội đồng nhân dân tỉnh Đồng Tháp',
      'Đồng Tháp',
      'QUY ĐỊNH MỨC HỖ TRỢ ĐỐI VỚI NGƯỜI LAO ĐỘNG ĐI LÀM VIỆC Ở NƯỚC NGOÀI GIAI ĐOẠN 2019 - 2022',
      '2019-01-01..2022-12-31',
    ],
  ],
  [
    `UBND HUYỆN TÂN LẠC
PHÒNG GIÁO DỤC VÀ ĐÀO TẠO
Số:     /KH-PGDĐT
CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Tân Lạc, ngày    tháng 9 năm 2018
KẾ HOẠCH NĂM HỌC 2018 - 2019
Căn cứ Công văn số 3711/BGDĐT-GDTrH;
1. Mục tiêu
Huy động 99,5% học sinh ra lớp.`,
    [
      'KH',
      null,
      null,
      'Phòng Giáo dục và Đào tạo huyện Tân Lạc',
      'Hòa Bình',
      'NĂM HỌC 2018 - 2019',
      '2018-09-01..2019-05-31',
    ],
  ],
  [
    `THỦ TƯỚNG CHÍNH PHỦ
______
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
______________
Số: 889/QĐ-TTg
Hà Nội, ngày 24 tháng 6 năm 2020

QUYẾT ĐỊNH
Phê duyệt Chương trình hành động quốc gia về sản xuất và tiêu dùng bền vững giai đoạn 2021 - 2030
_______
THỦ TƯỚNG CHÍNH PHỦ
Căn cứ Luật Tổ chức Chính phủ;`,
    [
      'QĐ',
      '889/QĐ-TTg',
      '2020-06-24',
      'Thủ tướng Chính phủ',
      null,
      'Phê duyệt Chương trình hành động quốc gia về sản xuất và tiêu dùng bền vững giai đoạn 2021 - 2030',
      '2021-01-01..2030-12-31',
    ],
  ],
  [
    `ỦY BAN NHÂN DÂN THÀNH PHỐ CẦN THƠ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc Số: 88/KH-UBND Cần Thơ, ngày 21 tháng 4 năm 2022 KẾ HOẠCH Thực hiện công tác giảm nghèo năm 2022 Căn cứ Nghị quyết số 24/2021/QH15 ngày 28 tháng 7 năm 2021 của Quốc hội; I. MỤC TIÊU 1. Mục tiêu chung Giảm tỷ lệ hộ nghèo 0,5% so với năm 2021; hỗ trợ 100% hộ nghèo có nhu cầu vay vốn sản xuất.`,
    [
      'KH',
      '88/KH-UBND',
      '2022-04-21',
      'Ủy ban nhân dân thành phố Cần Thơ',
      'Cần Thơ',
      'Thực hiện công tác giảm nghèo năm 2022',
      '2022-01-01..2022-12-31',
    ],
  ],
  [
    `BAN CHẤP HÀNH TRUNG ƯƠNG
*
Số: 06-NQ/TW
ĐẢNG CỘNG SẢN VIỆT NAM
Hà Nội, ngày 24 tháng 01 năm 2022
NGHỊ QUYẾT
CỦA BỘ CHÍNH TRỊ
VỀ QUY HOẠCH, XÂY DỰNG, QUẢN LÝ VÀ PHÁT TRIỂN BỀN VỮNG ĐÔ THỊ VIỆT NAM ĐẾN NĂM 2030, TẦM NHÌN ĐẾN NĂM 2045
I. TÌNH HÌNH VÀ NGUYÊN NHÂN`,
    [
      'NQ',
      '06-NQ/TW',
      '2022-01-24',
      'Ban Chấp hành Trung ương',
      null,
      'VỀ QUY HOẠCH, XÂY DỰNG, QUẢN LÝ VÀ PHÁT TRIỂN BỀN VỮNG ĐÔ THỊ VIỆT NAM ĐẾN NĂM 2030, TẦM NHÌN ĐẾN NĂM 2045',
      '..2030-12-31',
    ],
  ],
  [
    `UỶ BAN NHÂN DÂN
TỈNH KHÁNH HOÀ
Số :  12 /2015/ QĐ-UBND
Nha Trang, ngày 10 tháng 6 năm 2015
QUYẾT ĐỊNH
Ban hành Quy định mức thu phí tham quan vịnh
ỦY BAN NHÂN DÂN TỈNH KHÁNH HÒA
Căn cứ Pháp lệnh Phí và lệ phí;`,
    [
      'QĐ',
      '12/2015/QĐ-UBND',
      '2015-06-10',
      'Ủy ban nhân dân tỉnh Khánh Hòa',
      'Khánh Hòa',
      'Ban hành Quy định mức thu phí tham quan vịnh',
      null,
    ],
  ],
  [
    `ĐOÀN TNCS HỒ CHÍ MINH
BCH TỈNH THÁI NGUYÊN
***
Số: 88 KH/TĐTN-BPT
Thái Nguyên, ngày 15 tháng 02 năm 2021
KẾ HOẠCH
Tổ chức Tháng Thanh niên năm 2021
I. MỤC ĐÍCH`,
    [
      'KH',
      '88 KH/TĐTN-BPT',
      '2021-02-15',
      'Đoàn TNCS Hồ Chí Minh BCH tỉnh Thái Nguyên',
      'Thái Nguyên',
      'Tổ chức Tháng Thanh niên năm 2021',
      '2021-01-01..2021-12-31',
    ],
  ],
  [
    `TRƯỜNG ĐẠI HỌC TÂY BẮC
Số: 77/QĐ-ĐHTB
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Sơn La, ngày 2 tháng 3 năm 2020
QUYẾT ĐỊNH
Về việc ban hành Chiến lược phát triển Trường giai đoạn
2020-2025, tầm nhìn 2035
HIỆU TRƯỞNG TRƯỜNG ĐẠI HỌC TÂY BẮC
Căn cứ Quyết định số 39/2001/QĐ-TTg;`,
    [
      'QĐ',
      '77/QĐ-ĐHTB',
      '2020-03-02',
      'Trường Đại học Tây Bắc',
      'Sơn La',
      'Về việc ban hành Chiến lược phát triển Trường giai đoạn 2020-2025, tầm nhìn 2035',
      '2020-01-01..2025-12-31',
    ],
  ],
  [
    `ỦY BAN NHÂN DÂN
XÃ ĐẠ HUOAI
Số: 15/BC-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Đạ Huoai, ngày 20 tháng 12 năm 2025

BÁO CÁO
Tình hình thực hiện nhiệm vụ phát triển kinh tế - xã hội năm 2025
và phương hướng, nhiệm vụ năm 2026

Phần thứ nhất
KẾT QUẢ NĂM 2025`,
    [
      'BC',
      '15/BC-UBND',
      '2025-12-20',
      'Ủy ban nhân dân xã Đạ Huoai',
      null,
      'Tình hình thực hiện nhiệm vụ phát triển kinh tế - xã hội năm 2025 và phương hướng, nhiệm vụ năm 2026',
      '2026-01-01..2026-12-31',
    ],
  ],
  [
    `BAN CHỈ ĐẠO PHÒNG CHỐNG
THIÊN TAI TỈNH HÀ TĨNH
Số: 09/CĐ-BCĐ
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Hà Tĩnh, hồi 10 giờ 00 ngày 14 tháng 10 năm 2023
CÔNG ĐIỆN
Về việc chủ động ứng phó với mưa lớn, lũ quét
BAN CHỈ ĐẠO PHÒNG CHỐNG THIÊN TAI TỈNH HÀ TĨNH ĐIỆN:`,
    [
      'CĐ',
      '09/CĐ-BCĐ',
      '2023-10-14',
      'Ban Chỉ đạo phòng chống thiên tai tỉnh Hà Tĩnh',
      'Hà Tĩnh',
      'Về việc chủ động ứng phó với mưa lớn, lũ quét',
      null,
    ],
  ],
  [
    `HUYỆN ỦY TAM NÔNG
* * *
ĐẢNG CỘNG SẢN VIỆT NAM
Số : 08-NQ/HU                Tam Nông, ngày 3 tháng 11 năm 2021
NGHỊ QUYẾT
HỘI NGHỊ BAN CHẤP HÀNH ĐẢNG BỘ HUYỆN LẦN THỨ 6
Về nâng cao chất lượng phong trào thể dục, thể thao giai đoạn 2021-2025
(Khóa XII)
I. Đánh giá`,
    [
      'NQ',
      '08-NQ/HU',
      '2021-11-03',
      'Huyện ủy Tam Nông',
      null,
      'Về nâng cao chất lượng phong trào thể dục, thể thao giai đoạn 2021-2025',
      '2021-01-01..2025-12-31',
    ],
  ],
  [
    `Số/ký hiệu: 1458/QĐ-UBND
Ngày ban hành: 06/07/2023
Người ký: Trần Văn Ba
Trích yếu: Phê duyệt Đề án phát triển cây dược liệu giai đoạn 2023 - 2030
Cơ quan ban hành: UBND tỉnh Lai Châu
Loại văn bản: Quyết định

Nội dung chính: đến năm 2030 toàn tỉnh có 5.000 ha dược liệu.`,
    [
      'QĐ',
      '1458/QĐ-UBND',
      '2023-07-06',
      'UBND tỉnh Lai Châu',
      'Lai Châu',
      'Phê duyệt Đề án phát triển cây dược liệu giai đoạn 2023 - 2030',
      '2023-01-01..2030-12-31',
    ],
  ],
  [
    `NGHỊ QUYẾT 05
CỦA TỈNH ỦY TÂY NINH
VỀ PHÁT TRIỂN NÔNG NGHIỆP CÔNG NGHỆ CAO
I. MỤC TIÊU
- Đến năm 2025 có 20% diện tích.`,
    ['NQ', '05', null, 'Tỉnh ủy Tây Ninh', 'Tây Ninh', 'VỀ PHÁT TRIỂN NÔNG NGHIỆP CÔNG NGHỆ CAO', null],
  ],
  [
    `ĐẠI HỘI ĐẢNG BỘ XÃ HÙNG SƠN
LẦN THỨ XX, NHIỆM KỲ 2025 - 2030
*
NQ số 08-NQ/ĐH

NGHỊ QUYẾT
ĐẠI HỘI ĐẠI BIỂU ĐẢNG BỘ XÃ HÙNG SƠN LẦN THỨ XX
NHIỆM KỲ 2025 - 2030

Đại hội đại biểu Đảng bộ xã Hùng Sơn họp từ ngày 2 đến 3/7/2025,
QUYẾT NGHỊ
I. Tán thành báo cáo.`,
    [
      'NQ',
      '08-NQ/ĐH',
      null,
      'Đại hội Đảng bộ xã Hùng Sơn',
      null,
      'ĐẠI HỘI ĐẠI BIỂU ĐẢNG BỘ XÃ HÙNG SƠN LẦN THỨ XX NHIỆM KỲ 2025 - 2030',
      '2025-01-01..2030-12-31',
    ],
  ],
  [
    `BỘ NÔNG NGHIỆP                    CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM
VÀ PHÁT TRIỂN NÔNG THÔN                  Độc lập - Tự do - Hạnh phúc
Số: 1010/QĐ-BNN-TT                  Hà Nội, ngày 02 tháng 04 năm 2019

QUYẾT ĐỊNH
Phê duyệt Đề án phát triển ngành rau, hoa
đến năm 2025, định hướng đến năm 2030
BỘ TRƯỞNG BỘ NÔNG NGHIỆP VÀ PHÁT TRIỂN NÔNG THÔN
Căn cứ Nghị định số 15/2017/NĐ-CP;`,
    [
      'QĐ',
      '1010/QĐ-BNN-TT',
      '2019-04-02',
      'Bộ Nông nghiệp và Phát triển nông thôn',
      null,
      'Phê duyệt Đề án phát triển ngành rau, hoa đến năm 2025, định hướng đến năm 2030',
      '..2025-12-31',
    ],
  ],
]

test.each(ROWS)('%s', async (text, [type, number, issued, issuer, province, title, period]) => {
  const reading = await read({ path: 'head.txt', bytes: new TextEncoder().encode(text) })
  const header = structure(reading, registry).header
  expect({
    type: header.type,
    number: header.number,
    issued: header.issued,
    issuer: header.issuer?.text ?? null,
    province: header.province?.name ?? null,
    title: header.title,
    period: header.period === null ? null : `${header.period.start ?? ''}..${header.period.end}`,
  }).toEqual({ type, number, issued, issuer, province, title, period })
})

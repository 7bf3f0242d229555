/** The syllables that official Vietnamese is mostly made of: about a thousand of them are 97 words of a hundred. */

/** Syllables without an onset that are words; the others (ết, ển, ộng) are only ever ends of words. */
const STANDING =
  'a à á ả ạ ác ách ai ái am ám an án ang áng anh ánh ảnh ao ào áo ảo áp át au ăn ăng ắng âm ấm ầm ẩm ậm ân ấn ẩn ận âu ấu ẩu ấp ất ấy ' +
  'em én ép ê ế ếch êm êu ì ỉ ích im in ỉn ít ịt o ó ọ oai oải oan oán oách oanh ô ồ ố ổ ốc ôi ối ổi ôm ốm ôn ồn ổn ông ống ồng ' +
  'ơ ờ ở ớ ơi ơn ớt u ù ú ủ ụ úa uẩn uất uế uể ủi úi ùn um un ung ủng uốn uống úp út ụt uy úy uý ủy uỷ uyên uyển ư ừ ứ ưa ứa ức ưng ứng ước ươm ương ướp ướt ưu ' +
  'y ý ỷ ỵ yêm yểm yên yến yết yêu yếu yểu'

const COMMON = `
  a ai an anh ao ba ban bao bay bim binh biên biến biết biển biểu biện biệt buông buổi buộc bà bài bàn bào bá bách
  bán báo bãi bè bên bình bí băng bưu bước bướm bưởi bạch bạn bản bảng bảo bất bầu bậc bật bắc bắt bằng bến bền
  bệnh bị bỏ bố bồi bổ bộ bờ bụi cai cam cao che chi chia chiếm chiến chiếu chiều cho chung chuyên chuyển chuẩn
  chuỗi chánh cháy châu chí chính chú chúng chăm chưa chương chấm chấp chất chậm chắc chặn chặt chẽ chế chỉ chỉnh
  chịu chọn chống chợ chủ chức chứng chữ chữa con cong cung cuối cuốn cuộc cà càng cá các cách cái cán cáo cáp cát
  cân cây còn có công cùng căn cũ cũng cơ cư cười cường cạnh cả cải cảm cản cảng cảnh cấp cấu cần cầu cẩm cận cập
  cắt cố cốt cổng cộng cụ cục cụm của cứ cứu cử cửa cửu cực danh di diễn diện do doanh dung duy duyên duyệt dài
  dân dõi dùng dương dưới dưỡng dạng dạy dầu dẫn dễ dịch dọc dục dụng dữ dự dựa dựng e em ghi ghép gia giai gian
  giang giao giá giám gián giáo giúp giải giảm giản giảng giấy giếng giống giới giờ giữ giữa gom gây góp gương gần
  gắn gặp gọi gốc gồm gỡ gửi ha hai hiểm hiện hiệp hiệu hoa hoàn hoàng hoá hoạch hoạt hoặc huy huyết huyện huấn
  huế hà hài hàm hàng hành hình hòa hóa hùng hút hơn hưng hưu hương hươu hướng hưởng hạ hại hạn hạng hạnh hải hậu
  hằng hết hệ học họp hỏi hồ hồi hồng hỗ hộ hội hợp hữu in khai khen khi khiếu kho khoa khoản khoảng khu khung
  khuyên khuyến khuyết khuôn khác khách khám khánh khê khí khích khó khóa không khăn khả khảo khẩn khẩu khắc khỏe
  khối khởi kim kinh kiên kiếm kiến kiểm kiệm kiện kèm kênh kính ký kế kết kể kịp kỳ kỷ kỹ la lai lan lang lao
  linh liêm liên liền liệt liệu long loại luyện luận luật luống luồng là làm lào lái lâm lãng lãnh lê lên lòng lý
  lĩnh lũ lưu lương lưới lường lược lượng lượt lạc lại lạng lấy lần lập lắp lễ lệ lịch lọc lồng lộ lộc lớn lớp lở
  lợ lợi lục lựa lực mai mang mau minh miền miễn mua muối muốn mà máy mây mã mình móc mô môi môn mưa mưu mươi mười
  mường mại mạng mạnh mất mẫu mật mắc mặn mặt mẽ mềm mọi mối mỗi mộc một mới mở mục mức mừng mỹ na nam nay nga
  ngang ngay nghe nghi nghiêm nghiên nghiêng nghiệm nghiệp nghèo nghìn nghĩa nghẽn nghề nghệ nghỉ nghị ngoài ngoại
  nguy nguyên nguyễn nguyện nguyệt nguồn nguội ngành ngày ngân ngãi ngõ ngăn ngũ người ngập ngắn ngọc nhanh nhau
  nhiên nhiều nhiễm nhiệm nhiệt nhu nhà nhân nhìn nhóm nhũng nhơn như nhưng nhường nhất nhận nhập nhật nhằm nhẹ
  nhịp nhỏ những ninh niên no nuôi nuốt nào này nâng nên nêu nông núi năm năng nơi nước nạn nậm nằm nẵng nặng nếu
  nền nối nổi nỗ nội nộp nữ on phi phiên phong phá pháp phát phân phép phê phí phía phòng phó phù phú phúc phương
  phước phường phạm phải phản phấn phần phẩm phận phố phối phổ phụ phục phủ qua quan quang quy quyết quyền quyển
  quá quán quân quý quả quản quảng quận quốc quỳnh quỹ ra riêng ruộng ruột rà rào rác rãi rõ rút rẫy rắn rộng rủi
  rừng sang sao sau sinh so song soát sung suất suối suốt sàn sàng sách sáng sánh sáp sát sâu sóc sóng sông sĩ sơ
  sơn sư sạch sản sắc sắm sắp sẵn sẻ sẽ số sống sớm sở sức sử sửa sự ta tai tam tham thanh thao thay the theo thi
  thiên thiết thiếu thiểu thiện thiệt thiệu thoát thoại thu thuyết thuyền thuê thuận thuật thuế thuốc thuộc thành
  thác thách thái tháng tháo tháp thân thêm thì thí thích thôn thông thù thúc thăm thơ thư thương thường thưởng
  thượng thạch thạnh thải thảo thấp thấy thần thầu thẩm thập thắng thẻ thế thể thị thịnh thọ thỏa thống thới thời
  thụ thủ thủy thứ thức thừa thử thực tin tinh tiên tiêu tiến tiếp tiết tiềm tiền tiểu tiễn tiện to toàn toán tra
  trang tranh trao tri triển triệt triệu trong trung truy truyền trà trào trách tránh trên trì trình trí trò trú
  trúc trăm trương trước trường trưởng trạch trạm trạng trả trải trấn trần trận trật trắc trẻ trị trọng trồng trở
  trợ trụ trừ trữ trực tu tuy tuyên tuyến tuyệt tuân tuần tuệ tuổi ty tài tàu tác tái tán tâm tân tây tên tình
  tích tín tính tòa tô tôi tôm tôn túc tăng tĩnh tư tương tưới tướng tường tưởng tượng tại tạm tạo tải tảng tấn
  tất tầm tần tầng tận tập tật tắc tắt tặng tế tết tỉ tỉnh tịch tỏa tố tốc tối tốt tồn tổ tổn tổng tộc tới tờ tục
  từ từng tử tự tỷ uy vai vay vi vinh viên viễn việc viện việt vuông và vàng vào vân vì vòng vùng văn vĩnh vũ
  vướng vườn vượt vạn vấn vẫn vận vật về vệ vị vốn với vụ vừa vững vực xa xanh xe xem xin xu xung xuyên xuân xuất
  xuống xác xây xã xét xảy xếp xử y yên yêu yếu án ánh áp ích ít ô ý đa đai đang đi điền điều điểm điển điện đo
  đoàn đoạn đua đuổi đà đài đào đám đáng đánh đáp đây đã đãi đình đích đó đóng đô đôn đông đúng đăng đơn đưa đương
  đường được đại đạo đạt đảm đảng đảo đất đấu đầm đầu đầy đẩy đẳng đặc đặt đến đề đều để địa định đốc đối đốt đồ
  đồng đổi độ độc đội động đột đời đợt đủ đức đứng ưu ương ước ảnh ảo ấp ổn ở ủy ứng
`

const standing: ReadonlySet<string> = new Set(STANDING.split(' '))
const common: ReadonlySet<string> = new Set(COMMON.trim().split(/\s+/))

export const isCommon = (small: string): boolean => common.has(small)

/** False of a syllable that begins with a vowel and is no word: the end of one that was cut. */
export const isStanding = (small: string): boolean =>
  !/^[aăâeêioôơuưyàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/.test(small) || standing.has(small)

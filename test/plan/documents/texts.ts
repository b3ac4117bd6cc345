/** Plans as offices of several kinds write them, made up for these tests, with the criteria people find in them. */
export interface WrittenPlan {
  readonly what: string;
  readonly lines: readonly string[];
  /** Groups with their criteria, as a person reads them; undefined for an audience the plan does not score. */
  readonly collectives?: readonly (readonly [group: string, ...criteria: readonly string[]])[];
  readonly individuals?: readonly (readonly [group: string, ...criteria: readonly string[]])[];
  /** Codes of findings beyond those every reading has. */
  readonly said?: readonly string[];
}

export const writtenPlans: readonly WrittenPlan[] = [
  {
    what: "ministry: Roman parts, a), dashes, capitals",
    lines: [
      "BỘ NÔNG NGHIỆP VÀ MÔI TRƯỜNG", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Số: 118/KH-BNNMT", "Hà Nội, ngày 12 tháng 01 năm 2026", "KẾ HOẠCH", "Tổ chức phong trào thi đua “Cơ quan không giấy tờ” năm 2026",
      "Căn cứ Luật Thi đua, khen thưởng;", "I. MỤC ĐÍCH, YÊU CẦU", "1. Mục đích", "Giảm giấy tờ trong giải quyết công việc.", "2. Yêu cầu", "Thiết thực, không hình thức.",
      "II. TIÊU CHÍ THI ĐUA", "1. Đối với tập thể", "a) Chuyển đổi số:", "- Trên 95 % văn bản đi được ký số;", "- Họp trực tuyến thay họp tập trung khi có thể.", "b) Cải cách thủ tục:", "- Rút ngắn thời gian giải quyết hồ sơ;", "- Không để hồ sơ quá hạn.",
      "2. Đối với cá nhân", "a) Xử lý công việc trên môi trường số;", "b) Không in tài liệu khi không cần thiết.", "III. KHEN THƯỞNG", "1. Đối với tập thể: xét không quá 20 % số đơn vị.", "2. Đối với cá nhân: xét không quá 10 % số người.", "Nơi nhận:", "- Các đơn vị thuộc Bộ;", "BỘ TRƯỞNG", "Đỗ Minh Khôi",
    ],
    collectives: [["Chuyển đổi số", "Trên 95 % văn bản đi được ký số", "Họp trực tuyến thay họp tập trung khi có thể"], ["Cải cách thủ tục", "Rút ngắn thời gian giải quyết hồ sơ", "Không để hồ sơ quá hạn"]],
    individuals: [["Xử lý công việc trên môi trường số", "Xử lý công việc trên môi trường số"], ["Không in tài liệu khi không cần thiết", "Không in tài liệu khi không cần thiết"]],
  },
  {
    what: "school: 1.1, 1.1.1, points in brackets, teachers alone",
    lines: [
      "TRƯỜNG TIỂU HỌC HOA SEN", "Số: 05/KH-THHS", "KẾ HOẠCH", "Phong trào thi đua “Dạy tốt, học tốt” năm học 2025 - 2026", "I. MỤC TIÊU", "Nâng cao chất lượng dạy học.",
      "II. TIÊU CHÍ THI ĐUA ĐỐI VỚI CÁ NHÂN", "1. Chuyên môn (60 điểm)", "1.1. Soạn giảng đầy đủ, đổi mới phương pháp (30 điểm)", "1.2. Học sinh hoàn thành chương trình (30 điểm)", "2. Nền nếp (40 điểm)", "2.1. Ngày công, giờ lên lớp (25 điểm)", "2.2. Tham gia sinh hoạt tổ chuyên môn (15 điểm)",
      "III. TỔ CHỨC THỰC HIỆN", "1. Tổ chuyên môn chấm điểm từng học kỳ.",
    ],
    individuals: [["Chuyên môn (60 điểm)", "Soạn giảng đầy đủ, đổi mới phương pháp (30 điểm)", "Học sinh hoàn thành chương trình (30 điểm)"], ["Nền nếp (40 điểm)", "Ngày công, giờ lên lớp (25 điểm)", "Tham gia sinh hoạt tổ chuyên môn (15 điểm)"]],
    said: ["plan.points-stated"],
  },
  {
    what: "hospital: A. B., numbers, pluses, departments and staff by other names",
    lines: [
      "SỞ Y TẾ TỈNH X", "BỆNH VIỆN ĐA KHOA Y", "KẾ HOẠCH", "Phát động thi đua “Bệnh viện xanh, sạch, đẹp” năm 2026", "A. MỤC ĐÍCH", "Vì sự hài lòng của người bệnh.",
      "B. TIÊU CHUẨN", "I. Đối với các đơn vị", "1. Khuôn viên khoa, phòng", "+ Sạch, gọn, có cây xanh", "+ Phân loại rác đúng quy định", "2. Phục vụ người bệnh", "+ Không để người bệnh chờ quá giờ", "II. Đối với viên chức, người lao động", "1. Tinh thần phục vụ", "+ Đón tiếp niềm nở", "+ Không gây phiền hà", "C. TỔ CHỨC THỰC HIỆN", "Các khoa, phòng triển khai.",
    ],
    collectives: [["Khuôn viên khoa, phòng", "Sạch, gọn, có cây xanh", "Phân loại rác đúng quy định"], ["Phục vụ người bệnh", "Không để người bệnh chờ quá giờ"]],
    individuals: [["Tinh thần phục vụ", "Đón tiếp niềm nở", "Không gây phiền hà"]],
  },
  {
    what: "party committee: “Phần thứ”, capitals throughout the headings, party cells and members",
    lines: [
      "ĐẢNG BỘ TỈNH X", "ĐẢNG ỦY XÃ AN BÌNH", "KẾ HOẠCH", "Thi đua xây dựng chi bộ bốn tốt năm 2026", "Phần thứ nhất", "MỤC ĐÍCH", "Nâng cao năng lực lãnh đạo của chi bộ.",
      "Phần thứ hai", "TIÊU CHÍ THI ĐUA", "I. ĐỐI VỚI TẬP THỂ CHI BỘ", "1. Sinh hoạt chi bộ tốt:", "- Duy trì sinh hoạt định kỳ;", "- Có sinh hoạt chuyên đề mỗi quý.", "2. Lãnh đạo thực hiện nhiệm vụ tốt:", "- Hoàn thành nghị quyết năm.", "II. ĐỐI VỚI CÁ NHÂN ĐẢNG VIÊN", "1. Nêu gương:", "- Nói đi đôi với làm;", "- Không vi phạm điều đảng viên không được làm.", "Phần thứ ba", "TỔ CHỨC THỰC HIỆN", "Các chi bộ quán triệt kế hoạch này.",
    ],
    collectives: [["Sinh hoạt chi bộ tốt", "Duy trì sinh hoạt định kỳ", "Có sinh hoạt chuyên đề mỗi quý"], ["Lãnh đạo thực hiện nhiệm vụ tốt", "Hoàn thành nghị quyết năm"]],
    individuals: [["Nêu gương", "Nói đi đôi với làm", "Không vi phạm điều đảng viên không được làm"]],
  },
  {
    what: "trade union: Điều 1., collectives alone, some criteria for some only",
    lines: [
      "LIÊN ĐOÀN LAO ĐỘNG THÀNH PHỐ X", "KẾ HOẠCH", "Thi đua công đoàn cơ sở vững mạnh năm 2026", "I. YÊU CẦU", "Công khai, đúng người.",
      "II. TIÊU CHÍ", "1. Đối với tập thể", "a) Chăm lo đoàn viên:", "- Thăm hỏi kịp thời;", "- Có thỏa ước lao động tập thể (áp dụng đối với doanh nghiệp có từ 25 lao động trở lên).", "b) Phát triển đoàn viên:", "- Kết nạp mới theo chỉ tiêu.", "III. THỰC HIỆN", "Công đoàn cơ sở đăng ký trước ngày 15/02/2026.",
    ],
    collectives: [["Chăm lo đoàn viên", "Thăm hỏi kịp thời", "Có thỏa ước lao động tập thể (áp dụng đối với doanh nghiệp có từ 25 lao động trở lên)"], ["Phát triển đoàn viên", "Kết nạp mới theo chỉ tiêu"]],
    said: ["plan.applies-to"],
  },
  {
    what: "state company: bullets • within 1., one list for everybody",
    lines: [
      "TỔNG CÔNG TY X", "KẾ HOẠCH", "Thi đua sản xuất an toàn năm 2026", "1. MỤC TIÊU", "Không để xảy ra tai nạn lao động.", "2. NỘI DUNG THI ĐUA", "• Hoàn thành kế hoạch sản xuất", "• Tiết kiệm vật tư, năng lượng", "• Chấp hành quy trình an toàn", "3. TỔ CHỨC", "Các phân xưởng đăng ký.",
    ],
    collectives: [["Hoàn thành kế hoạch sản xuất", "Hoàn thành kế hoạch sản xuất"], ["Tiết kiệm vật tư, năng lượng", "Tiết kiệm vật tư, năng lượng"], ["Chấp hành quy trình an toàn", "Chấp hành quy trình an toàn"]],
    individuals: [["Hoàn thành kế hoạch sản xuất", "Hoàn thành kế hoạch sản xuất"], ["Tiết kiệm vật tư, năng lượng", "Tiết kiệm vật tư, năng lượng"], ["Chấp hành quy trình an toàn", "Chấp hành quy trình an toàn"]],
    said: ["plan.audiences-shared"],
  },
  {
    what: "commune: clauses parted by semicolons in one passage for each audience",
    lines: [
      "ỦY BAN NHÂN DÂN", "XÃ PHÚ LỘC", "KẾ HOẠCH", "Phát động thi đua nông thôn mới năm 2026", "I. MỤC ĐÍCH", "Giữ vững xã nông thôn mới.", "II. TIÊU CHUẨN THI ĐUA",
      "1. Đối với tập thể: đường làng sạch, có điện chiếu sáng; nhà văn hóa hoạt động thường xuyên; không có điểm đen về rác.", "2. Đối với cá nhân: tham gia lao động công ích; phân loại rác tại nhà; không lấn chiếm lòng đường.", "III. THỰC HIỆN", "Các thôn triển khai.",
    ],
    collectives: ["đường làng sạch, có điện chiếu sáng", "nhà văn hóa hoạt động thường xuyên", "không có điểm đen về rác"].map((text) => [text, text]),
    individuals: ["tham gia lao động công ích", "phân loại rác tại nhà", "không lấn chiếm lòng đường"].map((text) => [text, text]),
    said: ["plan.clauses-split", "plan.clauses-split"],
  },
  {
    what: "department: criteria in sections of their own, far apart; Tiêu chí 1, Tiêu chí 2",
    lines: [
      "SỞ XÂY DỰNG", "KẾ HOẠCH", "Thi đua cải cách hành chính năm 2026", "I. MỤC ĐÍCH", "Phục vụ người dân.", "II. TIÊU CHÍ TẬP THỂ", "1. Hồ sơ đúng hạn", "- Tỷ lệ đúng hạn từ 98 %.", "2. Kỷ cương", "- Không có phản ánh đúng về thái độ.", "III. TIÊU CHÍ CÁ NHÂN", "1. Nghiệp vụ", "- Nắm chắc quy định.", "2. Giao tiếp", "- Lịch sự, đúng mực.", "IV. TỔ CHỨC THỰC HIỆN", "1. Văn phòng Sở theo dõi.",
    ],
    collectives: [["Hồ sơ đúng hạn", "Tỷ lệ đúng hạn từ 98 %"], ["Kỷ cương", "Không có phản ánh đúng về thái độ"]],
    individuals: [["Nghiệp vụ", "Nắm chắc quy định"], ["Giao tiếp", "Lịch sự, đúng mực"]],
  },
];

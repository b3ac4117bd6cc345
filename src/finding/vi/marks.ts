/** Marks, and what people decide about them. */
export const marks = {
  "mark.missing": "Chưa chấm tiêu chí {id}. Hãy bổ sung điểm hoặc ghi KAD nơi cho phép.",
  "mark.all-missing": "Chưa chấm tiêu chí nào. Hãy bổ sung điểm hoặc đưa khỏi danh sách xét.",
  "mark.text": "Điểm tiêu chí {id} là chữ “{value}” nên không tính. Hãy nhập số ở bước Thẩm định.",
  "mark.negative": "Điểm tiêu chí {id} là {value}, không được âm. Hãy sửa ở bước Thẩm định.",
  "mark.above-maximum": "Điểm tiêu chí {id} là {value}, vượt tối đa {maximum}. Hãy sửa ở bước Thẩm định.",
  "mark.off-step": "Điểm tiêu chí {id} là {value}, không đúng bước {step}. Hãy sửa ở bước Thẩm định.",
  "mark.not-applicable-refused": "Tiêu chí {id} không cho phép ghi KAD. Hãy chấm điểm ở bước Thẩm định.",
  "mark.knock-out-unclear": "Điều kiện loại {id} ghi “{value}”, không rõ Có hay Không. Hãy ghi lại ở bước Thẩm định.",
  "mark.knocked-out": "Thuộc điều kiện loại {id}: {text}. Không được xếp hạng.",
  "mark.evidence-missing": "Tiêu chí {id} được {value} điểm nhưng chưa có minh chứng. Hãy yêu cầu bổ sung.",
  "mark.nothing-applies": "Không có tiêu chí nào áp dụng nên không tính được tổng điểm.",
  "adjust.reason-missing": "Điểm {id} đổi từ {from} thành {to} nhưng chưa ghi lý do. Hãy ghi lý do ở trang Điều chỉnh.",
  "exclusion.unknown-code": "Mã “{code}” không có trong danh sách nên dòng loại trừ này không có tác dụng. Hãy sửa mã.",
  "exclusion.unknown-class": "“{name}” không phải tên xếp loại nên không hạ trần được. Hãy chọn đúng tên xếp loại.",
  "decision.unknown-award": "Không có chỉ tiêu “{award}” nào đang chờ quyết định như dòng này ghi. Hãy kiểm tra đối tượng, hình thức và cụm/khối.",
  "decision.unknown-code": "Mã “{code}” không có trong danh sách nên quyết định này không có tác dụng. Hãy sửa mã.",
} as const;

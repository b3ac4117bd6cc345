/** Marks, exclusions and decisions entered in the pane. */
export const review = {
  "adjust.unknown": "Sổ không có điểm {id} của “{value}”. Hãy đọc lại sổ rồi chọn lại.",
  "adjust.reason-needed": "Điểm {id} đổi từ {from} thành {to} phải có lý do. Hãy ghi lý do.",
  "adjust.by-needed": "Điểm {id} đổi từ {from} thành {to} phải có người điều chỉnh. Hãy ghi họ tên.",
  "exclusion.gone": "Dòng loại trừ này trong sổ đã bị sửa hoặc bỏ. Hãy xem lại danh sách.",
  "exclusion.kind-needed": "Dòng loại trừ của {code} chưa ghi trường hợp. Hãy chọn hoặc ghi trường hợp.",
  "exclusion.reason-needed": "Dòng loại trừ của {code} chưa ghi lý do. Hãy ghi lý do.",
  "decision.gone": "Quyết định này trong sổ đã bị sửa hoặc bỏ. Hãy xem lại danh sách.",
  "decision.none-chosen": "Chưa chọn ai cho chỉ tiêu “{award}”. Hãy đánh dấu đối tượng được Hội đồng chọn.",
  "decision.not-tied": "{code} không thuộc những đối tượng đang bằng nhau ở chỉ tiêu “{award}”. Hãy lập lại đề nghị rồi chọn lại.",
  "decision.not-proposed": "{code} không thuộc những đối tượng đang được đề nghị “{award}” nên chưa ghi phiếu nào. Hãy lập lại đề nghị rồi ghi lại.",
  "decision.too-many": "Chọn {chosen} đối tượng nhưng chỉ còn {free} suất. Hãy bỏ bớt.",
  "decision.count-unreadable": "{what}: “{value}” không phải số người. Hãy ghi một số nguyên.",
} as const;

/** What the pane says of Excel and of the ribbon, in Vietnamese. */
export const excelWords = {
  "excel.differences": "Excel tính {count} ô khác kết quả của chương trình, ví dụ {place}. Hãy kiểm tra công thức trước khi dùng.",
  "excel.none": "Sổ Excel đang mở chưa có gì.",
  "ribbon.busy": "Chưa kiểm tra và xếp hạng: đang làm dở một việc khác. Chờ xong rồi bấm lại “Kiểm tra & Xếp hạng”.",
} as const;

/** What the pane says of Excel and of the ribbon, in Vietnamese. */
export const excelWords = {
  "excel.differences": "Excel tính {count} ô khác kết quả của chương trình, ví dụ {place}. Hãy kiểm tra công thức trước khi dùng.",
  "excel.none": "Sổ Excel đang mở chưa có gì.",
  "handed.title": "Nút “Kiểm tra & Xếp hạng” trên thẻ Thi đua chưa xếp hạng được ({at}).",
  "handed.next": "Sửa xong, hãy bấm lại nút đó, hoặc đọc sổ đang mở rồi xếp hạng ở đây.",
} as const;

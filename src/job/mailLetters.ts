import { type MailTemplate, parseTemplate } from "./mailTemplate";

const opening = ["Kính gửi: {đơn vị}", ""];
const closing = [
  "",
  "Cách làm: mở tệp “{tên tệp}” bằng Excel hoặc LibreOffice, điền các ô có màu, lưu lại rồi gửi trả tệp .xlsx đó theo thư này. Xin đừng thêm, xóa, đổi chỗ dòng hay cột và đừng chép sang tệp khác.",
  "",
  "Trân trọng cảm ơn!",
];

interface LetterOptions {
  readonly deadline: boolean;
  readonly again: boolean;
}

/** The letter an issued sheet goes out with. A reissue says that it takes the place of what was sent before. */
export function issueLetter(options: LetterOptions): MailTemplate {
  return parseTemplate(issueLetterText(options));
}

/** The same as a template to be edited. */
export function issueLetterText(options: LetterOptions): string {
  return [
    "Tiêu đề: Phiếu chấm điểm thi đua, đợt {đợt}: {đơn vị}",
    ...opening,
    "{cơ quan} gửi phiếu chấm điểm của đơn vị (tệp đính kèm) theo kế hoạch: {kế hoạch}. Đợt xét: {đợt}. Phiếu gồm phần tập thể và {số người} cá nhân; lần phát hành {lần phát hành}, ngày {ngày phát hành}.",
    ...(options.again ? ["", "Phiếu này thay cho mọi phiếu đã gửi trước đây; phiếu của lần phát hành cũ sẽ không được nhận."] : []),
    ...(options.deadline ? ["", "Hạn nộp: {hạn nộp}."] : []),
    ...closing,
  ].join("\n");
}

/** The letter that reminds a unit whose sheet has not come back. */
export function reminderLetter(): MailTemplate {
  return parseTemplate(reminderLetterText());
}

/** The same as a template to be edited. */
export function reminderLetterText(): string {
  return [
    "Tiêu đề: Nhắc nộp phiếu chấm điểm thi đua, đợt {đợt} (hạn nộp: {hạn nộp}): {đơn vị}",
    ...opening,
    "Đến nay chưa nhận được phiếu chấm điểm của đơn vị, đợt xét {đợt}, theo kế hoạch: {kế hoạch}.",
    "",
    "Hạn nộp: {hạn nộp}.",
    "",
    "Phiếu (lần phát hành {lần phát hành}, ngày {ngày phát hành}) được gửi kèm lại. Nếu đơn vị đã gửi, xin bỏ qua thư này hoặc gửi lại để tiện kiểm tra.",
    ...closing,
  ].join("\n");
}

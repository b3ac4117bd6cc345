/** What the small page says. */
export interface ReasonPage {
  readonly title: string;
  readonly reason: string;
  readonly next: string;
}

const titles = { trouble: "Chưa xếp hạng được", handed: "Chưa xếp hạng được", ranked: "Đã xếp hạng, có điều cần xem" } as const;
const nexts = {
  trouble: "Sửa xong, bấm lại “Kiểm tra & Xếp hạng” trên thẻ Thi đua.",
  handed: "Bấm Thi đua › Thu phiếu: ngăn Phiếu Thi Đua mở ra ở bước Kiểm tra & Xếp hạng, có lý do này và lối đến chỗ cần sửa. Sửa xong, bấm lại “Kiểm tra & Xếp hạng”.",
  ranked: "Sổ đã ở trang xếp hạng hoặc trang Kiểm tra.",
} as const;

/** From an address's part after the "#", untrusted: the kind, a space, the sentence. */
export function reasonPage(hash: string): ReasonPage {
  const [, word = "", sentence = ""] = /^(\w*) ?([^]*)$/.exec(decoded(hash.slice(1))) ?? [];
  const kind = word === "handed" || word === "ranked" ? word : "trouble";
  return { title: titles[kind], reason: sentence, next: nexts[kind] };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
}

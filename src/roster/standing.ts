import { sameText } from "../text/vietnamese";
import type { PersonStanding } from "./model";

const terms: Readonly<Record<PersonStanding | "ordinary", readonly string[]>> = {
  leader: ["lãnh đạo", "quản lý", "lãnh đạo quản lý", "chức vụ lãnh đạo", "chức vụ quản lý", "chức vụ lãnh đạo quản lý", "ld", "lđ", "ql", "lđql"],
  uniformed: ["lực lượng vũ trang", "vũ trang", "llvt", "trang phục riêng", "công an", "quân đội", "quân sự", "bộ đội", "bộ đội biên phòng", "biên phòng"],
  partyOrMass: [
    "đảng", "đoàn thể", "đảng đoàn thể", "khối đảng", "khối đoàn thể", "khối đảng đoàn thể", "tổ chức đảng", "tổ chức đoàn thể", "mặt trận", "mặt trận tổ quốc", "mttq",
  ],
  ordinary: ["công chức", "viên chức", "cán bộ", "người lao động", "nhân viên", "chuyên viên", "hợp đồng", "hợp đồng lao động", "cbcc", "cbccvc"],
};

const standings: readonly PersonStanding[] = ["leader", "uniformed", "partyOrMass"];
const meaning = new Map(([...standings, "ordinary"] as const).flatMap((standing) => terms[standing].map((term) => [term.normalize("NFC"), standing] as const)));

/** Words the plans put around a standing without changing it. */
const wrapping = /^(?:(?:chỉ|các|người|cán bộ|giữ|thuộc|ngành|bộ phận|chuyên môn|cơ quan|có|của) )+/;

export interface ReadStanding {
  readonly standing: readonly PersonStanding[];
  /** The words that were not understood, as written apart from case. */
  readonly unknown: readonly string[];
}

/**
 * The standings that free text names: words parted by commas, semicolons, slashes, plus signs, line breaks or "và",
 * each known as a whole; "không lãnh đạo" or "đảng viên" are not taken for what they resemble.
 */
export function readStanding(text: string): ReadStanding {
  const words = text
    .split(/[,;/+&\n]/)
    .flatMap((part) => sameText(part).split(/ và /))
    .map((word) => word.replace(/^[-–.()\s]+|[-–.()\s]+$/g, ""))
    .filter((word) => word !== "");
  const meanings = words.map((word) => meaning.get(word) ?? meaning.get(word.replace(wrapping, "")));
  return {
    standing: standings.filter((standing) => meanings.includes(standing)),
    unknown: words.filter((_, index) => meanings[index] === undefined),
  };
}

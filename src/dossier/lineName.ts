import type { Line } from "../award/propose";
import type { Audience } from "../plan/model";

export function audienceWord(audience: Audience): string {
  return audience === "collectives" ? "tập thể" : "cá nhân";
}

/** Where a quota runs, in words: "Giấy khen, tập thể, Khối Đảng". */
export function lineName(line: Pick<Line, "audience" | "quota" | "cluster">): string {
  const field = line.cluster === undefined ? "" : `, ${line.cluster === "" ? "không cụm" : line.cluster}`;
  return `${line.quota.award}, ${audienceWord(line.audience)}${field}`;
}

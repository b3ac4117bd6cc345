import type { KnockOut } from "./model";

/**
 * What the five plans forbid outright, in their own words. A prohibition is no item to be given 0–10 points for,
 * so the first offer lists it among the knock-outs of individuals; the criterion it stands in is named in brackets.
 */
const prohibitions: ReadonlyMap<string, readonly KnockOut[]> = new Map([
  ["000", [{ id: "L.1", text: "Sa vào các tệ nạn xã hội (CN.3.6)" }, { id: "L.2", text: "Sử dụng đồ uống có cồn trong thời gian làm việc (CN.3.6)" }]],
  ...["001", "002", "004"].map((plan): [string, readonly KnockOut[]] => [
    plan,
    [
      { id: "L.1", text: "Đánh bạc, sa vào các tệ nạn xã hội (CN.5.3)" },
      { id: "L.2", text: "Sử dụng đồ uống có cồn trong thời gian làm việc và giờ nghỉ trưa (CN.5.3)" },
    ],
  ]),
  ["003", [{ id: "L.1", text: "Uống rượu bia trong giờ làm việc, giờ nghỉ trưa (mục 1)" }]],
]);

export function prohibitionsOf(planId: string): readonly KnockOut[] {
  return prohibitions.get(planId) ?? [];
}

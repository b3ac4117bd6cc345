import type { Person, Roster, Unit } from "../roster/model";

/** One thing a new roster changes, for the log. */
export interface RosterChange {
  readonly subject: string;
  readonly detail: string;
}

/** How a roster differs from the one before: who came, who left, and what is said otherwise of whom stays. */
export function rosterChanges(before: Roster, after: Roster): RosterChange[] {
  return [
    ...changes("Đơn vị", before.units, after.units, unitWords),
    ...changes("Cá nhân", before.people, after.people, personWords),
    ...(moved(before.units, after.units) || moved(before.people, after.people) ? [{ subject: "Danh sách", detail: "Đổi thứ tự" }] : []),
  ];
}

function changes<T extends { readonly code: string }>(kind: string, before: readonly T[], after: readonly T[], words: (item: T) => string): RosterChange[] {
  const old = new Map(before.map((item) => [item.code, item]));
  const left = new Set(old.keys());
  const found = after.flatMap((item): RosterChange[] => {
    const was = old.get(item.code);
    left.delete(item.code);
    if (was === undefined) {
      return [{ subject: `${kind} ${item.code}`, detail: `Thêm: ${words(item)}` }];
    }
    return words(was) === words(item) ? [] : [{ subject: `${kind} ${item.code}`, detail: `Sửa: ${words(was)} → ${words(item)}` }];
  });
  return [...found, ...[...left].map((code) => ({ subject: `${kind} ${code}`, detail: `Bỏ: ${words(old.get(code)!)}` }))];
}

function unitWords({ name, cluster, email }: Unit): string {
  return [name, cluster, email].filter((word) => word !== "").join("; ");
}

const genders = { female: "Nữ", male: "Nam", "": "" } as const;

function personWords({ name, gender, post, unit, standingText, standing }: Person): string {
  return [name, genders[gender], post, `đơn vị ${unit}`, standingText === "" ? standing.join(" ") : standingText].filter((word) => word !== "").join("; ");
}

/** Whether those in both lists stand in another order. */
function moved(before: readonly { readonly code: string }[], after: readonly { readonly code: string }[]): boolean {
  const codes = (list: typeof before, other: typeof before): string[] => {
    const known = new Set(other.map(({ code }) => code));
    return list.map(({ code }) => code).filter((code) => known.has(code));
  };
  return codes(before, after).join("\n") !== codes(after, before).join("\n");
}

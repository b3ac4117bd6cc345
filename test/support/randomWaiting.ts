import fc from "fast-check";
import { entryToken } from "../../src/book/pages/unit/input";
import type { Located } from "../../src/book/pages/unit/readCollective";
import type { WaitingReturn, WaitingStatus } from "../../src/book/waiting";
import { finding } from "../../src/finding/finding";
import type { Audience } from "../../src/plan/model";
import type { SubjectEntries } from "../../src/score/stages";
import { decimal, vietnamese } from "../../src/text/decimal";

const words = ["=HYPERLINK(\"x\")", "+84 Trần Thị Bình", "@cmd|' /C calc'!A0", "", "  hai  dấu cách\nhai dòng ", "<b>&amp;</b>", "-1,5 đ"];
const readings = [undefined, "8.25", "0.5", "12345678.123456789012"];

/** Files that wait, of the first unit and perhaps its people, with words and readings of every kind. */
export function waitingArbitrary(subjects: Readonly<Record<Audience, readonly SubjectEntries[]>>): fc.Arbitrary<readonly WaitingReturn[]> {
  const one = fc.record({
    status: fc.constantFrom<WaitingStatus>("newer", "stale", "altered"),
    word: fc.constantFrom(...words),
    reading: fc.constantFrom(...readings),
    people: fc.boolean(),
    spare: fc.boolean(),
    seed: fc.nat(0xffffff),
  });
  return fc.array(one, { maxLength: 2 }).map((shapes) =>
    shapes.map(({ status, word, reading, people, spare, seed }, index): WaitingReturn => {
      const place = { sheet: "Cá nhân", cell: "C24" };
      const doubt = finding(reading === undefined ? "input.text" : "input.text-number", "error", { sheet: "Tập thể", cell: "E9" }, { value: word, ...(reading === undefined ? {} : { reading: vietnamese(decimal(reading)) }) });
      const inputs = (audience: Audience, entries: readonly SubjectEntries[], as?: string): Located[] =>
        entries.flatMap(({ code, self }) =>
          [...self].map(([id, entry], at): Located => {
            const own = entry.kind === "text";
            return { audience, code: as ?? code, id, sheet: "Tập thể", cell: own ? "E9" : `E${at + 9}`, input: { entry, token: entryToken(entry), reading: own && reading !== undefined ? decimal(reading) : undefined, finding: own ? doubt : undefined } };
          }),
        );
      return {
        unit: "U1",
        file: `gửi về › =${index}.xlsx`,
        sha256: seed.toString(16).padStart(64, "0"),
        at: "2026-11-24T00:00:00Z",
        status,
        inputs: [...inputs("collectives", subjects.collectives.slice(0, 1)), ...(people ? inputs("individuals", subjects.individuals.slice(0, 2)) : []), ...(spare ? inputs("individuals", subjects.individuals.slice(0, 1), "+1") : [])],
        remarks: word === "" ? [] : [{ audience: "collectives", code: "U1", criterion: "c1.1", evidence: word, note: "" }],
        added: spare ? [{ id: "+1", name: `Người mới ${word}`, post: word, evidence: word, note: "", ...place }] : [],
        findings: [...(status === "stale" ? [finding("return.stale", "error", {}, { issue: "1", latest: "2" })] : []), finding("sheet.number-changed", "error", place, { found: word, expected: "10" }), finding("baggage.macros", "warning", {})],
      };
    }),
  );
}

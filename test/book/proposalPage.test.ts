import { layProposal } from "../../src/book/pages/proposal";
import { layRegister } from "../../src/book/pages/register";
import { draftProposal } from "../../src/job/propose";
import { tiedState } from "../support/tiedState";

const NOW = "2026-11-25T08:27:03Z";

test("a unit proposed stands with its name alone: post and unit are said of people", () => {
  const { state, proposal } = draftProposal(tiedState(), "hằng năm 2026", NOW);
  const { rows } = layProposal(state, proposal);
  const text = (row: (typeof rows)[number], column: number): string => {
    const content = row.cells[column]?.content;
    return content?.kind === "text" ? content.text : "";
  };
  const second = rows.filter((row) => text(row, 4) !== "" && row.cells[0]?.content !== undefined).slice(1).map((row) => [text(row, 2), text(row, 6) !== ""]);
  expect(new Set(second.map(([audience]) => audience))).toEqual(new Set(["Tập thể", "Cá nhân"]));
  for (const [audience, said] of second) {
    expect(said).toBe(audience === "Cá nhân");
  }
});

test("the register shows times as people write them, and keeps digests out of sight", () => {
  const state = tiedState();
  const [line] = state.register;
  const received = { file: "VP.xlsx", sha256: "ab".repeat(32), at: "2026-11-25T18:00:00Z", entriesDigest: "cd".repeat(32) };
  const { rows, columns } = layRegister({ ...state, register: [{ ...line!, issuedAt: NOW, received }] });
  const shown = (rows.at(-1)?.cells ?? []).flatMap((cell, column) => (columns[column]?.hidden === true || cell?.content?.kind !== "text" ? [] : [cell.content.text]));
  expect(shown).toEqual(expect.arrayContaining(["15:27:03 25/11/2026", "01:00:00 26/11/2026", "VP.xlsx"]));
  expect(shown.filter((text) => /^[0-9a-f]{32,}$/.test(text))).toEqual([]);
});

import fc from "fast-check";
import { writeXlsx } from "../../src/host/file";
import { recipientOf, share } from "../../src/job/share";
import { openXmlErrors } from "../support/ooxml";
import { tokenStateArbitrary } from "./tokens";

test.each(["council", "unit", "public"])("the %s copy is what the Open XML standard asks, live and with values", async (kind) => {
  const [state] = fc.sample(tokenStateArbitrary, { numRuns: 1, seed: 41 });
  for (const live of [true, false]) {
    const copy = share(state!, recipientOf(kind === "unit" ? `unit:${state!.roster.units[0]!.code}` : kind), { live, now: "2026-11-25T08:09:10Z" });
    expect(await openXmlErrors(writeXlsx(copy))).toEqual([]);
  }
}, 120_000);

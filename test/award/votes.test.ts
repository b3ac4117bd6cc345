import fc from "fast-check";
import { type Decision, noVoteRule, verdictOn, voteRule, type VoteRule } from "../../src/award/votes";
import { decimal } from "../../src/text/decimal";

const decision = (part: Partial<Decision>): Decision => ({ audience: "individuals", award: "Giấy khen", cluster: "", code: "P1", votes: "", base: "", note: "", ...part });
const problem = (part: Partial<Decision>, rule: VoteRule): string | undefined => verdictOn(decision(part), rule).problem;

describe("a threshold", () => {
  test.each(["80", "80 %", "66,7%", " 66.7 ", "66.6667", "100"])("“%s” is read", (text) => expect(voteRule(text, "9", "8").threshold).not.toBe("unreadable"));
  test.each(["0", "101", "hai phần ba", "2/3", "-5", "80 phiếu"])("“%s” is not, and then no vote carries", (text) => {
    expect(voteRule(text, "9", "8").threshold).toBe("unreadable");
    expect(problem({ votes: "9", base: "9" }, voteRule(text, "9", ""))).toBe("threshold");
  });
  test("is off unless the office sets one", () => {
    expect(voteRule("", "9", "").threshold).toBeUndefined();
    expect(problem({ votes: "1", base: "9" }, voteRule("", "9", ""))).toBeUndefined();
    expect(problem({}, noVoteRule)).toBeUndefined();
    expect(problem({}, voteRule("  ", "", ""))).toBeUndefined();
  });

  test("is reached exactly when the share of all members reaches it, whatever the numbers", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.nat(40), fc.integer({ min: 1, max: 10000 }), (members, votes, hundredths) => {
        fc.pre(votes <= members);
        const rule: VoteRule = { threshold: decimal(String(hundredths)).div("100"), members, present: undefined };
        const reached = BigInt(votes) * 10000n >= BigInt(hundredths) * BigInt(members);
        expect(problem({ votes: String(votes), base: String(members) }, rule)).toBe(reached ? undefined : "few");
        const { needed } = verdictOn(decision({ votes: String(votes) }), rule);
        expect(BigInt(needed!.count) * 10000n >= BigInt(hundredths) * BigInt(members)).toBe(true);
        expect(BigInt(needed!.count - 1) * 10000n < BigInt(hundredths) * BigInt(members)).toBe(true);
      }),
    );
  });

  test("is taken of all members, the larger number where two are stated", () => {
    expect(problem({ votes: "7", base: "8" }, voteRule("80", "9", ""))).toBe("few");
    expect(problem({ votes: "7", base: "9" }, voteRule("80", "8", ""))).toBe("few");
    expect(problem({ votes: "8", base: "9" }, voteRule("80", "9", ""))).toBeUndefined();
    expect(problem({ votes: "8" }, voteRule("80", "9", ""))).toBeUndefined();
  });

  test("is not reached by what nobody recorded", () => {
    expect(problem({ base: "9" }, voteRule("80", "9", ""))).toBe("missing");
    expect(problem({ votes: "9" }, voteRule("80", "", ""))).toBe("missing");
  });
});

describe("votes that cannot be", () => {
  test.each<[string, Partial<Decision>]>([
    ["unreadable", { votes: "bảy", base: "9" }],
    ["unreadable", { votes: "7", base: "9", against: "vài" }],
    ["unreadable", { votes: "7 phiếu", base: "9" }],
    ["unreadable", { votes: "7", base: "có 9" }],
    ["no-members", { votes: "0", base: "0" }],
    ["sum", { votes: "7", base: "9", against: "2", abstained: "1" }],
    ["sum", { votes: "10", base: "9" }],
    ["written", { votes: "5", base: "9", written: "6" }],
  ])("are %s without any threshold: %j", (expected, part) => expect(problem(part, noVoteRule)).toBe(expected));

  test("a council of none decides nothing, whichever of the two says so", () => {
    expect(problem({ votes: "0", base: "0" }, voteRule("", "9", ""))).toBe("no-members");
    expect(problem({ votes: "0" }, voteRule("", "0", ""))).toBe("no-members");
  });

  test("blanks around a count are nothing, and a count nobody stated limits nothing", () => {
    expect(problem({ votes: " 9 ", base: " 9", against: "  " }, voteRule("100", " 9 ", ""))).toBeUndefined();
    expect(problem({ votes: "9" }, noVoteRule)).toBeUndefined();
  });

  test("those cast in the room are no more than were there; votes in writing come on top", () => {
    expect(problem({ votes: "8", base: "9" }, voteRule("", "9", "7"))).toBe("present");
    expect(problem({ votes: "8", base: "9", written: "1" }, voteRule("", "9", "7"))).toBeUndefined();
  });
});

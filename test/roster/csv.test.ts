import fc from "fast-check";
import Papa from "papaparse";
import { rosterFromCsv } from "../../src/roster/csv";
import { type PersonStanding, type Roster, rosterDigest } from "../../src/roster/model";
import { readRoster } from "../../src/roster/read";
import { personHeader, unitHeader } from "./tables";

const standingWords: Readonly<Record<PersonStanding, string>> = { leader: "Lãnh đạo, quản lý", uniformed: "Có trang phục riêng", partyOrMass: "Đảng, đoàn thể" };
const genderWords = { female: "Nữ", male: "Nam", "": "" } as const;

interface Format {
  readonly delimiter: string;
  readonly mark: boolean;
  readonly newline: string;
  readonly form: "NFC" | "NFD";
}

function csv(header: readonly string[], rows: readonly (readonly string[])[], { delimiter, mark, newline, form }: Format): Uint8Array {
  const source = Papa.unparse([header, ...rows] as string[][], { delimiter, newline });
  return new TextEncoder().encode((mark ? "\ufeff" : "") + source.normalize(form));
}

function readBack({ units, people }: Roster, format: Format): ReturnType<typeof readRoster> {
  return readRoster(
    rosterFromCsv(
      csv(unitHeader, units.map(({ code, name, cluster, email }) => [code, name, cluster, email]), format),
      csv(personHeader, people.map((person) => [person.code, person.name, genderWords[person.gender], person.post, person.unit, person.standingText]), format),
    ),
  );
}

const word = fc.string({ unit: fc.constantFrom("a", "B", "ệ", "Đ", "ữ", "1", ",", ";", '"', "=", "-", "+", "@"), minLength: 1, maxLength: 8 });
const words = fc.array(word, { maxLength: 3 }).map((parts) => parts.join(" "));
const name = fc.tuple(fc.constantFrom("Nguyễn", "Trần", "=SUM"), words).map((parts) => parts.join(" ").trim());
const codes = fc.uniqueArray(fc.string({ unit: fc.constantFrom("0", "1", "a", "đ", "ế", "_", "-"), minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 6 });

const rosters: fc.Arbitrary<Roster> = fc.record({ unitCodes: codes, personCodes: codes }).chain(({ unitCodes, personCodes }) =>
  fc.record({
    units: fc.tuple(
      ...unitCodes.map((code) => fc.record({ code: fc.constant(code), name, cluster: fc.constantFrom("", "Khối 1", "Cụm Đảng"), email: fc.constantFrom("", "a@x.gov.vn") })),
    ),
    people: fc.tuple(
      ...personCodes.map((code) =>
        fc.record({
          code: fc.constant(code),
          name,
          gender: fc.constantFrom("female" as const, "male" as const, "" as const),
          post: words,
          unit: fc.constantFrom(...unitCodes),
          standing: fc.subarray<PersonStanding>(["leader", "uniformed", "partyOrMass"]),
        }),
      ),
    ).map((people) => people.map((person) => ({ ...person, standingText: person.standing.map((each) => standingWords[each]).join("; ") }))),
  }),
);

const formats: fc.Arbitrary<Format> = fc.record({
  delimiter: fc.constantFrom(",", ";", "\t"),
  mark: fc.boolean(),
  newline: fc.constantFrom("\n", "\r\n"),
  form: fc.constantFrom("NFC" as const, "NFD" as const),
});

test("a roster written as CSV is read back the same: any delimiter, byte order mark or none, NFC or NFD", () => {
  fc.assert(
    fc.property(rosters, formats, (roster, format) => {
      const { roster: back, findings } = readBack(roster, format);
      expect(back).toEqual(roster);
      expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
      expect(rosterDigest(back)).toBe(rosterDigest(roster));
    }),
  );
});

test("the delimiter is that of the header, whatever stands more often in the lines above it", () => {
  const people = csv(personHeader, [], { delimiter: ",", mark: false, newline: "\n", form: "NFC" });
  const units = new TextEncoder().encode("Danh sách: phường; quý 4; 2026; lần 1,\nMã đơn vị,Tên đơn vị\nA,Phòng A; B\n");
  expect(readRoster(rosterFromCsv(units, people)).roster.units).toEqual([{ code: "A", name: "Phòng A; B", cluster: "", email: "" }]);
});

test("a roster's digest tells order and content", () => {
  const a = { code: "A", name: "Phòng A", cluster: "", email: "" };
  const b = { ...a, code: "B" };
  const digests = [[a, b], [b, a], [a], [{ ...a, cluster: "1" }, b]].map((units) => rosterDigest({ units, people: [] }));
  expect(new Set(digests).size).toBe(4);
});

test("a finding names the file, line and column", () => {
  const format: Format = { delimiter: ";", mark: true, newline: "\r\n", form: "NFC" };
  const units = csv(unitHeader, [["A", "Tên\nhai dòng", "", ""], ["A", "B", "", ""]], format);
  const { findings } = readRoster(rosterFromCsv(units, csv(personHeader, [], format)));
  expect(findings.map(({ place, params }) => [place.file, place.line, params.where])).toEqual([
    ["don-vi.csv", "dòng 2, cột 1", "dòng 4, cột 1"],
    ["don-vi.csv", "dòng 4, cột 1", "dòng 2, cột 1"],
  ]);
});

import fc from "fast-check";
import { type BookState, subjectsOf } from "../../src/book/state";
import { readXlsx, writeXlsx } from "../../src/host/file";
import { draftProposal } from "../../src/job/propose";
import { recipientOf, share } from "../../src/job/share";
import { audiences, type Audience } from "../../src/plan/model";
import { found, nameOf, nobodyMaySee, partsOf, tokenStateArbitrary, wordsOf } from "./tokens";

const now = "2026-11-25T08:09:10Z";

function copy(state: BookState, recipient: string, live: boolean): Uint8Array {
  return writeXlsx(share(state, recipientOf(recipient), { live, now }));
}

const codes = (state: BookState, audience: Audience): string[] => subjectsOf(state, audience).map((subject) => subject.code);

test("the council's copy holds every name and mark, but no e-mail, file, digest, reason for an exclusion, or log", () => {
  fc.assert(
    fc.property(tokenStateArbitrary, fc.boolean(), (state, live) => {
      const bytes = copy(state, "council", live);
      expect(found(bytes, nobodyMaySee(state))).toEqual([]);
      const text = [...partsOf(bytes).values()].join("\n");
      for (const audience of audiences) {
        expect(codes(state, audience).filter((code) => !text.includes(nameOf(state, audience, code)))).toEqual([]);
      }
    }),
    { numRuns: 40, endOnFailure: true },
  );
});

test("nobody's copy says that a subject is under examination", () => {
  fc.assert(
    fc.property(tokenStateArbitrary, fc.boolean(), (state, live) => {
      for (const recipient of ["council", "public", `unit:${state.roster.units[0]?.code ?? ""}`]) {
        const values = readXlsx(copy(state, recipient, live)).sheets.filter((sheet) => sheet.name !== "Bìa").flatMap((sheet) => Array.from({ length: sheet.rowCount }, (_, row) => sheet.columnsOf(row).map((column) => sheet.cell(row, column)?.value)).flat());
        expect(values.filter((value) => typeof value === "string" && /đang xem xét/iu.test(value))).toEqual([]);
      }
    }),
    { numRuns: 15, endOnFailure: true },
  );
});

test("a unit's copy holds its own names and marks and no byte of any other unit's", () => {
  fc.assert(
    fc.property(tokenStateArbitrary, fc.boolean(), fc.nat(8), (state, live, pick) => {
      const unit = state.roster.units[pick % state.roster.units.length]!;
      const bytes = copy(state, `unit:${unit.code}`, live);
      const others = audiences.flatMap((audience) => subjectsOf(state, audience).filter((subject) => subject.unit !== unit.code).flatMap((subject) => wordsOf(state, audience, subject.code)));
      const clusters = state.roster.units.map((other) => other.cluster).filter((cluster) => cluster !== unit.cluster);
      expect(found(bytes, [...others, ...clusters, ...nobodyMaySee(state)])).toEqual([]);
      const text = [...partsOf(bytes).values()].join("\n");
      for (const audience of audiences) {
        const own = subjectsOf(state, audience).filter((subject) => subject.unit === unit.code).map((subject) => nameOf(state, audience, subject.code));
        expect(own.filter((name) => !text.includes(name))).toEqual([]);
      }
    }),
    { numRuns: 60, endOnFailure: true },
  );
});

test("the public copy names the proposed and nobody else, and gives no mark of a person", () => {
  fc.assert(
    fc.property(tokenStateArbitrary, (state) => {
      const bytes = copy(state, "public", false);
      const { proposed } = draftProposal(state, state.round, now).proposal;
      const named = new Set(proposed.map((item) => item.standing.code));
      const unitsOfNamed = new Set(state.roster.people.filter((person) => named.has(person.code)).map((person) => person.unit));
      const hidden = audiences.flatMap((audience) =>
        codes(state, audience).flatMap((code) => {
          const words = wordsOf(state, audience, code);
          const mayBeNamed = named.has(code) || (audience === "collectives" && unitsOfNamed.has(code));
          return mayBeNamed ? words.filter((word) => word !== nameOf(state, audience, code)) : words;
        }),
      );
      expect(found(bytes, [...hidden, ...nobodyMaySee(state)])).toEqual([]);
      const text = [...partsOf(bytes).values()].join("\n");
      expect(proposed.filter((item) => !text.includes(nameOf(state, item.audience, item.standing.code)))).toEqual([]);
      const people = readXlsx(bytes).sheets.find((sheet) => sheet.name === "Đề nghị cá nhân")!;
      const numbers = Array.from({ length: people.rowCount }, (_, row) => people.columnsOf(row).filter((column) => column > 0 && typeof people.cell(row, column)?.value === "number")).flat();
      expect(numbers).toEqual([]);
    }),
    { numRuns: 60, endOnFailure: true },
  );
});

/** What a built-in name of print titles may say: columns and rows of one of the copy's own sheets. */
const printTitles = /<definedName name="_xlnm\.Print_Titles" localSheetId="(\d+)">((?:'[^'!]+'!\$[A-Z]{1,3}:\$[A-Z]{1,3},)?'[^'!]+'!\$\d+:\$\d+)<\/definedName>/g;

test("a copy has nothing hidden, no names but print titles, no comments, links, author or path, and its formulas stay inside it", () => {
  fc.assert(
    fc.property(tokenStateArbitrary, fc.constantFrom("council", "public", "unit"), fc.boolean(), (state, kind, live) => {
      const bytes = copy(state, kind === "unit" ? `unit:${state.roster.units[0]?.code ?? ""}` : kind, live);
      const parts = partsOf(bytes);
      const sheetNames = [...(parts.get("xl/workbook.xml") ?? "").matchAll(/<sheet name="([^"]*)"/g)].map((match) => match[1] ?? "");
      for (const [, sheet, reference = ""] of (parts.get("xl/workbook.xml") ?? "").matchAll(printTitles)) {
        expect(reference.split(",").map((part) => part.replace(/!.*$/, ""))).toEqual(reference.split(",").map(() => `'${sheetNames[Number(sheet)] ?? "?"}'`));
      }
      const text = [...parts].filter(([name]) => !name.endsWith("sharedStrings.xml")).map(([, part]) => part).join("\n").replace(printTitles, "");
      expect(text.match(/hidden|<definedName\b|creator|lastModifiedBy|absPath|<hyperlink|<dataValidation |externalLink|TargetMode|<dcterms:|unlocked|collapsed| ht="0"| width="0"/gi)).toBeNull();
      expect([...parts.keys()].filter((name) => !/^(?:\[Content_Types\]\.xml|_rels\/\.rels|docProps\/(?:core|app)\.xml|xl\/(?:workbook|styles|sharedStrings)\.xml|xl\/theme\/theme1\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/(?:worksheets|drawings|charts)\/(?:_rels\/)?(?:sheet|drawing|chart)\d+\.xml(?:\.rels)?)$/.test(name))).toEqual([]);
      const book = readXlsx(bytes);
      expect(book.baggage).toEqual([]);
      const names = new Set(book.sheets.map((sheet) => sheet.name));
      let formulas = 0;
      for (const sheet of book.sheets) {
        for (let row = 0; row < sheet.rowCount; row += 1) {
          for (const column of sheet.columnsOf(row)) {
            const formula = sheet.cell(row, column)?.formula;
            if (formula !== undefined) {
              formulas += 1;
              expect(formula).not.toMatch(/\[|#REF/);
              expect([...formula.replace(/"[^"]*"/g, "").matchAll(/'([^']+)'!/g)].map((match) => match[1]).filter((name) => !names.has(name ?? ""))).toEqual([]);
            }
          }
        }
      }
      expect(formulas > 0).toBe(live && kind !== "public");
    }),
    { numRuns: 40, endOnFailure: true },
  );
});

test("laying a copy leaves the book's state as it was", () => {
  const [state] = fc.sample(tokenStateArbitrary, { numRuns: 1, seed: 11 });
  const before = structuredClone({ ...state!, scheme: undefined, marks: [...state!.marks.collectives.keys()] });
  for (const recipient of ["council", "public", `unit:${state!.roster.units[0]!.code}`]) {
    share(state!, recipientOf(recipient), { live: true, now });
  }
  expect({ ...state!, scheme: undefined, marks: [...state!.marks.collectives.keys()] }).toEqual(before);
});

test("every list of a copy repeats its heading on each printed page, where that heading stands in the copy", () => {
  fc.assert(
    fc.property(tokenStateArbitrary, fc.constantFrom("council", "public", "unit"), fc.boolean(), (state, kind, live) => {
      const book = share(state, recipientOf(kind === "unit" ? `unit:${state.roster.units[0]?.code ?? ""}` : kind), { live, now });
      const headless = book.sheets.filter((sheet) => sheet.name !== "Bìa" && sheet.print?.titleRows === undefined).map((sheet) => sheet.name);
      expect(headless).toEqual([]);
      for (const sheet of book.sheets) {
        const { first, last } = sheet.print?.titleRows ?? { first: 0, last: -1 };
        const fills = sheet.rows.slice(first, last + 1).map((row) => row.cells.filter((cell) => cell?.style?.fill !== undefined).length);
        expect({ sheet: sheet.name, fills, shown: fills.every((count) => count > 1) }).toEqual({ sheet: sheet.name, fills, shown: true });
      }
    }),
    { numRuns: 15 },
  );
});

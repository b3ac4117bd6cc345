import fc from "fast-check";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { writeXlsx } from "../../../src/host/file";
import { sampleBook } from "../../support/sampleBook";
import { outcomeOf } from "./outcome";

const written = writeXlsx(sampleBook);
const parts = unzipSync(written);
const xmlNames = Object.keys(parts).filter((name) => /rels$|workbook|sheet\d|styles|sharedStrings|Types/.test(name));
const snippets = ["<", ">", "/>", '"', "&", "&#x0;", "]]>", "<![CDATA[", "<!--", "<!DOCTYPE a>", "<?x", "\u0000", "xmlns=", "r=\"A1\"", "</row>", "<c>", "<v>1,5</v>", "__proto__", "99999999999", "-1", " ", "ế"];

test("bytes changed anywhere: a result or a fault", () => {
  const change = fc.record({ at: fc.nat(written.length - 1), by: fc.integer({ min: 1, max: 255 }) });
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), fc.option(fc.nat(written.length)), (changes, length) => {
      const bytes = written.slice();
      for (const { at, by } of changes) {
        bytes[at] = (bytes[at] ?? 0) ^ by;
      }
      outcomeOf(length === null ? bytes : bytes.subarray(0, length));
    }),
    { numRuns: 400 },
  );
});

test("text of a part changed anywhere: a result or a fault", () => {
  const change = fc.record({ place: fc.double({ min: 0, max: 1, noNaN: true }), cut: fc.nat(12), put: fc.constantFrom("", ...snippets) });
  fc.assert(
    fc.property(fc.constantFrom(...xmlNames), fc.array(change, { minLength: 1, maxLength: 3 }), (name, changes) => {
      let xml = strFromU8(parts[name] ?? new Uint8Array());
      for (const { place, cut, put } of changes) {
        const at = Math.floor(place * xml.length);
        xml = xml.slice(0, at) + put + xml.slice(at + cut);
      }
      outcomeOf(zipSync({ ...parts, [name]: strToU8(xml) }, { level: 1 }));
    }),
    { numRuns: 600 },
  );
});

test("a part missing or in another's place: a result or a fault", () => {
  const names = Object.keys(parts);
  for (const name of names) {
    for (const other of [undefined, ...names]) {
      const changed = Object.fromEntries(Object.entries(parts).filter(([key]) => key !== name));
      outcomeOf(zipSync(other === undefined ? changed : { ...changed, [name]: parts[other] ?? new Uint8Array() }, { level: 0 }));
    }
  }
});

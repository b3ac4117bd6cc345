import fc from "fast-check";
import { canonicalJson } from "../../src/text/canonicalJson";
import { decimal } from "../../src/text/decimal";
import { sha256Hex } from "../../src/text/digest";

test("the order of keys does not show", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 2 })), (value) => {
      fc.pre(Object.keys(value).every((key) => key.normalize("NFC") === key));
      const reversed = Object.fromEntries(Object.entries(value).reverse());
      expect(canonicalJson(reversed)).toBe(canonicalJson(value));
    }),
  );
});

test("strings and keys are in NFC", () => {
  expect(canonicalJson({ ["Điểm".normalize("NFD")]: "Tổng".normalize("NFD") })).toBe('{"Điểm":"Tổng"}');
});

test("what is undefined is left out, decimals are quoted canonical text", () => {
  expect(canonicalJson({ b: undefined, a: [decimal("8.50"), -0, null, true] })).toBe('{"a":["8.5",0,null,true]}');
});

test.each([[new Set([1])], [new Date(0)], [Number.NaN], [undefined], [() => 0], [[undefined]], [{ "\u00e9": 1, "e\u0301": 2 }]])("%p has no canonical form", (value) => {
  expect(() => canonicalJson(value)).toThrow(TypeError);
});

test("SHA-256 of bytes and of a text's UTF-8", () => {
  expect(sha256Hex("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  expect(sha256Hex("Điểm")).toBe(sha256Hex(new TextEncoder().encode("Điểm")));
});

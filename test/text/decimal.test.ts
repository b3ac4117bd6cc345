import fc from "fast-check";
import { decimal, fromCellNumber, isDecimal, isMultiple, least, parseDecimal, plain, quotient, round, vietnamese } from "../../src/text/decimal";
import { rational, rounded, over } from "../score/rational";

const text = (value: ReturnType<typeof decimal> | undefined): string | undefined => (value === undefined ? undefined : plain(value));

test.each([["8.5", "8.5"], ["+8.50", "8.5"], ["-0", "0"], [".5", "0.5"], ["5.", "5"], ["5.e1", "50"], ["-1e2", "-100"], ["1E-3", "0.001"], [`0.${"1".repeat(62)}`, `0.${"1".repeat(62)}`]])("%s is the decimal %s", (source, expected) => expect(text(parseDecimal(source))).toBe(expected));

test.each(["", ".", "-", "8,5", " 8", "8 ", "x8", "8x", "1e", "1e1234", "0x10", "NaN", "Infinity", "1_0", "٣", `0.${"1".repeat(63)}`])("%j is none", (source) => {
  expect(parseDecimal(source)).toBeUndefined();
  expect(() => decimal(source)).toThrow(RangeError);
});

test("a stored number is taken at the 15 digits a cell shows", () => {
  expect([0.1 + 0.2, 8.5, 100, -0.005, 1e21, 82.34499999999999].map((value) => plain(fromCellNumber(value)))).toEqual(["0.3", "8.5", "100", "-0.005", "1000000000000000000000", "82.345"]);
  expect([NaN, Infinity, -Infinity].map((value) => { try { return plain(fromCellNumber(value)); } catch (error) { return error instanceof RangeError; } })).toEqual([true, true, true]);
});

const units = fc.integer({ min: -1000000, max: 1000000 });
const asText = (value: number, places: number): string => rounded({ top: BigInt(value), bottom: 10n ** BigInt(places) }, places);

test("a quotient is rounded once, halves away from zero, and so is a rounding", () => {
  fc.assert(
    fc.property(units, units.filter((value) => value !== 0), fc.integer({ min: 0, max: 4 }), (a, b, places) => {
      expect(plain(quotient(decimal(asText(a, 3)), decimal(asText(b, 2)), places))).toBe(rounded(over(rational(asText(a, 3)), rational(asText(b, 2))), places));
      expect(plain(round(decimal(asText(a, 3)), places))).toBe(rounded(rational(asText(a, 3)), places));
    }),
  );
});

test("a value is a multiple of a step exactly when whole steps make it", () => {
  fc.assert(
    fc.property(units, fc.constantFrom("0.01", "0.1", "1", "10", "0.05", "0.25", "0.5", "0.3", "7"), (a, step) => {
      const steps = over(rational(asText(a, 2)), rational(step));
      expect(isMultiple(decimal(asText(a, 2)), decimal(step))).toBe(steps.top % steps.bottom === 0n);
    }),
  );
  expect([isMultiple(decimal("0"), decimal("10")), isMultiple(decimal("0.00"), decimal("0.3"))]).toEqual([true, true]);
});

test("decimals in words have a comma, and as many places as asked for", () => {
  expect([vietnamese(decimal("8.50")), vietnamese(decimal("-0.5")), vietnamese(decimal("1e3")), vietnamese(decimal("8"), 2), vietnamese(decimal("87.255"), 2)]).toEqual(["8,5", "-0,5", "1000", "8,00", "87,26"]);
});

test("a number of the machine is no decimal", () => {
  expect([isDecimal(decimal("1")), isDecimal(1), isDecimal("1"), isDecimal(undefined)]).toEqual([true, false, false, false]);
  expect(() => decimal("1").plus(0.1)).toThrow();
  expect(plain(least(decimal("2"), decimal("10")))).toBe("2");
});

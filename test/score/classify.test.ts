import { classOf } from "../../src/score/classify";
import { decimal } from "../../src/text/decimal";

const band = (name: string, edge: string, part: { inclusive?: boolean; noZero?: boolean } = {}): Parameters<typeof classOf>[2][number] => ({ name, edge: decimal(edge), inclusive: true, noZero: false, ...part });
const bands = [band("Xuất sắc", "90", { noZero: true }), band("Tốt", "70", { inclusive: false }), band("Hoàn thành", "50")];

test.each<[string, number, number, string | undefined]>([
  ["90", 0, 0, "Xuất sắc"],
  ["89.99", 0, 0, "Tốt"],
  // A criterion marked 0 keeps from the class that asks for none, and from no other.
  ["95", 1, 0, "Tốt"],
  ["70.01", 1, 0, "Tốt"],
  ["70", 0, 0, "Hoàn thành"],
  // A cap lowers a class and never raises one.
  ["95", 0, 1, "Tốt"],
  ["95", 0, 2, "Hoàn thành"],
  ["60", 0, 1, "Hoàn thành"],
  // Below the last edge there is no class, capped or not.
  ["49.99", 0, 0, undefined],
  ["49.99", 0, 2, undefined],
])("a total of %s with %i zeros, capped at band %i, is of class %s", (total, zeros, best, expected) => expect(classOf(decimal(total), zeros, bands, best)).toBe(expected));

test("without bands nobody has a class", () => expect(classOf(decimal("100"), 0, [])).toBeUndefined());

import { createHash } from "node:crypto";
import fc from "fast-check";
import { sha256Hex } from "../../src/text/digest";

const reference = (content: Uint8Array | string): string => createHash("sha256").update(content).digest("hex");

test("the digest is SHA-256, for every length around a block and for random bytes", () => {
  for (let length = 0; length <= 260; length += 1) {
    const bytes = Uint8Array.from({ length }, (_, index) => (index * 151 + length) & 0xff);
    expect(sha256Hex(bytes)).toBe(reference(bytes));
  }
  fc.assert(fc.property(fc.uint8Array({ maxLength: 5000 }), (bytes) => sha256Hex(bytes) === reference(bytes)), { numRuns: 200 });
});

test("a text is digested as UTF-8, a part of a larger buffer as that part", () => {
  expect(sha256Hex("Đợt xét hằng năm 🏅")).toBe(reference("Đợt xét hằng năm 🏅"));
  expect(sha256Hex("")).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  const whole = Uint8Array.from({ length: 300 }, (_, index) => index & 0xff);
  expect(sha256Hex(whole.subarray(33, 207))).toBe(reference(whole.slice(33, 207)));
});

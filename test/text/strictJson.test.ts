import fc from "fast-check";
import { Fault } from "../../src/finding/fault";
import { canonicalJson } from "../../src/text/canonicalJson";
import { listOf, readRecord, text } from "../../src/text/jsonRecord";
import { type JsonValue, parseJson } from "../../src/text/strictJson";

function faultOf(act: () => unknown): Fault {
  try {
    act();
  } catch (error) {
    if (error instanceof Fault) {
      return error;
    }
    throw error;
  }
  throw new Error("no fault");
}

describe("a JSON document is read strictly", () => {
  test.each([
    ['{"a":1,"a":1}', "json.duplicate-key", "a"],
    ['{"x":[{"a":1},{"b":{"c":1, "c" :2}}]}', "json.duplicate-key", "x[1].b.c"],
    ['{"\u00e9":1,"e\u0301":2}', "json.duplicate-key", "\u00e9"],
    ['{"\\u0061":1,"a":2}', "json.duplicate-key", "a"],
    ['{"a":{"__proto__":{}}}', "json.unsafe-key", "a.__proto__"],
    ['{"a":{"__pr\\u006fto__":{}}}', "json.unsafe-key", "a.__proto__"],
    ["[".repeat(100_000), "json.too-deep", "dòng 1, cột 65"],
    ['{\n "a": 08}', "json.syntax", "dòng 2, cột 8"],
    ["", "json.syntax", "dòng 1, cột 1"],
    ["{} {}", "json.syntax", "dòng 1, cột 4"],
    ['{"a":"x', "json.syntax", "dòng 1, cột 8"],
    ["{'a':1}", "json.syntax", "dòng 1, cột 2"],
    ["NaN", "json.syntax", "dòng 1, cột 1"],
  ])("%#: %.30s is refused", (source, code, line) => {
    const fault = faultOf(() => parseJson(source, { file: "x.json" }));
    expect([fault.code, fault.place]).toEqual([code, { file: "x.json", line }]);
  });

  test("what looks like keys inside a string is text", () => {
    expect(parseJson('["{\\"a\\":1,\\"a\\":2,\\"__proto__\\":3}"]').array()[0]?.string()).toBe('{"a":1,"a":2,"__proto__":3}');
  });

  test("a byte order mark is skipped", () => {
    expect(parseJson("\ufefftrue").boolean()).toBe(true);
  });

  test("numbers are kept as written", () => {
    const [long, exponent] = parseJson("[0.10000000000000000555, 1e2]").array();
    expect([long?.decimalText(), exponent?.decimalText()]).toEqual(["0.10000000000000000555", "1e2"]);
    expect(exponent?.decimal().toFixed()).toBe("100");
  });

  test("a decimal may stand in quotes, as canonical JSON writes it", () => {
    expect(parseJson('"8.5"').decimalText()).toBe("8.5");
    expect(faultOf(() => parseJson('"8,5"').decimalText()).code).toBe("json.not-decimal");
  });

  test("every finite double survives canonical JSON and reading", () => {
    fc.assert(fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => Number(parseJson(canonicalJson(number)).decimalText()) === (number === 0 ? 0 : number)));
  });

  test("every JSON text the platform writes is accepted", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 8 }), (value) => {
        const source = JSON.stringify(value);
        fc.pre(!source.includes("__proto__") && source.normalize("NFC") === source);
        parseJson(source);
      }),
    );
  });

  test("truncating a document never yields one", () => {
    const source = '{"a":[1.5,{"b":"x\\"y"}],"c":null}';
    for (let length = 0; length < source.length; length += 1) {
      expect(faultOf(() => parseJson(source.slice(0, length))).code).toBe("json.syntax");
    }
  });
});

describe("a value is read in one kind only, and its fault names its path", () => {
  const root = parseJson('{"groups":[{"id":"a"},{"id":7,"odd key":true}],"empty":" ","bad":"x\\u0000","half":"\\ud83d","none":null}', { file: "x.json" });
  const fields = root.object(["groups"], ["empty", "bad", "half", "none"]);
  const second = fields.groups.array()[1];

  test.each<[string, () => unknown, string, string | undefined]>([
    ["a number as a string", () => second?.object(["id"], ["odd key"]).id.string(), "json.wrong-kind", "groups[1].id"],
    ["an unknown key", () => second?.object(["id"]), "json.unknown-key", 'groups[1]["odd key"]'],
    ["a missing key", () => second?.object(["id", "text"], ["odd key"]), "json.missing-key", "groups[1]"],
    ["a missing key of the root", () => parseJson("{}").object(["id"]), "json.missing-key", undefined],
    ["blank text", () => fields.empty?.text(), "json.text-empty", "empty"],
    ["a control character", () => fields.bad?.string(), "json.text-broken", "bad"],
    ["half a surrogate pair", () => fields.half?.string(), "json.text-broken", "half"],
    ["null as a boolean", () => fields.none?.boolean(), "json.wrong-kind", "none"],
    ["an array as an object", () => fields.groups.entries(), "json.wrong-kind", "groups"],
    ["a value that is no option", () => fields.groups.array()[0]?.object(["id"]).id.oneOf(["b"]), "json.option", "groups[0].id"],
    ["a number's own fields", () => second?.object(["id"], ["odd key"]).id.object([]), "json.wrong-kind", "groups[1].id"],
  ])("%s", (_what, read, code, line) => {
    const fault = faultOf(read);
    expect([fault.code, fault.place.line]).toEqual([code, line]);
    expect(fault.message).not.toMatch(/\{\w+\}/);
  });

  test.each(["1.0", "1e3", "-0", "9007199254740993", '"1"'])("%s is no integer", (source) => {
    expect(() => parseJson(source).integer()).toThrow(Fault);
  });

  test("strings come out in NFC", () => {
    expect(parseJson(JSON.stringify("Đơn vị".normalize("NFD"))).text()).toBe("Đơn vị".normalize("NFC"));
  });

  test("null or a value", () => {
    expect(fields.none?.nullable(text)).toBeNull();
    expect(fields.groups.array()[0]?.nullable((value: JsonValue) => value.object(["id"]).id.text())).toBe("a");
  });

  test("a record leaves out what the document leaves out", () => {
    const read = readRecord(parseJson('{"b":["x"]}'), { b: listOf(text) }, { c: text });
    expect(Object.keys(read)).toEqual(["b"]);
  });
});

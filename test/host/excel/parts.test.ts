import fc from "fast-check";
import { moved, retargeted, sheetsNamedIn } from "../../../src/host/excel/formulaText";
import { thirdsOf } from "../../../src/host/excel/headerFooter";
import { columnPoints } from "../../../src/host/excel/lengths";
import { rectanglesOf, runsOf } from "../../../src/host/excel/rectangles";

describe("sheets named in a formula", () => {
  it("are found, quoted or not, and nothing else is", () => {
    expect([...sheetsNamedIn(`SUM('Tập thể'!A1,Sheet2!B:B)&"Không!A1"&'O''Neil'!A1+#REF!+_phieu!$A$1`)]).toEqual(["tập thể", "sheet2", "o'neil", "_phieu"]);
    expect(sheetsNamedIn(`IF(A1="a!b",#REF!,"'x'!")`).size).toBe(0);
  });

  it("are pointed elsewhere without touching the rest", () => {
    const targets = new Map([["tập thể", "~moi-1"], ["sheet2", "Của ‘tôi’"]]);
    expect(retargeted(`'TẬP THỂ'!A1+Sheet2!A1+Sheet22!A1&"Sheet2!A1"`, targets)).toBe(`'~moi-1'!A1+'Của ‘tôi’'!A1+Sheet22!A1&"Sheet2!A1"`);
  });
});

describe("a formula copied elsewhere", () => {
  it("moves what is not pinned, and neither functions nor strings", () => {
    expect(moved(`AND(LOG10(D4)>0,$D4<D$4,$D$4<>"D4",AA10=Z1)`, 2, 1)).toBe(`AND(LOG10(E6)>0,$D6<E$4,$D$4<>"D4",AB12=AA3)`);
  });

  it("must stay on the sheet", () => {
    expect(() => moved("A1", -1, 0)).toThrow(RangeError);
  });
});

describe("a header", () => {
  it.each([
    ["&C&P", ["", "&P", ""]],
    ["Giữa", ["", "Giữa", ""]],
    ["&LPhiếu 01 && 02&RTrang &P/&N", ["Phiếu 01 && 02", "", "Trang &P/&N"]],
    ["&L&&C&Rx", ["&&C", "", "x"]],
    ["&lthường&", ["thường&", "", ""]],
  ])("%s is split into three", (code, [left, center, right]) => {
    expect(thirdsOf(code)).toEqual({ left, center, right });
  });
});

describe("a column width", () => {
  it("is as many pixels as in the file, in points, and no more than Excel takes", () => {
    expect(columnPoints(10)).toBe(85 * 0.75);
    expect(columnPoints(254)).toBe(1790 * 0.75);
  });
});

describe("rectangles of equal cells", () => {
  const [a, b] = [{}, {}];
  const anyGrid = fc.array(fc.array(fc.constantFrom(a, b, undefined), { maxLength: 8 }), { maxLength: 8 });
  const growth = fc.record({ right: fc.boolean(), down: fc.boolean() });

  it("cover every cell once, with its own value", () => {
    fc.assert(
      fc.property(anyGrid, growth, (grid, allowed) => {
        const seen = grid.map((row) => row.map((): object | undefined => undefined));
        for (const { area, value } of rectanglesOf(grid, () => allowed)) {
          expect(area.right > area.left && !allowed.right).toBe(false);
          expect(area.bottom > area.top && !allowed.down).toBe(false);
          for (let row = area.top; row <= area.bottom; row += 1) {
            for (let column = area.left; column <= area.right; column += 1) {
              expect(seen[row]?.[column]).toBeUndefined();
              seen[row]![column] = value;
            }
          }
        }
        seen.forEach((row, rowIndex) => row.forEach((value, column) => expect(value).toBe(grid[rowIndex]?.[column])));
      }),
    );
  });

  it("are few: a table of one look is one", () => {
    expect(rectanglesOf([[a, a], [a, a], [a, a]], () => ({ right: true, down: true }))).toHaveLength(1);
    expect(rectanglesOf([[b, a, a], [b, a, a], [b, b, b]], () => ({ right: true, down: true }))).toHaveLength(3);
  });

  it("in one line are runs", () => {
    expect(runsOf([1, 1, undefined, 1, 2])).toEqual([{ first: 0, last: 1, value: 1 }, { first: 3, last: 3, value: 1 }, { first: 4, last: 4, value: 2 }]);
  });
});

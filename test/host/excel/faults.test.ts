import { formula, num, text, type Sheet } from "../../../src/book/sheet";
import { readOpenBook, WriteFault, writeSheets, type WriteOutcome } from "../../../src/host/excel";
import { openExcel } from "../../excel-host/client";
import { type BookDump, dumpWorkbook } from "../../excel-host/dump";
import { resultsOf } from "../../excel-host/expected";
import type { SimulatedExcel, Trouble } from "../../excel-host/simulatedExcel";

/** Two sheets that name each other, one protected, one hidden. */
function sheetsOf(mark: string): Sheet[] {
  return [
    { name: "_phieu", hidden: true, columns: [], rows: [{ cells: [{ content: num(mark) }] }] },
    {
      name: "Xếp hạng",
      columns: [{ width: 20 }],
      rows: [{ cells: [{ content: text("=không phải công thức") }, { content: formula("'_phieu'!A1*2", num(String(Number(mark) * 2))) }] }],
      protected: true,
      freeze: { rows: 1, columns: 0 },
      conditionals: [{ kind: "formula", area: { top: 0, left: 0, bottom: 0, right: 1 }, formula: "'_phieu'!A1>0", style: { fill: "FFC7CE" } }],
    },
  ];
}

const names = [{ name: "Diem", sheet: "_phieu", area: { top: 0, left: 0, bottom: 0, right: 0 } }];

/** A workbook with an older round in it, and formulas and names of the user's own that look at it. */
async function usedWorkbook(): Promise<SimulatedExcel> {
  const excel = openExcel();
  const { workbook } = excel;
  workbook.calculate = resultsOf({ sheets: sheetsOf("4") });
  await writeSheets(sheetsOf("4"), { names, ask: () => true });
  workbook.calculate = (wanted, sheet, row, column) => resultsOf({ sheets: sheetsOf("7") })(wanted, sheet, row, column) ?? 1;
  const own = workbook.find("Sheet1")!;
  workbook.enter(own, 0, 0, own.touch(0, 0), "='Xếp hạng'!A1");
  workbook.enter(own, 2, 3, own.touch(2, 3), "=SUM(_phieu!A1:A3,A1)");
  workbook.addName("CuaToi", "'Xếp hạng'!$A$1");
  workbook.add("Sau cùng");
  workbook.find("_phieu")!.visibility = "VeryHidden";
  return excel;
}

/** A workbook without anything to replace. */
function newWorkbook(): Promise<SimulatedExcel> {
  const excel = openExcel();
  excel.workbook.calculate = resultsOf({ sheets: sheetsOf("7") });
  return Promise.resolve(excel);
}

function write(): Promise<WriteOutcome> {
  return writeSheets(sheetsOf("7"), { names: [...names, { name: "Moi", sheet: "Xếp hạng", area: { top: 0, left: 0, bottom: 1, right: 1 } }], ask: () => true, pause: () => Promise.resolve() });
}

/** How the job ended: the state it claims, and the fault that says so. */
async function ending(): Promise<{ state: string; fault: WriteFault | undefined }> {
  try {
    const outcome = await write();
    return { state: "complete", fault: outcome.kind === "written" ? outcome.interruption : undefined };
  } catch (error) {
    if (!(error instanceof WriteFault)) {
      throw error;
    }
    return { state: error.bookState, fault: error };
  }
}

function withoutWorkingSheets(dump: BookDump): BookDump {
  return { ...dump, sheets: dump.sheets.filter(({ name, visibility }) => !(name.startsWith("~moi-") && visibility === "Hidden")) };
}

const sentences = {
  before: "Sổ vẫn như trước.",
  leftovers: "Sổ vẫn như trước; vài trang tính tạm đang ẩn sẽ tự được xóa ở lần ghi sau.",
  complete: "Sổ đã được ghi đầy đủ.",
} as const;

/** A write that goes through, to compare with. */
class Undisturbed {
  private constructor(
    readonly open: () => Promise<SimulatedExcel>,
    readonly before: BookDump,
    readonly complete: BookDump,
    readonly requests: readonly { readonly actions: number }[],
  ) {}

  static async in(open: () => Promise<SimulatedExcel>): Promise<Undisturbed> {
    const excel = await open();
    const before = dumpWorkbook(excel.workbook);
    const start = excel.requests.length;
    expect(await write()).toEqual({ kind: "written", differences: [] });
    return new Undisturbed(open, before, dumpWorkbook(excel.workbook), excel.requests.slice(start));
  }

  /** The request that puts the new sheets in their places. */
  get swapAt(): number {
    return this.requests.length - 1;
  }
}

let used: Undisturbed;
let fresh: Undisturbed;
let before: BookDump;
let complete: BookDump;
let requests: readonly { readonly actions: number }[];
let swapAt: number;

beforeAll(async () => {
  used = await Undisturbed.in(usedWorkbook);
  fresh = await Undisturbed.in(newWorkbook);
  ({ before, complete, requests, swapAt } = used);
});

async function expectTold(decide: (index: number) => Trouble | undefined, { open, before: wasBefore, complete: isComplete }: Undisturbed = used): Promise<string> {
  const excel = await open();
  excel.trouble(decide);
  const { state, fault } = await ending();
  excel.trouble(() => undefined);
  const after = dumpWorkbook(excel.workbook);
  switch (state) {
    case "before":
      expect(after).toEqual(wasBefore);
      break;
    case "leftovers":
      expect(withoutWorkingSheets(after)).toEqual(wasBefore);
      break;
    case "complete":
      expect(after).toEqual(isComplete);
      break;
    default:
      throw new Error(`the user is told nothing certain: ${state}`);
  }
  expect(fault?.message ?? sentences.complete).toContain(sentences[state]);
  return state;
}

describe("a write that is cut off once leaves the book as before or complete, and says which", () => {
  const kinds: Trouble[] = [
    { kind: "refused", code: "InvalidOperationInCellEditMode" },
    { kind: "refused", code: "AccessDenied" },
    { kind: "refused", code: "GeneralException" },
    { kind: "lostBefore" },
    { kind: "lostAfter" },
  ];

  it.each(kinds)("at any request: %j", async (trouble) => {
    for (const undisturbed of [used, fresh]) {
      for (let at = 0; at < undisturbed.requests.length; at += 1) {
        const state = await expectTold((index) => (index === at ? trouble : undefined), undisturbed);
        const isApplied = at > undisturbed.swapAt || (at === undisturbed.swapAt && trouble.kind === "lostAfter");
        expect([at, state]).toEqual([at, isApplied ? "complete" : "before"]);
      }
    }
  });

  it("at any action of any request that changes something", async () => {
    const seen = new Set<string>();
    for (const at of [1, swapAt]) {
      const step = at === swapAt ? 1 : 9;
      for (const undisturbed of [used, fresh]) {
        for (let atAction = 0; atAction <= undisturbed.requests[at]!.actions; atAction += step) {
          seen.add(await expectTold((index) => (index === at ? { kind: "fails", code: "GeneralException", atAction } : undefined), undisturbed));
        }
      }
    }
    expect([...seen].sort()).toEqual(["before", "complete"]);
  });

  it("twice, the second time while it is being brought to an end", async () => {
    for (let at = 0; at < requests.length; at += 1) {
      for (const second of [1, 2, 3]) {
        await expectTold((index) => (index === at ? { kind: "lostAfter" } : index === at + second ? { kind: "lostAfter" } : undefined));
      }
    }
  });
});

describe("a write that is cut off for good", () => {
  it("says that the book is as before while nothing of the user's was touched", async () => {
    for (let at = 0; at < requests.length; at += 1) {
      const state = await expectTold((index) => (index >= at ? { kind: "refused", code: "InvalidOperationInCellEditMode" } : undefined));
      expect([at, state]).toEqual([at, at === 0 ? "before" : at <= swapAt ? "leftovers" : "complete"]);
    }
  });

  it("leaves nothing behind once another write has gone through", async () => {
    const excel = await usedWorkbook();
    excel.trouble((index) => (index === 1 ? { kind: "lostAfter" } : index > 1 ? { kind: "lostBefore" } : undefined));
    expect((await ending()).state).toBe("leftovers");
    expect(excel.workbook.sheets.some((sheet) => sheet.name.startsWith("~moi-"))).toBe(true);
    excel.trouble(() => undefined);
    // The working names in use are passed over, so the results are looked up by hand.
    excel.workbook.calculate = (_formula, _sheet, row, column) => (row === 0 && column === 1 ? 14 : 1);
    expect((await ending()).state).toBe("complete");
    expect(dumpWorkbook(excel.workbook)).toEqual(complete);
  });

  it("does not claim to know when the connection is lost while the sheets take their places", async () => {
    const excel = await usedWorkbook();
    excel.trouble((index) => (index >= swapAt ? { kind: "lostAfter" } : undefined));
    const { state, fault } = await ending();
    expect([state, fault?.code]).toEqual(["unknown", "excel.connection"]);
  });
});

describe("what the user reads", () => {
  it.each([
    ["InvalidOperationInCellEditMode", "excel.edit-mode"],
    ["AccessDenied", "excel.protected"],
    ["ItemNotFound", "excel.sheet-deleted"],
    ["RequestPayloadSizeLimitExceeded", "excel.too-large"],
    ["ConnectionFailure", "excel.connection"],
    ["ActivityLimitReached", "excel.busy"],
    ["WriteNotSupportedWhenModalDialogOpen", "excel.dialog-open"],
    ["SomethingNew", "excel.general"],
  ])("%s becomes %s, on writing and on reading", async (code, expected) => {
    const excel = await usedWorkbook();
    excel.trouble((index) => (index === 1 ? { kind: "refused", code } : undefined));
    await expect(write()).rejects.toMatchObject({ code: expected });
    excel.trouble((index) => (index === 1 ? { kind: "refused", code } : undefined));
    await expect(readOpenBook()).rejects.toMatchObject({ code: expected });
  });

  it("names the key to press while a cell is being edited", async () => {
    const excel = await usedWorkbook();
    excel.trouble((index) => (index === 1 ? { kind: "refused", code: "InvalidOperationInCellEditMode" } : undefined));
    await expect(write()).rejects.toThrow("Hãy nhấn Enter hoặc Esc trong ô đang sửa rồi thử lại. Sổ vẫn như trước.");
  });

  it("names the cell that does not hold what was written", async () => {
    const excel = await usedWorkbook();
    const enter = excel.workbook.enter.bind(excel.workbook);
    excel.workbook.enter = (sheet, row, column, cell, value) => {
      enter(sheet, row, column, cell, value === 7 ? 7.5 : value);
    };
    await expect(write()).rejects.toMatchObject({ code: "excel.verify", bookState: "before", place: { sheet: "_phieu", cell: "A1" } });
    expect(dumpWorkbook(excel.workbook)).toEqual(before);
  });
});

describe("a write that is cancelled", () => {
  it("leaves the book as before until the new sheets take their places", async () => {
    for (let done = 0; done < swapAt; done += 1) {
      const excel = await usedWorkbook();
      const controller = new AbortController();
      if (done === 0) {
        controller.abort();
      }
      const promise = writeSheets(sheetsOf("7"), {
        names,
        ask: () => true,
        signal: controller.signal,
        onProgress: (progress) => {
          if (progress.done === done) {
            controller.abort();
          }
        },
      });
      await expect(promise).rejects.toMatchObject({ code: "excel.cancelled", bookState: "before" });
      expect(dumpWorkbook(excel.workbook)).toEqual(before);
    }
  });

  it("tells how far it is, step by step", async () => {
    await usedWorkbook();
    const seen: string[] = [];
    await writeSheets(sheetsOf("7"), { names, ask: () => true, onProgress: ({ doing, done, total }) => seen.push(`${doing} ${done}/${total}`) });
    expect(seen).toEqual(["writing 1/3", "checking 2/3", "placing 3/3"]);
  });
});

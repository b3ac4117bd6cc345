/** @jest-environment jsdom */
import { act } from "react";
import { layBook, readBook } from "../../src/book/secretaryBook";
import type { BookState } from "../../src/book/state";
import { dossierState, filledFacts } from "../support/dossierState";
import { MemoryHost } from "./support/memoryHost";
import { PaneScreen } from "./support/paneScreen";
import type { StepId } from "../../src/taskpane/state/steps";

jest.setTimeout(120_000);

const { state } = dossierState({ plan: "001", units: 2, people: 100, facts: { ...filledFacts, threshold: "80" } });
const nameOf = (code: string): string => [...state.roster.people, ...state.roster.units].find((each) => each.code === code)?.name ?? "";
let host: MemoryHost;
let screen: PaneScreen;

async function open(step: StepId, press: string): Promise<void> {
  host = new MemoryHost();
  host.book = layBook(state);
  screen = await PaneScreen.show(step, host);
  await screen.press("Đọc sổ Excel đang mở");
  await screen.press(press);
}

const kept = async (): Promise<BookState> => readBook((await host.read())!, "sổ");
const voteFields = (): HTMLInputElement[] => [...document.querySelectorAll<HTMLInputElement>('.ptd-vote[data-column="0"]')];
const key = async (name: string): Promise<void> => {
  await act(async () => document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { key: name, bubbles: true, cancelable: true })));
};

afterEach(() => screen.close());

describe("votes on a hundred people", () => {
  test("take one press for the unanimous, a digit for the others, and are in the book and the minutes", async () => {
    await open("propose", "Dự thảo đề nghị");
    expect(voteFields()).toHaveLength(102);
    expect(screen.text).toContain("Cần từ 8 phiếu đồng ý (80 % × 9 = 7,2).");
    await screen.press("Điền 8 phiếu đồng ý cho 102 dòng trống");
    const dissent = [`${nameOf("P3")}: Đồng ý`, `${nameOf("P7")}: Đồng ý`];
    await screen.fill(dissent[0]!, "7");
    await screen.fill(dissent[1]!, "9");
    expect(screen.text).toContain("vẫn nhiều hơn số người có mặt 8");
    expect(screen.button("Ghi phiếu và lập lại đề nghị").disabled).toBe(true);
    await screen.fill(dissent[1]!, "6");
    expect(screen.text).toContain("Đã ghi 102/102; chưa đạt 2.");
    await screen.press("Ghi phiếu và lập lại đề nghị");
    const { decisions } = await kept();
    expect(decisions).toHaveLength(102);
    expect(decisions.filter(({ votes }) => votes !== "8").map(({ code, votes }) => [code, votes]).sort()).toEqual([["P3", "7"], ["P7", "6"]]);
    expect(screen.text).not.toContain("Phiếu đang ghi chưa vào sổ.");
    expect(screen.field(dissent[0]!).value).toBe("7");
  });

  test("go down with Enter and up with the arrow, take a pasted column, and stay while another step is looked at", async () => {
    await open("propose", "Dự thảo đề nghị");
    const fields = voteFields();
    await act(async () => fields[0]!.focus());
    await key("Enter");
    expect(document.activeElement).toBe(fields[1]);
    await key("ArrowDown");
    await key("ArrowUp");
    expect(document.activeElement).toBe(fields[1]);
    const paste = Object.assign(new Event("paste", { bubbles: true, cancelable: true }), { clipboardData: { getData: () => "8\t0\r\n7\t1\r\n" } });
    await act(async () => fields[1]!.dispatchEvent(paste));
    await screen.press("Thẩm định, ");
    await screen.press("Đề nghị, ");
    expect(voteFields().slice(0, 4).map(({ value }) => value)).toEqual(["", "8", "7", ""]);
    expect([...document.querySelectorAll<HTMLInputElement>('.ptd-vote[data-column="1"]')].slice(1, 3).map(({ value }) => value)).toEqual(["0", "1"]);
    expect((await kept()).decisions).toEqual([]);
  });
});

describe("summaries of achievements", () => {
  test("show what is missing, begin with the draft, and are in the book once written; the dossier is old then", async () => {
    await open("dossier", "Lập hồ sơ vào sổ và kiểm tra");
    expect(screen.text).toContain("Tóm tắt thành tích (0/102 đã sửa)");
    expect(screen.text).toContain("Chưa có minh chứng");
    expect(screen.text).toContain("Khớp với sổ");
    const [first] = state.roster.units;
    await screen.press(first!.name);
    const long = `${first!.name}: Bản tóm tắt`;
    expect(screen.field(long).value).toMatch(/^Đạt [\d,]+ điểm, hạng \d/);
    await screen.fill(long, "Đi đầu chuyển đổi số.\nGiảm một nửa thời gian giải quyết hồ sơ.");
    await screen.settle();
    expect(screen.text).toContain("Tóm tắt thành tích (1/102 đã sửa)");
    expect(screen.text).toContain("Nội dung đang ghi chưa có trong văn bản.");
    await screen.press("Ghi vào sổ");
    expect((await kept()).dossier.summaries).toEqual([{ audience: "collectives", code: first!.code, short: "", long: "Đi đầu chuyển đổi số. Giảm một nửa thời gian giải quyết hồ sơ." }]);
    expect(screen.text).toContain("Sổ đã đổi sau khi lập. Hãy lập lại.");
    await screen.press("Lập hồ sơ vào sổ và kiểm tra");
    expect(host.book?.sheets.find(({ name }) => name === "Tóm tắt thành tích")?.rows.flatMap(({ cells }) => cells.map((cell) => (cell?.content?.kind === "text" ? cell.content.text.trim() : "")))).toContain("Đi đầu chuyển đổi số. Giảm một nửa thời gian giải quyết hồ sơ.");
    await screen.press("Lấy lại bản soạn sẵn");
    await screen.press("Ghi vào sổ");
    expect((await kept()).dossier.summaries).toEqual([]);
  });

  test("rewritten on the page while the pane is open are not overwritten by what is typed on another", async () => {
    await open("dossier", "Lập hồ sơ vào sổ và kiểm tra");
    const [first, second] = state.roster.units;
    await screen.press(first!.name);
    await screen.fill(`${first!.name}: Bản tóm tắt`, "Từ ngăn.");
    const page = host.book!.sheets.find(({ name }) => name === "Tóm tắt thành tích")!;
    const entry = page.rows.findIndex(({ cells }) => cells.some((cell) => cell?.content?.kind === "text" && cell.content.text === `long collectives ${second!.code}`));
    const cells = page.rows[entry]!.cells.map((cell) => (cell?.style?.unlocked === true ? { ...cell, content: { kind: "text" as const, text: "Từ trang." } } : cell));
    host.book = { ...host.book!, sheets: host.book!.sheets.map((sheet) => (sheet === page ? { ...page, rows: page.rows.map((row, index) => (index === entry ? { ...row, cells } : row)) } : sheet)) };
    await screen.press("Ghi vào sổ");
    expect([...(await kept()).dossier.summaries].map(({ code, long }) => [code, long]).sort()).toEqual([["U1", "Từ ngăn."], ["U2", "Từ trang."]]);
  });
});

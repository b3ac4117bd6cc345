/** @jest-environment jsdom */
import { layBook, readBook } from "../../src/book/secretaryBook";
import type { BookState } from "../../src/book/state";
import { decimal } from "../../src/text/decimal";
import { TIED_AWARD, tiedState } from "../support/tiedState";
import { MemoryHost } from "./support/memoryHost";
import { PaneScreen } from "./support/paneScreen";
import type { StepId } from "../../src/taskpane/state/steps";

jest.setTimeout(120_000);

const state = tiedState();
const [first] = state.scheme.collectives.groups[0]!.criteria;
let host: MemoryHost;
let screen: PaneScreen;

async function open(step: StepId, book: BookState = state): Promise<void> {
  host = new MemoryHost();
  host.book = layBook(book);
  screen = await PaneScreen.show(step, host);
  await screen.press("Đọc sổ Excel đang mở");
}

const kept = async (): Promise<BookState> => readBook((await host.read())!, "sổ");

afterEach(() => screen.close());

test("a mark is written only once it is right, reasoned and signed", async () => {
  await open("review");
  const mark = `Điểm Thẩm định, ${first!.id}`;
  await screen.fill(mark, "999");
  expect(screen.text).toContain("vượt tối đa");
  expect(screen.field(mark).getAttribute("aria-invalid")).toBe("true");
  expect(screen.button("Ghi vào sổ").disabled).toBe(true);
  await screen.fill(mark, "1,5");
  expect(screen.text).toContain("Còn điểm chưa có lý do.");
  await screen.fill(`Lý do đổi điểm ${first!.id}`, "Thiếu minh chứng");
  expect(screen.text).toContain("Hãy ghi người điều chỉnh.");
  await screen.fill("Người điều chỉnh", "Lê Thị Hoa");
  expect(screen.text).toMatch(/Tổng điểm: [\d,]+ → [\d,]+/);
  await screen.press("Ghi vào sổ");
  expect((await kept()).adjustments).toEqual([expect.objectContaining({ code: "U1", to: "1,5", reason: "Thiếu minh chứng", by: "Lê Thị Hoa" })]);
  expect(screen.text).toContain("1,5. Thiếu minh chứng; Lê Thị Hoa");
  expect(screen.field(mark).value).toBe("1,5");
});

test("what is typed stays while another step is looked at, and typing the old mark again takes it back", async () => {
  await open("review");
  await screen.fill(`Điểm Thẩm định, ${first!.id}`, "2");
  await screen.press("Kiểm tra & Xếp hạng, ");
  await screen.press("Thẩm định, ");
  expect(screen.field(`Điểm Thẩm định, ${first!.id}`).value).toBe("2");
  await screen.fill(`Điểm Thẩm định, ${first!.id}`, "");
  expect(screen.text).not.toContain("chưa ghi vào sổ");
});

test("changes made in the workbook come first, with their reasons to be given, and a click goes to the cell", async () => {
  const entries = state.marks.collectives.get("U3")!;
  await open("review", { ...state, marks: { ...state.marks, collectives: new Map([...state.marks.collectives, ["U3", { ...entries, council: new Map([[first!.id, { kind: "number", value: decimal("1") }]]) }]]) } });
  expect(screen.text).toContain("Điểm đã đổi chưa có lý do (1)");
  await screen.press(`${first!.id} (Tập thể - Hội đồng`);
  expect(host.visited).toEqual([expect.stringMatching(/^Tập thể - Hội đồng![A-Z]+10$/)]);
  await screen.fill("Người điều chỉnh", "Thư ký");
  await screen.fill(`Lý do đổi điểm ${first!.id}, U3`, "Hội đồng thống nhất");
  await screen.press("Ghi 1 lý do");
  expect((await kept()).adjustments).toEqual([expect.objectContaining({ code: "U3", reason: "Hội đồng thống nhất", by: "Thư ký" })]);
  expect(screen.text).not.toContain("Điểm đã đổi chưa có lý do");
});

test("an exclusion names its effect, is written, and is taken out only after a second click", async () => {
  await open("review");
  await screen.press("Loại trừ (0)");
  expect(screen.text).toContain("Chưa có trường hợp nào.");
  await screen.press("Thêm trường hợp");
  expect(screen.button("Ghi vào sổ").disabled).toBe(true);
  await screen.fill("Cá nhân", "P1");
  await screen.fill("Trường hợp", "Đang điều tra, thanh tra");
  await screen.fill("Lý do", "Đang thanh tra");
  expect(screen.text).toContain("tạm giữ đề nghị");
  await screen.press("Ghi vào sổ");
  expect((await kept()).exclusions).toEqual([{ audience: "individuals", code: "P1", kind: "Đang điều tra, thanh tra", answer: "pending", classCap: "", reason: "Đang thanh tra", document: "" }]);
  await screen.press("Bỏ trường hợp của");
  expect((await kept()).exclusions).toHaveLength(1);
  await screen.press("Bỏ");
  expect((await kept()).exclusions).toEqual([]);
});

test("a stopped line asks for a choice within its places and for votes, and goes on once they are recorded", async () => {
  await open("propose");
  await screen.press("Dự thảo đề nghị");
  expect(screen.text).toContain("40 % × 5 = 2 → 2");
  const names = state.roster.units.map((unit) => unit.name);
  const go = (): HTMLButtonElement => screen.button("Ghi quyết định và lập lại đề nghị");
  for (const name of names.slice(0, 3)) {
    await screen.tick(name);
  }
  expect(screen.text).toContain("Chỉ còn 2 suất, hãy bỏ bớt.");
  expect(go().disabled).toBe(true);
  await screen.tick(names[0]!);
  for (const name of names.slice(1, 3)) {
    await screen.fill(`${name}: Đồng ý`, "8");
  }
  expect(go().disabled).toBe(false);
  await screen.press("Ghi quyết định và lập lại đề nghị");
  expect((await kept()).decisions.map(({ award, code, votes, base }) => [award, code, votes, base])).toEqual([
    [TIED_AWARD, "U2", "8", "9"],
    [TIED_AWARD, "U3", "8", "9"],
  ]);
  expect(screen.text).toContain(`Theo quyết định của Hội đồng: ${names[1]}, ${names[2]}`);
  expect(screen.text).toContain("Người không giữ chức vụ lãnh đạo: 8 trên 8 cá nhân (100 %).");
});

test("the dossier's form warns beside the field, and files wait until the documents were checked", async () => {
  await open("dossier");
  expect(screen.button("Tải hồ sơ Word (.zip)").disabled).toBe(true);
  await screen.fill("Cơ quan ban hành", "Ủy ban nhân dân quận Hạc Thành");
  await screen.settle();
  expect(screen.text).toContain("nêu “quận”, không còn từ 01/07/2025");
  await screen.press("Lập hồ sơ vào sổ và kiểm tra");
  expect(screen.text).toContain("Khớp với sổ");
  expect((await kept()).dossier.fields.issuer).toBe("Ủy ban nhân dân quận Hạc Thành");
  expect(screen.button("Tải hồ sơ Word (.zip)").disabled).toBe(false);
  await screen.fill("Địa danh", "Nơi khác");
  await screen.settle();
  expect(screen.text).toContain("Đã cũ");
  expect(screen.button("Tải hồ sơ Word (.zip)").disabled).toBe(true);
});

test("a copy says what is in and left out before it is made, and shows its totals and seal afterwards", async () => {
  await open("share");
  expect(screen.text).toContain("Không có");
  await screen.press("Lập và tải bản chia sẻ");
  expect(host.offered.map((file) => file.name)).toEqual(["hoi-dong.xlsx"]);
  expect(screen.text).toContain("Cộng tổng điểm tập thể");
  expect(document.querySelector(".ptd-seal code")?.textContent).toMatch(/^(?:[0-9a-f]{4} ){15}[0-9a-f]{4}$/);
});

import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { unzipSync } from "fflate";
import { layBook } from "../../src/book/secretaryBook";
import { readOwnBook, writeXlsx } from "../../src/host/file";
import { check } from "../../src/job/share";
import { NOT_DRAFT } from "../../src/dossier/facts";
import { isDossierStale, isDone, isProposalStale, isStale } from "../../src/taskpane/state/progress";
import { dossierState, filledFacts } from "../support/dossierState";
import { OpenSession } from "./support/session";

jest.setTimeout(120_000);

const run = promisify(execFile);
const { state } = dossierState({ plan: "001", units: 3, people: 6, facts: filledFacts });

describe("the dossier", () => {
  test("is drafted onto the book's pages with what is to be seen to, then handed out", async () => {
    const session = await new OpenSession(state).open();
    await session.jobs.dossier.draft(session.book, null);
    expect(session.host.book?.sheets.map((sheet) => sheet.name)).toEqual(expect.arrayContaining(["Tờ trình", "Biên bản", "Tóm tắt thành tích", "Đối chiếu hồ sơ"]));
    expect(session.host.offered).toEqual([]);
    expect(isDone(session.state, "dossier")).toBe(false);
    await session.jobs.dossier.handOut(session.book);
    expect(Object.keys(unzipSync(session.host.offered[0]!.bytes)).sort()).toEqual(["bien-ban.docx", "danh-sach-ca-nhan.docx", "danh-sach-tap-the.docx", "nhap-he-thong.xlsx", "to-trinh.docx", "tom-tat-thanh-tich.docx"]);
    expect(isDone(session.state, "dossier")).toBe(true);
  });

  test("has the very bytes the command line writes for the same book", async () => {
    const folder = await mkdtemp(join(tmpdir(), "ho-so-"));
    try {
      const book = join(folder, "so.xlsx");
      await writeFile(book, writeXlsx(layBook(state)));
      await run(process.execPath, ["--import", "tsx", "src/cli/main.ts", "propose", "--book", book, "--round", state.round, "--out", join(folder, "moi.xlsx"), "--json", join(folder, "moi.json"), "--dossier", join(folder, "ho-so")], { cwd: join(__dirname, "../.."), env: { ...process.env, NODE_OPTIONS: "" } });
      const session = await new OpenSession(state).open();
      await session.jobs.dossier.handOut(session.book);
      const zip = unzipSync(session.host.offered[0]!.bytes);
      const names = await readdir(join(folder, "ho-so"));
      expect(Object.keys(zip).sort()).toEqual(names.sort());
      for (const name of names) {
        expect([name, Buffer.compare(Buffer.from(zip[name]!), await readFile(join(folder, "ho-so", name)))]).toEqual([name, 0]);
      }
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  test("that is no draft any more and still lacks something is not handed out", async () => {
    const session = await new OpenSession(state).open();
    const { dossier } = session.book.state;
    await session.jobs.dossier.draft(session.book, { ...dossier, fields: { ...dossier.fields, draft: NOT_DRAFT, addressee: "" } });
    expect(session.state.desk.dossier?.findings.some((found) => found.severity === "error" && found.code === "dossier.field-missing")).toBe(true);
    await session.jobs.dossier.handOut(session.book);
    expect(session.host.offered).toEqual([]);
    expect(session.state.trouble).not.toBeNull();
  });

  test("is out of date once the facts or a mark change, and true again when it is drafted anew", async () => {
    const session = await new OpenSession(state).open();
    await session.jobs.dossier.draft(session.book, null);
    await session.jobs.outcome.rank(session.book);
    expect(isDossierStale(session.state)).toBe(false);
    await session.jobs.dossier.saveFacts(session.book, { ...session.book.state.dossier, recipients: ["Công an phường"] });
    expect(isDossierStale(session.state)).toBe(true);
    await session.jobs.dossier.draft(session.book, null);
    expect(isDossierStale(session.state)).toBe(false);
    await session.jobs.review.exclude(session.book, null, { audience: "individuals", code: "P1", kind: "Kỷ luật", answer: "pending", classCap: "", reason: "Đang xác minh", document: "" });
    expect(isDossierStale(session.state)).toBe(true);
  });

  test("someone moved to another unit in the workbook makes ranking, proposal and dossier old; so does another threshold the proposal", async () => {
    const session = await new OpenSession(state).open();
    await session.jobs.dossier.draft(session.book, null);
    expect([isStale(session.state), isProposalStale(session.state), isDossierStale(session.state)]).toEqual([false, false, false]);
    await session.jobs.dossier.saveFacts(session.book, { ...session.book.state.dossier, fields: { ...session.book.state.dossier.fields, threshold: "80" } });
    expect([isStale(session.state), isProposalStale(session.state), isDossierStale(session.state)]).toEqual([false, true, true]);
    await session.jobs.dossier.draft(session.book, null);
    const { roster } = session.book.state;
    const people = roster.people.map((person, index) => (index === 0 ? { ...person, unit: "U2" } : person));
    session.host.book = layBook({ ...session.book.state, roster: { ...roster, people } });
    await session.jobs.review.refresh(session.book);
    expect([isStale(session.state), isProposalStale(session.state), isDossierStale(session.state)]).toEqual([true, true, true]);
  });

  test("levels of award that were edited are kept by every job that reads the workbook anew", async () => {
    const session = await new OpenSession(state).open();
    const levels = [{ round: "tổng kết", subject: "tập thể", form: "Giấy khen", issued: "Chủ tịch UBND huyện", now: "Chủ tịch UBND phường", note: "" }];
    await session.jobs.dossier.saveFacts(session.book, { ...session.book.state.dossier, levels });
    await session.jobs.outcome.rank(session.book);
    expect((await session.kept()).dossier.levels).toEqual(levels);
  });

  test("facts that are typed go into the book with the draft", async () => {
    const session = await new OpenSession(state).open();
    session.dispatch({ type: "factsTyped", facts: { ...session.book.state.dossier, recipients: ["Đảng ủy phường"] } });
    await session.jobs.dossier.draft(session.book, session.state.desk.facts);
    expect(session.state.desk.facts).toBeNull();
    expect((await session.kept()).dossier.recipients).toEqual(["Đảng ủy phường"]);
  });
});

describe("copies for others", () => {
  test.each([
    [{ kind: "council" }, "hoi-dong.xlsx"],
    [{ kind: "unit", code: "U2" }, "ket-qua-U2.xlsx"],
    [{ kind: "public" }, "cong-khai.xlsx"],
  ] as const)("%j passes its own check, and the seal shown is the one it has", async (recipient, name) => {
    const session = await new OpenSession(state).open();
    await session.jobs.share.make(session.book, recipient, false);
    const [file] = session.host.offered;
    const [copy] = session.state.desk.copies;
    expect(file?.name).toBe(name);
    expect(check(file!.bytes, readOwnBook)).toEqual({ unchanged: true, seal: copy?.seal, changes: [] });
    expect(copy?.sheets).toEqual(readOwnBook(file!.bytes).sheets.map((sheet) => sheet.name));
    expect(copy?.totals.length).toBeGreaterThan(1);
    expect(copy?.leftOut).toMatch(/\.$/);
  });

  test("every unit's copy comes in one zip, each with its own seal", async () => {
    const session = await new OpenSession(state).open();
    await session.jobs.share.make(session.book, { kind: "units" }, true);
    const files = unzipSync(session.host.offered[0]!.bytes);
    expect(Object.keys(files)).toEqual(["ket-qua-U1.xlsx", "ket-qua-U2.xlsx", "ket-qua-U3.xlsx"]);
    expect(session.state.desk.copies.map(({ seal }) => seal)).toEqual(Object.values(files).map((bytes) => check(bytes, readOwnBook).seal));
    expect(new Set(session.state.desk.copies.map(({ seal }) => seal)).size).toBe(3);
  });

  test("a cancelled run hands out nothing", async () => {
    const session = await new OpenSession(state).open();
    const running = session.jobs.share.make(session.book, { kind: "units" }, false);
    session.jobs.cancel();
    await running;
    expect(session.host.offered).toEqual([]);
    expect(session.state.desk.copies).toEqual([]);
  });

  test("a copy that comes back is told apart from one that was changed, with the cell", async () => {
    const session = await new OpenSession(state).open();
    await session.jobs.share.make(session.book, { kind: "public" }, false);
    const { bytes } = session.host.offered[0]!;
    await session.jobs.share.check(new File([bytes.slice()], "nguyên.xlsx"));
    expect(session.state.desk.checked).toMatchObject({ file: "nguyên.xlsx", unchanged: true });
    const { share } = await import("../../src/job/share");
    const copy = share(session.book.state, { kind: "public" }, { now: "2026-11-25T06:00:00Z" });
    const altered = writeXlsx({ ...copy, sheets: copy.sheets.map((sheet, index) => (index !== 1 ? sheet : { ...sheet, rows: sheet.rows.map((row, at) => (at !== 4 ? row : { ...row, cells: row.cells.map((cell, column) => (column === 2 ? { ...cell, content: { kind: "text" as const, text: "Đơn vị khác" } } : cell)) })) })) });
    await session.jobs.share.check(new File([altered.slice()], "sửa.xlsx"));
    expect(session.state.desk.checked).toMatchObject({ file: "sửa.xlsx", unchanged: false, changes: [expect.objectContaining({ place: { sheet: "Đề nghị tập thể", cell: "C5" } })] });
    expect(session.state.result).toEqual({ key: "share.isChanged", words: { file: "sửa.xlsx", count: 1 } });
  });

  test("a workbook without a seal is refused with its name, and the last result stays", async () => {
    const session = await new OpenSession(state).open();
    await session.jobs.share.check(new File([writeXlsx(layBook(state)).slice()], "sổ.xlsx"));
    expect(session.state.desk.checked).toBeNull();
    expect(session.state.trouble).not.toBeNull();
  });
});

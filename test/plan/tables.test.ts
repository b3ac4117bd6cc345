import { readDocx } from "../../src/host/docx/readLines";
import { readPlanFile } from "../../src/job/readPlanFile";
import { type Audience, audiences, type CriteriaTree } from "../../src/plan/model";
import { planJson } from "../../src/plan/planJson";
import type { PlanReading } from "../../src/plan/reader/readPlanText";
import { statedPoints } from "../../src/plan/reader/table/points";
import { parsePlan } from "../../src/plan/readPlan";
import { sourceText } from "../../src/plan/source";
import { checkScheme } from "../../src/scheme/check";
import { offerScheme } from "../../src/scheme/offer";
import { plain } from "../../src/text/decimal";
import { type Block, type Cell, planDocument } from "../support/planDocument";

const opening = ["UBND XÃ ĐÔNG HÒA", "Số: 12/KH-UBND", "Đông Hòa, ngày 05 tháng 01 năm 2026", "KẾ HOẠCH", "Tổ chức phong trào thi đua năm 2026", "I. MỤC ĐÍCH", "Nâng cao chất lượng công tác.", "II. TỔ CHỨC THỰC HIỆN", "Chấm điểm theo phụ lục kèm theo."];
const heading = ["TT", "Nội dung tiêu chí", "Điểm tối đa", "Điểm tự chấm", "Ghi chú"];
const wide = (text: string, span = 5): readonly Cell[] => [{ text, span }];
const row = (no: string, text: string, points = ""): readonly string[] => [no, text, points, "", ""];

async function read(blocks: readonly Block[]): Promise<PlanReading> {
  const reading = await readPlanFile(await planDocument([...opening, ...blocks]), { docx: readDocx, pdf: () => Promise.reject(new Error("no PDF")) });
  expect(parsePlan(planJson(reading.plan))).toEqual(reading.plan);
  return reading;
}
const tree = ({ groups }: CriteriaTree): unknown => groups.map(({ text, criteria }) => [text, ...criteria.map((criterion) => [criterion.text, criterion.maximum ?? "–"])]);
const codes = ({ findings }: PlanReading): readonly string[] => findings.map(({ code }) => code).filter((code) => !["plan.read-automatically", "plan.field-unread", "plan.one-audience"].includes(code));

const units: Block = [
  heading,
  row("I", "Thực hiện nhiệm vụ chính trị", "60"),
  row("1", "Hoàn thành chỉ tiêu được giao", "40 điểm"),
  row("2", "Báo cáo đúng hạn, đầy đủ", "20"),
  row("II", "Xây dựng đơn vị", "40"),
  row("1", "Đoàn kết nội bộ", "25,5"),
  row("2", "Công sở văn minh, an toàn", "14,5"),
  [{ text: "Tổng cộng", span: 2 }, "100", "", ""],
];
const people: Block = [
  heading,
  wide("A. Phẩm chất đạo đức"),
  row("1", "Chấp hành chủ trương, pháp luật", "30"),
  row("2", "Giữ gìn đoàn kết", "20"),
  wide("B. Kết quả công tác"),
  row("3", "Hoàn thành nhiệm vụ", "50"),
];

test("rows are criteria in their groups, with the points and the place the table gives", async () => {
  const reading = await read(["PHỤ LỤC 1", "Bảng chấm điểm thi đua đối với tập thể", units, "PHỤ LỤC 2", "Bảng chấm điểm thi đua đối với cá nhân", people]);
  const { plan, lines } = reading;
  expect(tree(plan.collectives)).toEqual([
    ["Thực hiện nhiệm vụ chính trị", ["Hoàn thành chỉ tiêu được giao", "40"], ["Báo cáo đúng hạn, đầy đủ", "20"]],
    ["Xây dựng đơn vị", ["Đoàn kết nội bộ", "25.5"], ["Công sở văn minh, an toàn", "14.5"]],
  ]);
  expect(tree(plan.individuals)).toEqual([
    ["Phẩm chất đạo đức", ["Chấp hành chủ trương, pháp luật", "30"], ["Giữ gìn đoàn kết", "20"]],
    ["Kết quả công tác", ["Hoàn thành nhiệm vụ", "50"]],
  ]);
  const [first] = plan.individuals.groups[1]!.criteria;
  expect(first?.tableRow).toEqual([2, 6]);
  expect(sourceText(lines, first!.sourceLines)).toBe("3 Hoàn thành nhiệm vụ 50");
  expect(codes(reading)).toEqual(["plan.points-stated", "plan.points-stated"]);
  expect(reading.findings.filter(({ code }) => code === "plan.points-stated").map(({ params }) => params)).toEqual([{ who: "tập thể", sum: "100" }, { who: "cá nhân", sum: "100" }]);
});

test("the scheme that is offered has just the stated points, and a scale that is their sum", async () => {
  const { plan } = await read(["Bảng điểm tập thể", units, "Bảng điểm cá nhân", people]);
  const scheme = offerScheme(plan);
  const maxima = (audience: Audience): readonly string[] => scheme[audience].groups.flatMap(({ criteria }) => criteria.map(({ maximum }) => plain(maximum)));
  expect(plain(scheme.scale)).toBe("100");
  expect(audiences.map(maxima)).toEqual([["40", "20", "25.5", "14.5"], ["30", "20", "50"]]);
  expect(scheme.collectives.groups.map(({ weight }) => plain(weight))).toEqual(["60", "40"]);
  expect(checkScheme(scheme, plan).filter(({ severity }) => severity === "error")).toEqual([]);
});

test("sums that differ between the audiences are kept as maxima, weighed on one scale", async () => {
  const { plan } = await read(["Bảng điểm tập thể", units, "Bảng điểm cá nhân", [heading, row("I", "Chung", ""), row("1", "Một", "20"), row("2", "Hai", "30"), row("II", "Riêng", ""), row("1", "Ba", "10")]]);
  const scheme = offerScheme(plan);
  expect(plain(scheme.scale)).toBe("100");
  expect(scheme.individuals.groups.map(({ weight }) => plain(weight))).toEqual(["83.33", "16.67"]);
  expect(checkScheme(scheme, plan).filter(({ severity }) => severity === "error")).toEqual([]);
});

test("a group column beside the criteria, merged downwards; 1.1 below 1; levels of a criterion stay within it", async () => {
  const reading = await read([
    "Tiêu chí chấm điểm đối với đơn vị",
    [
      ["STT", "Nhóm tiêu chí", "Nội dung", "Điểm chuẩn"],
      ["1", { text: "Chuyên môn", merge: "begins" }, "Hoàn thành kế hoạch năm", "30"],
      ["2", { text: "", merge: "goesOn" }, "Sáng kiến được công nhận", "20"],
      ["3", { text: "Nền nếp", merge: "begins" }, "Giờ giấc làm việc", "10"],
    ],
    "Tiêu chí chấm điểm đối với cá nhân",
    [
      ["TT", "Tiêu chí", "Thang điểm"],
      ["1", "Thực hiện nhiệm vụ", "60"],
      ["1.1", "Khối lượng công việc", "40"],
      ["-", "Đạt từ 100 % trở lên", "40"],
      ["-", "Đạt từ 80 % đến dưới 100 %", "30"],
      ["1.2", "Chất lượng", "20"],
      ["2", "Ý thức kỷ luật", "40"],
      ["a)", "Đi làm đúng giờ", ""],
      ["b)", "Mặc đồng phục", ""],
    ],
  ]);
  expect(tree(reading.plan.collectives)).toEqual([
    ["Chuyên môn", ["Hoàn thành kế hoạch năm", "30"], ["Sáng kiến được công nhận", "20"]],
    ["Nền nếp", ["Giờ giấc làm việc", "10"]],
  ]);
  expect(tree(reading.plan.individuals)).toEqual([
    ["Thực hiện nhiệm vụ", ["Khối lượng công việc - Đạt từ 100 % trở lên: 40 - Đạt từ 80 % đến dưới 100 %: 30", "40"], ["Chất lượng", "20"]],
    ["Tiêu chí", ["Ý thức kỷ luật a) Đi làm đúng giờ b) Mặc đồng phục", "40"]],
  ]);
  expect(codes(reading)).toContain("plan.levels-folded");
});

test("bonus and penalty rows are extras, and count in no sum of criteria", async () => {
  const reading = await read([
    "Bảng điểm thi đua các đơn vị",
    [heading, row("I", "Nhiệm vụ chung", "100"), row("1", "Việc một", "60"), row("2", "Việc hai", "40"), row("II", "Điểm thưởng", "5"), row("1", "Có sáng kiến cấp tỉnh", "3 điểm"), row("2", "Được báo chí nêu gương", "2"), row("III", "Điểm trừ", ""), row("1", "Báo cáo chậm", "-2"), row("2", "Vi phạm kỷ luật", "Trừ từ 3 đến 5 điểm mỗi lần"), [{ text: "TỔNG CỘNG (I + II)", span: 2 }, "105", "", ""]],
  ]);
  expect(reading.plan.collectives.bonus?.map(({ id, text, maximum }) => [id, text, maximum])).toEqual([["T.1", "Có sáng kiến cấp tỉnh", "3"], ["T.2", "Được báo chí nêu gương", "2"]]);
  expect(reading.plan.collectives.penalty?.map(({ id, text, maximum, tableRow }) => [id, text, maximum, tableRow])).toEqual([["P.1", "Báo cáo chậm", "2", [1, 9]]]);
  expect(codes(reading)).toEqual(["plan.extra-unread", "plan.points-stated"]);
  const scheme = offerScheme(reading.plan);
  expect([plain(scheme.collectives.bonusCap), plain(scheme.collectives.penaltyCap)]).toEqual(["5", "2"]);
  expect(checkScheme(scheme, reading.plan).filter(({ severity }) => severity === "error")).toEqual([]);
});

test("what cannot be read exactly is said at its row, and no points are offered then", async () => {
  const reading = await read([
    "Bảng điểm tập thể",
    [heading, row("1", "Rõ", "10"), row("2", "Khoảng", "Từ 3 đến 5"), row("3", "Không rõ", "5-10 điểm/lần"), row("4", "Trống", ""), [{ text: "5" }, "Gộp một", { text: "20", merge: "begins" }, "", ""], [{ text: "6" }, "Gộp hai", { text: "", merge: "goesOn" }, "", ""], row("7", "", "8"), [{ text: "Tổng", span: 2 }, "90", "", ""]],
  ]);
  expect(reading.findings.filter(({ place }) => place.line?.startsWith("bảng") === true).map(({ code, place, params }) => [code, place.line, params["text"]])).toEqual([
    ["plan.points-range", "bảng 1, dòng 3", "Khoảng"],
    ["plan.points-unclear", "bảng 1, dòng 4", "Không rõ"],
    ["plan.points-missing", "bảng 1, dòng 5", "Trống"],
    ["plan.points-joined", "bảng 1, dòng 7", "Gộp hai"],
    ["plan.row-unread", "bảng 1, dòng 8", "7 8"],
  ]);
  expect(tree(reading.plan.collectives)).toEqual([["Nội dung tiêu chí", ["Rõ", "10"], ["Khoảng", "5"], ["Không rõ", "–"], ["Trống", "–"], ["Gộp một", "20"], ["Gộp hai", "–"]]]);
  expect(codes(reading)).toContain("plan.points-partly");
  expect(new Set(offerScheme(reading.plan).collectives.groups.flatMap(({ criteria }) => criteria.map(({ maximum }) => plain(maximum))))).toEqual(new Set(["16.67", "16.66"]));
});

test("sums that do not agree are named with both numbers", async () => {
  const reading = await read(["Bảng điểm tập thể", [heading, row("I", "Nhóm", "50"), row("1", "Một", "20"), row("2", "Hai", "25"), [{ text: "Tổng cộng", span: 2 }, "100", "", ""]]]);
  expect(reading.findings.filter(({ code }) => code === "plan.points-sum").map(({ params, place }) => [place.line, params])).toEqual([
    ["bảng 1, dòng 2", { text: "Nhóm", stated: "50", sum: "45" }],
    ["bảng 1, dòng 5", { text: "Tổng cộng", stated: "100", sum: "45" }],
  ]);
});

test("one table for both, told apart by its own rows; a heading over two rows; a table that goes on after a page", async () => {
  const reading = await read([
    "Phụ lục: biểu điểm",
    [
      [{ text: "TT", merge: "begins" }, { text: "Nội dung", merge: "begins" }, { text: "Điểm", span: 2 }],
      [{ text: "", merge: "goesOn" }, { text: "", merge: "goesOn" }, "Tối đa", "Tự chấm"],
      ["(1)", "(2)", "(3)", "(4)"],
      [{ text: "A. ĐỐI VỚI TẬP THỂ", span: 4 }],
      ["1", "Việc của phòng", "100", ""],
      [{ text: "B. ĐỐI VỚI CÁ NHÂN", span: 4 }],
      ["1", "Việc của người", "60", ""],
    ],
    [["2", "Việc khác của người", "40", ""]],
  ]);
  expect(tree(reading.plan.collectives)).toEqual([["Nội dung", ["Việc của phòng", "100"]]]);
  expect(tree(reading.plan.individuals)).toEqual([["Nội dung", ["Việc của người", "60"]], ["Nội dung", ["Việc khác của người", "40"]]]);
});

test("tables of other things are none of criteria", async () => {
  const prose = ["III. TIÊU CHUẨN THI ĐUA", "1. Đối với tập thể", "- Một.", "2. Đối với cá nhân", "- Hai."];
  const reading = await read([...prose, "IV. PHÂN CÔNG", [["TT", "Nội dung công việc", "Đơn vị thực hiện", "Thời gian"], ["1", "Phát động", "Văn phòng", "Tháng 1"]], [["Nơi nhận:", "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH"]]]);
  expect(audiences.map((audience) => tree(reading.plan[audience]))).toEqual([[["Một", ["Một", "–"]]], [["Hai", ["Hai", "–"]]]]);
});

test("points in cells", () => {
  const shown = (text: string): string => {
    const points = statedPoints(text);
    return points.kind === "exact" || points.kind === "range" ? `${points.kind} ${points.negative ? "-" : ""}${points.value}` : points.kind;
  };
  expect(["10", "5 điểm", "7,5", "7.50đ", "Tối đa 10 điểm", "(10)", "05", "Từ 3 đến 5", "3 – 5 điểm", "0-10", "-2", "Trừ 2 điểm", "+3", "", "-", "…"].map(shown)).toEqual(["exact 10", "exact 5", "exact 7.5", "exact 7.5", "exact 10", "exact 10", "exact 5", "range 5", "range 5", "range 10", "exact -2", "exact -2", "exact 3", "blank", "blank", "blank"]);
  expect(["1.000", "10/10", "5 điểm/lần", "tối thiểu 5", "0", "mười", "10%", "5 + 5", "1,2,3", "5-3", "=5", "1e3", "99999"].map(shown).filter((kind) => kind !== "unclear")).toEqual([]);
});

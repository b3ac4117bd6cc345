import { AlignmentType, Document, Footer, Header, ImageRun, Packer, PageNumber, Paragraph, TextRun } from "docx";
import { deflateSync } from "node:zlib";
import { readPdf } from "../../src/cli/pdf";
import { Fault } from "../../src/finding/fault";
import { isPdf } from "../../src/host/pdf";
import { readPlanFile } from "../../src/job/readPlanFile";
import { criteriaOf } from "../../src/plan/criteria";
import { library, planText } from "../../src/plan/library";
import { audiences, type Plan } from "../../src/plan/model";
import { linesOnly } from "../../src/plan/reader/documentText";
import { readable } from "../../src/plan/reader/lines";
import { type PlanReading, readPlanText } from "../../src/plan/reader/readPlanText";
import { documentsToLockedPdf, documentsToPdf } from "../support/libreoffice";

jest.setTimeout(180_000);

const ids = library.map(({ id }) => id);
const readers = { docx: () => linesOnly([]), pdf: (bytes: Uint8Array) => readPdf(bytes) };
const read = (bytes: Uint8Array): Promise<PlanReading> => readPlanFile(bytes, readers, { file: "ke-hoach.pdf" });

/** A plan's text as offices lay it out: justified, first lines set in, a header, a page number at the foot. */
function typeset(id: string): Promise<Uint8Array> {
  const children = planText(id)
    .map(readable)
    .filter((line) => line !== "")
    .map((line) => new Paragraph({ children: [new TextRun({ text: line, font: "Liberation Serif", size: 28 })], alignment: AlignmentType.JUSTIFIED, indent: { firstLine: 567 }, spacing: { after: 120 } }));
  const header = new Header({ children: [new Paragraph("Phong trào thi đua")] });
  const footer = new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun("Trang "), new TextRun({ children: [PageNumber.CURRENT] })] })] });
  return Packer.pack(new Document({ sections: [{ children, headers: { default: header }, footers: { default: footer } }] }), "uint8array");
}

let printed: Map<string, Uint8Array>;
beforeAll(async () => {
  printed = await documentsToPdf(new Map(await Promise.all(ids.map(async (id) => [id, await typeset(id)] as const))));
});

test.each(ids)("%s: its PDF has the criteria of its text, word for word and in the same groups", async (id) => {
  const tree = (plan: Plan): unknown => audiences.map((audience) => plan[audience].groups.map(({ text, criteria }) => [text, ...criteria.map((criterion) => criterion.text)]));
  const { plan } = await read(printed.get(id)!);
  const expected = readPlanText(planText(id)).plan;
  expect(tree(plan)).toEqual(tree(expected));
  expect({ number: plan.docNumber, title: plan.title, from: plan.period.from }).toEqual({ number: expected.docNumber, title: expected.title, from: expected.period.from });
});

test("headers and page numbers are in no line", async () => {
  const { lines, plan } = await read(printed.get("001")!);
  expect(lines.filter((line) => /^Trang \d|^Phong trào thi đua$/u.test(line))).toEqual([]);
  expect(criteriaOf(plan.individuals).filter(({ text }) => /Trang \d/u.test(text))).toEqual([]);
});

/** A PDF of given objects; each is its dictionary, or the dictionary and the bytes of a stream. */
function pdfOf(objects: readonly (string | readonly [string, Uint8Array])[], trailer = ""): Uint8Array {
  const parts: Uint8Array[] = [latin("%PDF-1.7\n")];
  const starts: number[] = [];
  const length = (): number => parts.reduce((sum, part) => sum + part.length, 0);
  objects.forEach((object, index) => {
    starts.push(length());
    const [dictionary, stream] = typeof object === "string" ? [object, undefined] : object;
    parts.push(latin(`${index + 1} 0 obj\n${stream === undefined ? dictionary : `<< ${dictionary} /Length ${stream.length} >>\nstream\n`}`));
    parts.push(...(stream === undefined ? [] : [stream, latin("\nendstream")]), latin("\nendobj\n"));
  });
  const at = length();
  parts.push(latin(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${starts.map((start) => `${String(start).padStart(10, "0")} 00000 n \n`).join("")}trailer << /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${at}\n%%EOF`));
  return Uint8Array.from(Buffer.concat(parts));
}
const latin = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, "latin1"));
const catalog = "<< /Type /Catalog /Pages 2 0 R >>";
const onePage = (content: readonly [string, Uint8Array], resources = "", more: readonly (string | readonly [string, Uint8Array])[] = [], trailer = ""): Uint8Array =>
  pdfOf([catalog, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>", `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << ${resources} >> >>`, content, ...more], trailer);

describe("what is no readable PDF is refused by name", () => {
  const refusal = async (bytes: Uint8Array, seconds?: number): Promise<string> => {
    expect(isPdf(bytes)).toBe(true);
    try {
      await readPlanFile(bytes, { ...readers, pdf: (pdf) => readPdf(pdf, seconds) }, { file: "ke-hoach.pdf" });
      return "read";
    } catch (error) {
      expect(error).toBeInstanceOf(Fault);
      expect((error as Fault).place.file).toBe("ke-hoach.pdf");
      return (error as Fault).code;
    }
  };

  test("a scan has no text layer", async () => {
    const dot = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");
    const picture = new Paragraph({ children: [new ImageRun({ type: "png", data: dot, transformation: { width: 500, height: 600 } })] });
    const scan = await documentsToPdf(new Map([["scan", await Packer.pack(new Document({ sections: [{ children: [picture] }] }), "uint8array")]]));
    expect(await refusal(scan.get("scan")!)).toBe("plan.pdf-no-text");
  });

  test("one with a password, however its dictionary spells that", async () => {
    const locked = await documentsToLockedPdf(new Map([["locked", await typeset("003")]]), "mật khẩu");
    expect(await refusal(locked.get("locked")!)).toBe("plan.pdf-encrypted");
    expect(await refusal(onePage(["", latin("BT ET")], "", ["<< /Filter /Standard >>"], "/Encr#79pt 5 0 R"))).toBe("plan.pdf-encrypted");
  });

  test("cut off, overwritten or empty", async () => {
    const whole = printed.get("003")!;
    const flipped = whole.map((byte, at) => (at > 2_000 && at % 37 === 0 ? byte ^ 0xff : byte));
    const damaged = [whole.subarray(0, Math.floor(whole.length / 2)), flipped, latin(`%PDF-1.7\n${"1 0 obj\n".repeat(2_000)}`)];
    const outcomes: string[] = [];
    for (const bytes of damaged) {
      outcomes.push(await refusal(bytes));
    }
    // PDF.js mends what it can; what it mends has lost its text.
    expect(outcomes.filter((code) => !["plan.pdf-damaged", "plan.pdf-no-text", "plan.criteria-none"].includes(code))).toEqual([]);
  });

  test("streams that unpack to more than any plan, be it in two steps or in an old way", async () => {
    const zeros = deflateSync(Buffer.alloc(80 * 1024 * 1024, 32), { level: 9 });
    expect(await refusal(onePage(["/Filter /FlateDecode", zeros]))).toBe("plan.pdf-unsafe");
    expect(await refusal(onePage(["/Filter [/FlateDecode /FlateDecode]", deflateSync(zeros)]))).toBe("plan.pdf-unsafe");
    expect(await refusal(onePage(["/Filter /LZWDecode", latin("abc")]))).toBe("plan.pdf-unsafe");
  });

  test("more pages than any plan", async () => {
    const kids = Array.from({ length: 301 }, () => "3 0 R").join(" ");
    expect(await refusal(pdfOf([catalog, `<< /Type /Pages /Kids [${kids}] /Count 301 >>`, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>"]))).toBe("plan.pdf-pages");
  });

  test("forms within forms without end, and pages within themselves", async () => {
    const depth = 9;
    const forms = Array.from({ length: depth }, (_, index) => [`/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /F ${index === depth - 1 ? 5 : index + 6} 0 R >> /Font << /T 14 0 R >> >>`, latin(`${"/F Do ".repeat(12)} BT /T 9 Tf (x) Tj ET`)] as const);
    const bomb = onePage(["", latin("/F Do ".repeat(12))], "/XObject << /F 5 0 R >>", [...forms, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"]);
    expect(["plan.pdf-slow", "plan.pdf-damaged", "plan.pdf-no-text", "plan.pdf-pages"]).toContain(await refusal(bomb, 10));
    expect(["plan.pdf-damaged", "plan.pdf-no-text", "plan.pdf-pages"]).toContain(await refusal(pdfOf([catalog, "<< /Type /Pages /Kids [2 0 R] /Count 1 >>"]), 30));
  });
});

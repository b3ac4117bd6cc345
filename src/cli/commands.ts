import { basename, join } from "node:path";
import { layBook, landing } from "../book/secretaryBook";
import { layUnitBook } from "../book/unitBook";
import { lineText } from "../book/pages/proposal";
import { Fault } from "../finding/fault";
import { messageText } from "../finding/finding";
import { readXlsx, writeXlsx } from "../host/file";
import { Collection, controlOf, type FileReport } from "../job/collect";
import { issue, phieux } from "../job/issue";
import { draftProposal } from "../job/propose";
import { rank, rankLines } from "../job/rank";
import { library } from "../plan/library";
import { audiences } from "../plan/model";
import { schemeJson } from "../scheme/json";
import { offerScheme } from "../scheme/offer";
import { decimal, plain } from "../text/decimal";
import type { Arguments, Signature } from "./arguments";
import { exists, filesUnder, readBytes, writeAll } from "./files";
import { loadBook, loadPlan, loadRoster, loadScheme } from "./inputs";
import type { Progress } from "./progress";

export interface Command {
  readonly summary: string;
  readonly signature: Signature;
  run(args: Arguments, progress: Progress): Promise<void>;
}

const now = (): string => new Date().toISOString().replace(/\.\d+Z$/, "Z");
const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

export const BOOK_NAME = "so-tong-hop.xlsx";

const plans: Command = {
  summary: "liệt kê năm kế hoạch có sẵn",
  signature: { required: [], flags: ["json"] },
  async run(args, progress) {
    const rows = library.map(({ id, title, issuer, collectives, individuals }) => {
      const [units, people] = [collectives, individuals].map(({ groups }) => ({ groups: groups.length, criteria: groups.reduce((count, group) => count + group.criteria.length, 0) }));
      return { id, title, issuer, collectives: units, individuals: people };
    });
    progress.print(args.flag("json") ? json(rows) : rows.map((row) => `${row.id}  ${row.title} (${row.issuer})\n`).join(""));
  },
};

const scheme: Command = {
  summary: "ghi thang điểm gợi ý của một kế hoạch để sửa",
  signature: { required: ["plan", "out"], optional: ["step", "scale"], flags: ["clauses"] },
  async run(args, progress) {
    const plan = await loadPlan(args.value("plan"));
    const step = args.optional("step");
    const scale = args.optional("scale");
    const offer = offerScheme(plan, { clauses: args.flag("clauses"), ...(step === undefined ? {} : { step: decimal(step) }), ...(scale === undefined ? {} : { scale: decimal(scale) }) });
    await writeAll([{ path: args.value("out"), bytes: schemeJson(offer) }]);
    progress.say(`Đã ghi thang điểm gợi ý: ${args.value("out")}`);
  },
};

const issueCommand: Command = {
  summary: "lập sổ tổng hợp và phiếu chấm cho từng đơn vị",
  signature: { required: ["plan", "roster", "round", "out"], optional: ["scheme"] },
  async run(args, progress) {
    const plan = await loadPlan(args.value("plan"));
    const roster = await loadRoster(args.value("roster"));
    const out = args.value("out");
    const bookPath = join(out, BOOK_NAME);
    if (await exists(bookPath)) {
      throw new Fault("cli.out-exists", { file: bookPath });
    }
    const state = issue({ plan, scheme: await loadScheme(args.optional("scheme"), plan), roster: roster.roster, rosterFindings: roster.findings, round: args.value("round"), now: now() });
    for (const found of roster.findings) {
      progress.say(new Fault(found.code, found.place, found.params).message);
    }
    const all = phieux(state);
    const files: { path: string; bytes: Uint8Array }[] = [];
    for (const [index, phieu] of all.entries()) {
      progress.step("Lập phiếu", index + 1, all.length, phieu.unit.code);
      files.push({ path: join(out, "phieu", `${phieu.unit.code}.xlsx`), bytes: writeXlsx(layUnitBook(phieu)) });
    }
    await writeAll([...files, { path: bookPath, bytes: writeXlsx(layBook(state)) }]);
    progress.say(`Đã lập ${files.length} phiếu và sổ tổng hợp: ${bookPath}`);
  },
};

const collect: Command = {
  summary: "đưa các tệp đơn vị gửi về vào sổ",
  signature: { required: ["book", "returned", "out", "json"], many: ["accept"] },
  async run(args, progress) {
    const state = await loadBook(args.value("book"));
    const folder = args.value("returned");
    const names = await filesUnder(folder);
    if (names.length === 0) {
      throw new Fault("cli.returned-empty", { file: folder });
    }
    const accepted = new Set(args.many("accept").map((name) => basename(name).normalize("NFC")));
    const present = new Set(names.map((name) => basename(name).normalize("NFC")));
    for (const name of accepted) {
      if (!present.has(name)) {
        throw new Fault("cli.accept-unknown", { file: folder }, { name });
      }
    }
    const collection = new Collection(state, { now: now(), read: readXlsx, accept: (name) => accepted.has(basename(name).normalize("NFC")) });
    const reports: FileReport[] = [];
    for (const [index, name] of names.entries()) {
      progress.step("Thu phiếu", index + 1, names.length, name);
      reports.push(collection.take({ name, bytes: await readBytes(join(folder, name)) }));
    }
    const next = collection.state;
    const report = {
      files: reports.map(({ file, unit, status, reasons }) => ({ file, unit, status, reasons: reasons.map(reasonText) })),
      findings: reports.flatMap(({ findings }) => findings).map(({ code, severity, place, params }) => ({ code, severity, file: place.file ?? "", sheet: place.sheet ?? "", cell: place.cell ?? "", message: messageText(code, params) })),
      control: controlOf(next),
    };
    await writeAll([
      { path: args.value("out"), bytes: writeXlsx(layBook(next, { active: landing.checks })) },
      { path: args.value("json"), bytes: json(report) },
    ]);
    progress.say(`Phát hành ${report.control.issued}, đã thu ${report.control.returned}, còn thiếu ${report.control.missing.length}.`);
  },
};

function reasonText({ code, place, params }: FileReport["reasons"][number]): string {
  const where = [place.sheet, place.cell].filter((part) => part !== undefined && part !== "").join(" › ");
  return `${where === "" ? "" : `${where}: `}${messageText(code, params)}`;
}

const rankCommand: Command = {
  summary: "kiểm tra và xếp hạng",
  signature: { required: ["book", "out", "json"] },
  async run(args, progress) {
    const ranking = rank(await loadBook(args.value("book")), now());
    const [collectives, individuals] = audiences.map((audience) => rankLines(ranking.state, audience, ranking.standings[audience]));
    const lines = (rows: typeof collectives): object[] => (rows ?? []).map(({ code, name, cluster, total, complete, rank: place, class: className, tied }) => ({ code, name, cluster, total, complete, rank: place, class: className, tied }));
    const people = (individuals ?? []).map(({ code, name, unit, cluster, total, complete, rank: place, class: className, tied }) => ({ code, name, unit, cluster, total, complete, rank: place, class: className, tied }));
    const hasErrors = ranking.state.noted.some((item) => item.severity === "error");
    await writeAll([
      { path: args.value("out"), bytes: writeXlsx(layBook(ranking.state, { active: hasErrors ? landing.checks : landing.ranking })) },
      { path: args.value("json"), bytes: json({ collectives: lines(collectives), individuals: people }) },
    ]);
    progress.say(ranking.state.journal.at(-1)?.detail ?? "");
  },
};

const proposeCommand: Command = {
  summary: "dự thảo đề nghị khen thưởng theo chỉ tiêu",
  signature: { required: ["book", "round", "out", "json"] },
  async run(args, progress) {
    const draft = draftProposal(await loadBook(args.value("book")), args.value("round"), now());
    const { proposal } = draft;
    const count = (audience: (typeof audiences)[number]): number => proposal.proposed.filter((item) => item.audience === audience).length;
    const report = {
      proposed: proposal.proposed.map(({ audience, award, standing }) => ({ code: standing.code, audience, award, rank: standing.rank ?? null, total: standing.score.total === null ? null : plain(standing.score.total) })),
      stopped: proposal.lines.filter((line) => line.tied.length > 0).map((line) => ({ line: lineText(line), tied: line.tied.map((standing) => standing.code) })),
      counts: { collectives: count("collectives"), individuals: count("individuals") },
    };
    await writeAll([
      { path: args.value("out"), bytes: writeXlsx(layBook(draft.state, { proposal, active: landing.proposal })) },
      { path: args.value("json"), bytes: json(report) },
    ]);
    progress.say(`Đề nghị ${report.counts.collectives} tập thể, ${report.counts.individuals} cá nhân; ${report.stopped.length} chỉ tiêu dừng vì bằng điểm.`);
  },
};

export const commands: ReadonlyMap<string, Command> = new Map([
  ["plans", plans],
  ["scheme", scheme],
  ["issue", issueCommand],
  ["collect", collect],
  ["rank", rankCommand],
  ["propose", proposeCommand],
]);

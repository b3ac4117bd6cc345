import { join } from "node:path";
import { layBook, landing, rankingLanding } from "../book/secretaryBook";
import { layUnitBook } from "../book/unitBook";
import { audienceWord } from "../book/pages/names";
import { lineText } from "../book/pages/proposal";
import { Fault } from "../finding/fault";
import { writeXlsx } from "../host/file";
import { issue, phieus, refuseErrors } from "../job/issue";
import { draftDossier, refuseUnfit } from "../job/dossier";
import { draftProposal } from "../job/propose";
import { rank, rankLines } from "../job/rank";
import { library } from "../plan/library";
import { audiences, scoredAudiences } from "../plan/model";
import { checkScheme } from "../scheme/check";
import { schemeJson } from "../scheme/json";
import { offerScheme } from "../scheme/offer";
import { decimal, type Decimal, isMultiple, parseDecimal, plain, vietnamese, zero } from "../text/decimal";
import type { Arguments } from "./arguments";
import { intakeCommands } from "./collect";
import type { Command } from "./command";
import { checkWritable, exists, writeAll } from "./files";
import { dossierFiles, findingReport, IMPORT_NAME } from "./dossier";
import { tellFindings } from "./findings";
import { loadBook, loadPlan, loadRoster, loadScheme } from "./inputs";
import { mailCommands } from "./mail";
import { readPlanCommand } from "./readPlan";
import { reissueCommands } from "./reissue";
import { rosterCommands } from "./roster";
import { shareCommands } from "./share";

const now = (): string => new Date().toISOString().replace(/\.\d+Z$/, "Z");
const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

const BOOK_NAME = "so-tong-hop.xlsx";

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
    const [step, scale] = [positive(args, "step"), positive(args, "scale")];
    const [whole, unit] = [scale ?? decimal("100"), step ?? decimal("0.01")];
    if (!isMultiple(whole, unit)) {
      throw new Fault("scheme.scale", {}, { step: vietnamese(unit) });
    }
    const offer = offerScheme(plan, { clauses: args.flag("clauses"), step: unit, scale: whole });
    refuseErrors(checkScheme(offer, plan));
    await writeAll([{ path: args.value("out"), bytes: schemeJson(offer) }]);
    progress.say(`Đã ghi thang điểm gợi ý: ${args.value("out")}`);
  },
};

/** An option that is a number above 0; throws Fault `cli.number`. */
function positive(args: Arguments, option: string): Decimal | undefined {
  const given = args.optional(option);
  const value = given === undefined ? undefined : parseDecimal(given);
  if (given !== undefined && (value === undefined || value.lte(zero))) {
    throw new Fault("cli.number", {}, { option, value: given });
  }
  return value;
}

const issueCommand: Command = {
  summary: "lập sổ tổng hợp và phiếu chấm cho từng đơn vị",
  signature: { required: ["plan", "roster", "round", "out"], optional: ["scheme", "deadline"] },
  async run(args, progress) {
    const plan = await loadPlan(args.value("plan"));
    const roster = await loadRoster(args.value("roster"));
    const out = args.value("out");
    const bookPath = join(out, BOOK_NAME);
    if (await exists(bookPath)) {
      throw new Fault("cli.out-exists", { file: bookPath });
    }
    const state = issue({ plan, scheme: await loadScheme(args.optional("scheme"), plan), roster: roster.roster, rosterFindings: roster.findings, round: args.value("round"), deadline: args.optional("deadline") ?? "", now: now() });
    tellFindings(roster.findings, progress);
    const all = phieus(state);
    await checkWritable([bookPath, ...all.map(({ unit }) => join(out, "phieu", `${unit.code}.xlsx`))]);
    const files: { path: string; bytes: Uint8Array }[] = [];
    for (const [index, phieu] of all.entries()) {
      progress.step("Lập phiếu", index + 1, all.length, phieu.unit.code);
      files.push({ path: join(out, "phieu", `${phieu.unit.code}.xlsx`), bytes: writeXlsx(layUnitBook(phieu)) });
    }
    await writeAll([...files, { path: bookPath, bytes: writeXlsx(layBook(state)) }]);
    progress.say(`Đã lập ${files.length} phiếu và sổ tổng hợp: ${bookPath}`);
  },
};

const rankCommand: Command = {
  summary: "kiểm tra và xếp hạng",
  signature: { required: ["book", "out", "json"] },
  async run(args, progress) {
    await checkWritable([args.value("out"), args.value("json")]);
    const ranking = rank(await loadBook(args.value("book")), now());
    const [collectives, individuals] = audiences.map((audience) => rankLines(ranking.state, audience, ranking.standings[audience]));
    const lines = (rows: typeof collectives): object[] => (rows ?? []).map(({ code, name, cluster, total, complete, rank: place, class: className, tied }) => ({ code, name, cluster, total, complete, rank: place, class: className, tied }));
    const people = (individuals ?? []).map(({ code, name, unit, cluster, total, complete, rank: place, class: className, tied }) => ({ code, name, unit, cluster, total, complete, rank: place, class: className, tied }));
    const hasErrors = ranking.state.noted.some((item) => item.severity === "error");
    await writeAll([
      { path: args.value("out"), bytes: writeXlsx(layBook(ranking.state, { active: hasErrors ? landing.checks : rankingLanding(ranking.state) })) },
      { path: args.value("json"), bytes: json({ collectives: lines(collectives), individuals: people }) },
    ]);
    progress.say(ranking.state.journal.at(-1)?.detail ?? "");
  },
};

const proposeCommand: Command = {
  summary: "dự thảo đề nghị khen thưởng theo chỉ tiêu",
  signature: { required: ["book", "round", "out", "json"], optional: ["dossier"] },
  async run(args, progress) {
    const folder = args.optional("dossier");
    await checkWritable([args.value("out"), args.value("json"), ...(folder === undefined ? [] : [join(folder, IMPORT_NAME)])]);
    const draft = draftProposal(await loadBook(args.value("book")), args.value("round"), now());
    const { proposal } = draft;
    const count = (audience: (typeof audiences)[number]): number => proposal.proposed.filter((item) => item.audience === audience).length;
    const report = {
      proposed: proposal.proposed.map(({ audience, award, standing }) => ({ code: standing.code, audience, award, rank: standing.rank ?? null, total: standing.score.total === null ? null : plain(standing.score.total) })),
      stopped: proposal.lines.filter((line) => line.tied.length > 0).map((line) => ({ line: lineText(line), tied: line.tied.map((standing) => standing.code) })),
      outvoted: proposal.lines.filter((line) => line.outvoted.length > 0).map((line) => ({ line: lineText(line), codes: line.outvoted.map((standing) => standing.code) })),
      counts: { collectives: count("collectives"), individuals: count("individuals") },
    };
    const dossier = folder === undefined ? undefined : draftDossier(draft);
    for (const { code, place, params } of dossier?.findings ?? []) {
      progress.say(new Fault(code, place, params).message);
    }
    refuseUnfit(dossier?.findings ?? []);
    await writeAll([
      { path: args.value("out"), bytes: writeXlsx(layBook(dossier?.state ?? draft.state, { proposal, active: landing.proposal })) },
      { path: args.value("json"), bytes: json(dossier === undefined ? report : { ...report, findings: dossier.findings.map(findingReport) }) },
      ...(folder === undefined || dossier === undefined ? [] : await dossierFiles(folder, dossier)),
    ]);
    progress.say(`Đề nghị ${scoredAudiences(draft.state.scheme).map((audience) => `${report.counts[audience]} ${audienceWord(audience).toLocaleLowerCase("vi")}`).join(", ")}; ${report.stopped.length} chỉ tiêu dừng vì bằng điểm.`);
  },
};

export const commands: ReadonlyMap<string, Command> = new Map([
  ["plans", plans],
  ["read-plan", readPlanCommand],
  ["scheme", scheme],
  ...rosterCommands,
  ["issue", issueCommand],
  ...intakeCommands,
  ["rank", rankCommand],
  ["propose", proposeCommand],
  ...shareCommands,
  ...mailCommands,
  ...reissueCommands,
]);

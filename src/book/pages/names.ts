import { FACTS_PAGE, LEVELS_PAGE } from "../../dossier/facts";
import type { Audience } from "../../plan/model";
import type { Stage } from "../../score/stages";

/** Sheet names, as people see them on the tabs and as readers find them. */
export const RECORD_SHEET = "_phieu";

export const unitSheets = { guidance: "Hướng dẫn", collectives: "Tập thể", individuals: "Cá nhân" } as const;

export const bookSheets = {
  cover: "Bìa",
  criteria: "Tiêu chí",
  units: "Danh sách đơn vị",
  people: "Danh sách cá nhân",
  register: "Sổ phát hành",
  evidence: "Minh chứng",
  adjustments: "Điều chỉnh",
  exclusions: "Loại trừ",
  decisions: "Quyết định Hội đồng",
  checks: "Kiểm tra",
  waiting: "Chờ quyết định",
  waitingContent: "Nội dung tệp chờ",
  proposal: "Đề nghị",
  facts: FACTS_PAGE,
  levels: LEVELS_PAGE,
  trace: "Đối chiếu hồ sơ",
  submission: "Tờ trình",
  collectiveAnnex: "Danh sách tập thể kèm theo",
  individualAnnex: "Danh sách cá nhân kèm theo",
  minutes: "Biên bản",
  summaries: "Tóm tắt thành tích",
  journal: "Nhật ký",
} as const;

const audienceWords: Readonly<Record<Audience, string>> = { collectives: "Tập thể", individuals: "Cá nhân" };
const stageWords: Readonly<Record<Stage, string>> = { self: "tự chấm", verified: "thẩm định", council: "Hội đồng" };

export function audienceWord(audience: Audience): string {
  return audienceWords[audience];
}

export function stageWord(stage: Stage): string {
  return stageWords[stage];
}

/** "Tập thể - tự chấm" */
export function stageSheet(audience: Audience, stage: Stage): string {
  return `${audienceWords[audience]} - ${stageWords[stage]}`;
}

/** "Tập thể - chính thức" */
export function officialSheet(audience: Audience): string {
  return `${audienceWords[audience]} - chính thức`;
}

/** "Xếp hạng tập thể" */
export function rankingSheet(audience: Audience): string {
  return `Xếp hạng ${audienceWords[audience].toLocaleLowerCase("vi")}`;
}

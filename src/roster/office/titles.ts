import { type ColumnKind, kindOf, type PersonColumn, personColumns, type UnitColumn, unitColumns } from "../columns";

/** Columns that offices' own lists have beside, or instead of, those a roster is read from. */
export type OfficeColumn = "ordinal" | "unitName" | "family" | "given" | "male" | "female";

const ordinal: ColumnKind<OfficeColumn> = { key: "ordinal", title: "STT", others: ["TT", "Số TT", "Số thứ tự"], required: false };

const officeColumns: readonly ColumnKind<OfficeColumn>[] = [
  ordinal,
  {
    key: "unitName",
    title: "Đơn vị",
    others: ["Tên đơn vị", "Đơn vị công tác", "Cơ quan, đơn vị", "Phòng, ban", "Phòng ban", "Phòng, ban, đơn vị", "Phòng", "Bộ phận", "Nơi công tác"],
    required: false,
  },
  { key: "family", title: "Họ đệm", others: ["Họ", "Họ và đệm", "Họ, đệm", "Họ và tên đệm", "Họ, tên đệm", "Họ lót", "Họ và chữ lót", "Họ và chữ đệm"], required: false },
  { key: "given", title: "Tên", others: [], required: false },
  { key: "male", title: "Nam", others: [], required: false },
  { key: "female", title: "Nữ", others: [], required: false },
];

export type OfficePersonColumn = PersonColumn | OfficeColumn;
export type OfficeUnitColumn = UnitColumn | "ordinal";

/** What a heading of a list of people means. */
export function personTitle(text: string): OfficePersonColumn | undefined {
  return kindOf<OfficePersonColumn>(text, [...personColumns, ...officeColumns])?.key;
}

/** What a heading of a list of units means. */
export function unitTitle(text: string): OfficeUnitColumn | undefined {
  return kindOf<OfficeUnitColumn>(text, [...unitColumns, { ...ordinal, key: "ordinal" }])?.key;
}

/** Whether these headings are those of a list of people: a name, whole or in two parts. */
export function isPeopleHeading(cells: readonly string[]): boolean {
  const keys = new Set(cells.map(personTitle).filter((key) => key !== undefined));
  return keys.size >= 2 && (keys.has("name") || (keys.has("family") && keys.has("given")));
}

/** Whether these headings are those of a list of units, and not of people. */
export function isUnitsHeading(cells: readonly string[]): boolean {
  const keys = new Set(cells.map(unitTitle).filter((key) => key !== undefined));
  return keys.size >= 2 && keys.has("name") && !isPeopleHeading(cells);
}

import type { Dossier } from "../dossier";
import type { Gender } from "../roster/model";
import { type Book, type Content, type Sheet, text } from "./sheet";
import type { BookState } from "./state";
import { styles } from "./styles";

const genderWords: Readonly<Record<Gender, string>> = { female: "Nữ", male: "Nam", "": "" };

/**
 * The workbook a provincial system takes in: one sheet of collectives, one of individuals, one header row each.
 * Codes of kinds and awards, days of birth and addresses are the receiving system's or unknown here: left blank.
 * Layout seen in use: lifephongphanmem/thiduakhenthuong, `public/data/download`.
 */
export function importBook(state: BookState, { entries }: Dossier): Book {
  const people = new Map(state.roster.people.map((person) => [person.code, person]));
  const units = new Map(state.roster.units.map((unit) => [unit.code, unit.name]));
  return {
    title: "Dữ liệu nhập hệ thống thi đua, khen thưởng",
    sheets: [
      list("Tập thể", [["STT", 6], ["Tên đơn vị/tập thể", 60], ["Mã phân loại", 14], ["Mã hình thức", 14]], entries.collectives.map(({ name }) => [name, "", ""])),
      list(
        "Cá nhân",
        [["STT", 6], ["Họ và tên", 34], ["Giới tính", 10], ["Ngày sinh", 12], ["Chức vụ", 30], ["Phòng ban", 30], ["Tên đơn vị", 44], ["Địa chỉ", 30], ["Mã phân loại", 14], ["Mã hình thức", 14]],
        entries.individuals.map(({ code, name }) => {
          const person = people.get(code);
          return [name, genderWords[person?.gender ?? ""], "", person?.post ?? "", "", units.get(person?.unit ?? "") ?? "", "", "", ""];
        }),
      ),
    ],
  };
}

function list(name: string, columns: readonly (readonly [string, number])[], rows: readonly (readonly string[])[]): Sheet {
  const cell = (value: string): { content?: Content; style: typeof styles.text } => ({ ...(value === "" ? {} : { content: text(value) }), style: styles.text });
  return {
    name,
    columns: columns.map(([, width]) => ({ width })),
    rows: [
      { cells: columns.map(([title]) => ({ content: text(title), style: styles.header })) },
      ...rows.map((values, index) => ({ cells: [{ content: { kind: "number" as const, number: String(index + 1) }, style: styles.textCenter }, ...values.map(cell)] })),
    ],
  };
}

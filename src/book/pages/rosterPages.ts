import type { Gender, Person, PersonStanding, Roster, Unit } from "../../roster/model";
import type { ReadSheet } from "../cells";
import type { Sheet } from "../sheet";
import { bookSheets } from "./names";
import { layTable, readTable, type TablePage } from "./table";

const unitPage: TablePage = {
  name: bookSheets.units,
  title: "DANH SÁCH ĐƠN VỊ",
  columns: [
    { key: "code", title: "Mã đơn vị", width: 14 },
    { key: "name", title: "Tên đơn vị", width: 48 },
    { key: "cluster", title: "Cụm/khối", width: 20 },
    { key: "email", title: "Email", width: 34 },
  ],
};

const peoplePage: TablePage = {
  name: bookSheets.people,
  title: "DANH SÁCH CÁ NHÂN",
  columns: [
    { key: "code", title: "Mã", width: 14 },
    { key: "name", title: "Họ và tên", width: 32 },
    { key: "gender", title: "Giới tính", width: 10, centered: true },
    { key: "post", title: "Chức vụ", width: 28 },
    { key: "unit", title: "Mã đơn vị", width: 14 },
    { key: "standingText", title: "Đối tượng", width: 26 },
    { key: "standing", title: "", width: 6, hidden: true },
  ],
};

const genderWords: readonly (readonly [Gender, string])[] = [
  ["female", "Nữ"],
  ["male", "Nam"],
  ["", ""],
];
const standings: readonly PersonStanding[] = ["leader", "uniformed", "partyOrMass"];

export function layUnits(units: readonly Unit[]): Sheet {
  return layTable(unitPage, units.map((unit) => [unit.code, unit.name, unit.cluster, unit.email]));
}

export function layPeople(people: readonly Person[]): Sheet {
  const word = (gender: Gender): string => genderWords.find(([key]) => key === gender)?.[1] ?? "";
  return layTable(peoplePage, people.map((person) => [person.code, person.name, word(person.gender), person.post, person.unit, person.standingText, person.standing.join(" ")]));
}

/** The roster as the two list pages hold it. */
export function readRosterPages(units: ReadSheet, people: ReadSheet): Roster {
  return {
    units: readTable(units).map((at) => ({ code: at("code"), name: at("name"), cluster: at("cluster"), email: at("email") })),
    people: readTable(people).map((at) => ({
      code: at("code"),
      name: at("name"),
      gender: genderWords.find(([, word]) => word === at("gender"))?.[0] ?? "",
      post: at("post"),
      unit: at("unit"),
      standingText: at("standingText"),
      standing: standings.filter((standing) => at("standing").split(" ").includes(standing)),
    })),
  };
}

import type { Gender, Person, Roster, Unit } from "./model";
import { readStanding } from "./standing";

/**
 * An invented roster to try the program with: 12 units of a city in two clusters, 150 people. The names are made by
 * combining common ones; any likeness is chance.
 */
const units: readonly (readonly [code: string, name: string, cluster: string, people: number])[] = [
  ["VP", "Văn phòng HĐND và UBND", "Khối phòng, ban", 16],
  ["NV", "Phòng Nội vụ", "Khối phòng, ban", 12],
  ["TC", "Phòng Tài chính - Kế hoạch", "Khối phòng, ban", 13],
  ["TP", "Phòng Tư pháp", "Khối phòng, ban", 9],
  ["GD", "Phòng Giáo dục và Đào tạo", "Khối phòng, ban", 14],
  ["VH", "Phòng Văn hóa và Thông tin", "Khối phòng, ban", 11],
  ["HT", "Phường Hàm Rồng", "Khối phường, xã", 13],
  ["BD", "Phường Ba Đình", "Khối phường, xã", 14],
  ["DB", "Phường Điện Biên", "Khối phường, xã", 12],
  ["LS", "Phường Lam Sơn", "Khối phường, xã", 12],
  ["QT", "Phường Quảng Thắng", "Khối phường, xã", 13],
  ["DL", "Xã Đông Lĩnh", "Khối phường, xã", 11],
];

const families = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Ngô", "Lương", "Trịnh", "Mai", "Hà"];
const middles: Readonly<Record<Exclude<Gender, "">, readonly string[]>> = { female: ["Thị", "Thu", "Ngọc", "Thanh", "Thùy"], male: ["Văn", "Đức", "Minh", "Quang", "Hữu"] };
const givens: Readonly<Record<Exclude<Gender, "">, readonly string[]>> = {
  female: ["Hương", "Lan", "Hạnh", "Yến", "Thủy", "Nga", "Phượng", "Tuyết", "Quỳnh", "Bích", "Dung"],
  male: ["Hùng", "Dũng", "Tuấn", "Sơn", "Cường", "Thắng", "Khánh", "Bình", "Trung", "Phúc", "Giang"],
};
const posts: readonly (readonly [post: string, standing: string])[] = [
  ["Trưởng đơn vị", "lãnh đạo, quản lý"],
  ["Phó trưởng đơn vị", "lãnh đạo, quản lý"],
  ["Chuyên viên", "công chức"],
  ["Chuyên viên", "công chức"],
  ["Viên chức", "viên chức"],
  ["Cán sự", "công chức"],
];

export function sampleRoster(): Roster {
  let serial = 0;
  const people = units.flatMap(([unit, , , count]) =>
    Array.from({ length: count }, (_, index): Person => {
      serial += 1;
      const gender = (serial * 7) % 5 < 3 ? "female" : "male";
      const [post, standingText] = posts[Math.min(index, 2 + ((serial * 3) % 4))] ?? ["Chuyên viên", "công chức"];
      const name = [families[(serial * 5) % 14], middles[gender][Math.floor(serial / 14) % 5], givens[gender][(serial * 4) % 11]].join(" ");
      return { code: `${unit}${String(index + 1).padStart(2, "0")}`, name, gender, post, unit, standing: readStanding(standingText).standing, standingText };
    }),
  );
  return { units: units.map(([code, name, cluster]): Unit => ({ code, name, cluster, email: `${code.toLowerCase()}@example.vn` })), people };
}

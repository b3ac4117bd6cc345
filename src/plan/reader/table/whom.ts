import type { Audience } from "../../model";
import { folded } from "../folded";

const strong: Readonly<Record<Audience, RegExp>> = { collectives: /\btap the\b/, individuals: /\bca nhan\b/ };
const weak: Readonly<Record<Audience, RegExp>> = {
  collectives: /\b(?:cac |danh cho |doi voi |cua )(?:co quan|don vi|phong|khoa|truong|to|chi bo|chi doan|cong doan|to chuc|doanh nghiep|xa|cum|khoi)\b/,
  individuals: /\b(?:can bo|cong chuc|vien chuc|nguoi lao dong|giao vien|nhan vien|dang vien|doan vien|hoi vien|hoc sinh|sinh vien|quan nhan|chien si)\b/,
};

/** Whom a caption or a heading of a table concerns; undefined where it names neither or both. */
export function whomOf(text: string): Audience | undefined {
  const bare = folded(text);
  for (const signs of [strong, weak]) {
    const [units, people] = [signs.collectives.test(bare), signs.individuals.test(bare)];
    if (units !== people) {
      return units ? "collectives" : "individuals";
    }
    if (units) {
      return undefined;
    }
  }
  return undefined;
}

/** A row that only says whom those below it concern: "A. TẬP THỂ", "Phần II. Tiêu chí đối với cá nhân". */
export function audienceRow(text: string): Audience | undefined {
  const bare = folded(text);
  return bare.length <= 90 && /^(?:phan \w+ )?(?:cac )?(?:bang )?(?:tieu chi|tieu chuan|noi dung|diem)?(?: cham diem| thi dua| xep loai| danh gia)*\s*(?:doi voi |danh cho |cua )?(?:cac )?(?:tap the|ca nhan)(?: |$)/.test(bare) ? whomOf(text) : undefined;
}

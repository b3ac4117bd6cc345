import type { AudienceScheme, Quota } from "../scheme/model";
import type { Standing } from "../score/standing";

/**
 * Whether a subject may be proposed under a quota: complete, not knocked out, and of the quota's class or a better
 * one. A quota that names no class takes any but the lowest.
 */
export function mayBeProposed(standing: Standing, quota: Quota, rules: AudienceScheme): boolean {
  return standing.eligible && reachesClass(standing, quota.minimumClass, rules);
}

/** Whether the subject's class is `name` or better; null asks for any class but the lowest. */
export function reachesClass(standing: Standing, name: string | null, rules: AudienceScheme): boolean {
  const { bands } = rules;
  if (bands.length <= 1 && name === null) {
    return true;
  }
  const worst = name === null ? bands.length - 2 : bands.findIndex((band) => band.name === name);
  return bands.slice(0, worst + 1).some((band) => band.name === standing.className);
}

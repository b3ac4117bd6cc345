import { vietnamese, zero } from "../text/decimal";
import type { AudienceScheme } from "./model";
import type { Report } from "./report";

export function checkQuotas(rules: AudienceScheme, report: Report): void {
  const classes = new Set(rules.bands.map((band) => band.name));
  rules.quotas.forEach((quota, index) => {
    const path = `quotas[${index}]`;
    if (quota.award === "") {
      report("scheme.quota-award", `${path}.award`);
    }
    if (quota.amount.kind === "percent" && (quota.amount.percent.lte(zero) || quota.amount.percent.gt("100"))) {
      report("scheme.quota-percent", `${path}.percent`, { value: vietnamese(quota.amount.percent) });
    }
    if (quota.amount.kind === "count" && quota.amount.count < 1) {
      report("scheme.quota-count", `${path}.count`, { value: String(quota.amount.count) });
    }
    const baseClass = quota.base.startsWith("class:") ? quota.base.slice("class:".length) : undefined;
    if (baseClass === undefined && quota.base !== "all" && quota.base !== "ranked") {
      report("scheme.quota-base", `${path}.base`, { base: quota.base });
    }
    for (const name of [baseClass, quota.minimumClass]) {
      if (name !== undefined && name !== null && !classes.has(name)) {
        report("scheme.quota-class", path, { name });
      }
    }
  });
}

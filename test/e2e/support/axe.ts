import axe, { type AxeResults } from "axe-core";
import type { Page } from "playwright-core";

/** Waits for colours on their way from one to another; what moves for ever, or stands still in a closed fold, is let be. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const isSeen = (effect: AnimationEffect | null): boolean => effect instanceof KeyframeEffect && effect.target?.checkVisibility() === true;
    const passing = document.getAnimations().filter(({ effect }) => isSeen(effect) && effect?.getComputedTiming().iterations !== Number.POSITIVE_INFINITY);
    await Promise.allSettled(passing.map(({ finished }) => finished));
  });
}

/** What axe-core finds wrong with the page as it stands, one line for each element. */
export async function violations(page: Page): Promise<readonly string[]> {
  await settled(page);
  await page.evaluate(axe.source);
  const found = await page.evaluate(async () => {
    const { axe: runner } = globalThis as unknown as { axe: { run: () => Promise<AxeResults> } };
    const { violations: all } = await runner.run();
    return all.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)} (${(node.any[0] ?? node.all[0] ?? node.none[0])?.message ?? ""})`));
  });
  return found;
}

/** Elements that stick out of the viewport to the side, tables and previews that scroll by themselves aside. */
export function overflowing(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const pane = document.querySelector(".ptd-pane");
    const right = pane === null ? width : Math.min(width, pane.getBoundingClientRect().right);
    return [...(pane ?? document.body).querySelectorAll("*")]
      .filter((element) => element.closest(".ptd-scroll, .ptd-preview, .ptd-sr, .ptd-file") === null)
      .filter((element) => element.getBoundingClientRect().right > right + 1 && element.getBoundingClientRect().width > 0)
      .map((element) => `${element.tagName}.${element.className.toString().slice(0, 60)} ${element.textContent.slice(0, 40)}`);
  });
}

/** Below this ratio a text is as good as not there (WCAG asks for 4.5 where it is to be read at ease). */
const FAINT = 1.8;

/** Whether a text can hardly be told from its ground; where a colour is not named, black on white. */
export function isFaint({ color = "000000", fill = "FFFFFF" }: { readonly color?: string; readonly fill?: string }): boolean {
  const [light, dark] = [luminance(color), luminance(fill)].sort((a, b) => b - a);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05) < FAINT;
}

/** Relative luminance as WCAG 2 defines it, of RRGGBB. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const share = parseInt(color.slice(at, at + 2), 16) / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Moves the focus to an element once it is there: where what had the focus goes away with what it did. */
export function focusOn(id: string): void {
  requestAnimationFrame(() => document.getElementById(id)?.focus());
}

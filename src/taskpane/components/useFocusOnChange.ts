import { type RefObject, useEffect, useRef } from "react";

/** Moves the focus to an element whenever `value` changes, so that screen readers start at what is new; not at first. */
export function useFocusOnChange(value: string): RefObject<HTMLElement | null> {
  const element = useRef<HTMLElement>(null);
  const before = useRef(value);
  useEffect(() => {
    if (before.current !== value) {
      before.current = value;
      element.current?.focus({ preventScroll: true });
      element.current?.closest(".ptd-pane")?.scrollTo({ top: 0 });
      window.scrollTo({ top: 0 });
    }
  }, [value]);
  return element;
}

import { type RefObject, useEffect, useRef } from "react";

/**
 * Gives the focus back once a job has ended: buttons are disabled while one runs, and browsers then let the focus fall
 * to the page's top. It returns to what had it; where that is gone, or stays disabled, to `main`. A focus the user has
 * moved meanwhile is left alone.
 */
export function useFocusAfterWork(busy: boolean, main: RefObject<HTMLElement | null>): void {
  const last = useRef<HTMLElement | null>(null);
  const worked = useRef(false);
  useEffect(() => {
    const remember = ({ target }: FocusEvent): void => {
      if (target instanceof HTMLElement && target.closest("dialog") === null) {
        last.current = target;
      }
    };
    document.addEventListener("focusin", remember);
    return () => document.removeEventListener("focusin", remember);
  }, []);
  useEffect(() => {
    if (busy) {
      worked.current = true;
      return;
    }
    if (!worked.current) {
      return;
    }
    worked.current = false;
    const active = document.activeElement;
    if (active === null || active === document.body || active.matches(":disabled")) {
      const former = last.current;
      (former?.isConnected === true && !former.matches(":disabled") ? former : main.current)?.focus();
    }
  }, [busy, main]);
}

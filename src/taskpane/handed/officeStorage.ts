import { handedKey, type HandedTrouble, packTrouble, unpackTrouble, type WorkbookPlace } from "./handedTrouble";

function workbookPlace(): WorkbookPlace {
  return (Office.context.document as Office.Document | undefined)?.url ?? "";
}

function storageKey(): string {
  return handedKey(Office.context.partitionKey as string | undefined);
}

/** The storage of this machine; undefined where the browser keeps none for the page. */
function storage(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}

/** Leaves a reason for the pane; false where it could not be kept. */
export function leaveTrouble(trouble: HandedTrouble): boolean {
  try {
    const kept = storage();
    kept?.setItem(storageKey(), packTrouble(trouble, workbookPlace()));
    return kept !== undefined;
  } catch {
    // Full or forbidden: the dialogue says the reason all the same.
    return false;
  }
}

export function forgetTrouble(): void {
  storage()?.removeItem(storageKey());
}

/** Calls `show` for a reason that waits now, and whenever one is left later. The result stops it. */
export function watchForTrouble(show: (trouble: HandedTrouble) => void): () => void {
  let shown = 0;
  const look = (): void => {
    const trouble = unpackTrouble(storage()?.getItem(storageKey()) ?? null, workbookPlace(), Date.now());
    if (trouble !== undefined && trouble.at > shown) {
      shown = trouble.at;
      show(trouble);
    }
  };
  const onStorage = ({ key }: StorageEvent): void => {
    if (key === storageKey()) {
      look();
    }
  };
  look();
  window.addEventListener("storage", onStorage);
  // Where the two pages live in separate processes, no event crosses; the pane looks again when it is turned to.
  window.addEventListener("focus", look);
  return () => {
    window.removeEventListener("storage", onStorage);
    window.removeEventListener("focus", look);
  };
}

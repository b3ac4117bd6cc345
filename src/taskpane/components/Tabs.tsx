import { type JSX, type KeyboardEvent, useEffect, useRef } from "react";

export interface TabItem<T extends string> {
  readonly value: T;
  readonly name: string;
  readonly color?: string | undefined;
}

interface Props<T extends string> {
  readonly label: string;
  readonly items: readonly TabItem<T>[];
  readonly selected: T;
  readonly onSelect: (value: T) => void;
  /** The look of the tabs of a workbook instead of the pane's own. */
  readonly sheets?: boolean;
}

/** Tabs as the ARIA practices have them: one stop for the Tab key, arrows, Home and End move between them. */
export function Tabs<T extends string>({ label, items, selected, onSelect, sheets = false }: Props<T>): JSX.Element {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [selected]);
  const move = (event: KeyboardEvent): void => {
    const at = items.findIndex((item) => item.value === selected);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: items.length - 1 }[event.key];
    const next = to === undefined ? undefined : items[to];
    if (to !== undefined && next !== undefined) {
      event.preventDefault();
      onSelect(next.value);
      list.current?.querySelectorAll<HTMLElement>('[role="tab"]')[to]?.focus();
    }
  };
  return (
    <div ref={list} className={sheets ? "ptd-tabs ptd-sheet-tabs" : "ptd-tabs"} role="tablist" aria-label={label} onKeyDown={move}>
      {items.map(({ value, name, color }) => (
        <button
          key={value}
          type="button"
          role="tab"
          className="ptd-tab"
          aria-selected={value === selected}
          tabIndex={value === selected ? 0 : -1}
          style={color === undefined ? {} : { borderTopColor: `#${color}` }}
          onClick={() => onSelect(value)}
        >
          {name}
        </button>
      ))}
    </div>
  );
}

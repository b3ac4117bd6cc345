import { Button } from "@fluentui/react-components";
import { type JSX, useEffect, useMemo, useRef, useState } from "react";
import { address, parseAddress } from "../../book/address";
import type { Sheet } from "../../book/sheet";
import { usePane } from "../components/paneContext";
import { cellStyle, columnPixels, rowPixels } from "./cellStyle";
import { isNumber, shownText } from "./format";
import { layoutOf, type ShownRow } from "./layout";

const PAGE = 120;
const DEFAULT_WIDTH = 9;

/** One sheet as a table, read only. `target` is the address to be brought into view. */
export function SheetTable({ sheet, target, asked }: { readonly sheet: Sheet; readonly target: string; readonly asked: number }): JSX.Element {
  const { t } = usePane();
  const layout = useMemo(() => layoutOf(sheet), [sheet]);
  const wanted = parseAddress(target)?.row ?? 0;
  const [more, setMore] = useState(0);
  const shown = Math.max(PAGE + more, wanted + PAGE);
  const table = useRef<HTMLTableElement>(null);
  useEffect(() => {
    table.current?.querySelector('[data-target="true"]')?.scrollIntoView({ block: "center", inline: "center" });
  }, [target, asked, sheet]);
  const width = layout.columns.reduce((sum, column) => sum + columnPixels(sheet.columns[column]?.width ?? DEFAULT_WIDTH), 0);
  return (
    <>
      <table ref={table} className="ptd-sheet" data-grid={sheet.gridLines !== false} style={{ width }} aria-label={t("preview.sheet", { sheet: sheet.name })} lang="vi">
        <colgroup>
          {layout.columns.map((column) => (
            <col key={column} style={{ width: columnPixels(sheet.columns[column]?.width ?? DEFAULT_WIDTH) }} />
          ))}
        </colgroup>
        <tbody>
          {layout.rows.slice(0, shown).map((row) => (
            <SheetRow key={row.row} row={row} target={target} />
          ))}
        </tbody>
      </table>
      {layout.rows.length > shown && (
        <Button size="small" onClick={() => setMore(more + PAGE * 4)}>
          {t("preview.more", { count: Math.min(PAGE * 4, layout.rows.length - shown) })}
        </Button>
      )}
    </>
  );
}

function SheetRow({ row, target }: { readonly row: ShownRow; readonly target: string }): JSX.Element {
  return (
    <tr style={row.height === undefined ? {} : { height: rowPixels(row.height) }}>
      {row.cells.map(({ column, cell, colSpan, rowSpan }) => (
        <td
          key={column}
          colSpan={colSpan}
          rowSpan={rowSpan}
          data-wrap={cell?.style?.align?.wrap === true}
          data-target={target === address(row.row, column) ? true : undefined}
          style={cellStyle(cell?.style, isNumber(cell?.content))}
        >
          {shownText(cell?.content, cell?.style?.numberFormat)}
        </td>
      ))}
    </tr>
  );
}

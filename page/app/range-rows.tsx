import type { AddressMap } from "@aks-networking/networking";
import { useEffect, useRef, useState } from "preact/hooks";
import { kindNames, type Row } from "../map/rows";
import { amount, grouped } from "../map/scene";
import { Bar, Numbers } from "./parts";

interface RangeRowsProps {
  readonly map: AddressMap;
  readonly rows: readonly Row[];
  readonly closed: ReadonlySet<string>;
  /** The key of the row that has the focus, or would get it. */
  readonly active: string | undefined;
  readonly selected: string | undefined;
  readonly isPrinted: boolean;
  readonly onActive: (row: Row) => void;
  readonly onOpen: (row: Row, isOpen: boolean) => void;
  readonly onZoom: (row: Row) => void;
  /** Whether the key is one of the map's; where it goes to another row, that row. */
  readonly onKey: (key: string, row: Row | undefined) => Row | boolean;
}

const rowHeight = 30;
const spare = 8;
const columns = ["Range", "CIDR", "Addresses", "Usable", "Full scale, upgrade", "Left", "Notes"];

/**
 * All ranges as rows: the control for keyboard and screen reader. Only the rows in view are in the page, and those of
 * a printed page.
 */
export function RangeRows(props: RangeRowsProps) {
  const { rows, active, selected, isPrinted, onActive, onKey } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  const [height, setHeight] = useState(420);
  // The key of the row that is to have the focus once it is in the page.
  const wantsFocus = useRef<string | undefined>(undefined);
  const index = Math.max(
    rows.findIndex(({ key }) => key === active),
    0,
  );

  useEffect(() => {
    const element = scroller.current;
    if (element === null) {
      return;
    }
    setHeight(element.clientHeight);
    const observer = new ResizeObserver(() => setHeight(element.clientHeight));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  useEffect(() => {
    const element = scroller.current;
    if (element === null || active === undefined) {
      return;
    }
    const at = index * rowHeight;
    const room = element.clientHeight;
    if (at < element.scrollTop) {
      element.scrollTop = at;
    } else if (at + rowHeight > element.scrollTop + room) {
      element.scrollTop = at + rowHeight - room;
    }
    setTop(element.scrollTop);
  }, [active, index]);

  useEffect(() => {
    if (active !== undefined && wantsFocus.current === active) {
      wantsFocus.current = undefined;
      scroller.current?.querySelector<HTMLElement>(`[aria-rowindex="${index + 2}"]`)?.focus();
    }
  });

  const go = (to: number) => {
    const row = rows[Math.min(Math.max(to, 0), rows.length - 1)];
    if (row !== undefined) {
      wantsFocus.current = row.key;
      onActive(row);
    }
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const row = rows[index];
    const page = Math.max(Math.floor(height / rowHeight) - 1, 1);
    const moves: Readonly<Record<string, () => void>> = {
      ArrowDown: () => go(index + 1),
      ArrowUp: () => go(index - 1),
      PageDown: () => go(index + page),
      PageUp: () => go(index - page),
      Home: () => go(0),
      End: () => go(rows.length - 1),
      ArrowRight: () => {
        if (row?.type === "group" && props.closed.has(row.key)) {
          props.onOpen(row, true);
        } else if (row?.type === "group") {
          go(index + 1);
        }
      },
      ArrowLeft: () => {
        if (row?.type === "group") {
          props.onOpen(row, false);
        } else {
          go(rows.findIndex(({ key }) => key === row?.parent));
        }
      },
      Enter: () => row && props.onZoom(row),
    };
    const move = moves[event.key];
    if (move) {
      move();
      event.preventDefault();
      return;
    }
    const to = onKey(event.key, row);
    if (to) {
      wantsFocus.current = typeof to === "object" ? to.key : undefined;
      event.preventDefault();
    }
  };

  const first = isPrinted ? 0 : Math.max(Math.floor(top / rowHeight) - spare, 0);
  const last = isPrinted
    ? rows.length
    : Math.min(first + Math.ceil(height / rowHeight) + 2 * spare, rows.length);
  // The row with the focus stays in the page, also when it is scrolled out of view.
  const shown = [...Array(Math.max(last - first, 0)).keys()].map((each) => each + first);
  if (!isPrinted && rows.length > 0 && (index < first || index >= last)) {
    shown.push(index);
  }
  return (
    <div
      class={isPrinted ? "grid printed" : "grid"}
      role="treegrid"
      aria-label="Ranges"
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length}
      onKeyDown={onKeyDown}
    >
      <div role="rowgroup">
        <div class="row head" role="row" aria-rowindex={1}>
          {columns.map((name) => (
            <span role="columnheader" key={name}>
              {name}
            </span>
          ))}
        </div>
      </div>
      <div
        class="scroller"
        role="rowgroup"
        ref={scroller}
        onScroll={(event) => setTop(event.currentTarget.scrollTop)}
      >
        <div
          class="spacer"
          role="presentation"
          style={isPrinted ? {} : { height: `${rows.length * rowHeight}px` }}
        >
          {shown.map((at) => {
            const row = rows[at];
            return (
              row && (
                <RowLine
                  key={row.key}
                  {...props}
                  row={row}
                  at={at}
                  isActive={row.key === selected}
                  hasTab={at === index}
                  onFocused={() => row.key !== selected && onActive(row)}
                />
              )
            );
          })}
        </div>
      </div>
    </div>
  );
}

interface RowLineProps extends RangeRowsProps {
  readonly row: Row;
  readonly at: number;
  readonly isActive: boolean;
  readonly hasTab: boolean;
  readonly onFocused: () => void;
}

function RowLine({
  map,
  row,
  at,
  isActive,
  hasTab,
  closed,
  isPrinted,
  onFocused,
  onActive,
  onOpen,
  onZoom,
}: RowLineProps) {
  const isGroup = row.type === "group";
  const isOpen = !closed.has(row.key);
  const cells = cellsOf(map, row);
  return (
    <div
      class={`row ${row.type}${isActive ? " active" : ""}`}
      role="row"
      aria-level={row.level}
      aria-rowindex={at + 2}
      aria-selected={isActive}
      {...(isGroup && { "aria-expanded": isOpen })}
      tabIndex={hasTab ? 0 : -1}
      style={isPrinted ? {} : { transform: `translateY(${at * rowHeight}px)` }}
      onFocus={onFocused}
      onClick={() => onActive(row)}
      onDblClick={() => onZoom(row)}
    >
      <span role="gridcell" class={`name level-${row.level}`}>
        {isGroup ? (
          <span
            class={isOpen ? "twist open" : "twist"}
            aria-hidden="true"
            onClick={(event) => {
              event.stopPropagation();
              onOpen(row, !isOpen);
            }}
          />
        ) : (
          <i
            class={`chip ${row.type === "range" ? row.range.kind : row.type}`}
            aria-hidden="true"
          />
        )}
        <span class="cut">{cells.name}</span>
      </span>
      <span role="gridcell" class="mono cut">
        {cells.cidr}
      </span>
      <span role="gridcell" class="number">
        {cells.addresses}
      </span>
      <span role="gridcell" class="number">
        {cells.usable}
      </span>
      <span role="gridcell">{cells.use}</span>
      <span role="gridcell" class="number">
        {cells.left}
      </span>
      <span role="gridcell" class="cut">
        {cells.notes}
      </span>
    </div>
  );
}

function cellsOf(map: AddressMap, row: Row) {
  switch (row.type) {
    case "free": {
      const { blocks, addresses } = map.free[row.free] ?? { blocks: [], addresses: "0" };
      const more = blocks.length > 1 ? ` +${blocks.length - 1}` : "";
      return { name: "free", cidr: `${largestOf(blocks)}${more}`, addresses: amount(addresses) };
    }
    case "unknown": {
      const unknown = map.unknown[row.unknown];
      return { name: unknown?.name, cidr: "not known yet", notes: unknown?.reason };
    }
    case "group":
      return row.range === undefined
        ? { name: row.name, notes: grouped(row.count) }
        : {
            name: row.name,
            cidr: row.range.cidr,
            addresses: amount(row.range.addresses),
            notes: notesOf(row.range),
          };
    case "range": {
      const { name, cidr, addresses, usable, use } = row.range;
      return {
        name,
        cidr,
        addresses: amount(addresses),
        usable: usable === undefined ? undefined : grouped(usable),
        use: use && <Bar use={use} kind={row.range.kind} />,
        left: use && grouped(use.available - use.upgrade).replace("-", "−"),
        notes: notesOf(row.range),
      };
    }
  }
}

/** The block that holds most, which is what is looked for in free space. */
function largestOf(blocks: readonly string[]): string | undefined {
  const lengthOf = (block: string) => Number(block.slice(block.indexOf("/") + 1));
  return [...blocks].sort((a, b) => lengthOf(a) - lengthOf(b))[0];
}

function notesOf({
  problems = [],
  room,
  times,
  note,
  kind,
  owner,
}: Extract<Row, { type: "range" }>["range"]) {
  const words = [
    room && `room to /${room.slice(room.indexOf("/") + 1)}`,
    times && `×${times}, allowed`,
    note,
    kind === "taken" ? owner : kind === "apiServer" ? kindNames.apiServer : undefined,
  ].filter((word) => word !== undefined && word !== 0);
  return (
    <>
      <Numbers numbers={problems} /> {words.join(" · ")}
    </>
  );
}

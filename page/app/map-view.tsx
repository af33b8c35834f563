import type { AddressFamily, AddressMap, MapProblem } from "@aks-networking/networking";
import { useContext, useEffect, useMemo, useRef } from "preact/hooks";
import { defaultView } from "../map/default-view";
import type { Found } from "../map/find";
import type { Theme } from "../map/palettes";
import { indexOf } from "../map/range-index";
import { keyOf, openRows, type Row, rowsOf } from "../map/rows";
import type { Target } from "../map/scene";
import { cidrOf } from "../map/spaces";
import { FreeDetails, PlannedClusters, ProblemCards, RangeDetails, Undecided } from "./details";
import { Keys, keysInWords } from "./keys";
import { Legend } from "./legend";
import type { LinkState } from "./link";
import {
  changed,
  readWindows,
  settle,
  vnetOf,
  type Windows,
  windowsFor,
  windowTexts,
} from "./navigate";
import { Announce, copy, counted } from "./parts";
import { PrintedRulers } from "./printed-rulers";
import { RangeRows } from "./range-rows";
import { RulerCanvas } from "./ruler-canvas";

interface MapViewProps {
  readonly map: AddressMap;
  readonly state: LinkState;
  readonly theme: Theme;
  readonly isPrinted: boolean;
  readonly onState: (change: LinkState) => void;
  /** What the search field found, once for each time. */
  readonly found: { readonly found: Found } | undefined;
  /** The names of the clusters that were planned onto the map. */
  readonly planned: readonly string[];
  readonly onPlan: (name: string) => void;
  readonly onRemove: (name: string) => void;
}

/** The map: rulers, rows, and what is said about them. */
export function MapView(props: MapViewProps) {
  const { map, state, theme, isPrinted, onState, found } = props;
  const announce = useContext(Announce);
  const families = useMemo(() => familiesOf(map), [map]);
  const family =
    state.family !== undefined && families.includes(state.family)
      ? state.family
      : (families[0] ?? 4);
  const index = useMemo(() => indexOf(map, family), [map, family]);
  const rows = useMemo(() => rowsOf(map), [map]);
  const closed = useMemo(() => new Set(state.closed ?? closedAtFirst(rows)), [state.closed, rows]);
  const open = useMemo(() => openRows(rows, closed), [rows, closed]);
  const windows = useMemo(
    () => readWindows(index, state.windows) ?? defaultView(index).windows,
    [index, state.windows?.join()],
  );
  const selectedProblem = numberIn(state.selected, "problem");
  const row = rows.find(({ key }) => key === state.selected);
  const range = row?.type === "range" ? row.range : row?.type === "group" ? row.range : undefined;
  const problem = map.problems.find(({ number }) => number === selectedProblem);
  // Selecting a problem leaves the rows where they are.
  const lastActive = useRef<string | undefined>(undefined);
  const isOpen = (key: string | undefined) =>
    key !== undefined && open.some((each) => each.key === key);
  const active = [state.selected, lastActive.current].find(isOpen) ?? open[0]?.key;
  lastActive.current = active;

  const show = (text: string, vnet?: ReturnType<typeof cidrOf>): LinkState => {
    const cidr = cidrOf(text);
    if (cidr === undefined) {
      return {};
    }
    const to = cidr.family === family ? index : indexOf(map, cidr.family);
    const now = cidr.family === family ? windows : defaultView(to).windows;
    return { family: cidr.family, windows: windowTexts(windowsFor(to, cidr, now, vnet)) };
  };
  const showRow = (to: Row): LinkState => {
    const text = rangeText(map, to);
    const id = to.type === "range" || to.type === "group" ? to.range?.id : undefined;
    return text === undefined ? {} : show(text, id === undefined ? undefined : vnetOf(index, id));
  };
  const selectRow = (to: Row) => onState({ selected: to.key, ...showRow(to) });
  const selectProblem = (to: MapProblem) => {
    const [place] = to.places;
    const id = place?.ranges.find((each) => map.ranges[each]?.lane === "vnets") ?? place?.ranges[0];
    onState({
      selected: `problem ${to.number}`,
      ...(place && show(place.cidr, id === undefined ? undefined : vnetOf(index, id))),
    });
    announce(`${to.level} ${to.number}: ${to.message}`);
    requestAnimationFrame(() =>
      document.querySelector(".card.active")?.scrollIntoView({ block: "nearest" }),
    );
  };
  const onTarget = (target: Target) => {
    if (target.type === "problem") {
      const to = map.problems.find(({ number }) => number === target.number);
      if (to) {
        selectProblem(to);
      }
      return;
    }
    const key = target.type === "free" ? `free ${target.id}` : keyOf(map, target.id);
    const to = rows.find((each) => each.key === key);
    if (to) {
      onState({ selected: to.key, ...opened(state.closed ?? [...closed], to) });
    }
  };
  const goTo = (to: Windows) => {
    const texts = windowTexts(to);
    onState({ windows: texts });
    announce(`The rulers show ${texts.join(", then ")}`);
  };
  const zoomed = (factor: number) => {
    const [, last] = windows;
    const size = last.size * factor;
    const cidr = row && cidrOf(rangeText(map, row) ?? "");
    const middle =
      cidr && last.space.cidr.contains(cidr)
        ? Number(cidr.first - last.space.first)
        : last.from + last.size / 2;
    goTo(settle(index, changed(windows, 1, size, middle - size / 2)));
  };
  const next = <T,>(items: readonly T[], at: number, by: number): T | undefined =>
    items[(at + by + items.length) % Math.max(items.length, 1)];
  const onKey = (key: string, at: Row | undefined): Row | boolean => {
    switch (key) {
      case "+":
      case "=":
        zoomed(0.5);
        return true;
      case "-":
      case "−":
        zoomed(2);
        return true;
      case "n":
      case "N": {
        const from = map.problems.findIndex(({ number }) => number === selectedProblem);
        const to = next(map.problems, from < 0 && key === "N" ? 0 : from, key === "n" ? 1 : -1);
        if (to) {
          selectProblem(to);
        }
        return true;
      }
      case "f":
      case "F": {
        const free = open.filter(({ type }) => type === "free");
        const from = free.findIndex(
          (each) => open.indexOf(each) >= open.findIndex((each2) => each2.key === at?.key),
        );
        const isOn = free[from]?.key === at?.key;
        const to = next(free, from, key === "F" ? -1 : isOn ? 1 : 0);
        if (to) {
          selectRow(to);
        }
        return to ?? true;
      }
      case "c": {
        const text = at && rangeText(map, at);
        if (text !== undefined) {
          void copy(text).then(() => announce(`${text} copied`));
        }
        return true;
      }
      case "?":
        announce(keysInWords);
        document.querySelector(".keys")?.scrollIntoView({ block: "nearest" });
        return true;
      case "/":
        document.getElementById("find")?.focus();
        return true;
      case "Escape":
        goTo(defaultView(index).windows);
        return true;
      default:
        return false;
    }
  };

  useEffect(() => {
    if (row !== undefined) {
      announce(spoken(map, row));
    }
  }, [row?.key]);

  useEffect(() => {
    const one = found?.found;
    if (one === undefined) {
      return;
    }
    const to =
      one.range === undefined ? undefined : rows.find(({ key }) => key === keyOf(map, one.range));
    const about = map.problems.find(({ number }) => number === one.problem);
    if (about) {
      selectProblem(about);
    } else if (to) {
      onState({ selected: to.key, ...showRow(to), ...opened([...closed], to) });
    } else if (one.cidr) {
      const inside = map.free.findIndex(({ blocks }) =>
        blocks.some((block) => one.cidr && cidrOf(block)?.contains(one.cidr)),
      );
      onState({ ...(inside >= 0 && { selected: `free ${inside}` }), ...show(`${one.cidr}`) });
    }
    announce(`${one.title} ${one.detail}`);
  }, [found]);

  if (!map.ranges.some(({ kind }) => kind !== "reserved")) {
    return (
      <main class="empty">
        <h2>No ranges yet</h2>
        <p>
          Open or drop files of <code>pulumi stack export</code>, <code>pulumi preview --json</code>
          , <code>az network vnet list</code>, <code>az aks list</code>, an environment, CSV or an
          address plan. They are read in this page and go nowhere.
        </p>
      </main>
    );
  }
  const [a, b] = windowTexts(windows);
  const label = `Three rulers, each a magnified part of the one above: all ranges, then ${a}, then ${b}. The table below has the same in rows.`;
  const problems = map.problems.filter(({ level }) => level === "problem");
  const advice = map.problems.filter(({ level }) => level === "advice");
  const cards = { selected: selectedProblem, isPrinted, onShow: selectProblem };
  return (
    <main class="map">
      <section class="picture" aria-label="Map">
        <div class="above">
          <Legend map={map} />
          {families.length > 1 && (
            <FamilySwitch
              family={family}
              families={families}
              onFamily={(to) =>
                onState({ family: to, windows: windowTexts(defaultView(indexOf(map, to)).windows) })
              }
            />
          )}
        </div>
        {isPrinted ? (
          <PrintedRulers map={map} families={families} windows={windows} family={family} />
        ) : (
          <RulerCanvas
            index={index}
            windows={windows}
            selected={range?.id}
            theme={theme}
            label={label}
            onWindows={(to) => onState({ windows: windowTexts(to) })}
            onTarget={onTarget}
          />
        )}
        <h2 class="rows-title">
          Ranges <span>the same in rows</span>
        </h2>
        <RangeRows
          map={map}
          rows={isPrinted ? rows : open}
          closed={isPrinted ? new Set() : closed}
          active={active}
          selected={state.selected}
          isPrinted={isPrinted}
          onActive={selectRow}
          onOpen={(to, isOpen) => {
            const keys = new Set(closed);
            if (isOpen) {
              keys.delete(to.key);
            } else {
              keys.add(to.key);
            }
            onState({ closed: [...keys], selected: to.key });
          }}
          onZoom={(to) => {
            const cidr = cidrOf(rangeText(map, to) ?? "");
            if (cidr) {
              onState({ selected: to.key, ...zoomOn(map, cidr) });
            }
          }}
          onKey={onKey}
        />
        <Keys />
      </section>
      <aside aria-label="Findings">
        {range && <RangeDetails map={map} range={range} />}
        {row?.type === "free" && <FreeDetails map={map} free={row.free} />}
        <PlannedClusters {...props} />
        {map.problems.length === 0 && (
          <p class="fine">
            ✓ No problem found in{" "}
            {counted(map.ranges.filter(({ kind }) => kind !== "reserved").length, "range")}.
          </p>
        )}
        <ProblemCards title="Problems" problems={problems} {...cards} />
        <ProblemCards title="Advice" problems={advice} {...cards} />
        <Undecided map={map} />
        {problem && <span class="sr">{problem.message}</span>}
      </aside>
    </main>
  );
}

function familiesOf({ ranges }: AddressMap): readonly AddressFamily[] {
  const of = (isSix: boolean) =>
    ranges.some(({ cidr, kind }) => kind !== "reserved" && cidr.includes(":") === isSix);
  return of(true) ? (of(false) ? [4, 6] : [6]) : [4];
}

function FamilySwitch({
  family,
  families,
  onFamily,
}: {
  readonly family: AddressFamily;
  readonly families: readonly AddressFamily[];
  readonly onFamily: (family: AddressFamily) => void;
}) {
  return (
    <div class="switch" role="group" aria-label="Addresses">
      {families.map((each) => (
        <button
          type="button"
          key={each}
          aria-pressed={each === family}
          onClick={() => onFamily(each)}
        >
          IPv{each}
        </button>
      ))}
    </div>
  );
}

/** A short list of VNets is open; of a long one only those with problems. */
function closedAtFirst(rows: readonly Row[]): readonly string[] {
  const groups = rows.filter(({ type }) => type === "group");
  if (groups.length <= 40) {
    return groups.filter(({ key }) => key === "group Reserved").map(({ key }) => key);
  }
  const troubled = new Set(
    rows.flatMap((row) => (row.type === "range" && row.range.problems ? (row.parent ?? []) : [])),
  );
  return groups.filter(({ key }) => !troubled.has(key)).map(({ key }) => key);
}

function opened(closed: readonly string[], row: Row): LinkState {
  return row.parent !== undefined && closed.includes(row.parent)
    ? { closed: closed.filter((key) => key !== row.parent) }
    : {};
}

function zoomOn(map: AddressMap, cidr: NonNullable<ReturnType<typeof cidrOf>>): LinkState {
  const index = indexOf(map, cidr.family);
  const now = defaultView(index).windows;
  return { family: cidr.family, windows: windowTexts(windowsFor(index, cidr, now, cidr)) };
}

/** The range of a row, of free addresses the first block. */
function rangeText(map: AddressMap, row: Row): string | undefined {
  switch (row.type) {
    case "range":
      return row.range.cidr;
    case "group":
      return row.range?.cidr;
    case "free":
      return map.free[row.free]?.blocks[0];
    case "unknown":
      return undefined;
  }
}

function spoken(map: AddressMap, row: Row): string {
  if (row.type === "free") {
    const gap = map.free[row.free];
    return `free in ${map.ranges[gap?.parent ?? -1]?.name}: ${gap?.blocks.join(", ")}`;
  }
  if (row.type === "unknown") {
    return `${map.unknown[row.unknown]?.name}: not known yet`;
  }
  const range = row.range;
  if (range === undefined) {
    return row.type === "group" ? `${row.name}, ${row.count} rows` : "";
  }
  const problems = range.problems?.length ? `, in problem ${range.problems.join(" and ")}` : "";
  return `${range.name}, ${range.kind}, ${range.cidr}${problems}`;
}

function numberIn(selected: string | undefined, word: string): number | undefined {
  const [first, number = "", ...others] = selected?.split(" ") ?? [];
  return first === word && others.length === 0 && /^\d{1,9}$/.test(number)
    ? Number(number)
    : undefined;
}

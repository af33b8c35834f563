import type { AddressMap, MapKind, MapUse } from "@aks-networking/networking";
import { type ComponentChildren, createContext } from "preact";
import { useContext, useState } from "preact/hooks";
import { grouped } from "../map/scene";

/** Says something to a screen reader. */
export const Announce = createContext<(text: string) => void>(() => undefined);

/** The numbers of problems that are advice, so that a badge has the right colour. */
export const AdviceNumbers = createContext<ReadonlySet<number>>(new Set());

export function adviceNumbers({ problems }: AddressMap): ReadonlySet<number> {
  return new Set(problems.filter(({ level }) => level === "advice").map(({ number }) => number));
}

export function Numbers({ numbers }: { readonly numbers: readonly number[] }) {
  const advice = useContext(AdviceNumbers);
  const shown = numbers.slice(0, 4);
  return (
    <>
      {shown.map((number) => (
        <span class={advice.has(number) ? "number-badge advice" : "number-badge"} key={number}>
          <span class="sr">{advice.has(number) ? "advice " : "problem "}</span>
          {number}
        </span>
      ))}
      {numbers.length > shown.length && <span> +{numbers.length - shown.length}</span>}
    </>
  );
}

/** A bar at full scale, with the part that an upgrade needs hatched, and both in per cent. */
export function Bar({ use, kind }: { readonly use: MapUse; readonly kind: MapKind }) {
  const share = (count: number) => (use.available === 0 ? 0 : (count / use.available) * 100);
  const [full, upgrade] = [share(use.full), share(use.upgrade)];
  const isOver = use.upgrade > use.available;
  const percent = (value: number) => `${value > 0 && value < 1 ? "<1" : Math.round(value)} %`;
  return (
    <span class={`use ${kind === "pods" ? "pods" : "nodes"}${isOver ? " over" : ""}`}>
      <span class="bar" aria-hidden="true">
        <b style={{ width: `${Math.min(full, 100)}%` }} />
        <u
          style={{
            left: `${Math.min(full, 100)}%`,
            width: `${Math.max(Math.min(upgrade, 100) - full, 0)}%`,
          }}
        />
        <s style={{ left: `${Math.min(share(use.now), 99)}%` }} />
      </span>
      <span class="percent">
        <span class="sr">full scale </span>
        {percent(full)}
        <span class="sr">, upgrade</span> <em aria-hidden="true">▨</em> {percent(upgrade)}
      </span>
    </span>
  );
}

/** What could not be read, until it is closed. */
export function Notice({
  title,
  onClose,
  children,
}: {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}) {
  return (
    <div class="unread" role="alert">
      <p>
        <b>{title}</b>
      </p>
      <ul>{children}</ul>
      <button type="button" class="button small" onClick={onClose}>
        Close
      </button>
    </div>
  );
}

export function counted(count: number, noun: string, nouns = `${noun}s`): string {
  return `${grouped(count)} ${count === 1 ? noun : nouns}`;
}

/** Puts a text on the clipboard, and says so. */
export function CopyButton({
  text,
  name,
  label = "Copy",
}: {
  readonly text: string;
  readonly name: string;
  readonly label?: string;
}) {
  const announce = useContext(Announce);
  const [done, setDone] = useState(false);
  const onClick = async () => {
    await copy(text);
    announce(`${name} copied`);
    setDone(true);
    setTimeout(() => setDone(false), 1500);
  };
  return (
    <button type="button" class="button small" aria-label={`Copy ${name}`} onClick={onClick}>
      {done ? "Copied" : label}
    </button>
  );
}

export async function copy(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // A page from a file may not have the clipboard: the old way needs no permission.
    const area = document.createElement("textarea");
    area.value = text;
    document.body.append(area);
    const before = document.activeElement;
    area.select();
    document.execCommand("copy");
    area.remove();
    if (before instanceof HTMLElement) {
      before.focus();
    }
  }
}

/** Lets the reader keep a text as a file. */
export function download(name: string, text: string, type: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

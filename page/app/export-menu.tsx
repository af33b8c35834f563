import type { AddressMap } from "@aks-networking/networking";
import { useEffect, useRef } from "preact/hooks";
import type { Theme } from "../map/palettes";
import type { LinkState } from "./link";
import { download } from "./parts";
import { svgOf } from "./printed-rulers";

const pictureWidth = 1100;

/** What the reader can keep: the picture as SVG in either theme, and the map as data. */
export function ExportMenu({
  map,
  state,
}: {
  readonly map: AddressMap;
  readonly state: LinkState;
}) {
  const name = `address-map-${map.title.replace(/[^\w.-]+/g, "-")}`;
  const svg = (theme: Theme) => {
    const family =
      state.family ??
      (map.ranges.some(({ cidr, kind }) => kind !== "reserved" && !cidr.includes(":")) ? 4 : 6);
    download(
      `${name}-${theme}.svg`,
      svgOf(map, family, state.windows, pictureWidth, theme),
      "image/svg+xml",
    );
  };
  const data = () =>
    download(`${name}.json`, JSON.stringify(map, undefined, 2), "application/json");
  const choices = [
    ["Picture, light (SVG)", () => svg("light")],
    ["Picture, dark (SVG)", () => svg("dark")],
    ["Data (JSON)", data],
    ["Print, or save as PDF", () => print()],
  ] as const;
  const menu = useRef<HTMLDetailsElement>(null);
  const close = () => menu.current?.removeAttribute("open");
  useEffect(() => {
    const onPointerDown = ({ target }: PointerEvent) => {
      if (target instanceof Node && !menu.current?.contains(target)) {
        close();
      }
    };
    addEventListener("pointerdown", onPointerDown);
    return () => removeEventListener("pointerdown", onPointerDown);
  }, []);
  return (
    <details
      class="menu"
      ref={menu}
      onKeyDown={({ key }) => {
        if (key === "Escape") {
          close();
          menu.current?.querySelector("summary")?.focus();
        }
      }}
    >
      <summary class="button">Export</summary>
      <div class="choices">
        {choices.map(([label, act]) => (
          <button
            type="button"
            key={label}
            onClick={() => {
              close();
              act();
            }}
          >
            {label}
          </button>
        ))}
      </div>
    </details>
  );
}

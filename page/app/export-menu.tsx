import type { AddressMap } from "@aks-networking/networking";
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
  return (
    <details class="menu">
      <summary class="button">Export</summary>
      <div class="choices">
        <button type="button" onClick={() => svg("light")}>
          Picture, light (SVG)
        </button>
        <button type="button" onClick={() => svg("dark")}>
          Picture, dark (SVG)
        </button>
        <button
          type="button"
          onClick={() =>
            download(`${name}.json`, JSON.stringify(map, undefined, 2), "application/json")
          }
        >
          Data (JSON)
        </button>
        <button type="button" onClick={() => print()}>
          Print, or save as PDF
        </button>
      </div>
    </details>
  );
}

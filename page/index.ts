import type { AddressFamily, AddressMap } from "@aks-networking/networking";
import { defaultView } from "./map/default-view";
import { escaped } from "./map/escaped";
import { measureText } from "./map/measure-text";
import { paintSvg } from "./map/paint-svg";
import { palettes, type Theme } from "./map/palettes";
import { indexOf } from "./map/range-index";
import { layoutMap } from "./map/rulers";
import { template } from "./template";

export type { AddressMap as AddressMapData } from "@aks-networking/networking";

/**
 * The page with a map in it, as one HTML file that loads nothing. Without a map it opens with the planner.
 *
 * Whatever stands in the names of the map stays text: nothing of it is read as HTML or script.
 */
export function pageHtml(map?: AddressMap): string {
  const parts: Readonly<Record<string, string>> = {
    __TITLE__: escaped(titleOf(map)),
    __DATA__: map === undefined ? "" : jsonForHtml(map),
  };
  return template.replace(/__(?:TITLE|DATA)__/g, (name) => parts[name] ?? "");
}

/** The rulers of a map as an SVG picture, for a README or a report. */
export function mapSvg(
  map: AddressMap,
  options: {
    readonly theme?: Theme;
    /** Pixels. Default: 1100. */
    readonly width?: number;
    readonly family?: AddressFamily;
  } = {},
): string {
  const { theme = "light", width = 1100, family = 4 } = options;
  const index = indexOf(map, family);
  const scene = layoutMap(index, defaultView(index), width, measureText);
  return paintSvg(scene, palettes[theme], titleOf(map));
}

function titleOf(map: AddressMap | undefined): string {
  if (map === undefined) {
    return "Address planner";
  }
  const problems = map.problems.filter(({ level }) => level === "problem").length;
  return `Address map of ${map.title}: ${problems} ${problems === 1 ? "problem" : "problems"}`;
}

/** JSON that no HTML parser sees an end of script or a comment in. */
function jsonForHtml(map: AddressMap): string {
  return JSON.stringify(map)
    .replaceAll("<", "\\u003c")
    .replaceAll("\u2028", "\\u2028")
    .replaceAll("\u2029", "\\u2029");
}

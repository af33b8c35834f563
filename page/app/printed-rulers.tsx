import type { AddressFamily, AddressMap } from "@aks-networking/networking";
import { defaultView } from "../map/default-view";
import { canvasMeasure } from "../map/paint-canvas";
import { paintSvg } from "../map/paint-svg";
import { palettes, type Theme } from "../map/palettes";
import { indexOf } from "../map/range-index";
import { layoutMap } from "../map/rulers";
import { readWindows, type Windows, windowTexts } from "./navigate";

/** The rulers on paper: sharp, in light colours, each family that has ranges. */
export function PrintedRulers({
  map,
  families,
  windows,
  family,
}: {
  readonly map: AddressMap;
  readonly families: readonly AddressFamily[];
  readonly windows: Windows;
  readonly family: AddressFamily;
}) {
  const pictures = families.map((each) =>
    svgOf(map, each, each === family ? windowTexts(windows) : undefined, 1000, "light"),
  );
  return (
    <div class="printed-rulers">
      {pictures.map((svg) => (
        // The picture is made here, with every text escaped.
        <div key={svg.length} dangerouslySetInnerHTML={{ __html: svg }} />
      ))}
    </div>
  );
}

/** The rulers as a picture, with the windows that a link names, or those of the first view. */
export function svgOf(
  map: AddressMap,
  family: AddressFamily,
  texts: readonly [string, string] | undefined,
  width: number,
  theme: Theme,
): string {
  const index = indexOf(map, family);
  const windows = readWindows(index, texts) ?? defaultView(index).windows;
  const scene = layoutMap(index, { windows }, width, canvasMeasure());
  return paintSvg(scene, palettes[theme], `Address map of ${map.title}`);
}

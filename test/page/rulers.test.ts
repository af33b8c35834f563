import assert from "node:assert/strict";
import {
  type AddressMap,
  Cidr,
  cidr,
  type DraftRange,
  drawUpMap,
  type MapKind,
  type MapLane,
  type ReportedProblem,
} from "@aks-networking/networking";
import fc from "fast-check";
import { describe, it } from "mocha";
import { defaultView, windowsAround } from "../../page/map/default-view";
import { measureText } from "../../page/map/measure-text";
import { indexOf } from "../../page/map/range-index";
import { layoutMap, type MapView } from "../../page/map/rulers";
import { fonts, type Item, type Scene } from "../../page/map/scene";
import { cidrOf } from "../../page/map/spaces";
import { fleetMap } from "./fleet";

interface LabelBox {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The boxes of all texts, as the layout measured them. */
function labelsOf(scene: Scene): readonly LabelBox[] {
  return scene.items
    .filter(
      (item): item is Extract<Item, { type: "text" }> => item.type === "text" && item.text !== "",
    )
    .map(({ x, y, text, font, anchor = "start" }) => {
      const w = measureText(text, font);
      const left = anchor === "start" ? x : anchor === "end" ? x - w : x - w / 2;
      return { text, left, right: left + w, top: y - fonts[font].size * 0.75, bottom: y + 2 };
    });
}

function overlaps(labels: readonly LabelBox[]): readonly string[] {
  return labels.flatMap((one, i) =>
    labels
      .slice(i + 1)
      .filter(
        (other) =>
          one.left < other.right &&
          other.left < one.right &&
          one.top < other.bottom &&
          other.top < one.bottom,
      )
      .map((other) => `${one.text} | ${other.text}`),
  );
}

const kinds: readonly (readonly [MapLane, MapKind])[] = [
  ["vnets", "vnet"],
  ["vnets", "nodes"],
  ["vnets", "subnet"],
  ["vnets", "apiServer"],
  ["pods", "pods"],
  ["services", "services"],
  ["taken", "taken"],
];

const use = { unit: "addresses", available: 251, now: 3, full: 100, upgrade: 130, arithmetic: "" };
const range: fc.Arbitrary<DraftRange> = fc
  .record({
    at: fc.integer({ min: 0, max: 0xffffff }),
    length: fc.integer({ min: 9, max: 30 }),
    where: fc.constantFrom(...kinds),
    name: fc.string({ minLength: 1, maxLength: 30 }),
    used: fc.boolean(),
    grows: fc.boolean(),
  })
  .map(({ at, length, where: [lane, kind], name, used, grows }) => {
    const own = cidr(`10.${at >> 16}.${(at >> 8) & 255}.${at & 255}/32`).supernet(length);
    return {
      name,
      lane,
      kind,
      cidr: own,
      resource: name,
      property: "p",
      ...(kind === "vnet" ? { key: "vnet" } : lane === "vnets" && { parentKey: "vnet" }),
      ...(used && { use }),
      ...(grows && { room: own.supernet(length - 1) }),
    };
  });

const fleet: fc.Arbitrary<AddressMap> = fc
  .record({ ranges: fc.array(range, { maxLength: 40 }), problems: fc.integer({ min: 0, max: 12 }) })
  .map(({ ranges, problems }) =>
    drawUpMap({
      title: "random",
      clusters: 1,
      ranges,
      problems: ranges.slice(0, problems).map(
        ({ name }, i): ReportedProblem => ({
          level: i % 3 === 2 ? "advice" : "problem",
          rule: "rule",
          title: "title",
          message: `message ${i}`,
          resource: name,
          name,
          property: "p",
        }),
      ),
    }),
  );

/** The first view, and one around each of some ranges. */
function viewsOf(map: AddressMap): readonly MapView[] {
  const index = indexOf(map, 4);
  const around = map.ranges.slice(0, 5).flatMap(({ cidr: text }) => {
    const focus = cidrOf(text);
    return focus
      ? [{ windows: windowsAround(index, focus.supernet(Math.max(focus.prefixLength - 3, 8))) }]
      : [];
  });
  return [defaultView(index), ...around];
}

describe("rulers", () => {
  it("put no label on another, whatever the ranges, the window and the width", () => {
    fc.assert(
      fc.property(fleet, fc.constantFrom(390, 700, 1060, 1600), (map, width) => {
        const index = indexOf(map, 4);
        for (const view of viewsOf(map)) {
          assert.deepEqual(overlaps(labelsOf(layoutMap(index, view, width, measureText))), []);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("have one label for ranges that lie over each other, with how many they are", () => {
    const ranges = Array.from({ length: 30 }, (_, i): DraftRange[] => [
      { name: `vnet-${i}`, kind: "vnet", lane: "vnets", key: i, cidr: new Cidr(4, 10n << 24n, 16) },
      {
        name: `web-${i}`,
        kind: "subnet",
        lane: "vnets",
        parentKey: i,
        cidr: new Cidr(4, 10n << 24n, 18),
      },
    ]).flat();
    const index = indexOf(drawUpMap({ title: "copies", clusters: 0, ranges }), 4);
    const labels = labelsOf(layoutMap(index, defaultView(index), 1060, measureText));
    assert.deepEqual(overlaps(labels), []);
    assert.ok(labels.some(({ text }) => text === "vnet-0 ×30  10.0.0.0/16"));
  });

  it("keep every label inside the picture", () => {
    fc.assert(
      fc.property(fleet, fc.constantFrom(390, 1060), (map, width) => {
        const index = indexOf(map, 4);
        for (const view of viewsOf(map)) {
          const scene = layoutMap(index, view, width, measureText);
          const outside = labelsOf(scene).filter(
            ({ left, right, bottom }) =>
              left < -1 || right > width + 1 || bottom > scene.height + 2,
          );
          assert.deepEqual(outside, []);
        }
      }),
    );
  });

  it("show every problem that has a place in each of the three", () => {
    fc.assert(
      fc.property(fleet, (map) => {
        const index = indexOf(map, 4);
        const placed = map.problems
          .filter(({ places }) => places.length > 0)
          .map(({ number }) => number);
        for (const view of viewsOf(map)) {
          for (const ruler of layoutMap(index, view, 1060, measureText).rulers) {
            assert.deepEqual(ruler.problems, placed);
          }
        }
      }),
    );
  });

  it("paint an overlap over both lanes, at least three pixels wide", () => {
    const map = fleetMap();
    const index = indexOf(map, 4);
    const [first] = layoutMap(index, defaultView(index), 1060, measureText).rulers;
    const scene = layoutMap(index, defaultView(index), 1060, measureText);
    const stripes = scene.items.filter(
      (item) => item.type === "rect" && item.hatch === "problem" && item.stroke === "problem",
    );
    assert.ok(first && stripes.length >= 4);
    for (const stripe of stripes) {
      assert.ok(stripe.type === "rect" && stripe.w >= 3 && stripe.h >= 12);
    }
  });

  it("paint no more than pixels for 10,000 and 100,000 ranges", () => {
    const counts = [10_000, 100_000].map((count) => {
      const ranges = Array.from(
        { length: count },
        (_, i): DraftRange => ({
          name: `subnet-${i}`,
          lane: "vnets",
          kind: "subnet",
          cidr: new Cidr(4, BigInt(10 * 2 ** 24 + i * 16), 28),
        }),
      );
      const index = indexOf(drawUpMap({ title: "many", clusters: 0, ranges }), 4);
      return layoutMap(index, defaultView(index), 1060, measureText).items.length;
    });
    assert.ok(Math.max(...counts) < 3000, `${counts}`);
  });

  it("give IPv6 rulers of its own", () => {
    const index = indexOf(fleetMap(), 6);
    assert.deepEqual(
      index.spaces.map(({ cidr: space }) => `${space}`),
      ["fd12:3456::/32", "fd20:64::/32"],
    );
    const texts = labelsOf(layoutMap(index, defaultView(index), 1060, measureText)).map(
      ({ text }) => text,
    );
    assert.ok(texts.includes("shop-test  fd20:64:32::/56"), texts.join("\n"));
    assert.deepEqual(
      overlaps(labelsOf(layoutMap(index, defaultView(index), 1060, measureText))),
      [],
    );
  });

  it("give public ranges a space of their own, and one over everything where there are many", () => {
    const at = (...texts: string[]) =>
      indexOf(
        drawUpMap({
          title: "",
          clusters: 0,
          ranges: texts.map((each) => ({
            name: each,
            kind: "taken",
            lane: "taken",
            cidr: cidr(each),
          })),
        }),
        4,
      ).spaces.map(({ cidr: space }) => `${space}`);
    assert.deepEqual(at("172.10.0.0/16", "20.0.0.0/24").slice(4), ["20.0.0.0/8", "172.0.0.0/12"]);
    assert.deepEqual(at("11.0.0.0/8", "12.0.0.0/8", "13.0.0.0/8", "14.0.0.0/8", "15.0.0.0/8"), [
      "0.0.0.0/0",
    ]);
  });
});

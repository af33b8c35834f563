import type { Fact } from "./fact";
import { limits } from "./limits";
import { defaultRanges, forbiddenVnetRanges, reservedRanges } from "./ranges";
import { sizes } from "./sizes";

/** Which account of AKS the facts are taken from. */
export const Edition = {
  /** The documentation of 2026-08. The default. */
  Current: "current",
  /** The slides of 2023. */
  Deck2023: "deck-2023",
} as const;

export type Edition = (typeof Edition)[keyof typeof Edition];

const current = { ...sizes, ...limits, reservedRanges, forbiddenVnetRanges, defaultRanges };

export type Facts = typeof current;

function inDeck<T>({ validFrom: _, ...rest }: Fact<T>, value: T): Fact<T> {
  return { ...rest, read: "2023", value };
}

const deck: Facts = {
  ...current,
  maxNodesOverlay: inDeck(current.maxNodesOverlay, 1000),
  agicOnOverlay: inDeck(current.agicOnOverlay, false),
  windowsOnOverlay: inDeck(current.windowsOnOverlay, ["Windows2022"]),
  dockerBridgeCounts: inDeck(current.dockerBridgeCounts, true),
  podCidrExpands: inDeck(current.podCidrExpands, false),
  overlayMigration: inDeck(current.overlayMigration, false),
};

const editions: Record<Edition, Facts> = { current, "deck-2023": deck };

/** The facts of an edition: `factsOf("current").maxNodesOverlay.value` is 5000. */
export function factsOf(edition: Edition = Edition.Current): Facts {
  return editions[edition];
}

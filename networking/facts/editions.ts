import { type Fact, Severity, type Source } from "./fact";
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

const deckYear: Pick<Source, "read"> = { read: "2023" };

function inDeck<T>(of: Fact<T>, value: T, note: string): Fact<T> {
  const { validFrom: _validFrom, validUntil: _validUntil, ...rest } = of;
  return { ...rest, ...deckYear, value, note };
}

const deck: Facts = {
  ...current,
  maxNodesOverlay: inDeck(current.maxNodesOverlay, 1000, "5,000 today"),
  agicOnOverlay: inDeck(current.agicOnOverlay, false, "supported today, since 2025-03-16"),
  windowsOnOverlay: inDeck(
    current.windowsOnOverlay,
    ["Windows2022"],
    "Windows Server 2025 too today",
  ),
  dockerBridgeCounts: {
    ...inDeck(current.dockerBridgeCounts, true, "ignored today"),
    severity: Severity.LikelyReject,
  },
  podCidrExpands: inDeck(current.podCidrExpands, false, "it may grow today"),
  overlayMigration: inDeck(current.overlayMigration, false, "possible today"),
};

const editions: Record<Edition, Facts> = { current, "deck-2023": deck };

/** The facts of an edition: `factsOf("current").maxNodesOverlay.value` is 5000. */
export function factsOf(edition: Edition = Edition.Current): Facts {
  return editions[edition];
}

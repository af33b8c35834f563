import type { AddressMap } from "@aks-networking/networking";

const entries = [
  ["nodes", "nodes"],
  ["pods", "pods"],
  ["services", "services"],
  ["subnet", "other subnets"],
  ["taken", "taken elsewhere"],
  ["reserved", "reserved"],
  ["room", "room to grow"],
  ["upgrade", "kept for upgrades"],
  ["repeat", "allowed repeat"],
  ["overlap", "problem"],
] as const;

/** What the colours and hatches mean; those that the map has. */
export function Legend({ map }: { readonly map: AddressMap }) {
  const kinds = new Set<string>(map.ranges.map(({ kind }) => kind));
  const has: Readonly<Record<string, boolean>> = {
    nodes: kinds.has("nodes") || kinds.has("apiServer"),
    pods: kinds.has("pods"),
    services: kinds.has("services"),
    subnet: kinds.has("subnet"),
    taken: kinds.has("taken"),
    reserved: kinds.has("reserved"),
    room: map.ranges.some(({ room }) => room !== undefined),
    upgrade: map.ranges.some(({ use }) => use !== undefined && use.upgrade > use.full),
    repeat: map.ranges.some(({ times }) => times !== undefined),
    overlap: map.problems.some(({ places }) => places.length > 0),
  };
  return (
    <ul class="legend" aria-label="Legend">
      {entries
        .filter(([key]) => has[key])
        .map(([key, name]) => (
          <li key={key}>
            <i class={`swatch ${key}`} aria-hidden="true" />
            {name}
          </li>
        ))}
    </ul>
  );
}

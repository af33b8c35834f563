import { difference, type Recording } from "./files";

interface Written {
  readonly policy: string;
  readonly resource: string;
  readonly enforcementLevel: string;
  readonly message: string;
}

/** What differs between two recordings, over the cases of the second one; empty when nothing does. */
export function describeDifferences(before: Recording, after: Recording, most = 40): string {
  const details: string[] = [];
  const counts = new Map<string, { gone: number; come: number }>();
  let cases = 0;
  for (const [name, now] of after) {
    const [gone, come] = difference(before.get(name) ?? baseOf(before, name), now);
    if (gone.length + come.length === 0) {
      continue;
    }
    cases++;
    for (const [list, field] of [
      [gone, "gone"],
      [come, "come"],
    ] as const) {
      for (const text of list) {
        const { policy, enforcementLevel } = read(text);
        const key = `${enforcementLevel} ${policy}`;
        const count = counts.get(key) ?? { gone: 0, come: 0 };
        count[field]++;
        counts.set(key, count);
      }
    }
    details.push(
      [
        name,
        ...gone.map((text) => `  - ${shown(text)}`),
        ...come.map((text) => `  + ${shown(text)}`),
      ].join("\n"),
    );
  }
  if (cases === 0) {
    return "";
  }
  const summary = [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, { gone, come }]) => `  ${key}: ${gone} gone, ${come} new`);
  const more = details.length > most ? [`… and ${details.length - most} more cases`] : [];
  return [
    `${cases} of ${after.size} cases differ from the golden files, by report:`,
    ...summary,
    ...details.slice(0, most),
    ...more,
  ].join("\n");
}

/** A mutation that wasn't recorded had the reports of its stack as it is. */
function baseOf(recording: Recording, name: string): readonly string[] {
  return recording.get(name.split(" | ")[0] ?? name) ?? [];
}

function read(text: string): Written {
  return JSON.parse(text);
}

function shown(text: string): string {
  const { policy, resource, enforcementLevel, message } = read(text);
  return `${enforcementLevel} ${policy} ${resource}: ${message.replaceAll("\n", "\n      ")}`;
}

import type { ClusterSettings } from "./settings";

/** The names that commands need. */
export interface Names {
  readonly group: string;
  readonly cluster: string;
}

export function namesOf(settings: ClusterSettings): Names {
  const id = settings.text("id");
  const [, group] = /\/resourcegroups\/([^/]+)/i.exec(id ?? "") ?? [];
  const cluster = settings.text("name") ?? settings.text("resourceName") ?? (id && nameIn(id));
  return {
    group: quoted(
      settings.text("resourceGroup") ??
        settings.text("resourceGroupName") ??
        group ??
        "<resource-group>",
    ),
    cluster: quoted(cluster ?? "<cluster>"),
  };
}

/** As a shell reads it: a text with other characters goes into quotes. Placeholders stay readable. */
export function quoted(text: string): string {
  return /^[\w./:@=,+-]+$/.test(text) || /^<[a-z -]+>$/.test(text)
    ? text
    : `'${text.replaceAll("'", `'\\''`)}'`;
}

export function update({ group, cluster }: Names, options: string): string {
  return `az aks update -g ${group} -n ${cluster} ${options}`;
}

/** The name at the end of an ARM id. */
export function nameIn(id: string): string {
  return id.split("/").filter(Boolean).at(-1) ?? id;
}

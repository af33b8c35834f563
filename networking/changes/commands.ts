import type { ClusterSettings } from "./settings";

/** The names that commands need. */
export function namesOf(settings: ClusterSettings): { group: string; cluster: string } {
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

export function update(settings: ClusterSettings, options: string): string {
  const { group, cluster } = namesOf(settings);
  return `az aks update -g ${group} -n ${cluster} ${options}`;
}

export function nodePool(
  settings: ClusterSettings,
  command: string,
  name: string,
  options: string,
): string {
  const { group, cluster } = namesOf(settings);
  return `az aks nodepool ${command} -g ${group} --cluster-name ${cluster} -n ${name} ${options}`;
}

/** The name at the end of an ARM id. */
export function nameIn(id: string): string {
  return id.split("/").filter(Boolean).at(-1) ?? id;
}

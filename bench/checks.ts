// How long a fleet takes to be checked, and how that grows: time per cluster at n, 2n and 4n clusters of one run.
//   node --conditions=source --import tsx bench/checks.ts [clusters]
import {
  type ArmResource,
  ArmType,
  factsOf,
  judge,
  NotKnown,
  rules,
  Topology,
} from "@aks-networking/networking";

/** Clusters of one VNet each, ten to a /16, as a first preview shows them: no id is known. */
function fleet(clusters: number): ArmResource[] {
  const resources: ArmResource[] = [];
  for (let i = 0; i < clusters; i++) {
    const vnet = `vnet-${i}`;
    const [a, b] = [16 + (Math.floor(i / 256) % 200), i % 256];
    resources.push(
      {
        key: vnet,
        type: ArmType.virtualNetwork,
        name: vnet,
        properties: { addressSpace: { addressPrefixes: [`10.${a}.${b}.0/24`] } },
      },
      {
        key: `nodes-${i}`,
        type: ArmType.subnet,
        name: `nodes-${i}`,
        properties: {
          subnetName: "nodes",
          addressPrefix: `10.${a}.${b}.0/25`,
          virtualNetworkName: new NotKnown("it is an output of another resource"),
        },
        dependencies: { virtualNetworkName: [vnet] },
      },
      {
        key: `aks-${i}`,
        type: ArmType.managedCluster,
        name: `aks-${i}`,
        properties: {
          identity: { type: "SystemAssigned" },
          networkProfile: {
            networkPlugin: "azure",
            networkPluginMode: "overlay",
            podCidr: "192.168.0.0/16",
            serviceCidr: "172.16.0.0/16",
            dnsServiceIP: "172.16.0.10",
          },
          agentPoolProfiles: [
            {
              name: "system",
              mode: "System",
              count: 3,
              maxPods: 110,
              vnetSubnetID: new NotKnown("it is an output of another resource"),
            },
          ],
        },
        dependencies: { agentPoolProfiles: [`nodes-${i}`] },
      },
    );
  }
  return resources;
}

const base = Number(process.argv[2] ?? 2500);
judge(
  { topology: new Topology(fleet(200)), facts: factsOf(), today: "2026-11-22", environment: [] },
  rules,
);
let before: number | undefined;
for (const clusters of [base, 2 * base, 4 * base]) {
  const resources = fleet(clusters);
  const start = performance.now();
  const topology = new Topology(resources);
  const built = performance.now();
  const findings = judge(
    { topology, facts: factsOf(), today: "2026-11-22", environment: [] },
    rules,
  );
  const total = performance.now() - start;
  const growth = before === undefined ? "" : `, × ${(total / before).toFixed(2)} for twice as many`;
  console.log(
    `${clusters} clusters: ${Math.round(total)} ms (topology ${Math.round(built - start)} ms), ` +
      `${findings.length} findings by ${rules.length} rules${growth}`,
  );
  before = total;
}
if (process.argv.includes("--slowest")) {
  const topology = new Topology(fleet(base));
  const context = { topology, facts: factsOf(), today: "2026-11-22", environment: [] };
  const times = rules.map((rule) => {
    const start = performance.now();
    judge(context, [rule]);
    return { rule: rule.id, ms: Math.round(performance.now() - start) };
  });
  console.table(times.sort((a, b) => b.ms - a.ms).slice(0, 12));
}

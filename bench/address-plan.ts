import { planAddresses } from "../networking/address-plan/plan-addresses";
import { formatAddressPlan, parseAddressPlan } from "../networking/address-plan/plan-file";
import type { AddressPlanRequest, SlotRequest } from "../networking/address-plan/request";

// A fleet of clusters, each with a VNet, a node subnet, a pod range and a service range, at n, 2n and 4n clusters in
// one run. Growth of n log n doubles a little more than the size does; growth of n² would quadruple.
// Run: node --import tsx bench/address-plan.ts [n], with n clusters to start with (default 2,500).

const start = Number(process.argv[2] ?? 2500);

function fleet(clusterCount: number, mayRepeat: AddressPlanRequest["mayRepeat"]) {
  const slots = Array.from({ length: clusterCount }, (_, index): SlotRequest[] => {
    const cluster = `fleet/cluster-${index}`;
    return [
      { name: `${cluster}/vnet`, kind: "vnet", prefixLength: 25, growTo: 24 },
      {
        name: `${cluster}/nodes`,
        kind: "subnet",
        vnet: `${cluster}/vnet`,
        prefixLength: 27,
        growTo: 26,
      },
      { name: `${cluster}/pods`, kind: "podCidr", prefixLength: 22 },
      { name: `${cluster}/services`, kind: "serviceCidr", prefixLength: 24 },
    ];
  }).flat();
  const taken = [{ name: "on-premises", cidr: "10.64.0.0/10" }];
  // Without repetition a fleet of this size takes more than the private ranges have; 20 to 27 are made up.
  const spaces = {
    vnet: ["10.0.0.0/8"],
    podCidr: ["20.0.0.0/6"],
    serviceCidr: ["28.0.0.0/7"],
  };
  return { slots, taken, spaces, ...(mayRepeat && { mayRepeat }) };
}

function milliseconds(run: () => void): number {
  const before = performance.now();
  run();
  return performance.now() - before;
}

function measure(title: string, run: (clusterCount: number) => number): void {
  const times = [1, 2, 4].map((factor) => run(start * factor));
  const cells = times.map((time, index) => {
    const before = times[index - 1];
    const ratio = before === undefined ? "" : ` (× ${(time / before).toFixed(2)})`;
    return `${start * 2 ** index}: ${time.toFixed(0)} ms${ratio}`;
  });
  console.log(`${title.padEnd(34)} ${cells.join("   ")}`);
}

for (const mayRepeat of [undefined, ["podCidr", "serviceCidr"] as const]) {
  console.log(mayRepeat ? "Pod and service ranges repeat:" : "Everything apart:");
  planAddresses(fleet(start, mayRepeat)); // Warms up.
  measure("  first plan", (count) => {
    const request = fleet(count, mayRepeat);
    return milliseconds(() => {
      const { problems } = planAddresses(request);
      if (problems.length > 0) {
        throw new Error(problems[0]?.message);
      }
    });
  });
  measure("  the same again", (count) => {
    const request = fleet(count, mayRepeat);
    const { plan } = planAddresses(request);
    return milliseconds(() => planAddresses(request, plan));
  });
  measure("  half leaves, half grows", (count) => {
    const request = fleet(count, mayRepeat);
    const { plan } = planAddresses(request);
    const slots = request.slots
      .filter(({ name }) => /[02468]\//.test(name))
      .map((slot): SlotRequest => (slot.kind === "podCidr" ? { ...slot, prefixLength: 21 } : slot));
    return milliseconds(() => planAddresses({ ...request, slots }, plan));
  });
  measure("  check the file", (count) => {
    const text = formatAddressPlan(planAddresses(fleet(count, mayRepeat)).plan);
    return milliseconds(() => {
      const parsed = parseAddressPlan(text);
      if (!parsed.ok) {
        throw new Error(parsed.problems[0]?.message);
      }
    });
  });
}

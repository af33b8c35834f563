import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { azureFleet } from "./azure-fleet";
import { aksNetworking, exportOf, root, temporaryFolder } from "./command";

describe("aks-networking migrate", () => {
  const folder = temporaryFolder();

  it("shows every step of one cluster's way, with its commands and what is in the way", async () => {
    const { code, stdout } = await aksNetworking(["migrate", exportOf("kubenet")]);
    assert.equal(code, 0);
    assert.match(
      stdout,
      /^reports\w+: kubenet to overlay\n\nPossible, but something is in the way\.\n/,
    );
    assert.match(stdout, /^ {3}az aks update -g \S+ -n \S+ --network-policy none$/m);
    assert.match(
      stdout,
      /^ {3}az aks update -g \S+ -n \S+ --network-plugin azure --network-plugin-mode overlay$/m,
    );
    const prose = stdout
      .split("\n")
      .filter((line) => !/^ *(?:az|See) /.test(line) && !line.includes("http"));
    assert.ok(
      prose.every((line) => line.length <= 80),
      prose.find((line) => line.length > 80),
    );
  });

  it("shows a fleet as a table: who can go, who can't, and why", async () => {
    const states = ["kubenet", "overlay", "node-subnet", "hub-and-spoke"].map(exportOf);
    const { code, stdout } = await aksNetworking(["migrate", ...states]);
    assert.equal(code, 0);
    assert.match(stdout, /^ +cluster +now +to overlay$/m);
    assert.match(
      stdout,
      /^not now +reports\w+ +kubenet +3 steps +3 reimages\n {6}networkPolicy is calico/m,
    );
    assert.match(stdout, /^ready +\w+ +Azure CNI Node Subnet +1 step +1 reimage$/m);
    assert.match(
      stdout,
      /\n2 there already, 3 can go in place, 1 can go when something else is done\./,
    );
  });

  it("reads a fleet as az prints it", async () => {
    const [subscription] = azureFleet(25);
    writeFileSync(path.join(folder, "vnets.json"), JSON.stringify(subscription?.vnets));
    const clusters = (subscription?.clusters ?? []).map((each, i) =>
      i > 0
        ? each
        : {
            ...each,
            networkProfile: {
              networkPlugin: "kubenet",
              podCidr: "10.244.0.0/16",
              serviceCidr: "172.16.0.0/16",
            },
          },
    );
    writeFileSync(path.join(folder, "aks.json"), JSON.stringify(clusters));
    const { stdout } = await aksNetworking(["migrate", folder]);
    assert.match(stdout, /^\S[\w ]* +aks-0 +kubenet /m);
    assert.match(stdout, /24 there already/);
    const one = await aksNetworking(["migrate", folder, "--cluster", "aks-0", "--json"]);
    const [path0] = JSON.parse(one.stdout);
    assert.deepEqual([path0.name, path0.mode], ["aks-0", "kubenet"]);
  });

  it("tells what a change of the program means", async () => {
    const before = readFileSync(exportOf("overlay"), "utf8");
    const after = path.join(folder, "after.json");
    writeFileSync(after, before.replaceAll('"10.0.0.0/16"', '"172.16.0.0/16"'));
    const { code, stdout } = await aksNetworking([
      "migrate",
      exportOf("overlay"),
      "--after",
      after,
    ]);
    assert.equal(code, 1);
    assert.match(
      stdout,
      /^new cluster +\S+ {2}networkProfile\.serviceCidr {2}10\.0\.0\.0\/16 → 172\.16\.0\.0\/16$/m,
    );
    const none = await aksNetworking([
      "migrate",
      exportOf("overlay"),
      "--after",
      exportOf("overlay"),
    ]);
    assert.deepEqual([none.code, none.stdout], [0, "No change of a network setting.\n"]);
  });

  const faults: [string, readonly string[], RegExp][] = [
    [
      "a policy engine that does not exist",
      ["--network-policy", "moon"],
      /Allowed choices are none, azure, calico, cilium\./,
    ],
    [
      "an outbound type that does not exist",
      ["--outbound-type", "moon"],
      /Allowed choices are managedNATGateway, .*userDefinedRouting\./,
    ],
    [
      "a pod CIDR that is no range",
      ["--pod-cidr", "moon"],
      /^error: --pod-cidr must be an IPv4 range such as/,
    ],
    [
      "a pod CIDR of IPv6",
      ["--pod-cidr", "fd00::/64"],
      /^error: --pod-cidr must be an IPv4 range such as/,
    ],
    [
      "a pod CIDR with host bits",
      ["--pod-cidr", "10.1.2.3/16"],
      /host bits set; write 10\.1\.0\.0\/16\./,
    ],
    [
      "a state after that has other clusters",
      ["--after", exportOf("overlay")],
      /holds none of these clusters: reports\w+\.$/m,
    ],
  ];
  for (const [what, flags, message] of faults) {
    it(`refuses ${what}`, async () => {
      const { code, stdout, stderr } = await aksNetworking([
        "migrate",
        exportOf("kubenet"),
        ...flags,
      ]);
      assert.deepEqual([code, stdout], [2, ""]);
      assert.match(stderr, message);
    });
  }

  it("refuses a target and a cluster that do not exist", async () => {
    const target = await aksNetworking(["migrate", exportOf("kubenet"), "--to", "moon"]);
    assert.match(
      target.stderr,
      /Allowed choices are overlay, overlay-cilium, cilium, dual-stack\./,
    );
    const cluster = await aksNetworking(["migrate", exportOf("kubenet"), "--cluster", "x"]);
    assert.deepEqual(
      [cluster.code, cluster.stderr],
      [2, "error: The inputs hold no cluster of this name.\n"],
    );
  });
});

describe("aks-networking map", () => {
  const folder = temporaryFolder();

  it("writes the map of the inputs, with the problems that check finds", async () => {
    const output = path.join(folder, "map.html");
    const { code, stderr } = await aksNetworking(["map", exportOf("broken-by-hand"), "-o", output]);
    assert.deepEqual([code, stderr], [0, `Wrote ${output}. Open it in a browser.\n`]);
    const html = readFileSync(output, "utf8");
    assert.match(html, /<title>Address map of broken-by-hand\/offline: 7 problems<\/title>/);
  });

  it("writes the planner without inputs", async () => {
    const { stdout } = await aksNetworking(["map", "-o", "-"]);
    assert.match(stdout, /<title>Address planner<\/title>/);
  });
});

describe("aks-networking as a process", () => {
  const bin = path.join(root, "cli/bin.ts");
  const run = (...argv: string[]) =>
    promisify(execFile)(
      process.execPath,
      ["--conditions=source", "--require", "tsx/cjs", bin, ...argv],
      { cwd: root },
    );

  it("ends with its exit code, and says on standard error what is wrong", async () => {
    await assert.rejects(run("check", "nix.json"), {
      code: 2,
      stdout: "",
      stderr: "error: nix.json does not exist.\n",
    });
  });

  it("completes in a shell, also the ids of rules", async () => {
    assert.match((await run("complete", "bash")).stdout, /^# bash completion for aks-networking/);
    assert.match(
      (await run("complete", "--", "explain", "aks-pod-cidr-overlaps-s")).stdout,
      /^aks-pod-cidr-overlaps-service-cidr\t.*\naks-pod-cidr-overlaps-subnet\t.*\n:4\n$/,
    );
  });

  it("leaves files to the shell where it has nothing to complete itself", async () => {
    for (const words of [
      ["check", "clu"],
      ["check", "a.json", "--base", ""],
    ]) {
      assert.equal((await run("complete", "--", ...words)).stdout, ":0\n");
    }
    const { stdout } = await run("complete", "bash");
    assert.match(stdout, /\ncomplete -o default -F __aks_networking_complete aks-networking\n/);
  });
});

import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { rules } from "@aks-networking/networking";
import { azureFleet } from "./azure-fleet";
import { aksNetworking, temporaryFolder } from "./command";

describe("aks-networking explain", () => {
  it("tells of every rule what, why, the evidence and an example", async () => {
    for (const { id, url } of rules) {
      const { code, stdout } = await aksNetworking(["explain", id]);
      assert.equal(code, 0);
      for (const part of [id, "What must be so", "Why", "What to do", "Evidence", url, "Example"]) {
        assert.ok(stdout.includes(part), `${id}: ${part}`);
      }
    }
  });

  it("lists the rules, and knows a misspelt one", async () => {
    const { stdout } = await aksNetworking(["explain", "list"]);
    assert.equal(stdout.trim().split("\n").length, rules.length);
    const former = await aksNetworking(["explain", "aks-nap-unsupported-by-mode"]);
    assert.equal(
      former.stdout,
      "aks-nap-unsupported-by-mode is a former id; these rules are meant: aks-nap-kubenet, aks-nap-pod-subnet.\n",
    );
    const { code, stderr } = await aksNetworking(["explain", "aks-pod-cidr-overlaps-subnets"]);
    assert.equal(code, 2);
    assert.match(stderr, /did you mean aks-pod-cidr-overlaps-subnet\?/);
  });
});

describe("aks-networking advise", () => {
  it("shows the modes side by side with the reasons against each, and the one to take", async () => {
    const argv = ["advise", "--nodes", "20", "--max-nodes", "64", "--max-pods", "110"];
    const { code, stdout } = await aksNetworking([...argv, "--feature", "windowspools"]);
    assert.equal(code, 0);
    assert.match(stdout, /^ +mode +node subnet +pod subnet +pod CIDR +VNet addresses$/m);
    assert.match(stdout, /^yes +Azure CNI Overlay +\/25 +- +\/17 +128$/m);
    assert.match(stdout, /^no kubenet does not support Windows node pools\.$/m);
    assert.match(stdout, /\nTake Azure CNI Overlay\. /);
  });

  it("says when to use each mode that fits, and what kubenet costs", async () => {
    const { code, stdout } = await aksNetworking([
      "advise",
      "--nodes",
      "20",
      "--edition",
      "deck-2023",
    ]);
    const text = stdout.replace(/\s+/g, " ");
    assert.equal(code, 0);
    assert.match(text, /when kubenet: Little address space, pods that talk mostly inside/);
    assert.match(text, /cost kubenet: Traffic between pods on different nodes takes an extra hop/);
  });

  const faults: [readonly string[], RegExp][] = [
    [["--nodes", "0"], /--nodes must be a whole number of 1 or more\./],
    [["--nodes", "3", "--free", "10.0.0.0"], /--free must be an address range such as/],
    [["--nodes", "3", "--feature", "windowPools"], /did you mean windowsPools\?/],
    [["--nodes", "3", "--surge", "many"], /^error: --surge "many" is neither a number of nodes/],
    [
      ["--nodes", "5001"],
      /^error: --nodes 5001 is more than any network mode has; use 5000 or fewer/,
    ],
    [
      ["--nodes", "3", "--max-pods", "300"],
      /^error: --max-pods 300 must be a whole number from 10 to 250\./,
    ],
    [
      ["--nodes", "3", "--feature", "ciliumDataplane", "--feature", "windowsPools"],
      /networkDataplane cilium is not supported with Windows node pools; use one of them\./,
    ],
    [["--nodes", "3", "--edition", "1999"], /--edition must be one of current, deck-2023\./],
    [[], /required option '--nodes <n>'/],
  ];
  for (const [argv, message] of faults) {
    it(`refuses ${argv.join(" ") || "no needs"}`, async () => {
      const { code, stderr } = await aksNetworking(["advise", ...argv]);
      assert.equal(code, 2);
      assert.match(stderr, message);
    });
  }
});

describe("aks-networking collect", () => {
  const folder = temporaryFolder();
  const fleet = azureFleet(60);

  it("prints the commands, which need nothing but az", async () => {
    const { code, stdout, stderr } = await aksNetworking(["collect"]);
    assert.equal(code, 0);
    assert.match(stdout, /^az graph query --first 1000 -o json -q "resources \| where type in~/m);
    assert.match(stdout, /^az aks list -o json > clusters\.json$/m);
    assert.match(stderr, /^Run these where az is logged in/);
    const id = "11111111-0000-4000-8000-000000000000";
    const ofOne = await aksNetworking(["collect", "--subscription", id]);
    assert.match(
      ofOne.stdout,
      new RegExp(`^az graph query --subscriptions ${id} --first 1000 `, "m"),
    );
    // Resource Graph takes no names.
    const byName = await aksNetworking(["collect", "--subscription", "my sub"]);
    assert.match(
      byName.stdout,
      /^az network vnet list --subscription "my sub" -o json > vnets\.json$/m,
    );
    assert.doesNotMatch(byName.stdout, /graph/);
  });

  /** Answers as a recorded az does. */
  const az = (program: string, args: readonly string[]) => {
    assert.equal(program, "az");
    const id = args[args.indexOf("--subscription") + 1];
    const of = fleet.find((each) => each.id === id);
    const answer =
      args[0] === "account"
        ? [
            ...fleet.map((each) => ({ id: each.id, state: "Enabled" })),
            { id: "off", state: "Disabled" },
          ]
        : args[0] === "aks"
          ? of?.clusters
          : args[1] === "vnet"
            ? of?.vnets
            : [];
    return Promise.resolve({ code: 0, stdout: JSON.stringify(answer), stderr: "" });
  };

  it("runs az and writes one dated file that check reads, the same each time", async () => {
    const output = path.join(folder, "azure.json");
    const run = await aksNetworking(["collect", "--run", "--complete", "-o", output], { run: az });
    assert.equal(run.code, 0, run.stderr);
    assert.match(
      run.stderr,
      /60 clusters, 61 VNets, 121 resources, 0 ranges\.\nNext: aks-networking check/,
    );
    const text = readFileSync(output, "utf8");
    const { asOf, complete, resources } = JSON.parse(text);
    assert.deepEqual([asOf, complete, resources.length], ["2026-11-25", true, 121]);
    assert.ok(!text.includes("ipConfigurations"));
    const again = await aksNetworking(["collect", "--run", "--complete"], { run: az });
    assert.equal(again.stdout, text);
    const { code, stdout } = await aksNetworking(["check", output]);
    assert.equal(code, 1);
    assert.match(stdout, /aks-service-cidr-overlaps-environment\n? +cluster "aks-59"/);
  });

  it("gathers what the commands printed, and CSV", async () => {
    const files = {
      "vnets.json": JSON.stringify(fleet[0]?.vnets),
      "graph.json": JSON.stringify({ count: 25, total_records: 25, data: fleet[0]?.clusters }),
      "ranges.csv": "name,cidr\nhead office,10.96.0.0/12\n",
    };
    for (const [name, text] of Object.entries(files)) {
      writeFileSync(path.join(folder, name), text);
    }
    const from = Object.keys(files).flatMap((name) => ["--from", path.join(folder, name)]);
    const { code, stdout } = await aksNetworking(["collect", ...from]);
    assert.equal(code, 0);
    const { ranges, resources } = JSON.parse(stdout);
    assert.deepEqual(ranges, [{ name: "head office", kind: "onPremises", cidr: "10.96.0.0/12" }]);
    assert.equal(resources.length, 51);
  });

  it("puts the pages of a query together, and takes none for the whole", async () => {
    const all = fleet.flatMap(({ vnets, clusters }) => [...vnets, ...clusters]);
    const pages = [all.slice(0, 50), all.slice(50, 100), all.slice(100)].map((data, i) => {
      const name = path.join(folder, `page-${i}.json`);
      const skip_token = i === 2 ? null : `token ${i}`;
      const page = { count: data.length, data, skip_token, total_records: all.length };
      writeFileSync(name, JSON.stringify(page));
      return name;
    });
    const collect = (names: readonly string[]) =>
      aksNetworking(["collect", ...names.flatMap((name) => ["--from", name])]);
    const whole = await collect(pages);
    assert.equal(whole.code, 0, whole.stderr);
    assert.equal(JSON.parse(whole.stdout).resources.length, all.length);
    assert.notEqual((await aksNetworking(["check", ...pages])).code, 2);

    const [first = "", second = "", last = ""] = pages;
    for (const part of [[first], [last], [first, last], [first, second], [first, first, last]]) {
      for (const { code, stderr, stdout } of [
        await collect(part),
        await aksNetworking(["check", ...part]),
      ]) {
        assert.deepEqual([code, stdout], [2, ""]);
        assert.match(
          stderr,
          /page-\d\.json: data has \d+ of the 121 results of the query; add a file for each of its other pages\.\n/,
        );
      }
    }
  });

  it("says what az says when it isn't there or not logged in", async () => {
    const missing = await aksNetworking(["collect", "--run"]);
    assert.equal(missing.code, 2);
    assert.match(missing.stderr, /^error: az is not installed, or not on the PATH\.\n/);
    const run = () =>
      Promise.resolve({ code: 1, stdout: "", stderr: "ERROR: Please run 'az login'\n" });
    const loggedOut = await aksNetworking(["collect", "--run"], { run });
    assert.equal(loggedOut.code, 2);
    assert.match(loggedOut.stderr, /ended with 1\.\n {2}ERROR: Please run 'az login'/);
  });
});

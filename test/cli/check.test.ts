import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { azureFleet } from "./azure-fleet";
import { aksNetworking, exportOf, temporaryFolder } from "./command";

const broken = exportOf("broken-by-hand");

describe("aks-networking check", () => {
  const folder = temporaryFolder();
  const file = (name: string, content: unknown) => {
    const at = path.join(folder, name);
    mkdirSync(path.dirname(at), { recursive: true });
    writeFileSync(at, typeof content === "string" ? content : JSON.stringify(content));
    return at;
  };

  const emptyFolder = () => {
    mkdirSync(path.join(folder, "empty"), { recursive: true });
    return path.join(folder, "empty");
  };

  it("shows a person what is wrong, where, with both ranges, and a value that passes", async () => {
    const { code, stdout, stderr } = await aksNetworking(["check", broken], {
      isTerminal: true,
      columns: 90,
      cwd: path.join(__dirname, "../../examples/broken-by-hand"),
    });
    assert.equal(code, 1);
    assert.equal(stderr, "");
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are escape sequences.
    const text = stdout.replace(/\u001b\[\d+m/g, "");
    assert.ok(stdout !== text, "it is coloured");
    const start = text.indexOf("aks-pod-cidr-overlaps-subnet");
    assert.match(text.slice(0, 60), /^broken-by-hand\/offline {2}\d+ ranges {2}2 clusters\n/);
    assert.match(
      text.slice(start, start + 700),
      /networkProfile\.podCidr 10\.244\.0\.0\/16 overlaps subnet "databases"\n? *10\.244\.16\.0\/24/,
    );
    assert.match(text.slice(start), /podCidr +├─+┤ +10\.244\.0\.0 – 10\.244\.255\.255\n/);
    assert.match(text.slice(start), /databases +▒+ +10\.244\.16\.0 – 10\.244\.16\.255\n/);
    assert.match(text.slice(start), /Azure: NetcfgSubnetRangesOverlap\n/);
    assert.match(text, /\n\d+ problems, \d+ advice/);
  });

  it("uses words instead of symbols and no colour in a pipe, with NO_COLOR and with --plain", async () => {
    const runs = [
      await aksNetworking(["check", broken]),
      await aksNetworking(["check", broken], { isTerminal: true, env: { NO_COLOR: "1" } }),
      await aksNetworking(["--plain", "check", broken], { isTerminal: true }),
    ];
    for (const { stdout } of runs) {
      assert.ok(!stdout.includes("\u001b") && !stdout.includes("✗"));
      assert.match(stdout, /^error 1 {2}aks-/m);
    }
  });

  it("never breaks a line within a range", async () => {
    const { stdout } = await aksNetworking(["check", broken], { columns: 40 });
    assert.doesNotMatch(stdout, /\d\/\n|\d\.\n\s+\d/);
  });

  it("finds nothing wrong with a sound example", async () => {
    const { code, stdout } = await aksNetworking(["check", exportOf("overlay")]);
    assert.equal(code, 0, stdout);
    assert.match(stdout, /^overlay\/offline {2}\d+ ranges {2}1 cluster\n/);
    assert.match(stdout, /\n0 problems, /);
  });

  it("judges a preview as pulumi preview --json prints it, though ids aren't known yet", async () => {
    const preview = path.join(__dirname, "preview.json");
    const { code, stdout } = await aksNetworking(["check", preview, "--format", "json"]);
    assert.equal(code, 1);
    const { subject, findings } = JSON.parse(stdout);
    assert.equal(subject, "broken-by-hand/dev2");
    const rules = findings.map(({ rule }: { rule: string }) => rule);
    assert.ok(rules.includes("aks-pod-cidr-overlaps-subnet"), rules.join());
    assert.ok(findings.every(({ exists }: { exists: boolean }) => exists === false));
  });

  it("can't call a preview clean that ended with an error", async () => {
    const stdin = JSON.stringify({ steps: [], diagnostics: [{ severity: "error", message: "x" }] });
    const { code, stderr } = await aksNetworking(["check", "-"], { stdin });
    assert.equal(code, 2);
    assert.equal(
      stderr,
      "The inputs hold no cluster and no network: nothing was judged.\nstandard input is of a preview that ended with an error: resources may be missing.\n",
    );
  });

  it("reads standard input", async () => {
    const { code, stdout } = await aksNetworking(["check", "-"], { stdin: readFileSync(broken) });
    assert.equal(code, 1);
    assert.match(stdout, /^broken-by-hand\/offline/);
  });

  it("tells with a base what is new, known and fixed, and counts only what is new", async () => {
    const base = path.join(folder, "base.json");
    await aksNetworking(["check", broken, "--format", `json=${base}`]);
    const same = await aksNetworking(["check", broken, "--base", base]);
    assert.equal(same.code, 0);
    assert.match(same.stdout, /\n0 new problems, \d+ known, 0 fixed/);
    const silent = await aksNetworking(["check", broken, "--base", base, "--skip-unchanged"]);
    assert.deepEqual(silent, { code: 0, stdout: "", stderr: "" });
    const other = await aksNetworking(["check", broken, "--base", exportOf("overlay")]);
    assert.equal(other.code, 1);
    assert.match(other.stdout, /new {2}cluster "shop"/);
  });

  it("counts what is new of two faults of one property, and clusters of one name apart", async () => {
    const group = (name: string) => `/subscriptions/s/resourceGroups/${name}/providers`;
    const vnet = (subnets: readonly string[]) => ({
      id: `${group("a")}/Microsoft.Network/virtualNetworks/v`,
      addressSpace: { addressPrefixes: ["10.0.0.0/8"] },
      subnets: ["10.1.0.0/24", ...subnets].map((addressPrefix, i) => ({
        id: `${group("a")}/Microsoft.Network/virtualNetworks/v/subnets/s${i}`,
        addressPrefix,
      })),
    });
    const cluster = (name: string) => ({
      id: `${group(name)}/Microsoft.ContainerService/managedClusters/shop`,
      networkProfile: {
        networkPlugin: "azure",
        networkPluginMode: "overlay",
        podCidr: "10.244.0.0/16",
      },
      agentPoolProfiles: [
        {
          name: "system",
          count: 1,
          mode: "System",
          vnetSubnetId: `${group("a")}/Microsoft.Network/virtualNetworks/v/subnets/s0`,
        },
      ],
    });
    const one = file("one.json", [vnet(["10.244.1.0/24"]), cluster("a")]);
    const more = file("more.json", [
      vnet(["10.244.1.0/24", "10.244.2.0/24"]),
      cluster("a"),
      cluster("b"),
    ]);
    const argv = ["check", more, "--base", one, "--format", "json"];
    const { findings } = JSON.parse((await aksNetworking(argv)).stdout);
    const overlaps = findings.filter(
      ({ rule }: { rule: string }) => rule === "aks-pod-cidr-overlaps-subnet",
    );
    assert.deepEqual(
      overlaps.map(({ isNew }: { isNew: boolean }) => isNew),
      [true, true, true, false],
    );
    const prints = findings.map(({ fingerprint }: { fingerprint: string }) => fingerprint);
    assert.equal(new Set(prints).size, prints.length);
  });

  it("takes exemptions, levels and environments of the pack's configuration", async () => {
    const exemption = {
      rule: "aks-pod-cidr-overlaps-subnet",
      resource: "shop",
      reason: "moves in spring",
      until: "2027-01-31",
    };
    const config = file("config.json", {
      "aks-networking-settings": { exemptions: [exemption] },
      "aks-service-cidr-reserved-range": "disabled",
      "subnet-address-prefix-outside-vnet": { enforcementLevel: "advisory" },
    });
    const { stdout } = await aksNetworking(["check", broken, "--config", config]);
    assert.doesNotMatch(stdout, /aks-pod-cidr-overlaps-subnet|aks-service-cidr-reserved-range/);
    assert.match(stdout, /^warning \d+ {2}subnet-address-prefix-outside-vnet/m);
    assert.match(stdout, /1 exempt until 2027-01-31/);
  });

  for (const profile of ["advisory-first", "standard", "strict"]) {
    it(`takes the profile ${profile} of the pack`, async () => {
      const config = path.join(__dirname, "../../policy-pack/profiles", `${profile}.json`);
      const { code, stderr } = await aksNetworking(["check", broken, "--config", config]);
      assert.equal(code, profile === "advisory-first" ? 0 : 1, stderr);
    });
  }

  describe("on a fleet of 300 clusters, as az prints it", () => {
    const fleet = path.join(folder, "fleet");
    before(() => {
      for (const { id, vnets, clusters } of azureFleet(300)) {
        file(`fleet/${id}/vnets.json`, vnets);
        file(`fleet/${id}/aks.json`, clusters);
      }
      file("fleet/notes.json", { this: "is something else" });
    });

    it("finds the faults across subscriptions and peerings, and says what it didn't read", async () => {
      const { code, stdout, stderr } = await aksNetworking(["check", fleet, "--format", "json"]);
      assert.equal(code, 1);
      assert.match(stderr, /^Not read, since they hold something else: .*notes\.json\.\n$/);
      const report = JSON.parse(stdout);
      assert.equal(report.counts.clusters, 300);
      const found = report.findings
        .filter(({ weight }: { weight: string }) => weight === "problem")
        .map(
          ({ rule, origin }: { rule: string; origin: string }) =>
            `${rule} ${origin.split("/").at(-2)?.slice(-2)}`,
        );
      assert.deepEqual(found.sort(), [
        "aks-node-subnet-too-small 03",
        "aks-node-subnet-too-small 07",
        "aks-node-subnet-too-small 10",
        "aks-service-cidr-overlaps-environment 02",
        "aks-service-cidr-overlaps-environment 04",
        "aks-service-cidr-overlaps-environment 07",
        "aks-service-cidr-overlaps-environment 09",
        "aks-service-cidr-overlaps-environment 11",
      ]);
    });

    it("gives a report that a person can read to its end", async () => {
      const { stdout } = await aksNetworking(["check", fleet]);
      const lines = stdout.split("\n");
      assert.match(lines[0] ?? "", /^\d+ stacks and files {2}1,202 ranges {2}300 clusters$/);
      assert.ok(lines.length < 120, `${lines.length} lines`);
      assert.match(stdout, /\n8 problems, /);
    });
  });

  it("judges a resource once that is in a program and in what Azure printed", async () => {
    const state = JSON.parse(readFileSync(exportOf("overlay"), "utf8"));
    const vnet = state.deployment.resources.find(({ type }: { type: string }) =>
      type.endsWith(":VirtualNetwork"),
    );
    const printed = file("vnet.json", {
      ...vnet.outputs,
      id: vnet.id,
      type: "Microsoft.Network/virtualNetworks",
    });
    const { code, stdout, stderr } = await aksNetworking(["check", exportOf("overlay"), printed]);
    assert.equal(code, 0, stdout);
    assert.match(stderr, /^1 resource is in more than one input; each is judged once\.\n$/);
  });

  const faults: [string, () => readonly string[], string][] = [
    [
      "a file that does not exist",
      () => ["check", "nix.json"],
      "error: nix.json does not exist.\n",
    ],
    [
      "a folder without inputs",
      () => ["check", emptyFolder()],
      "has no .json and no .csv files.\n",
    ],
    [
      "something else",
      () => ["check", file("x.json", { token: "secret" })],
      "x.json must be an environment",
    ],
    [
      "two faults at once",
      () => ["check", file("a.json", "{"), file("b.json", "null")],
      "a.json: line 1, column 2 ends before its JSON is complete.\n       ",
    ],
    [
      "a format that does not exist",
      () => ["check", broken, "--format", "pdf"],
      "error: --format must be one of text, json, markdown, sarif, junit, with =FILE to write it to a file.\n",
    ],
    [
      "two formats for standard output",
      () => ["check", broken, "--format", "json", "--format", "text"],
      "error: Only one --format can go to standard output",
    ],
    [
      "an environment that does not exist",
      () => ["check", broken, "--environment", "nowhere.json"],
      "error: --environment nowhere.json does not exist.\n",
    ],
    [
      "two formats for one file",
      () => ["check", broken, "--format", "json=report", "--format", "sarif=report"],
      "error: Two --format can't go to report; give each a file of its own.\n",
    ],
    [
      "a report in a folder that does not exist",
      () => ["check", broken, "--format", "json=nowhere/report.json"],
      "error: nowhere/report.json can't be written: its folder does not exist.\n",
    ],
    [
      "an unknown rule in the configuration",
      () => [
        "check",
        broken,
        "--config",
        file("c.json", { "aks-pod-cidr-overlap-subnet": "disabled" }),
      ],
      "error: --config: aks-pod-cidr-overlap-subnet is not the id of a rule; did you mean aks-pod-cidr-overlaps-subnet?\n",
    ],
    [
      "a day that is none",
      () => ["check", broken, "--today", "soon"],
      "error: --today must be a date such as 2027-01-31.\n",
    ],
    [
      "a misspelt command",
      () => ["chek"],
      "error: unknown command 'chek'\n(Did you mean check?)\n",
    ],
    ["a misspelt option", () => ["check", "x", "--formt", "json"], "(Did you mean --format?)\n"],
    ["no input", () => ["check"], "error: missing required argument 'inputs'\n"],
  ];
  for (const [what, argv, message] of faults) {
    it(`ends with 2 and one clear message for ${what}`, async () => {
      const { code, stdout, stderr } = await aksNetworking(argv());
      assert.equal(code, 2);
      assert.equal(stdout, "");
      assert.ok(stderr.includes(message), stderr);
      assert.ok(!stderr.includes("secret") && !/^\s+at /m.test(stderr), stderr);
    });
  }

  it("refuses a pipe that has a name, and doesn't wait for it", async function () {
    if (process.platform === "win32") {
      this.skip();
    }
    execFileSync("mkfifo", [path.join(folder, "pipe")]);
    const { code, stderr } = await aksNetworking(["check", path.join(folder, "pipe")]);
    assert.equal(code, 2);
    assert.match(
      stderr,
      /pipe is a pipe or a device, not a file\.\nUse - to read standard input\./,
    );
  });

  it("shows help with examples", async () => {
    const { code, stdout, stderr } = await aksNetworking(["check", "--help"]);
    assert.equal(code, 0);
    assert.equal(stderr, "");
    for (const part of [
      "Usage: aks-networking check",
      "--base <file>",
      "Examples:",
      "$ aks-networking check export.json",
    ]) {
      assert.ok(stdout.includes(part), part);
    }
  });
});

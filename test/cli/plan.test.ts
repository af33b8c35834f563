import assert from "node:assert/strict";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseAddressPlan } from "@aks-networking/networking";
import { aksNetworking, temporaryFolder } from "./command";

describe("aks-networking plan", () => {
  const folder = temporaryFolder();
  let i = 0;
  const inFolder = (name: string) => path.join(folder, name);
  const plan = () => inFolder(`plan-${i}.json`);
  const run = (...argv: readonly string[]) => aksNetworking(["plan", ...argv, "--plan", plan()]);
  const shop = [
    "--nodes",
    "20",
    "--max-nodes",
    "64",
    "--surge",
    "33%",
    "--vnet",
    "10.64.48.0/20",
    "--name",
    "shop",
  ];
  beforeEach(() => {
    i += 1;
  });

  it("makes a plan from flags, says what fits and what ends it, and writes the file", async () => {
    const { code, stdout, stderr } = await run(...shop);
    assert.equal(code, 0, stderr);
    assert.equal(
      stdout,
      `Azure CNI Overlay: 92 nodes and 10,120 pods at most

  shop/nodes     10.64.48.0/25  86 of 123 addresses in an upgrade
  shop/pods      10.244.0.0/17  86 of 128 node blocks in an upgrade
  shop/services  10.0.0.0/20

  Next limit: 93 nodes and 31 surge nodes need 124 addresses, and node subnet
  nodes (/25) has 123 usable.

+ shop/nodes 10.64.48.0/25
+ shop/pods 10.244.0.0/17
+ shop/services 10.0.0.0/20
+ vnet 10.64.48.0/20
`,
    );
    assert.equal(stderr, `Wrote ${plan()}: 4 new, 0 changed.\n`);
    assert.equal(parseAddressPlan(readFileSync(plan(), "utf8")).ok, true);
  });

  it("adds a second cluster and moves nothing", async () => {
    await run(...shop);
    const before = readFileSync(plan(), "utf8");
    const { code, stdout } = await run("--nodes", "3", "--name", "reports");
    assert.equal(code, 0);
    assert.match(stdout, /\+ reports\/nodes 10\.64\.48\.128\/28/);
    assert.doesNotMatch(stdout, /^[~-] /m);
    for (const line of before.split("\n").filter((each) => each.includes("shop/"))) {
      assert.ok(readFileSync(plan(), "utf8").includes(line.replace(/,$/, "")), line);
    }
  });

  const request = `
vnets:
  - { name: prod, cidr: 10.64.48.0/20 }
clusters:
  - { name: shop, vnet: prod, nodes: 20, maxNodes: 64, surge: 33% }
  - { name: batch, vnet: prod, mode: node-subnet, nodes: 3, maxPods: 30 }
taken:
  - { name: head office, cidr: 10.244.0.0/16 }
`;

  it("follows a request file, releases what it no longer names, and is frozen in CI", async () => {
    writeFileSync(inFolder("request.yaml"), request);
    const made = await run("make", inFolder("request.yaml"));
    assert.equal(made.code, 0, made.stderr + made.stdout);
    assert.doesNotMatch(made.stdout, /10\.244\./);
    const same = await run("make", inFolder("request.yaml"), "--frozen");
    assert.equal(same.code, 0);
    assert.match(same.stdout, /\nNo change\.\n$/);
    writeFileSync(inFolder("less.yaml"), request.replace(/^.*batch.*\n/m, ""));
    const text = readFileSync(plan(), "utf8");
    const frozen = await run("make", inFolder("less.yaml"), "--frozen");
    assert.equal(frozen.code, 1);
    assert.match(frozen.stderr, /would change, and --frozen forbids it/);
    assert.equal(readFileSync(plan(), "utf8"), text);
    const released = await run("make", inFolder("less.yaml"));
    assert.match(released.stdout, /^- batch\/nodes .* released$/m);
  });

  it("shows, explains and checks a plan", async () => {
    await run(...shop);
    const shown = await run("show");
    assert.match(shown.stdout, /^shop\/nodes +subnet +10\.64\.48\.0\/25 +in vnet$/m);
    assert.match(
      shown.stdout,
      /3,968 of 4,096 addresses are free\n {2}largest free: 10\.64\.56\.0\/21, /,
    );
    const address = await run("explain", "10.64.48.17");
    assert.equal(address.stdout, "shop/nodes (subnet) 10.64.48.0/25\nvnet (vnet) 10.64.48.0/20\n");
    const slot = await run("explain", "shop/nodes");
    assert.match(
      slot.stdout,
      /^shop\/nodes is the subnet 10\.64\.48\.0\/25\.\nIt lies in vnet 10\.64\.48\.0\/20\.\n/,
    );
    const right = await run("check");
    assert.deepEqual([right.code, right.stdout], [0, `${plan()} is right: 4 slots.\n`]);
    writeFileSync(plan(), readFileSync(plan(), "utf8").replace("10.64.48.0/25", "10.99.0.0/25"));
    const wrong = await run("check");
    assert.equal(wrong.code, 1);
    assert.match(wrong.stdout, /slots\["shop\/nodes"\]\.cidr 10\.99\.0\.0\/25 reaches outside/);
    writeFileSync(plan(), '{"version": 1, "slots": [], "slots": []}');
    const twice = await run("check");
    assert.equal(twice.code, 1);
    assert.match(twice.stdout, /line 1, column 29 has a key that the object has before/);
  });

  it("says what the next cluster would get and how many fit, and writes nothing", async () => {
    await run(...shop);
    const text = readFileSync(plan(), "utf8");
    const { code, stdout } = await run("next", "--nodes", "20", "--max-nodes", "64");
    assert.equal(code, 0);
    assert.match(stdout, /next-1\/nodes +10\.64\.48\.128\/25/);
    assert.match(stdout, /\n31 clusters of this size fit into vnet\.\n$/);
    assert.equal(readFileSync(plan(), "utf8"), text);
  });

  it("grows a slot where it can, else says what stands in the way", async () => {
    await run(...shop);
    const grown = await run("grow", "shop/nodes", "--to", "/24");
    assert.equal(grown.stdout, "~ shop/nodes 10.64.48.0/25 → 10.64.48.0/24\n");
    await run("--nodes", "3", "--name", "reports");
    const stuck = await run("grow", "shop/nodes", "--to", "/19");
    assert.equal(stuck.code, 1);
    assert.match(stuck.stdout, /slots\["shop\/nodes"\]/);
  });

  it("never shrinks a slot that is to grow, nor takes a command that is misspelt for a file", async () => {
    await run(...shop);
    const text = readFileSync(plan(), "utf8");
    const shrunk = await run("grow", "shop/nodes", "--to", "/26");
    assert.deepEqual(
      [shrunk.code, shrunk.stderr],
      [2, "error: --to /26 is smaller than the /25 that shop/nodes has; use /24 or less.\n"],
    );
    const same = await run("grow", "shop/nodes", "--to", "/25");
    assert.deepEqual([same.code, same.stdout], [0, "No change.\n"]);
    const misspelt = await run("shwo");
    assert.deepEqual(
      [misspelt.code, misspelt.stderr],
      [2, "error: shwo does not exist, and is not a command of plan; did you mean show?\n"],
    );
    assert.equal(readFileSync(plan(), "utf8"), text);
  });

  it("names the line of what is wrong in a request, all of it at once", async () => {
    writeFileSync(
      inFolder("lines.yaml"),
      [
        "vnets:",
        "  - { name: prod, cidr: 10.64.48.0/20 }",
        "clusters:",
        '  - { name: shop, nodes: "20", vnet: prod, maxPods: 1.5 }',
        "  - name: batch",
        "    nodes: 3",
        "    vnet: pord",
        "  - { name: batch, nodes: 3, vnet: prod }",
        "  - { name: old, nodes: 401, vnet: prod, mode: kubenet }",
        "  - { name: full, nodes: 3, vnet: prod, maxPods: 300 }",
        "",
      ].join("\n"),
    );
    const { code, stderr } = await run("make", inFolder("lines.yaml"));
    assert.equal(code, 2);
    const lines = stderr
      .split("\n")
      .map((line) => line.replace(/^(?:error:)? *\S+lines\.yaml: /, ""));
    assert.deepEqual(lines, [
      "line 4, column 26: clusters[0].nodes must be a whole number of 1 or more.",
      "line 4, column 53: clusters[0].maxPods must be a whole number of 1 or more.",
      "line 9, column 5: clusters[3].maxNodes 401 is more than kubenet has; use 400 or fewer, or several clusters.",
      "line 10, column 50: clusters[4].maxPods 300 must be a whole number from 10 to 250.",
      "line 7, column 11: clusters[1].vnet pord is not the name of one of vnets; did you mean prod?",
      "line 8, column 13: clusters[2].name batch is the name of clusters[1] too.",
      "",
    ]);
  });

  it("names the line of what the planner says of a request: 2 for a fault, 1 for what has no room", async () => {
    const make = async (...lines: readonly string[]) => {
      writeFileSync(inFolder("lines.yaml"), `${lines.join("\n")}\n`);
      const { code, stdout, stderr } = await run("make", inFolder("lines.yaml"));
      assert.equal(existsSync(plan()), false);
      const said = `${stdout}${stderr}`.trimEnd().split("\n");
      return [code, ...said.map((line) => line.replace(/^(?:error:)? *\S+lines\.yaml: /, ""))];
    };
    assert.deepEqual(
      await make(
        "vnets:",
        "  - name: prod",
        "    cidr: 10.64.48.0/20",
        "    subnets:",
        "      - { name: a, prefixLength: 24 }",
        "      - { name: a, prefixLength: 25 }",
        "      - { name: b, prefixLength: 99 }",
        "  - { name: 5, cidr: 10.65.0.0/16 }",
        "taken:",
        "  - { name: head office, cidr: 10.96.0.0/99 }",
        "  - cidr: nothing",
        "mayRepeat: [moon]",
      ),
      [
        2,
        'line 10, column 32: taken["head office"].cidr "10.96.0.0/99" has no IPv4 prefix length: write a number from 0 to 32 after the slash.',
        'line 11, column 11: taken[1].cidr "nothing" is not a range in CIDR notation such as 10.0.0.0/16.',
        'line 12, column 13: mayRepeat[0] "moon" is not one of podCidr, serviceCidr; use one of them.',
        'line 8, column 13: vnets[1].name 5 is not a name; use letters, digits, ".", "_" and "-" in parts between slashes, such as prod/cluster-1/nodes.',
        'line 6, column 9: slots["a"] is asked for 2 times; ask for it once.',
        'line 7, column 34: slots["b"].prefixLength 99 is no IPv4 prefix length; write a number from 0 to 32.',
      ],
    );
    assert.deepEqual(await make("vnets:", "  - { cidr: 10.65.0.0/16 }"), [
      2,
      "line 2, column 5: vnets[0] has no name, and must have one.",
    ]);
    assert.deepEqual(
      await make(
        "vnets:",
        "  - { name: prod, cidr: 10.64.48.0/24 }",
        "clusters:",
        "  - &size { name: shop, nodes: 20, vnet: prod }",
        "  - { <<: *size, name: batch, nodes: 500 }",
      ),
      [
        1,
        'line 5, column 5: slots["batch/nodes"].prefixLength 22 has no free range in 10.64.48.0/24; the largest that is free there is 10.64.48.0/24: use prefixLength 24 or add a space.',
      ],
    );
  });

  const bad =
    "clusters:\n  - { name: shop, nodes: 0, vnets: prod, mode: moon, surge: 200% }\nmoon: 1\n";
  const faults: [string, string[], string | undefined, RegExp][] = [
    ["nothing wanted", [], undefined, /^error: Nothing says what is wanted/],
    [
      "fewer nodes at full scale",
      ["--nodes", "3", "--max-nodes", "2", "--vnet", "10.0.0.0/20"],
      undefined,
      /--max-nodes must be 3 or more/,
    ],
    ["no VNet", ["--nodes", "3"], undefined, /--vnet is not set/],
    [
      "a VNet that is none",
      ["--nodes", "3", "--vnet", "moon"],
      undefined,
      /--vnet must be a range such as/,
    ],
    [
      "a mode that does not exist",
      ["--nodes", "3", "--mode", "moon"],
      undefined,
      /Allowed choices are overlay, /,
    ],
    [
      "all faults of a request",
      ["make", "FILE"],
      bad,
      /moon is unknown;[\s\S]*clusters\[0\]\.vnets is unknown;[\s\S]*\.vnet is not set, and is required\.[\s\S]*nodes must be a whole number of 1 or more\.[\s\S]*mode must be one of/,
    ],
    [
      "host bits",
      ["--nodes", "3", "--vnet", "10.0.0.5/20"],
      undefined,
      /host bits set; write 10\.0\.0\.0\/20\./,
    ],
    [
      "a name that no slot can have",
      ["--nodes", "3", "--name", "a b", "--vnet", "10.0.0.0/8"],
      undefined,
      /^error: --name must be letters, digits, "\.", "_" and "-" in parts between slashes, such as prod\/shop\.\n$/,
    ],
    [
      "a name in a request that no slot can have",
      ["make", "FILE"],
      "vnets: [{ name: a, cidr: 10.0.0.0/16 }]\nclusters: [{ name: a b, nodes: 3, vnet: a }]\n",
      /^error: \S+bad\.yaml: line 2, column 20: clusters\[0\]\.name must be letters, [^\n]*\n$/,
    ],
    [
      "to show a plan that does not exist",
      ["show"],
      undefined,
      /^error: \S+ does not exist\.\nMake a plan first, such as: aks-networking plan --nodes /,
    ],
    [
      "too many nodes",
      ["--nodes", "5001", "--vnet", "10.0.0.0/8"],
      undefined,
      /^error: --max-nodes 5001 is more than Azure CNI Overlay has; use 5000 or fewer/,
    ],
    [
      "too many pods",
      ["--nodes", "3", "--max-pods", "300", "--vnet", "10.0.0.0/8"],
      undefined,
      /^error: --max-pods 300 must be a whole number from 10 to 250\./,
    ],
    ["a list", ["make", "FILE"], "- a\n", /must be an object with vnets, clusters,/],
    ["an empty file", ["make", "FILE"], "", /must be an object with vnets, clusters,/],
    ["a value that holds itself", ["make", "FILE"], "vnets: &a [*a]\n", /./],
    [
      "aliases without end",
      ["make", "FILE"],
      `a: &a [x]\n${Array.from({ length: 9 }, (_, n) => `${"bcdefghij"[n]}: &${"bcdefghij"[n]} [${Array(9).fill(`*${"abcdefghi"[n]}`)}]\n`).join("")}`,
      /has too many aliases\./,
    ],
    ["YAML that is broken", ["make", "FILE"], "a: [", /line \d+, column \d+ can't be read as YAML/],
    [
      "a key given twice",
      ["make", "FILE"],
      "vnets: []\nvnets: []\n",
      /line 2, column 1 can't be read as YAML: duplicate key/,
    ],
  ];
  for (const [what, argv, text, message] of faults) {
    it(`refuses ${what}, and writes nothing`, async () => {
      writeFileSync(inFolder("bad.yaml"), text ?? "");
      const { code, stderr } = await run(
        ...argv.map((each) => (each === "FILE" ? inFolder("bad.yaml") : each)),
      );
      assert.equal(code, 2);
      assert.match(stderr, message);
      assert.equal(existsSync(plan()), false);
    });
  }
});

import * as v from "valibot";
import { parseCidr } from "../cidr";
import type { ArmResource } from "../resources/arm-resource";
import { ArmType, armTypes } from "../resources/arm-types";
import { parseArmId } from "../resources/link";
import { type Bag, isBag, own } from "./bag";
import { type ClusterRange, type Environment, isCluster, nothing } from "./environment";
import { EnvironmentKind } from "./named-range";
import { type InputProblem, type Page, pathIn, type Read } from "./problem";
import { problemsOf } from "./schema";
import { unreadOf } from "./unread";

/** A resource as Azure prints it. */
interface Printed extends Bag {
  readonly id: string;
}

/** The types that Azure prints, by their lower-case name: it writes them in any case. */
const types = new Map(
  Object.values(ArmType)
    .filter((type) => type.startsWith("Microsoft."))
    .map((type) => [type.toLowerCase(), type]),
);

/**
 * The names that `az aks` prints in another spelling than ARM's, by their lower-case form. For everything else the CLI
 * prints ARM's names.
 */
const armNames = new Map(
  [
    "authorizedIPRanges",
    "azurePortalFQDN",
    "dnsServiceIP",
    "enableFIPS",
    "enableNodePublicIP",
    "enablePrivateClusterPublicFQDN",
    "enableUltraSSD",
    "managedOutboundIPs",
    "nodeOSUpgradeChannel",
    "nodePublicIPPrefixID",
    "nodePublicIPTags",
    "osDiskSizeGB",
    "osSKU",
    "outboundIPPrefixes",
    "outboundIPs",
    "podIPAllocationMode",
    "podSubnetID",
    "privateDNSZone",
    "privateFQDN",
    "proximityPlacementGroupID",
    "publicIPPrefixes",
    "publicIPs",
    "vnetSubnetID",
  ].map((name) => [name.toLowerCase(), name]),
);

const asPrinted = "write the file with a command such as az network vnet list -o json";

/** Whether `value` is what a command of the Azure CLI or an Azure API prints: resources, one or in a list. */
export function isAzureOutput(value: unknown): boolean {
  return listIn(value) !== undefined || isResource(value);
}

/**
 * Reads what `az … list` and `show`, `az rest` and `az graph query` print into resources in azure-native's form. A type
 * that no rule looks at is passed over; what can't be read of the others is a problem, since a rule that needs it would
 * say nothing.
 */
export function readAzure(value: unknown, file: string, at = ""): Read<readonly ArmResource[]> {
  const problems: InputProblem[] = [];
  const fault = (path: string, message: string, page?: Page) =>
    problems.push({ file, path: pathIn(at, path), message, ...(page && { page }) });
  const printed = listIn(value);
  if (printed?.isPart === true) {
    const { name, total, isLast } = printed;
    const ids = printed.list.filter(isResource).map(({ id }) => id.toLowerCase());
    if (total === undefined) {
      fault(name, `is only a part of the result; ${asPrinted}`);
    } else {
      const rest = "of the query; add a file for each of its other pages";
      fault(name, `has ${ids.length} of the ${total} results ${rest}`, { total, ids, isLast });
    }
  }
  const list = printed?.list ?? [value];
  if (list.length > 0 && !list.some(isResource)) {
    fault("", `does not hold Azure resources; ${asPrinted}`);
    return { value: [], problems };
  }
  const resources = list.flatMap((element, i) => {
    const path = printed ? `${printed.name}[${i}]` : "";
    if (!isResource(element)) {
      fault(path, `must be a resource with its id and type; ${asPrinted}`);
      return [];
    }
    const type = typeOf(element);
    if (type === undefined) {
      return [];
    }
    const resource = resourceOf(type, element);
    const { issues = [] } = v.safeParse(shapes[type] ?? v.unknown(), resource.properties);
    for (const problem of problemsOf(issues, file, pathIn(at, path))) {
      problems.push(problem);
    }
    return [resource];
  });
  return { value: resources, problems };
}

/** What such resources are to a program that they are outside of. */
export function surroundings(resources: readonly ArmResource[]): Environment {
  const given = resources.map((each) => ({ ...each, existing: true }));
  return {
    ...nothing,
    clusterRanges: given
      .filter(({ type }) => type === ArmType.managedCluster)
      .flatMap(({ key, properties }) => clusterRanges(key, properties)),
    existing: given.filter((each) => !isCluster(each)),
    clusters: given.filter(isCluster),
  };
}

interface PrintedList {
  /** Where it stands. */
  readonly name: string;
  readonly list: readonly unknown[];
  /** Whether more of it is to be asked for. */
  readonly isPart: boolean;
  readonly isLast: boolean;
  readonly total?: number | undefined;
}

/** A list as it is, or in the answer of an API. */
function listIn(value: unknown): PrintedList | undefined {
  if (Array.isArray(value)) {
    return { name: "", list: value, isPart: false, isLast: true };
  }
  if (!isBag(value) || isResource(value)) {
    return undefined;
  }
  const [data, list] = [own(value, "data"), own(value, "value")];
  if (Array.isArray(data)) {
    const records = own(value, "total_records") ?? own(value, "totalRecords");
    const total = typeof records === "number" ? records : undefined;
    const isLast = typeof (own(value, "skip_token") ?? own(value, "$skipToken")) !== "string";
    const isPart = !isLast || (total !== undefined && total > data.length);
    return { name: "data", list: data, isPart, isLast, total };
  }
  const isLast = typeof own(value, "nextLink") !== "string";
  return Array.isArray(list) ? { name: "value", list, isPart: !isLast, isLast } : undefined;
}

/** Whether a value has the id of an Azure resource; its type is that of the id. */
function isResource(value: unknown): value is Printed {
  return (
    isBag(value) &&
    Object.hasOwn(value, "id") &&
    typeof value.id === "string" &&
    /^\/subscriptions\/[^/]+(?:\/|$)/i.test(value.id)
  );
}

function typeOf({ id, type }: Printed): ArmType | undefined {
  const byId = parseArmId(id)?.type;
  return types.get(byId ?? (typeof type === "string" ? type.toLowerCase() : ""));
}

function resourceOf(type: ArmType, printed: Printed): ArmResource {
  const { id } = printed;
  // …/resourceGroups/net/providers/Microsoft.Network/virtualNetworks/hub/subnets/nodes
  const segments = id.replace(/\/$/, "").split("/");
  const name = segments.at(-1) ?? id;
  const properties = plain(printed, unreadOf(type), isCluster({ type }));
  // A pool has a type of its own besides that of the resource.
  const ofPool = properties.typePropertiesType ?? properties.type;
  const { type: _, typePropertiesType: __, ...rest } = properties;
  const parent = armTypes[type].parent?.by;
  return {
    key: id,
    type,
    name,
    properties: {
      ...rest,
      ...(type === ArmType.agentPool && !String(ofPool).includes("/") && { type: ofPool }),
      ...(parseArmId(id) !== undefined && { resourceGroupName: segments[4] }),
      ...(parent !== undefined && { [parent]: segments.at(-3) }),
      id,
      name,
    },
  };
}

/** Objects as azure-native has them: without `properties` levels and nulls, in ARM's spelling. */
function plain(bag: Bag, skipped: ReadonlySet<string>, ofCluster: boolean): Bag {
  const entries = Object.entries(bag).flatMap(([name, value]) => {
    if (value === null || value === undefined || skipped.has(name)) {
      return [];
    }
    const to = ofCluster ? (armNames.get(name.toLowerCase()) ?? name) : name;
    return [[to, plainValue(value, skipped, ofCluster)] as const];
  });
  const all = Object.fromEntries(entries);
  const { properties, ...rest } = all;
  return isBag(properties) ? { ...rest, ...properties } : all;
}

function plainValue(value: unknown, skipped: ReadonlySet<string>, ofCluster: boolean): unknown {
  if (Array.isArray(value)) {
    return value.map((each) => plainValue(each, skipped, ofCluster));
  }
  return isBag(value) ? plain(value, skipped, ofCluster) : value;
}

const message = "must be an address range such as 10.64.0.0/12";
const prefix = v.pipe(
  v.string(message),
  v.check((text) => parseCidr(text).ok, message),
);
const prefixes = v.optional(v.array(prefix, "must be a list of address ranges"));

/** A subnet has its ranges in one of two properties, or from a pool of Azure Virtual Network Manager. */
const subnetSchema = v.pipe(
  v.looseObject(
    { addressPrefix: v.optional(prefix), addressPrefixes: prefixes },
    "must be a subnet as az prints it",
  ),
  v.check(
    (each) =>
      each.addressPrefix !== undefined ||
      each.addressPrefixes !== undefined ||
      each.ipamPoolPrefixAllocations !== undefined,
    "has neither addressPrefix nor addressPrefixes; print the whole resource, without --query",
  ),
);
const shapes: Partial<Record<ArmType, v.GenericSchema>> = {
  [ArmType.subnet]: subnetSchema,
  [ArmType.virtualNetwork]: v.looseObject(
    {
      addressSpace: v.looseObject({ addressPrefixes: prefixes }, missing),
      subnets: v.optional(v.array(subnetSchema, "must be a list of subnets")),
    },
    missing,
  ),
  [ArmType.managedCluster]: v.looseObject(
    {
      networkProfile: v.looseObject(
        {
          podCidr: v.optional(prefix),
          podCidrs: prefixes,
          serviceCidr: v.optional(prefix),
          serviceCidrs: prefixes,
        },
        missing,
      ),
      agentPoolProfiles: v.optional(v.array(v.looseObject({}, missing), "must be a list of pools")),
    },
    missing,
  ),
};

function missing(): string {
  return "is not set or not an object; print the whole resource, without --query";
}

function clusterRanges(cluster: string, properties: unknown): ClusterRange[] {
  const name = cluster.split("/").at(-1) ?? cluster;
  const profile = isBag(properties) ? properties.networkProfile : undefined;
  const bag = isBag(profile) ? profile : {};
  const kinds = [
    ["podCidr", EnvironmentKind.clusterPods],
    ["serviceCidr", EnvironmentKind.clusterServices],
  ] as const;
  return kinds.flatMap(([property, kind]) => {
    const listed = bag[`${property}s`];
    const texts = new Set([bag[property], ...(Array.isArray(listed) ? listed : [])]);
    return [...texts].flatMap((text) => {
      const parsed = parseCidr(text);
      return parsed.ok ? [{ cluster, range: { name, kind, cidr: parsed.cidr } }] : [];
    });
  });
}

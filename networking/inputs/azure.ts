import * as v from "valibot";
import { parseCidr } from "../cidr";
import type { ArmResource } from "../resources/arm-resource";
import { ArmType, armTypes } from "../resources/arm-types";
import { parseArmId } from "../resources/link";
import { type ClusterRange, type Environment, nothing } from "./environment";
import { EnvironmentKind } from "./named-range";
import { type InputProblem, isBag, type Page, pathText, type Read } from "./problem";
import { unreadOf } from "./unread";

type Bag = Readonly<Record<string, unknown>>;

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
  return listIn(value) !== undefined || Array.isArray(value) || isResource(value);
}

/**
 * Reads what `az … list` and `show`, `az rest` and `az graph query` print into resources in azure-native's form. A type
 * that no rule looks at is passed over; what can't be read of the others is a problem, since a rule that needs it would
 * say nothing.
 */
export function readAzure(value: unknown, file: string, at = ""): Read<readonly ArmResource[]> {
  const problems: InputProblem[] = [];
  const fault = (path: string, message: string, page?: Page) =>
    problems.push({ file, path: `${at}${path}`, message, ...(page && { page }) });
  const wrapped = listIn(value);
  if (wrapped?.isPart === true) {
    const { name, total, isLast } = wrapped;
    const ids = wrapped.list.filter(isResource).map(({ id }) => id.toLowerCase());
    const page = total === undefined ? undefined : { total, ids, isLast };
    fault(name, page ? ofPage(page) : `is only a part of the result; ${asPrinted}`, page);
  }
  const list = wrapped?.list ?? (Array.isArray(value) ? value : [value]);
  const path = (i: number) =>
    Array.isArray(value) || wrapped ? `${wrapped?.name ?? ""}[${i}]` : "";
  if (list.length > 0 && !list.some(isResource)) {
    fault("", `does not hold Azure resources; ${asPrinted}`);
    return { value: [], problems };
  }
  const resources = list.flatMap((element, i) => {
    if (!isResource(element)) {
      fault(path(i), `must be a resource with its id and type; ${asPrinted}`);
      return [];
    }
    const type = typeOf(element);
    if (type === undefined) {
      return [];
    }
    const resource = resourceOf(type, element);
    for (const [inside, message] of faultsOf(type, resource.properties)) {
      fault([path(i), inside].filter((part) => part !== "").join("."), message);
    }
    return [resource];
  });
  return { value: resources, problems };
}

function ofPage({ ids, total }: Page): string {
  return `has ${ids.length} of the ${total} results of the query; add a file for each of its other pages`;
}

/** What such resources are to a program that they are outside of. */
export function surroundings(resources: readonly ArmResource[]): Environment {
  const isCluster = ({ type }: ArmResource) =>
    type === ArmType.managedCluster || type === ArmType.agentPool;
  return {
    ...nothing,
    clusterRanges: resources
      .filter(({ type }) => type === ArmType.managedCluster)
      .flatMap(({ key, properties }) => clusterRanges(key, properties)),
    existing: resources
      .filter((each) => !isCluster(each))
      .map((each) => ({ ...each, existing: true })),
    clusters: resources.filter(isCluster).map((each) => ({ ...each, existing: true })),
  };
}

/** The list in the answer of an API, and whether more of it is to be asked for. */
function listIn(value: unknown) {
  if (!isBag(value) || isResource(value)) {
    return undefined;
  }
  const own = (name: string) => (Object.hasOwn(value, name) ? value[name] : undefined);
  const [data, listed] = [own("data"), own("value")];
  if (Array.isArray(data)) {
    const records = own("total_records") ?? own("totalRecords");
    const total = typeof records === "number" ? records : undefined;
    const isLast = typeof (own("skip_token") ?? own("$skipToken")) !== "string";
    const isPart = !isLast || (total !== undefined && total > data.length);
    return { name: "data", list: data, total, isPart, isLast };
  }
  return Array.isArray(listed)
    ? {
        name: "value",
        list: listed,
        total: undefined,
        isPart: typeof own("nextLink") === "string",
        isLast: false,
      }
    : undefined;
}

/** Whether a value has the id of an Azure resource; its type is that of the id. */
function isResource(value: unknown): value is Bag & { readonly id: string } {
  return (
    isBag(value) &&
    Object.hasOwn(value, "id") &&
    typeof value.id === "string" &&
    /^\/subscriptions\/[^/]+(?:\/|$)/i.test(value.id)
  );
}

function typeOf({ id, type }: Bag & { readonly id: string }): ArmType | undefined {
  const byId = parseArmId(id)?.type;
  return types.get(byId ?? (typeof type === "string" ? type.toLowerCase() : ""));
}

function resourceOf(type: ArmType, printed: Bag & { readonly id: string }): ArmResource {
  const { id } = printed;
  const parsed = parseArmId(id);
  const name = id.replace(/\/$/, "").split("/").at(-1) ?? id;
  const skipped = unreadOf(type);
  const isCluster = type === ArmType.managedCluster || type === ArmType.agentPool;
  const properties = plain(printed, skipped, isCluster);
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
      ...(parsed !== undefined && { resourceGroupName: groupIn(id) }),
      ...(parent !== undefined && { [parent]: nameBefore(id) }),
      id,
      name,
    },
  };
}

function groupIn(id: string): string | undefined {
  return id.split("/")[4];
}

/** The name of the parent in the id of a child: `…/virtualNetworks/hub/subnets/nodes` has hub. */
function nameBefore(id: string): string | undefined {
  return id.replace(/\/$/, "").split("/").at(-3);
}

/** Objects as azure-native has them: without `properties` levels and nulls, in ARM's spelling. */
function plain(
  bag: Bag,
  skipped: ReadonlySet<string>,
  isCluster: boolean,
): Record<string, unknown> {
  const entries = Object.entries(bag).flatMap(([name, value]) => {
    if (value === null || value === undefined || skipped.has(name)) {
      return [];
    }
    const to = isCluster ? (armNames.get(name.toLowerCase()) ?? name) : name;
    return [[to, plainValue(value, skipped, isCluster)] as const];
  });
  const all = Object.fromEntries(entries);
  const { properties, ...rest } = all;
  return isBag(properties) ? { ...rest, ...properties } : all;
}

function plainValue(value: unknown, skipped: ReadonlySet<string>, isCluster: boolean): unknown {
  if (Array.isArray(value)) {
    return value.map((each) => plainValue(each, skipped, isCluster));
  }
  return isBag(value) ? plain(value, skipped, isCluster) : value;
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

function faultsOf(type: ArmType, properties: unknown): [path: string, message: string][] {
  const shape = shapes[type];
  const { issues = [] } = shape === undefined ? {} : v.safeParse(shape, properties);
  return issues.map((issue) => [pathText((issue.path ?? []).map(({ key }) => key)), issue.message]);
}

function clusterRanges(cluster: string, properties: unknown): ClusterRange[] {
  const name = cluster.split("/").at(-1) ?? cluster;
  const profile = isBag(properties) ? properties.networkProfile : undefined;
  const kinds = [
    ["podCidr", EnvironmentKind.clusterPods],
    ["serviceCidr", EnvironmentKind.clusterServices],
  ] as const;
  return kinds.flatMap(([property, kind]) => {
    const bag = isBag(profile) ? profile : {};
    const listed = bag[`${property}s`];
    const texts = new Set([bag[property], ...(Array.isArray(listed) ? listed : [])]);
    return [...texts].flatMap((text) => {
      const parsed = typeof text === "string" ? parseCidr(text) : undefined;
      return parsed?.ok ? [{ cluster, range: { name, kind, cidr: parsed.cidr } }] : [];
    });
  });
}

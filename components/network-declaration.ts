import { type ArmResource, ArmType } from "@aks-networking/networking";
import * as network from "@pulumi/azure-native/network";
import type * as pulumi from "@pulumi/pulumi";
import { type Declared, type DeclaredOptions, DeclaredResource } from "./declared-resource";

export type DeclaredSubnet = DeclaredResource<network.Subnet, network.SubnetArgs>;

/** Where resources are put. */
export interface Place {
  readonly resourceGroupName: pulumi.Input<string>;
  readonly location: pulumi.Input<string | undefined> | undefined;
  readonly tags: pulumi.Input<{ [name: string]: pulumi.Input<string> } | undefined> | undefined;
}

/** A VNet by what its subnets refer to. */
export interface VirtualNetworkIdentity {
  /** What it is called in plans and messages. */
  readonly label: string;
  readonly id: pulumi.Output<string>;
  /** Its name in Azure, an output until the VNet exists. */
  readonly name: pulumi.Input<string>;
  /** The resource group that its subnets are in. */
  readonly resourceGroupName: pulumi.Input<string>;
}

/**
 * A VNet with all that has been put into it, by whichever component: one that a component makes, or one that is there.
 * It keeps the order in which the VNet is changed, since Azure refuses parallel changes of one VNet, and what each
 * further cluster is judged with.
 */
export class NetworkDeclaration {
  /** Where what belongs to its subnets is put. */
  readonly place: Place;
  readonly identity: VirtualNetworkIdentity;
  /** The id of its NAT gateway, where it has one of its own. */
  natGatewayId: pulumi.Output<string> | undefined;
  /** Ids of the route tables on subnets, by the names of the subnets in Azure. */
  readonly routeTableIds = new Map<string, pulumi.Input<string>>();
  /** The VNet's own ranges as given; empty when they come from an IPAM pool. */
  readonly addressSpace: readonly string[];
  /** The ranges of its subnets, as far as they are given. */
  readonly subnetRanges: { readonly name: string; readonly cidr: string }[] = [];
  /** The VNets of other components that it is peered with. */
  readonly peers = new Set<NetworkDeclaration>();
  /** The ranges of other VNets that it is peered with, as far as they are given. */
  readonly foreignRanges: { readonly name: string; readonly cidr: string }[] = [];
  /** Ids of the IPAM pools that its ranges come from; subnets then take theirs from them too. */
  ipamPoolIds: readonly pulumi.Input<string>[] | undefined;
  readonly #subnets = new Map<string, DeclaredSubnet>();
  readonly #resources: ArmResource[] = [];
  #lastChange: pulumi.Resource | undefined;

  constructor(
    place: Place,
    identity: VirtualNetworkIdentity,
    addressSpace: readonly string[] | undefined,
    resources: readonly ArmResource[] = [],
  ) {
    this.place = place;
    this.identity = identity;
    this.addressSpace = addressSpace ?? [];
    this.#resources.push(...resources);
  }

  /** What is in the VNet. */
  get resources(): readonly ArmResource[] {
    return this.#resources;
  }

  /** What is in the VNet and in those that it is peered with, for the judgement of what comes next. */
  get surroundings(): readonly ArmResource[] {
    return [this, ...this.peers].flatMap(({ resources }) => resources);
  }

  /** VNets of other components that are reached from it: its peers, and theirs by way of a hub. */
  get connected(): readonly NetworkDeclaration[] {
    const found = new Set<NetworkDeclaration>([this]);
    for (const network of found) {
      for (const peer of network.peers) {
        found.add(peer);
      }
    }
    found.delete(this);
    return [...found];
  }

  /** The subnets by their names in Azure. */
  get subnets(): ReadonlyMap<string, DeclaredSubnet> {
    return this.#subnets;
  }

  declareSubnet(
    name: string,
    subnetName: string,
    args: Omit<network.SubnetArgs, "resourceGroupName" | "virtualNetworkName">,
    options: DeclaredOptions = {},
  ): DeclaredSubnet {
    return new DeclaredResource(
      network.Subnet,
      ArmType.subnet,
      name,
      {
        resourceGroupName: this.identity.resourceGroupName,
        virtualNetworkName: this.identity.name,
        subnetName,
        ...args,
      },
      { autoNamed: "subnetName", onlyAtCreation: ["defaultOutboundAccess"], ...options },
    );
  }

  /** Registers `children` in their order; what changes the VNet waits for the change before it. */
  register(
    children: readonly Declared[],
    optionsOf: (child: Declared) => pulumi.CustomResourceOptions,
  ): void {
    for (const child of children) {
      const changesNetwork = networkTypes.has(child.armType);
      const wait = changesNetwork && this.#lastChange !== undefined ? [this.#lastChange] : [];
      const resource = child.register({ ...optionsOf(child), dependsOn: wait });
      if (changesNetwork) {
        this.#lastChange = resource;
      }
      if (child instanceof DeclaredResource && child.armType === ArmType.subnet) {
        this.#keepSubnet(child);
      }
      this.#resources.push(child.asArmResource());
    }
  }

  #keepSubnet(subnet: DeclaredSubnet): void {
    const { subnetName, addressPrefix, addressPrefixes } = subnet.args;
    const name = String(subnetName);
    this.#subnets.set(name, subnet);
    const prefixes = [addressPrefix, ...(Array.isArray(addressPrefixes) ? addressPrefixes : [])];
    for (const cidr of prefixes) {
      if (typeof cidr === "string") {
        this.subnetRanges.push({ name, cidr });
      }
    }
  }

  /** Takes note of subnets that exist already, each once. */
  learn(
    resources: readonly ArmResource[],
    ranges: readonly { readonly name: string; readonly cidr: string }[],
  ): void {
    const known = new Set(this.#resources.map(({ key }) => key));
    this.#resources.push(...resources.filter(({ key }) => !known.has(key)));
    for (const range of ranges) {
      if (!this.subnetRanges.some(({ cidr }) => cidr === range.cidr)) {
        this.subnetRanges.push(range);
      }
    }
  }

  /** Keeps what belongs to the VNet though it doesn't change it, for the judgement of what comes next. */
  remember(children: readonly Declared[]): void {
    this.#resources.push(...children.map((child) => child.asArmResource()));
  }
}

const networkTypes = new Set<ArmType>([
  ArmType.virtualNetwork,
  ArmType.subnet,
  ArmType.virtualNetworkPeering,
]);

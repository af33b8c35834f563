// What Pulumi's schema analyzer is given in args-schema.test.ts: it takes only classes that extend ComponentResource
// themselves, so here are some with the args of our components.
import * as pulumi from "@pulumi/pulumi";
import type { ByoCniClusterArgs } from "../../../components/byo-cni";
import type {
  AzureCniNodeSubnetClusterArgs,
  AzureCniOverlayClusterArgs,
  AzureCniPodSubnetClusterArgs,
  KubenetClusterArgs,
  VirtualNetworkArgs,
} from "../../../components/index";

export class NodeSubnet extends pulumi.ComponentResource {
  constructor(name: string, args: AzureCniNodeSubnetClusterArgs) {
    super("test:index:NodeSubnet", name, args);
  }
}

export class Overlay extends pulumi.ComponentResource {
  constructor(name: string, args: AzureCniOverlayClusterArgs) {
    super("test:index:Overlay", name, args);
  }
}

export class PodSubnet extends pulumi.ComponentResource {
  constructor(name: string, args: AzureCniPodSubnetClusterArgs) {
    super("test:index:PodSubnet", name, args);
  }
}

export class Kubenet extends pulumi.ComponentResource {
  constructor(name: string, args: KubenetClusterArgs) {
    super("test:index:Kubenet", name, args);
  }
}

export class ByoCni extends pulumi.ComponentResource {
  constructor(name: string, args: ByoCniClusterArgs) {
    super("test:index:ByoCni", name, args);
  }
}

export class Network extends pulumi.ComponentResource {
  constructor(name: string, args: VirtualNetworkArgs) {
    super("test:index:Network", name, args);
  }
}

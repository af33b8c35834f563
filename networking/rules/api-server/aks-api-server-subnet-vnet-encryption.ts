import { isVnetIntegrated } from "../../cluster/cluster-settings";
import { ArmType } from "../../resources/arm-resource";
import { labelOf } from "../../resources/topology";
import { allOf, isFalse, notKnown } from "../../resources/value";
import { forbid, throughLink } from "../answers";
import { Grade, Holds } from "../evidence";
import { clusterCheck } from "../subject";
import { access } from "./shared/private-cluster";

export const aksApiServerSubnetVnetEncryption = clusterCheck(
  {
    id: "aks-api-server-subnet-vnet-encryption",
    facts: ["x-apiserver-encryption"],
    title: "A cluster with API server VNet integration must be in a VNet without encryption",
    description:
      "API server VNet integration doesn't work with VNet encryption; Azure blocks VM sizes of v4 and later there.",
    remediation: "Switch the encryption of the VNet off, or do without VNet integration.",
    evidence: {
      grade: Grade.refused,
      holds: Holds.always,
      says: '"AKS now returns a client error when virtual network encryption is used with API server VNet integration". Page: VM sizes of v3 or earlier are allowed (unencrypted), v4 or later blocked',
      sources: ["CL 2026-01-04", "docs api-server-vnet-integration.md#limitations (2026-04-15)"],
    },
    url: "https://learn.microsoft.com/azure/aks/api-server-vnet-integration",
    asked: "early",
    subjects: [ArmType.managedCluster, ArmType.virtualNetwork, ArmType.subnet],
  },
  function* (cluster, { topology }) {
    const integrated = isVnetIntegrated(cluster);
    if (isFalse(integrated)) {
      return;
    }
    yield* throughLink(
      topology.virtualNetworkOf(cluster),
      cluster,
      "agentPoolProfiles",
      function* (vnet) {
        const encrypted = vnet.properties.boolean("encryption.enabled");
        yield* forbid(
          cluster,
          allOf(
            integrated,
            encrypted.state === "notKnown"
              ? notKnown(`${encrypted.reason} (${labelOf(vnet)})`, "agentPoolProfiles")
              : encrypted,
          ),
          {
            path: `${access}.enableVnetIntegration`,
            problem: `doesn't work in ${labelOf(vnet)}, which has encryption enabled`,
            action:
              "set encryption.enabled of the VNet to false, or leave enableVnetIntegration out",
          },
        );
      },
    );
  },
);

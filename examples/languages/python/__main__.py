"""A VNet and a cluster in it. The SDK comes from: pulumi package add ./node_modules/aks-networking/plugin"""

import pulumi
import pulumi_aks_networking as aks

hub = aks.VirtualNetwork(
    "hub",
    resource_group_name="platform",
    address_space=["10.1.0.0/16"],
)

shop = aks.AzureCniOverlayCluster(
    "shop",
    resource_group_name="platform",
    virtual_network=aks.VirtualNetworkReferenceArgs(virtual_network_id=hub.virtual_network_id),
    max_nodes=100,
)

pulumi.export("plan", shop.plan)
pulumi.export("kubeconfig", shop.kubeconfig)

// A VNet and a cluster in it. The SDK comes from: pulumi package add ./node_modules/aks-networking/plugin
using System.Collections.Generic;
using Pulumi;
using Pulumi.AksNetworking;
using Pulumi.AksNetworking.Inputs;

return await Deployment.RunAsync(() =>
{
    var hub = new VirtualNetwork("hub", new()
    {
        ResourceGroupName = "platform",
        AddressSpace = { "10.1.0.0/16" },
    });

    var shop = new AzureCniOverlayCluster("shop", new()
    {
        ResourceGroupName = "platform",
        VirtualNetwork = new VirtualNetworkReferenceArgs { VirtualNetworkId = hub.VirtualNetworkId },
        MaxNodes = 100,
    });

    return new Dictionary<string, object?>
    {
        ["plan"] = shop.Plan,
        ["kubeconfig"] = shop.Kubeconfig,
    };
});

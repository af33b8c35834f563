// A VNet and a cluster in it. The SDK comes from: pulumi package add ./node_modules/aks-networking/plugin
package main

import (
	aks "example.com/pulumi-aks-networking/sdk/go/aks-networking"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
		hub, err := aks.NewVirtualNetwork(ctx, "hub", &aks.VirtualNetworkArgs{
			ResourceGroupName: pulumi.String("platform"),
			AddressSpace:      []string{"10.1.0.0/16"},
		})
		if err != nil {
			return err
		}
		maxNodes := 100.0
		shop, err := aks.NewAzureCniOverlayCluster(ctx, "shop", &aks.AzureCniOverlayClusterArgs{
			ResourceGroupName: pulumi.String("platform"),
			VirtualNetwork: &aks.VirtualNetworkReferenceArgs{
				VirtualNetworkId: hub.VirtualNetworkId,
			},
			MaxNodes: &maxNodes,
		})
		if err != nil {
			return err
		}
		ctx.Export("plan", shop.Plan)
		ctx.Export("kubeconfig", shop.Kubeconfig)
		return nil
	})
}

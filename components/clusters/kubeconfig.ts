import * as containerservice from "@pulumi/azure-native/containerservice";
import * as pulumi from "@pulumi/pulumi";

/** Whose credentials the kubeconfig of a cluster has. */
export const KubeconfigKind = {
  /** Of a user: with Entra ID it asks for a sign-in in the browser. */
  User: "user",
  /** Of the local administrator; not with `disableLocalAccounts`. */
  Admin: "admin",
  /** Of whoever is signed in to the Azure CLI, through kubelogin, which has to be installed. Needs Entra ID. */
  Kubelogin: "kubelogin",
} as const;
export type KubeconfigKind = (typeof KubeconfigKind)[keyof typeof KubeconfigKind];

/** Asks Azure for the credentials of a cluster, once it exists. */
export function readKubeconfig(
  parent: pulumi.Resource,
  kind: KubeconfigKind = KubeconfigKind.User,
  resourceGroupName: pulumi.Input<string>,
  clusterName: pulumi.Output<string>,
): pulumi.Output<string> {
  const list =
    kind === KubeconfigKind.Admin
      ? containerservice.listManagedClusterAdminCredentialsOutput
      : containerservice.listManagedClusterUserCredentialsOutput;
  const credentials = list({ resourceGroupName, resourceName: clusterName }, { parent });
  return pulumi.secret(
    credentials.kubeconfigs.apply((kubeconfigs) => {
      const text = Buffer.from(kubeconfigs[0]?.value ?? "", "base64").toString();
      return kind === KubeconfigKind.Kubelogin ? text.replaceAll("devicecode", "azurecli") : text;
    }),
  );
}

import type { FactId } from "./fact-ids";

/** Where a fact was read. */
export interface Source {
  /** The page, as a full URL. */
  readonly page: string;
  /** The date of the copy that was read, ISO 8601; only the year or month where no more is known. */
  readonly read: string;
}

/** One documented value. */
export interface Fact<T> extends Source {
  /** The rule that the value belongs to. */
  readonly id: FactId;
  readonly value: T;
  /** What the value counts: "nodes", "addresses" ... */
  readonly unit: string;
  /** The first day, ISO 8601, that it holds. Absent: since AKS is documented. */
  readonly validFrom?: string;
}

/** The smallest and largest value that are allowed, both included. */
export interface Bounds {
  readonly min: number;
  readonly max: number;
  readonly default?: number;
}

export function fact<T>(
  id: FactId,
  value: T,
  unit: string,
  source: Source,
  rest: Pick<Fact<T>, "validFrom"> = {},
): Fact<T> {
  return { id, value, unit, ...source, ...rest };
}

/** A page of the AKS documentation on Microsoft Learn, by the name of its file, and the date of the copy that was read. */
export function learn(file: string, read = "2026-08-21"): Source {
  return { page: `https://learn.microsoft.com/azure/aks/${file}`, read };
}

/** The newer copy of the dual-stack page. */
export const dualStackPage: Source = {
  page: "https://learn.microsoft.com/azure/aks/configure-dual-stack",
  read: "2026-09-10",
};

/** The AKS release notes. The note's own date is in the comment of its fact. */
export const changelog: Source = {
  page: "https://github.com/Azure/AKS/blob/master/CHANGELOG.md",
  read: "2026-08-07",
};

/** The ARM reference of managed clusters, read for API version 2026-06-01. */
export const armReference: Source = {
  page: "https://learn.microsoft.com/azure/templates/microsoft.containerservice/managedclusters",
  read: "2026-09-28",
};

/** Virtual network FAQ: an old copy; its values have been stable. */
export const vnetFaq: Source = {
  page: "https://learn.microsoft.com/azure/virtual-network/virtual-networks-faq",
  read: "2019",
};

/** Limits of virtual networks: an old copy; its values have been stable. */
export const vnetLimits: Source = {
  page: "https://learn.microsoft.com/azure/azure-resource-manager/management/azure-subscription-service-limits",
  read: "2022-12",
};

/** The table of AKS limits. */
export const aksLimits: Source = {
  page: "https://learn.microsoft.com/azure/aks/quotas-skus-regions",
  read: "2024-01",
};

/** Container networking with Application Gateway for Containers. */
export const agcPage: Source = {
  page: "https://learn.microsoft.com/azure/application-gateway/for-containers/container-networking",
  read: "2025-03-24",
};

/** NAT gateway; the values for StandardV2 come from the AKS engineering blog of this date. */
export const natGatewayV2: Source = {
  page: "https://learn.microsoft.com/azure/aks/nat-gateway",
  read: "2026-09-29",
};

/** A GitHub issue or pull request. */
export function github(repository: string, number: number): Source {
  return { page: `https://github.com/${repository}/issues/${number}`, read: "2026-11-22" };
}

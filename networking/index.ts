export {
  type AddressMap,
  type MapFree,
  MapKind,
  type MapLane,
  type MapPlace,
  type MapProblem,
  type MapRange,
  type MapUndecided,
  type MapUnknown,
  type MapUse,
  mapLanes,
} from "./address-map/address-map";
export type { DraftRange } from "./address-map/draft-range";
export { drawUpMap, type MapDraft } from "./address-map/draw-up";
export { type AddressMapSources, addressMapOf, problemOf } from "./address-map/map-of-topology";
export { numberProblems, type ReportedProblem } from "./address-map/number-problems";
export { isSlotName } from "./address-plan/fields";
export {
  type AddressPlan,
  type AddressPlanProblem,
  type PlannedSlot,
  plannedRanges,
  type RangeOffers,
  type RepeatableKind,
} from "./address-plan/plan";
export {
  type AddressPlanResult,
  planAddresses,
  requestProblems,
} from "./address-plan/plan-addresses";
export {
  changedSlots,
  formatAddressPlan,
  mergeAddressPlans,
  type ParsedAddressPlan,
  parseAddressPlan,
} from "./address-plan/plan-file";
export type { AddressPlanRequest, SlotRequest, TakenRange } from "./address-plan/request";
export {
  conventionalSpaces,
  type RangeKind,
  type RangeWish,
  type SuggestedRange,
  suggestRange,
} from "./address-plan/suggest";
export {
  coveredBy,
  coveringRange,
  freeRange,
  mergeRanges,
  overlappingPairs,
  overlapsBetween,
  type Ranged,
  subtractRanges,
} from "./address-ranges";
export {
  adviseNetworkMode,
  allowedModes,
  type ModeAdvice,
  type NetworkModeAdvice,
  type SpentAddresses,
} from "./advisor/advise";
export { type NetworkNeeds, networkNeedsProblems } from "./advisor/needs";
export { type ClusterDraft, clusterPropertiesOf, resourcesOf } from "./advisor/planned-cluster";
export { poolsFor } from "./advisor/pools";
export {
  type ExtraAddresses,
  extraAddressCount,
  nodeSubnetAddressCount,
  nodeSubnetAddressesPerNode,
  podCidrNodeBlocks,
  podSubnetAddressCount,
  podSubnetAddressesPerNode,
  podSubnetUsableAddressCount,
  routeTableNodeCount,
  staticBlockCount,
  staticBlocksPerNode,
  usableAddressCount,
  vnetAddressMappings,
} from "./capacity/addresses";
export { capacityDesign } from "./capacity/capacity-design";
export {
  type Capacity,
  type CapacityDesign,
  capacityOf,
  type Limit,
  LimitKind,
  type PoolCapacity,
  type SubnetSize,
  type Usage,
} from "./capacity/capacity-of";
export {
  apiServerSubnetClusterCount,
  automaticOutboundPorts,
  gatewayPoolMaxNodes,
  maxNodesByBackendConfigurations,
  maxNodesByOutboundPorts,
  natGatewayPortCount,
} from "./capacity/egress";
export {
  fullScale,
  Moment,
  nodesOf,
  type PoolSize,
  parseNodeAmount,
  surgeNodes,
} from "./capacity/pools";
export {
  type SmallestPrefixLengths,
  smallestApiServerSubnetPrefixLength,
  smallestNodeSubnetPrefixLength,
  smallestPodCidrPrefixLength,
  smallestPodSubnetPrefixLength,
  smallestPrefixLengths,
} from "./capacity/smallest-prefix";
export {
  azureNativeReplacements,
  azureNativeReplacementsBefore321,
  azureNativeReplaces,
  type Replacement,
  shortListSince,
} from "./changes/azure-native";
export {
  type ChangeContext,
  type ClassifiedChange,
  type Cost,
  changeSentences,
  isStopped,
  type Precondition,
  type SubnetEgress,
  Verdict,
} from "./changes/change";
export { classifyChange } from "./changes/classify";
export { modeMigrations } from "./changes/mode-changes";
export { outboundTypeChanges } from "./changes/outbound-changes";
export {
  type ClusterPath,
  Outcome,
  type PathRequest,
  type Step,
  type WantedNetwork,
} from "./changes/path/path";
export { pathTo } from "./changes/path/path-to";
export { afterEachStep, pathLines } from "./changes/path/text";
export { networkModeOf } from "./changes/side";
export {
  type AddressFamily,
  addressBits,
  Cidr,
  canonicalCidr,
  cidr,
  compareCidrs,
  describe,
  hostBitsProblem,
  IpAddress,
  type ParsedAddress,
  type ParsedCidr,
  parseAddress,
  parseCidr,
  prefixLengthFor,
} from "./cidr";
export {
  apiServerSubnet,
  hasCustomVirtualNetwork,
  missingPools,
  type PoolSubnet,
  poolSubnets,
  subnetInForce,
  targetKey,
} from "./cluster/cluster-subnets";
export {
  dnsServiceIp,
  hasPlugin,
  isAutomatic,
  isDualStack,
  isKubenet,
  networkSetting,
  outboundTypeOf,
  outboundTypePath,
  pluginNotGiven,
  podRanges,
  serviceRanges,
} from "./cluster/network-profile";
export { needsOf, type PoolNeed, type ViewContext } from "./cluster/pool-need";
export { beyondRules } from "./facts/beyond-rules";
export {
  type Compatibility,
  compatibilityOf,
  Feature,
  featureNames,
  type Support,
} from "./facts/compatibility";
export { dnsPrefixProblem } from "./facts/dns-prefix";
export { Edition, type Facts, factsOf } from "./facts/editions";
export type { Bounds, Fact, Source } from "./facts/fact";
export { type FactId, type FactIdOf, type FactSection, factIds } from "./facts/fact-ids";
export {
  hasFeature,
  type KubernetesVersions,
  kubernetesSupport,
  kubernetesVersions,
  minorVersion,
} from "./facts/kubernetes-versions";
export { limitsOf, type ModeLimits, mostNodes } from "./facts/mode-limits";
export { allModes, NetworkMode } from "./facts/network-mode";
export { apiServerPorts, apiServerProbePort, wireGuardPort } from "./facts/ports";
export {
  defaultRanges,
  defaultSettings,
  forbiddenVnetRanges,
  loadBalancerProbe,
  managedNetwork,
  multicastRange,
  reservedRanges,
  supportedPodRanges,
} from "./facts/ranges";
export { daysLeft, hasEnded, isAnnounced, type Retirement, retirements } from "./facts/retirements";
export { type BuiltInRole, builtInRoleOf, builtInRoles, roleNames } from "./facts/roles";
export { harmless } from "./harmless";
export { isAzureOutput, readAzure, surroundings } from "./inputs/azure";
export { isBag } from "./inputs/bag";
export { readCsv } from "./inputs/csv";
export {
  type ClusterRange,
  type Deployed,
  type DeployedCluster,
  type Environment,
  existing,
} from "./inputs/environment";
export {
  csvOf,
  existingIn,
  type InputFile,
  jsonOf,
  rangesInCsv,
  readEnvironmentFile,
  readEnvironmentValue,
  textOf,
} from "./inputs/environment-file";
export { type Exemption, unknownRule } from "./inputs/exemption";
export { type ParsedJson, parseJson } from "./inputs/json";
export { EnvironmentKind, type NamedRange } from "./inputs/named-range";
export {
  closest,
  didYouMean,
  type InputProblem,
  problemText,
  type Read,
  withoutWholeQueries,
} from "./inputs/problem";
export { positionsOf, type SourcePosition } from "./inputs/pulumi/positions";
export {
  isPulumiOutput,
  type PulumiResource,
  type PulumiStack,
  readPulumi,
} from "./inputs/pulumi/program";
export { readResource, readStack, type SeenResource } from "./inputs/pulumi/read";
export { currentToken, readableType } from "./inputs/pulumi/resource-type";
export { signatureKey, signatures } from "./inputs/pulumi/signatures";
export { toldNetworks } from "./inputs/pulumi/told";
export {
  readSettings,
  type Settings,
  type SettingsInput,
  type SettingsSources,
} from "./inputs/settings";
export { decodeText } from "./inputs/text";
export { unreadListsOf } from "./inputs/unread";
export { addTo } from "./lists-by-key";
export { type Nearness, nearest } from "./nearest";
export {
  type ArmSettings,
  defaultMaxPods,
  hasNodeBlocks,
  type ModeSettings,
  modeOf,
  type NetworkModeFacts,
  networkModes,
} from "./network-modes";
export { type ArmResource, NotKnown } from "./resources/arm-resource";
export {
  ArmType,
  type ArmTypeFacts,
  armTypeOfToken,
  armTypes,
  childTypes,
} from "./resources/arm-types";
export { type Entity, isRanged, labelOf, type RangedEntity } from "./resources/entity";
export {
  type ArmId,
  type Candidates,
  type Link,
  linkTo,
  parentId,
  parseArmId,
  seenOf,
  targetsOf,
} from "./resources/link";
export { Neighbourhoods } from "./resources/neighbourhood";
export { Properties } from "./resources/properties";
export {
  knownSlots,
  type RangeSlot,
  rangeSlot,
  rangeSlots,
  showRange,
  unknownBecause,
} from "./resources/range-slot";
export { hostedSubnets, poolSubnetPaths } from "./resources/subnets-of-pool";
export { type PoolsOfCluster, Topology } from "./resources/topology";
export {
  absent,
  allOf,
  anyOf,
  is,
  isFalse,
  isFilled,
  isOneOf,
  isOtherThan,
  isTrue,
  known,
  mapValue,
  not,
  notKnown,
  orElse,
  type Value,
  valueOr,
} from "./resources/value";
export { rules } from "./rules/all";
export {
  type Evidence,
  Grade,
  Holds,
  holdsForExisting,
  isRefusedAlways,
  Level,
  levelOf,
} from "./rules/evidence";
export { covers, exemptionLines, isExpired } from "./rules/exemptions";
export { takenRanges } from "./rules/free-range";
export { type Finding, judge } from "./rules/judge";
export { olderIdsOf, renamedRules } from "./rules/renamed";
export {
  type Answer,
  Asked,
  type Rule,
  type RuleContext,
  RuleSeverity,
  type Undecided,
  type Violation,
} from "./rules/rule";
export type { Candidate, Change, Suggestion } from "./rules/suggestion";

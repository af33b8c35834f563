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
} from "./address-map";
export { type DraftRange, drawUpMap, type MapDraft } from "./draw-up";
export { type AddressMapSources, addressMapOf, problemOf } from "./map-of-topology";
export { numberProblems, type ReportedProblem } from "./number-problems";

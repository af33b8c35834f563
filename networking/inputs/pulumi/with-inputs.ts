import { type ArmResource, NotKnown } from "../../resources/arm-resource";
import { isKnownBag, own } from "../bag";

/**
 * The outputs of a resource, with its inputs where an output isn't known yet. On a preview every property that Azure
 * may fill in is an unknown output; what the program left out of the inputs is left out, so Azure's default applies.
 */
export function withInputs(outputs: ArmResource, inputs: ArmResource | undefined): ArmResource {
  return inputs === undefined
    ? outputs
    : { ...outputs, properties: merge(outputs.properties, inputs.properties) };
}

function merge(output: unknown, input: unknown): unknown {
  if (output === undefined || output instanceof NotKnown) {
    return input;
  }
  if (Array.isArray(output) && Array.isArray(input) && output.length === input.length) {
    return output.map((element, i) => merge(element, input[i]));
  }
  if (isKnownBag(output) && isKnownBag(input)) {
    const names = new Set([...Object.keys(output), ...Object.keys(input)]);
    return Object.fromEntries(
      [...names]
        .map((name) => [name, merge(own(output, name), own(input, name))] as const)
        .filter(([, value]) => value !== undefined),
    );
  }
  return output;
}

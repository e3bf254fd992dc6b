import type { Context } from "../../model/resource/context.ts";
import type { Carrier } from "../carrier.ts";
import type { Refusal } from "../refusal.ts";
import { WorkflowCarrier } from "./workflow-carrier.ts";

const carriers = new WeakMap<Context, Carrier>();

/** What runs schedules on this server; `undefined` where nothing does. */
export const carrierOf = (context: Context): Carrier | undefined => {
  if (context.status.plugins.workflow === undefined) return undefined;
  const known = carriers.get(context) ?? new WorkflowCarrier(context);
  carriers.set(context, known);
  return known;
};

/** Where nothing does. */
export const noCarrier: Refusal = {
  why: "it hasn't the plugin for that, pulp_workflow",
  hint: 'Install it there, or leave it to clients: runsOn: "client", and pulp.schedules.run().',
};

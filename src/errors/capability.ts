import { guard, named, PulpError } from "./base.ts";

export interface CapabilityErrorInit {
  readonly code?: "CAPABILITY_MISSING" | "CAPABILITY_BROKEN" | "PLUGIN_NOT_INSTALLED" | "PLUGIN_UNKNOWN";
  readonly plugin: string;
  readonly operation?: string | undefined;
  readonly message: string;
  /** The version that the server has. */
  readonly installed?: string | undefined;
  /** The first version that can do it. */
  readonly required?: string | undefined;
  readonly hint?: string | undefined;
}

/** This server, or this plugin, can't do what was asked. Nothing was sent. */
export class CapabilityError extends PulpError {
  static {
    named(CapabilityError, "CapabilityError");
  }

  /** The plugin that would be needed. */
  readonly plugin: string;
  /** What was asked of it. */
  readonly operation: string | undefined;
  /** The version that the server has. */
  readonly installed: string | undefined;
  /** The first version that has it. */
  readonly required: string | undefined;

  constructor(init: CapabilityErrorInit) {
    super({ code: init.code ?? "CAPABILITY_MISSING", message: init.message, hint: init.hint });
    this.plugin = init.plugin;
    this.operation = init.operation;
    this.installed = init.installed;
    this.required = init.required;
  }
}

/** Whether a value is a {@link CapabilityError}, of any copy of the package. */
export const isCapabilityError = guard(CapabilityError);

import { guard, named, PulpError, type PulpErrorInit } from "./base.ts";

interface ResourceErrorInit extends Omit<PulpErrorInit, "code"> {
  /** `repository`, `remote`, `distribution` … */
  readonly resource: string;
  readonly name: string;
}

class ResourceError extends PulpError {
  /** `repository`, `remote`, `distribution` … */
  readonly resource: string;
  /** As it was asked for. */
  readonly resourceName: string;

  constructor(init: ResourceErrorInit & { readonly code: string }) {
    super(init);
    this.resource = init.resource;
    this.resourceName = init.name;
  }
}

/** Nothing of that name is on the server. */
export class ResourceNotFoundError extends ResourceError {
  static {
    named(ResourceNotFoundError, "ResourceNotFoundError");
  }

  constructor(init: ResourceErrorInit) {
    super({ ...init, code: "NOT_FOUND" });
  }
}

/** The name is in use, by another plugin's or another kind's resource: names are unique across plugins. */
export class NameTakenError extends ResourceError {
  static {
    named(NameTakenError, "NameTakenError");
  }

  constructor(init: ResourceErrorInit) {
    super({ ...init, code: "NAME_TAKEN" });
  }
}

/** The base path, or one that nests with it, is served by another distribution. */
export class BasePathTakenError extends ResourceError {
  static {
    named(BasePathTakenError, "BasePathTakenError");
  }

  constructor(init: ResourceErrorInit) {
    super({ ...init, code: "BASE_PATH_TAKEN" });
  }
}

/** Whether a value is a {@link ResourceNotFoundError}, of any copy of the package. */
export const isResourceNotFoundError = guard(ResourceNotFoundError);
/** Whether a value is a {@link NameTakenError}, of any copy of the package. */
export const isNameTakenError = guard(NameTakenError);
/** Whether a value is a {@link BasePathTakenError}, of any copy of the package. */
export const isBasePathTakenError = guard(BasePathTakenError);

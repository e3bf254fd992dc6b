import { guard, named, PulpError, type PulpErrorInit } from "./base.ts";

/** What is wrong with a release, or with what is to become one. */
export type ReleaseErrorCode =
  | "RELEASE_TAKEN"
  | "RELEASE_TWICE"
  | "RELEASE_FOLLOWED"
  | "RELEASE_INCOMPLETE"
  | "RELEASE_LACKS_REPOSITORY"
  | "RELEASE_SERVED"
  | "RING_SERVES_OTHER"
  | "RING_UNSEEN"
  | "NOTHING_BEFORE"
  | "RETENTION_SET"
  | "DATABASE_EXISTS"
  | "DATABASE_FOREIGN"
  | "DATABASE_BUSY"
  | "DATABASE_FULL"
  | "DATABASE_REFUSED"
  | "DATABASE_LOST"
  | "DATABASE_FAILED";

interface ReleaseErrorInit extends Omit<PulpErrorInit, "code"> {
  /** The release's name. */
  readonly release: string;
  /** The ring's name, where it is about one. */
  readonly ring?: string | undefined;
}

/** A release can't be made, served or taken away so. */
export class ReleaseError extends PulpError {
  static {
    named(ReleaseError, "ReleaseError");
  }

  /** The release's name. */
  readonly release: string;
  /** The ring's name, where it is about one. */
  readonly ring: string | undefined;

  constructor(init: ReleaseErrorInit & { readonly code: ReleaseErrorCode }) {
    super(init);
    this.release = init.release;
    this.ring = init.ring;
  }
}

/** What is wrong with a manifest, or its signature. */
export type ManifestErrorCode = "MANIFEST_TAMPERED" | "MANIFEST_NEWER" | "SIGNATURE_MISSING" | "SIGNATURE_INVALID";

/** A release's manifest isn't what was written, or nobody whom you trust has signed it. */
export class ManifestError extends PulpError {
  static {
    named(ManifestError, "ManifestError");
  }

  /** The release's name. */
  readonly release: string;

  constructor(init: ReleaseErrorInit & { readonly code: ManifestErrorCode }) {
    super(init);
    this.release = init.release;
  }
}

/** Why a ring doesn't take a release. */
export type GateErrorCode = "GATE_CLOSED" | "GATE_FAILED" | "GATE_TIMEOUT";

/** A ring's gate doesn't let a release in. Nothing was changed. */
export class GateError extends PulpError {
  static {
    named(GateError, "GateError");
  }

  /** The release's name. */
  readonly release: string;
  /** The ring's name. */
  readonly ring: string;
  /** Which one: the time that has to go by, the ring that has to have it first, or the check. */
  readonly gate: "after" | "requires" | "check";

  constructor(
    init: ReleaseErrorInit & { readonly code: GateErrorCode; readonly ring: string; readonly gate: "after" | "requires" | "check" },
  ) {
    super(init);
    this.release = init.release;
    this.ring = init.ring;
    this.gate = init.gate;
  }
}

/** Whether a value is a {@link ReleaseError}, of any copy of the package. */
export const isReleaseError = guard(ReleaseError);
/** Whether a value is a {@link ManifestError}, of any copy of the package. */
export const isManifestError = guard(ManifestError);
/** Whether a value is a {@link GateError}, of any copy of the package. */
export const isGateError = guard(GateError);

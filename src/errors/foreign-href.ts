import { guard, named, PulpError } from "./base.ts";

/** An href, or a `next` link, that doesn't belong to this server. Nothing was sent to it. */
export class ForeignHrefError extends PulpError {
  static {
    named(ForeignHrefError, "ForeignHrefError");
  }

  constructor(init: { readonly href: string; readonly origin: string }) {
    super({
      code: "FOREIGN_HREF",
      message: `${JSON.stringify(init.href)} is not an href of ${init.origin}.`,
      hint: "Hrefs start with one slash, as in the pulp_href of what this server returned.",
    });
  }
}

/** Whether a value is a {@link ForeignHrefError}, of any copy of the package. */
export const isForeignHrefError = guard(ForeignHrefError);

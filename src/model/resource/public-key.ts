import { UsageError } from "../../errors/index.ts";
import type { Fields } from "./change.ts";

/**
 * Fields that hold armored public keys, whatever the plugin: what is none is found out by servers in the middle of a task, and told by a stack.
 *
 * @throws UsageError, before anything is sent
 */
export const checkKeys = ({ gpgkey }: Fields): void => {
  if (gpgkey === undefined || gpgkey === null || gpgkey === "") return;
  if (typeof gpgkey === "string" && /^\s*-----BEGIN PGP PUBLIC KEY BLOCK-----/m.test(gpgkey)) return;
  throw new UsageError({
    message: "gpgkey is no armored OpenPGP public key.",
    hint: "Give the file's text, from -----BEGIN PGP PUBLIC KEY BLOCK----- on. Nothing was changed.",
  });
};

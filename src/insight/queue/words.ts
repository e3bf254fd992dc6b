import type { QueuedTask } from "./queued.ts";

/** `synchronize of "epel-9" for anna` */
export const taskWords = ({ operation, repository, reserves, requestedBy }: QueuedTask): string => {
  const [other] = reserves;
  const of =
    repository === undefined
      ? other === undefined
        ? ""
        : ` of the ${other.resource.kind} ${JSON.stringify(other.resource.name)}`
      : ` of ${JSON.stringify(repository)}`;
  return `${operation}${of}${requestedBy === undefined ? "" : ` for ${requestedBy}`}`;
};

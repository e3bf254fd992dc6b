import type { Logger } from "../config/index.ts";
import { isPulpError } from "../errors/index.ts";
import type { Events } from "./events.ts";

/** What a client tells, as lines for a logger. A logger that throws breaks no request, as no listener does. */
export const logEvents = (events: Events, logger: Logger): void => {
  events.on("request", (event) => logger.debug(`${event.method} ${event.path}`, event));
  events.on("response", (event) => logger.debug(`${event.method} ${event.path}: ${event.status}`, event));
  events.on("retry", ({ error, ...event }) =>
    logger.warn(`${event.method} ${event.path}: again in ${Math.round(event.delay)} ms`, { ...event, error: error.toJSON() }),
  );
  events.on("operation:waiting", ({ error, ...event }) =>
    logger.warn(`${event.operation}: waits for ${event.waitedFor}`, { ...event, error: told(error) }),
  );
  events.on("operation:failed", ({ error, ...event }) => logger.error(`${event.operation}: failed`, { ...event, error: told(error) }));
};

/** Of others' errors only the name: what they say may hold what was sent. */
const told = (error: unknown): unknown => (isPulpError(error) ? error.toJSON() : error instanceof Error ? error.name : "unknown");

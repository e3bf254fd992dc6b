import { AnswerTooLargeError } from "../errors/index.ts";

/** A body, whole. Read as a stream, so that no more than the limit is ever held, whatever the answer unpacks to. @throws AnswerTooLargeError */
export const bytesOf = async ({ body, headers }: Response, limit: number, attempted: string): Promise<Buffer<ArrayBuffer>> => {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of body ?? []) {
    size += part.byteLength;
    // Thrown within the loop, which ends the stream and with it the connection.
    if (size > limit) throw new AnswerTooLargeError({ attempted, limit, correlationId: headers.get("Correlation-ID") ?? undefined });
    parts.push(part);
  }
  return Buffer.concat(parts);
};

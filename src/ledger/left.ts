import type { LedgerRecord } from "./record.ts";

/** Holders of lines whose actions have ended in this very process, without a word of what came of them. */
const left = new Set<string>();
const keyOf = ({ line, sequence, operation }: LedgerRecord): string => `${operation} ${sequence} ${line}`;

/** Nothing is done by this holder any more: whoever comes next, in this process, needn't wait until it looks dead. */
export const leave = (record: LedgerRecord): void => void left.add(keyOf(record));
export const isLeft = (record: LedgerRecord): boolean => left.has(keyOf(record));

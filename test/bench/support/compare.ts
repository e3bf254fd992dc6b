import type { Command, Measurement } from "./measure.ts";
import { rotate, type Summary, summarize } from "./statistics.ts";

/** One of those who do the same job. */
export interface Participant {
  /** Its name in the JSON line. */
  readonly key: string;
  /** Its name in the table. */
  readonly label: string;
  readonly command: Command;
  /** How many of the job's items it is given, where its figures are scaled up to all of them; the rest would only take time. */
  readonly sample?: number;
}

export interface Figures {
  readonly participant: Participant;
  /** For the whole job. */
  readonly seconds: Summary;
  /** For the whole job. */
  readonly requests: Summary;
  /** Peaks of memory. */
  readonly megabytes: Summary;
}

/**
 * Lets all participants do a job of `size` items in every round, in an order that moves on by one a round, and sums up what
 * `attempt` measured of each.
 */
export async function compare(
  participants: readonly Participant[],
  size: number,
  rounds: number,
  attempt: (participant: Participant, items: number) => Promise<Measurement>,
  report: (message: string) => void,
): Promise<Figures[]> {
  const measured = new Map<Participant, Measurement[]>(participants.map((participant) => [participant, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const participant of rotate(participants, round)) {
      const items = Math.min(size, participant.sample ?? size);
      const raw = await attempt(participant, items);
      const factor = size / items;
      measured.get(participant)?.push({ ...raw, seconds: raw.seconds * factor, requests: raw.requests * factor });
      const where = Object.entries(raw.breakdown).map(([kind, count]) => `${count} ${kind}`);
      report(`round ${round + 1}/${rounds}: ${participant.label}: ${items} in ${raw.seconds.toFixed(2)} s (${where.join(", ")})`);
    }
  }
  return [...measured].map(([participant, runs]) => ({
    participant,
    seconds: summarize(runs.map((run) => run.seconds)),
    requests: summarize(runs.map((run) => run.requests)),
    megabytes: summarize(runs.map((run) => run.megabytes)),
  }));
}

/** What a participant is told to do. */
export interface Job {
  readonly baseUrl: string;
  readonly username: string;
  readonly password: string;
  readonly word: "queue" | "explain";
  /** To be explained. */
  readonly task: string;
}

interface Asked<Q, A> {
  readonly question: Q;
  readonly resolve: (answer: A) => void;
  readonly reject: (error: unknown) => void;
}

/** Answers several questions at once: what comes back says the answer to each, or throws what became of that one. */
export type Together<Q, A> = (questions: readonly Q[]) => Promise<(question: Q) => A>;

/**
 * Answers questions together: what is asked in one turn of the event loop, as by a caller's loop, and whatever comes while an answer is under way
 * goes into the next one. One question alone waits for nobody.
 */
export class Gather<Q, A> {
  readonly #answer: Together<Q, A>;
  #waiting: Asked<Q, A>[] = [];
  #isBusy = false;

  constructor(answer: Together<Q, A>) {
    this.#answer = answer;
  }

  ask(question: Q): Promise<A> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ question, resolve, reject });
      if (!this.#isBusy) void this.#serve();
    });
  }

  async #serve(): Promise<void> {
    this.#isBusy = true;
    await new Promise((resolve) => setImmediate(resolve));
    while (this.#waiting.length > 0) {
      const asked = this.#waiting;
      this.#waiting = [];
      try {
        const answerTo = await this.#answer(asked.map(({ question }) => question));
        for (const { question, resolve, reject } of asked)
          try {
            resolve(answerTo(question));
          } catch (error) {
            reject(error);
          }
      } catch (error) {
        for (const { reject } of asked) reject(error);
      }
    }
    this.#isBusy = false;
  }
}

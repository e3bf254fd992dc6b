import type { Batches } from "../transport/index.ts";

/** From so many on, reading the list may be cheaper than asking for each. */
export const many = 4;
/** So many items of a page, with a few fields of each, cost the server no more than one question by itself. */
const perQuestion = 50;

/** All of a list that has the answers to so many questions, where that costs less than asking each by itself; else `undefined`. */
export const inOneList = async <T>(questions: number, list: Batches<T>): Promise<readonly T[] | undefined> =>
  questions >= many && (await list.page({ limit: 1 })).count <= questions * perQuestion ? list.all() : undefined;

/** Long work that can rest: it yields where it can be left for a while. Who is in no hurry gives the thread back there. */
export type Steps<T> = Generator<void, T, void>;

/** All steps at once. */
export function runThrough<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

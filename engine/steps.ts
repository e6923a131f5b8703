/** Long work that can rest: it yields where it can be left for a while. Who is in no hurry gives the thread back there. */
export type Steps<T> = Generator<undefined, T, void>;

/** All steps at once. */
export function runThrough<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Something made once, in steps while there is time for them, or at once when it is needed. */
export interface InSteps<T> {
  prepare(): Steps<void>;
  get(): T;
}

export function inSteps<T>(make: () => Steps<T>): InSteps<T> {
  let making: Steps<T> | null = null;
  let made: { readonly it: T } | null = null;
  /** Whether it is made. */
  const step = (): boolean => {
    making ??= make();
    const { done, value } = making.next();
    if (done) made = { it: value };
    return made !== null;
  };
  return {
    *prepare() {
      while (!made && !step()) yield;
    },
    get() {
      while (!made) step();
      return made.it;
    },
  };
}

/** The port that wakes us: the one way in which anything here happens later without being asked for. */

export interface Timer {
  /**
   * Calls `ring` once, never before this call has returned, when the clock says `at` (instant, ISO 8601) or more: at the
   * first look at it after that, also when the machine slept through `at` or its clock was put forward. What must not
   * happen late is for `ring` to find out. An instant that is past rings at once. The answer takes the call back; it may
   * be called at any time, and again. `ring` must not throw. A timer that waits never keeps the program from ending.
   */
  wakeAt(at: string, ring: () => void): () => void;
  /** Looks at the clock now: for hosts that are told that the machine has woken up. */
  recheck(): void;
}

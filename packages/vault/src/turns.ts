/** How long a newcomer waits for the one before it to end. */
const PATIENCE_MS = 5_000;

interface Turn {
  /** Asks the holder to stop soon; what it has received stays. */
  readonly end: () => void;
  readonly start: () => void;
}

/** One at a time per upload within this process. A newcomer asks the holder to end: its client has most likely lost that connection. */
export class Turns {
  readonly #queues = new Map<string, Turn[]>();

  /** The function that gives the turn back, or undefined when the holder did not end in time. */
  async take(id: string, end: () => void): Promise<(() => void) | undefined> {
    const queue = this.#queues.get(id) ?? [];
    this.#queues.set(id, queue);
    const started = Promise.withResolvers<true>();
    const turn: Turn = { end, start: () => started.resolve(true) };
    queue.push(turn);
    const giveBack = (): void => this.#giveBack(id, queue, turn);
    if (queue[0] === turn) return giveBack;
    queue[0]!.end();
    const timeout = Promise.withResolvers<false>();
    const timer = setTimeout(() => timeout.resolve(false), PATIENCE_MS);
    const granted = await Promise.race([started.promise, timeout.promise]);
    clearTimeout(timer);
    if (granted) return giveBack;
    giveBack();
    return undefined;
  }

  #giveBack(id: string, queue: Turn[], turn: Turn): void {
    const held = queue[0] === turn;
    queue.splice(queue.indexOf(turn), 1);
    if (queue.length === 0) this.#queues.delete(id);
    else if (held) {
      queue[0]!.start();
      if (queue.length > 1) queue[0]!.end();
    }
  }
}

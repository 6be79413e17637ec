/** The clock demonstration cases are told on: set back once, moved on by the story, and given up for the real one. It never runs ahead of it. */
export class DemonstrationClock {
  readonly #real: () => number;
  #told: number | undefined;

  constructor(real: () => number = Date.now) {
    this.#real = real;
  }

  readonly now = (): number => Math.min(this.#told ?? Infinity, this.#real());

  startAt(instant: number): void {
    this.#told = instant;
  }

  /** Moves to an instant, if that is later. */
  goTo(instant: number): void {
    if (this.#told !== undefined) this.#told = Math.max(this.#told, instant);
  }

  catchUp(): void {
    this.#told = undefined;
  }
}

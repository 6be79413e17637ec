/** Something given beside the package cannot be used: a key, a checkpoint, an argument. */
export class InputFault extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'InputFault';
  }
}

/** Thrown where an injected fault loses the connection before anything is answered. */
export class LostConnection extends Error {
  constructor() {
    super('The connection is lost, as a fault plan asked.');
    this.name = 'LostConnection';
  }
}

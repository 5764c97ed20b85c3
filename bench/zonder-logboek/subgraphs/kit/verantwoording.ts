/** Without an account: no decision is counted, and there is nothing to record. */
export class Verantwoording {
  besluit(): void {
    // Nothing is kept.
  }
  gegeven(): void {
    // Nothing is kept.
  }
  records(): undefined {
    return undefined;
  }
}

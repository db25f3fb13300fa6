/** What only programs are told: a status, and where RFC 4918 has one the condition that did not hold. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    readonly status: number,
    readonly condition?: string,
  ) {
    super(`${status}${condition ? ` ${condition}` : ''}`);
  }
}

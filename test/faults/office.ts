import { CouncilSystem, type Delivery, type FilingPackage } from '#ports';

/** What the council's system does with one delivery: the rest of the way is `on`. */
export type Mishap = (on: () => Promise<Delivery>) => Promise<Delivery>;

/**
 * The real council office behind a line on which things go wrong: each delivery meets the next mishap, and all is well
 * when there is none left. Set `inner` once the house is open.
 */
export class UnluckyOffice extends CouncilSystem {
  readonly via = 'council_office';
  readonly parcels: FilingPackage[] = [];
  inner: CouncilSystem | null = null;

  constructor(readonly mishaps: Mishap[] = []) {
    super();
  }

  async deliver(filing: FilingPackage): Promise<Delivery> {
    this.parcels.push(filing);
    const mishap = this.mishaps.shift();
    const on = () => this.office.deliver(filing);
    return mishap ? mishap(on) : on();
  }

  ask(key: string, councilId: string): Promise<Delivery | null | 'cannot_say'> {
    return this.office.ask(key, councilId);
  }

  withdraw(key: string, councilId: string): Promise<void> {
    return this.office.withdraw(key, councilId);
  }

  private get office(): CouncilSystem {
    if (!this.inner) throw new Error('The office behind the line is not set');
    return this.inner;
  }
}

import { CouncilSystem, type Delivery, type FilingPackage, type IntakeDesk } from '#ports';

/** The council office of this installation: a filing is delivered when it lies in the intake. */
export class CouncilOffice extends CouncilSystem {
  readonly via = 'council_office';

  constructor(private readonly desk: IntakeDesk) {
    super();
  }

  async deliver(filing: FilingPackage): Promise<Delivery> {
    const { entryId } = await this.desk.receive(filing);
    return { state: 'delivered', reference: entryId };
  }

  async ask(key: string, councilId: string): Promise<Delivery | null> {
    const found = await this.desk.find(key, councilId);
    return found && { state: 'delivered', reference: found.entryId };
  }

  withdraw(key: string, councilId: string): Promise<void> {
    return this.desk.withdraw(key, councilId);
  }
}

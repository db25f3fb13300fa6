import type { FilingVia } from '#contracts';
import { FilingService } from '#features/filing';
import { HostService } from '#features/host';
import type { MemberActor } from '#kernel';
import { Jobs } from '#persistence';
import type { Stage } from './stage.js';

interface Filed {
  readonly id: string;
  readonly version: number;
  readonly via: FilingVia;
}

/**
 * Files and waits until the filing has left the house. By e-mail it stays under way until a clerk opens the page of the
 * filing: on that day the council took filings by e-mail.
 */
export async function file(stage: Stage, actor: MemberActor, { id, version, via }: Filed): Promise<void> {
  const host = stage.part(HostService);
  const { councilId } = stage.council;
  if (via === 'email') await host.changeCouncil(councilId, { filingVia: 'email' });
  await stage.part(FilingService).file(actor, id, version);
  if (via === 'email') await host.changeCouncil(councilId, { filingVia: 'council_office' });
  await stage.part(Jobs).workOff();
}

import { Injectable } from '@nestjs/common';
import { Vault } from '#features/files';
import { MotionsRepo, MotionVersion, type Motion } from '#features/motions';
import { Bytes } from '#http';
import { must, type MemberActor } from '#kernel';
import { FractionDb } from '#persistence';
import { PaperService } from './paper.service.js';

/** A name a clerk can file by: "Antrag 01-2026 Sichere Schulwege.pdf". */
function paperName(motion: Pick<Motion, 'number' | 'title'>, ending: string): string {
  const name = [motion.number ?? '', motion.title].join(' ').replace(/[/\\:*?"<>|\u0000-\u001f]+/g, '-').trim();
  return `${name.slice(0, 120) || 'Antrag'}.${ending}`;
}

/** The PDF of a motion: of the present text, or of an adopted version byte for byte. */
@Injectable()
export class VersionsService {
  constructor(
    private readonly db: FractionDb,
    private readonly motions: MotionsRepo,
    private readonly papers: PaperService,
    private readonly vault: Vault,
  ) {}

  async pdf(actor: MemberActor, id: string, version: number | undefined): Promise<Bytes> {
    const adopted = await this.adopted(actor, id, version);
    if (adopted) {
      const content = await this.vault.bytes(actor, adopted.pdfObject);
      return new Bytes(content, { name: adopted.name, type: 'application/pdf', size: content.length, sha256: adopted.pdfSha256, inline: true });
    }
    const { motion, pdf } = await this.papers.draft(actor, id, null);
    const content = await this.papers.render(pdf);
    return new Bytes(content, { name: paperName(motion, 'pdf'), type: 'application/pdf', size: content.length, inline: true });
  }

  /** The version asked for; without one the latest, once the text is frozen. */
  private adopted(actor: MemberActor, id: string, version: number | undefined): Promise<{ name: string; pdfObject: string; pdfSha256: string } | null> {
    return this.db.run(actor, async () => {
      const { motion } = await this.motions.seen(actor, id);
      if (version === undefined && motion.textIsOpen) return null;
      const [found] = await this.db.repo(MotionVersion).find({
        where: { motionId: id, ...(version === undefined ? {} : { version }) },
        order: { version: 'DESC' },
        take: 1,
      });
      if (!found && version === undefined) return null;
      const { pdfObject, pdfSha256 } = must(found, 'not_found');
      return { name: paperName(motion, 'pdf'), pdfObject, pdfSha256 };
    });
  }
}

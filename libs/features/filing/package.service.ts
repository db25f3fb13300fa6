import { Injectable } from '@nestjs/common';
import { AmendmentsService } from '#features/amendments';
import { Vault } from '#features/files';
import { FractionsService } from '#features/membership';
import { Motion, MotionVersion, type Filing } from '#features/motions';
import { PaperService, resolutionText, signatoriesOf } from '#features/papers';
import { AppError, inOrder, must, sha256, type HouseActor } from '#kernel';
import { titleOf, withoutPictures } from '#motion';
import { FractionDb } from '#persistence';
import type { FilingPackage } from '#ports';

/** Packs what was adopted: the PDF is read back and compared with its hash before it leaves. */
@Injectable()
export class PackageService {
  constructor(
    private readonly db: FractionDb,
    private readonly vault: Vault,
    private readonly fractions: FractionsService,
    private readonly papers: PaperService,
    private readonly amendments: AmendmentsService,
  ) {}

  async of(house: HouseActor, filing: Filing): Promise<FilingPackage> {
    const { version, ...cover } = await this.db.run(house, () => this.cover(filing));
    const pdf = await this.vault.bytes(house, version.pdfObject);
    if (sha256(pdf) !== filing.pdfSha256) throw new AppError('object_damaged');
    return { ...cover, version: version.version, pdf, pdfSha256: filing.pdfSha256, annexes: await this.annexes(house, version) };
  }

  /** Everything but the bytes. */
  private async cover(filing: Filing) {
    const motion = must(await this.db.repo(Motion).findOneBy({ id: filing.motionId }), 'not_found');
    const version = must(await this.db.repo(MotionVersion).findOneBy({ motionId: filing.motionId, version: filing.version }), 'not_found');
    const fraction = await this.fractions.current();
    const [body] = await this.db.query<{ name: string }>('select name from body where id = $1', [motion.bodyId]);
    return {
      version,
      key: filing.key,
      fractionId: fraction.id,
      motionId: motion.id,
      councilId: filing.councilId,
      fractionName: fraction.name,
      fractionColour: fraction.colour,
      kind: motion.kind,
      title: titleOf(version.document),
      number: motion.number,
      parentNumber: await this.amendments.parentNumber(motion.id),
      filedBy: filing.filedBy,
      filedAt: filing.filedAt.toISOString(),
      bodyId: must(motion.bodyId, 'no_target'),
      bodyName: body?.name ?? '',
      meetingId: motion.meetingId,
      signatories: signatoriesOf(version.document),
      resolution: resolutionText(version.document),
      html: await this.papers.html(motion, version.document, 'as words'),
      document: withoutPictures(version.document),
    };
  }

  private async annexes(house: HouseActor, version: MotionVersion): Promise<FilingPackage['annexes']> {
    return inOrder(version.annexes, async ({ name, type, sha256: hash, objectId }) => ({ name, type, sha256: hash, bytes: await this.vault.bytes(house, objectId) }));
  }
}

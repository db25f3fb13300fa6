import { Injectable } from '@nestjs/common';
import { id, motionKindWords } from '#contracts';
import { AmendmentsService } from '#features/amendments';
import { FilesService, Vault } from '#features/files';
import { FractionsService } from '#features/membership';
import { AnnexesService, MotionsRepo, type Motion } from '#features/motions';
import type { TextAt } from '#features/texts';
import { AppError, townDay, type FractionActor, type MemberActor } from '#kernel';
import { printed, toHtml, type MotionDocument } from '#motion';
import { FractionDb } from '#persistence';
import { PdfRenderer, type PdfMotion } from '#ports';
import { headOf, imagesOf } from './facts.js';

type Image = NonNullable<ReturnType<PdfMotion['images']['get']>>;

/** What a paper is made of, read in one transaction; rendering happens after it. */
export interface Draft {
  readonly motion: Motion;
  readonly text: TextAt;
  readonly pdf: PdfMotion;
}

/** Motions as paper: PDF and reading view. */
@Injectable()
export class PaperService {
  constructor(
    private readonly db: FractionDb,
    private readonly motions: MotionsRepo,
    private readonly amendments: AmendmentsService,
    private readonly annexes: AnnexesService,
    private readonly fractions: FractionsService,
    private readonly files: FilesService,
    private readonly vault: Vault,
    private readonly renderer: PdfRenderer,
  ) {}

  /** Everything the renderer needs of the text as it is now. `final` leaves out the word "Entwurf". */
  async draft(actor: FractionActor, id: string, final: { versionLabel: string } | null): Promise<Draft> {
    const { motion, text, paper, pictures } = await this.db.run(actor, () => this.read(actor, id, final));
    const images = new Map<string, Image>();
    for (const { fileId, objectId, type } of pictures) images.set(fileId, { type, bytes: await this.vault.bytes(actor, objectId) });
    return { motion, text, pdf: { ...paper, images } };
  }

  render(pdf: PdfMotion): Promise<Uint8Array> {
    return this.renderer.motion(pdf);
  }

  /** The plain semantic HTML of the text as it is now (Lesefassung). */
  reading(actor: MemberActor, id: string): Promise<{ html: string }> {
    return this.db.run(actor, async () => {
      const { motion } = await this.motions.seen(actor, id);
      const { document } = await this.amendments.whole(motion);
      return { html: await this.html(motion, document, 'with images') };
    });
  }

  /** Outside of the fraction nobody may fetch its images: there they appear as their description. */
  async html(motion: Motion, document: MotionDocument, images: 'with images' | 'as words'): Promise<string> {
    const fraction = await this.fractions.current();
    const annexes = (await this.annexes.list(motion)).map((annex) => annex.name);
    const { number, councilNumber } = motion;
    const kindLabel = motionKindWords.de[motion.kind];
    return toHtml(document, { kindLabel, number, councilNumber, fractionName: fraction.name, annexes, ...(images === 'with images' ? { imageUrl: (id: string) => this.imageUrl(fraction.id, id) } : {}) });
  }

  private imageUrl(fractionId: string, fileId: string): string {
    return `/api/fractions/${fractionId}/files/${fileId}/content`;
  }

  private async read(actor: FractionActor, id: string, final: { versionLabel: string } | null) {
    const motion = await this.motions.shown(actor, id);
    const text = await this.amendments.whole(motion);
    return { motion, text, paper: await this.paper(motion, text.document, final), pictures: await this.pictures(text.document) };
  }

  private async paper(motion: Motion, document: MotionDocument, final: { versionLabel: string } | null): Promise<Omit<PdfMotion, 'images'>> {
    const fraction = await this.fractions.current();
    const head = headOf(document);
    return {
      document: printed(document),
      letterhead: { name: fraction.name, lines: fraction.settings.letterhead, colour: fraction.colour },
      kind: motion.kind,
      number: motion.number,
      councilNumber: motion.councilNumber,
      versionLabel: final?.versionLabel ?? 'Entwurf',
      draft: final === null,
      date: head.date || townDay(motion.createdAt),
      place: head.place,
      addressee: head.addressee,
      annexes: (await this.annexes.list(motion)).map((annex) => annex.name),
    };
  }

  /** Missing images are left to the renderer and the pre-flight to name. */
  private async pictures(document: MotionDocument): Promise<{ fileId: string; objectId: string; type: string }[]> {
    const found: { fileId: string; objectId: string; type: string }[] = [];
    for (const fileId of new Set(imagesOf(document).filter((each) => id.safeParse(each).success))) {
      try {
        const { objectId, type } = await this.files.reference(fileId);
        found.push({ fileId, objectId, type });
      } catch (error) {
        if (!(error instanceof AppError && error.code === 'not_found')) throw error;
      }
    }
    return found;
  }
}

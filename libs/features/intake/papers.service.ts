import { Injectable } from '@nestjs/common';
import { zipSync } from 'fflate';
import { motionKindWords } from '#contracts';
import { Bytes } from '#http';
import { must, type OfficeActor } from '#kernel';
import { CouncilDb } from '#persistence';
import { IntakePart, type IntakeEntry } from './intake.entities.js';
import { IntakeService } from './intake.service.js';
import { Parts } from './parts.js';

/** Letters, digits and what a file name may hold on every system. */
const plain = (name: string): string => name.replace(/[/\\:*?"<>|\u0000-\u001f]+/g, '-').trim();

/** What a clerk downloads: the PDF, an annex, or everything at once. */
@Injectable()
export class OfficePapers {
  constructor(
    private readonly db: CouncilDb,
    private readonly intake: IntakeService,
    private readonly parts: Parts,
  ) {}

  async pdf(office: OfficeActor, id: string): Promise<Bytes> {
    const { entry, parts } = await this.load(office, id);
    return this.file(office, must(parts[0], 'not_found'), `${nameOf(entry)}.pdf`);
  }

  async annex(office: OfficeActor, id: string, annexId: string): Promise<Bytes> {
    const { parts } = await this.load(office, id);
    const part = must(parts.slice(1).find((each) => each.id === annexId), 'not_found');
    return this.file(office, part, part.name);
  }

  /** PDF, metadata and annexes as one ZIP, so that nobody types anything again. */
  async package(office: OfficeActor, id: string): Promise<Bytes> {
    const { entry, parts } = await this.load(office, id);
    const files: Record<string, Uint8Array> = { 'antrag.json': Buffer.from(JSON.stringify(metadata(entry, parts), null, 2)) };
    for (const part of parts) {
      const name = part.position === 0 ? 'Antrag.pdf' : `Anlagen/${part.position} ${plain(part.name)}`;
      files[name] = await this.parts.read(office.councilId, part);
    }
    const content = zipSync(files, { level: 0 });
    return new Bytes(content, { name: `${nameOf(entry)}.zip`, type: 'application/zip', size: content.length });
  }

  private async file(office: OfficeActor, part: IntakePart, name: string): Promise<Bytes> {
    const content = await this.parts.read(office.councilId, part);
    return new Bytes(content, { name, type: part.type, size: content.length, sha256: part.sha256, inline: true });
  }

  private load(office: OfficeActor, id: string): Promise<{ entry: IntakeEntry; parts: IntakePart[] }> {
    return this.db.run(office, async () => {
      const entry = await this.intake.entry(office, id);
      return { entry, parts: await this.db.repo(IntakePart).find({ where: { entryId: id }, order: { position: 'ASC' } }) };
    });
  }
}

const nameOf = (entry: IntakeEntry): string => plain([entry.councilNumber ?? entry.ownNumber ?? '', entry.title].join(' ')).slice(0, 120);

/** The fields a clerk needs, by OParl's names where OParl has one. */
export const metadata = (entry: IntakeEntry, parts: readonly IntakePart[]) => ({
  name: entry.title,
  paperType: motionKindWords.de[entry.kind],
  reference: entry.councilNumber,
  ownNumber: entry.ownNumber,
  superordinatedPaper: entry.parentNumber,
  originatorOrganization: [entry.fractionName],
  originatorPerson: entry.signatories,
  date: entry.filedAt.toISOString(),
  filedBy: entry.filedBy,
  version: entry.version,
  resolution: entry.resolution,
  mainFile: { fileName: 'Antrag.pdf', mimeType: 'application/pdf', sha256: entry.pdfSha256 },
  auxiliaryFile: parts.slice(1).map(({ name, type, bytes, sha256 }) => ({ fileName: name, mimeType: type, size: bytes, sha256 })),
});

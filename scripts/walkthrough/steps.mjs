import { foundFraction, signedIn, statusOf } from './company.mjs';
import { missingIn, must, sha256 } from './checks.mjs';
import { until, Writer } from './writer.mjs';

const newPoint = 'Die Verwaltung berichtet der Stadtvertretung halbjährlich über den Stand der Umsetzung.';
const newReasoning = 'Der regelmäßige Bericht macht sichtbar, was erreicht wurde.';
const formats = { md: 'markdown', docx: 'docx', txt: 'text' };

const view = (person, motion) => person.get(person.in(`/motions/${motion}`));
const entriesOf = async (clerk, title) => (await clerk.get('/office/intake')).items.filter((entry) => entry.title === title);

/**
 * The main job, step by step, as separate people. Each step takes what the ones before found out, adds to it, and
 * returns the words for its line. A step throws with a sentence when something is not as it must be.
 */
export const steps = [
  ['The IT founds a fraction; chair and members come by invitation', async (run) => {
    Object.assign(run, await foundFraction(run.url));
    run.clerk = await signedIn(run.url, 'ratsbuero');
    run.rival = await signedIn(run.url, 'yilmaz', 'Bürgerliste Musterstadt');
    return `${run.members.length + 1} people`;
  }],
  ['A member imports the motion', async (run) => {
    const [member] = run.members;
    const format = formats[run.file.split('.').pop().toLowerCase()] ?? 'text';
    const answer = await member.request('POST', member.in(`/motions/import?format=${format}`), run.source, 'application/octet-stream');
    const { id, title, number, notes } = await answer.json();
    must(title, 'The import found no title');
    Object.assign(run, { motion: id, title });
    return `${number ?? 'no number'}, "${title}", ${notes.length} notes`;
  }],
  ['Two members write at the same time', async (run) => {
    run.writers = await Promise.all(run.members.slice(0, 2).map((member) => Writer.open(member, run.motion)));
    const [first, second] = run.writers;
    first.insertPoint(newPoint);
    second.writeReasoning(newReasoning);
    await until('both texts are saved', () => first.acknowledged > 0 && second.acknowledged > 0);
    await until('both see the same', () => first.text() === second.text());
    must(first.text().includes(newPoint) && first.text().includes(newReasoning), 'A change got lost');
    return 'both changes acknowledged, both copies alike';
  }],
  ['Nobody else sees the draft', async ({ clerk, rival, chair, motion, title }) => {
    must((await statusOf(rival.get(rival.in(`/motions/${motion}`)))) === 404, 'Another fraction reaches the draft by its id');
    must([403, 404].includes(await statusOf(rival.get(chair.in(`/motions/${motion}`)))), 'Another fraction gets in by the address');
    must([403, 404].includes(await statusOf(clerk.get(chair.in('/motions')))), 'The clerk sees drafts');
    must((await entriesOf(clerk, title)).length === 0, 'The clerk has an entry before anything was filed');
    return 'another fraction and the clerk are refused';
  }],
  ['A third member consents', async ({ members, chair, motion }) => {
    const [first, , third] = members;
    const { bodies } = await first.get(first.in('/meetings'));
    await first.send('PATCH', first.in(`/motions/${motion}`), { bodyId: bodies[0].id });
    await first.post(first.in(`/motions/${motion}/review`));
    await third.send('PUT', third.in(`/motions/${motion}/consent`), { verdict: 'consent' });
    const { findings, ready } = await chair.get(chair.in(`/motions/${motion}/preflight`));
    must(ready, `The pre-flight found: ${findings.map(({ code }) => code).join(', ')}`);
    return `target ${bodies[0].name}; pre-flight has ${findings.length} hints`;
  }],
  ['The chair adopts; open editors freeze', async (run) => {
    const { chair, motion, writers } = run;
    run.adopted = await chair.post(chair.in(`/motions/${motion}/adoption`));
    await until('open editors are read-only', () => writers.every((writer) => writer.frozen));
    const [{ pdfSha256 }] = (await view(chair, motion)).versions;
    run.pdf = await chair.bytes(chair.in(`/motions/${motion}/pdf?version=${run.adopted.version}`));
    must(sha256(run.pdf) === pdfSha256, 'The PDF is not the adopted one');
    run.pdfSha256 = pdfSha256;
    writers[0].insertPoint('Zu spät');
    return `version ${run.adopted.version}, text ${run.adopted.sha256.slice(0, 12)}, PDF ${pdfSha256.slice(0, 12)}`;
  }],
  ['Filed by two clicks at once', async ({ chair, motion, adopted, writers }) => {
    const click = () => chair.post(chair.in(`/motions/${motion}/filing`), { version: adopted.version });
    const answers = await Promise.allSettled([click(), click()]);
    const ids = new Set(answers.flatMap(({ value }) => value?.id ?? []));
    must(ids.size === 1, `${ids.size} filings from two clicks`);
    await until('the filing is delivered', async () => ['sent', 'delivered'].includes((await view(chair, motion)).filing?.state));
    for (const writer of writers) writer.close();
    return 'one filing, delivered';
  }],
  ['The clerk finds it once and confirms', async (run) => {
    const { clerk, chair, motion, title, pdfSha256 } = run;
    const entries = await entriesOf(clerk, title);
    must(entries.length === 1, `The clerk has ${entries.length} entries`);
    const [{ id }] = entries;
    const entry = await clerk.get(`/office/intake/${id}`);
    must(entry.pdfSha256 === pdfSha256, 'The filed hash is not the adopted one');
    must(sha256(await clerk.bytes(`/office/intake/${id}/pdf`)) === pdfSha256, 'The filed bytes are not the adopted ones');
    run.package = await clerk.bytes(`/office/intake/${id}/package`);
    await clerk.post(`/office/intake/${id}/confirmation`, { number: entry.suggestedNumber });
    await until('the fraction reads the number', async () => (await view(chair, motion)).councilNumber === entry.suggestedNumber);
    return `number ${entry.suggestedNumber}`;
  }],
  ['A member fetches receipt and PDF', async (run) => {
    const [member] = run.members;
    run.receipt = await member.bytes(member.in(`/motions/${run.motion}/receipt`));
    const pdf = await member.bytes(member.in(`/motions/${run.motion}/pdf?version=${run.adopted.version}`));
    must(sha256(pdf) === run.pdfSha256, 'The member gets another PDF than the clerk');
    const missing = await missingIn(pdf, `${run.text}\n${newPoint}\n${newReasoning}`);
    must(missing.length === 0, `Words missing in the PDF: ${missing.join(' ')}`);
    return `${Math.round(pdf.length / 1024)} kB, no word of the source is missing`;
  }],
];

import { fileType } from './file-type.js';

const zipWith = (first: string) => Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), Buffer.alloc(26), Buffer.from(first)]);

describe('the type of a file', () => {
  it.each([
    ['%PDF-1.7', 'Antrag.docx', 'application/pdf'],
    ['\x89PNG\r\n\x1a\n', 'Foto', 'image/png'],
    ['\xff\xd8\xff\xe0', 'Foto.jpg', 'image/jpeg'],
    ['RIFF\0\0\0\0WEBP', 'Foto.webp', 'image/webp'],
    ['\0\0\0\x18ftypheic', 'IMG_0001.HEIC', 'image/heic'],
  ])('comes from its first bytes %j, whatever its name', (head, name, type) => {
    expect(fileType(Buffer.from(head, 'latin1'), name)).toBe(type);
  });

  it('is told by name only between formats that begin alike', () => {
    expect(fileType(zipWith('[Content_Types].xml'), 'Antrag.docx')).toContain('wordprocessingml');
    expect(fileType(zipWith('mimetypeapplication/vnd.oasis.opendocument.textPK'), 'Antrag.zip')).toBe('application/vnd.oasis.opendocument.text');
    expect(fileType(zipWith('x'), 'Archiv.zip')).toBe('application/zip');
  });

  it('is text only where it reads as text, even when the head ends inside a letter', () => {
    expect(fileType(Buffer.from('Grüße'), 'a.txt')).toBe('text/plain');
    expect(fileType(Buffer.from('Grü').subarray(0, 3), 'a.txt')).toBe('text/plain');
    expect(fileType(Buffer.from([0xff, 0xfe, 0x41, 0x00]), 'a.txt')).toBe('application/octet-stream');
  });

  it.each(['<!doctype html><script>alert(1)</script>', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', '<?xml version="1.0"?><x/>'])(
    'is none for %j, so that no browser runs it',
    (content) => {
      for (const name of ['a.html', 'a.svg', 'a.xml']) expect(fileType(Buffer.from(content), name)).toBe('application/octet-stream');
    },
  );
});

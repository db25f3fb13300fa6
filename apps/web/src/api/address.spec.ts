import { fileRoutes, identityRoutes, motionRoutes } from '#contracts';
import { addressOf } from './address.js';

const fraction = '0b8b2f6e-0000-4000-8000-000000000001';

describe('the address of a route', () => {
  it('puts the fraction into the path of a fraction route', () => {
    expect(addressOf(motionRoutes.get, { params: { motion: 'm1' } }, fraction)).toBe(`/api/fractions/${fraction}/motions/m1`);
  });

  it('leaves empty filters out of the query and escapes the rest', () => {
    expect(addressOf(fileRoutes.upload, { query: { name: 'Plan & Bild.pdf', folder: undefined } }, fraction)).toBe(
      `/api/fractions/${fraction}/files?name=Plan+%26+Bild.pdf`,
    );
  });

  it('refuses to call a route without its id', () => {
    expect(() => addressOf(identityRoutes.invitation)).toThrow('"token" is missing');
  });
});

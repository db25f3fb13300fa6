import { nameFor } from './free-name.js';

describe('the name of an uploaded file', () => {
  it('is its own as long as it is free', () => expect(nameFor('Plan.png', 0)).toBe('Plan.png'));
  it('gets a number before its ending when it is taken', () => expect(nameFor('Plan.2026.png', 1)).toBe('Plan.2026 (2).png'));
  it('gets a number at its end when it has no ending', () => expect([nameFor('Plan', 2), nameFor('.plan', 1)]).toEqual(['Plan (3)', '.plan (2)']));
});

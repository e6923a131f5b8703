import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatRoute, parseRoute } from '../../../engine/desk/lookup-route.ts';

describe('the route of the look-up', () => {
  it.each([
    ['', { view: 'start' }],
    ['#', { view: 'start' }],
    ['#passage=nso/4', { view: 'passage', id: 'nso/4' }],
    ['#passage=nso%2F4', { view: 'passage', id: 'nso/4' }],
    ['#q=khashoggi%20murder', { view: 'results', query: 'khashoggi murder' }],
    ['#check=not%20aware', { view: 'check', text: 'not aware' }],
    ['#q=', { view: 'start' }],
    ['#elsewhere', { view: 'start' }],
    ['#q=%E0%A4%A', { view: 'start' }],
  ])('reads %j', (hash, route) => {
    expect(parseRoute(hash)).toEqual(route);
  });

  it('keeps the slash of a passage readable in the address', () => {
    expect(formatRoute({ view: 'passage', id: 'nso/4' })).toBe('#passage=nso/4');
  });

  it('comes back from the address as it went in, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (query) => {
        expect(parseRoute(formatRoute({ view: 'results', query }))).toEqual({ view: 'results', query });
      }),
    );
  });

  it('never throws, not even for half a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        parseRoute(text);
        parseRoute(formatRoute({ view: 'check', text: `\ud800${text}` }));
      }),
    );
  });
});

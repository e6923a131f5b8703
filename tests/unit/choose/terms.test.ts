import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileTerms, createTermReader } from '../../../engine/choose/terms.ts';

const read = createTermReader({ client: 'customer*|buyer' });
const found = (term: string, text: string): string[] => {
  const parsed = read(term);
  if (!parsed) throw new Error(`no term: ${term}`);
  return compileTerms([parsed])(text).map(({ spans }) =>
    spans.map(({ start, end }) => text.slice(start, end)).join(' + '),
  );
};

test.each([
  ['lookup', 'two Lookups here', ['Lookups']],
  ['home location', 'a Home-Location register', ['Home-Location']],
  ['home location', 'home is no location', []],
  ['lookup*', 'lookuping', ['lookuping']],
  ['US', 'give us the US number, the U.S. one', ['US', 'U.S.']],
  ['murder*|killed', 'murdered or killed', ['murdered', 'killed']],
  ['columnist + consul*', 'the consulate where the columnist went', ['columnist + consulate']],
  ['columnist + consul*', `columnist ${'x '.repeat(200)} consulate`, []],
  ['no & access', 'no firm has access', ['no + access']],
  ['no & access', `no ${'x '.repeat(60)} access`, []],
  ['@client', 'a buyer and two customers', ['buyer', 'customers']],
  ['@client|user', 'a user, a buyer', ['user', 'buyer']],
  ['@client + @client', 'one buyer alone', []],
  ['@client + @client', 'buyer and customer', ['buyer + customer', 'customer + buyer']],
  ['car-wash', 'a car wash', ['car wash']],
  ['50000', 'some 50,000 numbers', ['50,000']],
  ['电话', '他的电话号码', ['电话']],
])('%s in %j', (term, text, spans) => {
  expect(found(term, text)).toEqual(spans);
});

test.each(['@nobody', '@', '', '  ', 'a + ', '|', '*', 'x*', 'a |'])('%j is no term', (term) => {
  expect(read(term)).toBeNull();
});

test('finds a phrase in any text wherever a naive search over words finds it', () => {
  const word = fc.constantFrom('home', 'location', 'register', 'of');
  fc.assert(
    fc.property(fc.array(word, { maxLength: 12 }), fc.array(word, { minLength: 1, maxLength: 3 }), (text, phrase) => {
      let count = 0;
      for (let at = 0; at + phrase.length <= text.length; at += 1)
        if (phrase.every((one, offset) => text[at + offset] === one)) count += 1;
      expect(found(phrase.join(' '), text.join(' '))).toHaveLength(count);
    }),
  );
});

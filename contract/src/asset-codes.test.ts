import { expect, test } from 'vitest'
import { ASSET_CODES, assetCodeOf, readAssetCode, spokenAssetCode } from './asset-codes.ts'

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const SOME = [0, 1, 31, 32, 123_456_789, 987_654_321, ASSET_CODES - 1].map(assetCodeOf)

test.each([
  [0, '0000000'],
  [1, '0000012'],
  [32, '0000104'],
  [ASSET_CODES - 1, 'ZZZZZZS'],
])('%i is %s', (number, code) => expect(assetCodeOf(number)).toBe(code))

test('what was typed, said or scanned is the same code', () => {
  const code = assetCodeOf(123_456_789)
  const spoken = spokenAssetCode(code)
  expect(spoken).toMatch(/^[0-9A-Z]{3}-[0-9A-Z]{3}-[0-9A-Z]$/)
  const ways = [code, spoken, ` ${spoken.toLowerCase()} `, spoken.replaceAll('-', ' ')]
  for (const typed of [...ways, `https://example.com/q/${code}`, `http://localhost:8080/q/${code.toLowerCase()}?l=sw`])
    expect(readAssetCode(typed)).toBe(code)
})

test('letters that are taken for digits are read as those', () => {
  expect(readAssetCode('OOO-OOI-2')).toBe('0000012')
  expect(readAssetCode('ooo-ool-2')).toBe('0000012')
})

test.each(['', '0000013', '000001', '00000122', 'UUUUUUU', 'pump 7', 'https://example.com/q/', '/q/0000013'])(
  '"%s" is no code',
  (typed) => expect(readAssetCode(typed)).toBeUndefined(),
)

test('any single wrong character is noticed', () => {
  for (const code of SOME) {
    for (let i = 0; i < code.length; i++) {
      const wrong = Array.from(ALPHABET).filter((character) => character !== code[i])
      for (const character of wrong)
        expect(readAssetCode(code.slice(0, i) + character + code.slice(i + 1))).toBeUndefined()
    }
  }
})

test('any two neighbours that changed places are noticed', () => {
  for (const code of SOME) {
    for (let i = 0; i < code.length - 1; i++) {
      if (code[i] === code[i + 1]) continue
      expect(readAssetCode(code.slice(0, i) + code[i + 1] + code[i] + code.slice(i + 2))).toBeUndefined()
    }
  }
})

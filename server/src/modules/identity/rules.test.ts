import { expect, test } from 'vitest'
import { asBackupCode, backupCodes } from './backup-codes.ts'
import { deviceOf, inventedEmail, networkOf, phoneNumber, shownEmail, waiting } from './rules.ts'

test.each([
  ['0712 345 678', 'KE', '+254712345678'],
  ['+254 712-345-678', 'MW', '+254712345678'],
  ['00254712345678', 'KE', '+254712345678'],
  ['0991 234 567', 'MW', '+265991234567'],
  ['jane', 'KE', undefined],
  ['12', 'KE', undefined],
])('the phone number %s typed in %s', (typed, country, dialled) => {
  expect(phoneNumber(typed, country)).toBe(dialled)
})

test.each([
  ['203.0.113.9', '203.0.113.9'],
  ['::ffff:203.0.113.9', '203.0.113.9'],
  ['2001:db8:0:7::1', '2001:db8:0:7::/64'],
  ['2001:0DB8:0000:0007:aaaa:bbbb:cccc:dddd', '2001:db8:0:7::/64'],
  ['2001:db8::7:0:0:0:1', '2001:db8:0:7::/64'],
  ['::1', '0:0:0:0::/64'],
])('attempts from %s are those of %s', (ip, network) => {
  expect(networkOf(ip)).toBe(network)
})

test('an invented address is shown to nobody', () => {
  expect(shownEmail(inventedEmail('0198'))).toBeNull()
  expect(shownEmail('jane@example.com')).toBe('jane@example.com')
})

test.each([
  [15 * 60_000, '15 minutes'],
  [61_000, '2 minutes'],
  [60_000, 'a minute'],
  [1, 'a minute'],
])('%i ms left: wait %s', (left, said) => {
  const at = new Date('2026-03-01T08:00:00Z')
  expect(waiting(new Date(at.getTime() + left), at)).toBe(said)
})

test.each([
  [
    'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Mobile Safari/537.36',
    'Chrome on Android',
  ],
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:131.0) Gecko/20100101 Firefox/131.0', 'Firefox on Windows'],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1 Version/18.0 Mobile Safari/604.1',
    'Safari on iOS',
  ],
  ['curl/8.5', 'Unknown device'],
  [null, 'Unknown device'],
])('the device %s', (userAgent, said) => {
  expect(deviceOf(userAgent)).toBe(said)
})

test('backup codes are ten different ones, fit the form, and are read however they are typed', () => {
  const codes = backupCodes()
  expect(new Set(codes).size).toBe(10)
  for (const code of codes) {
    expect(code).toMatch(/^[a-z2-9]{5}-[a-z2-9]{4}$/)
    expect(asBackupCode(` ${code.toUpperCase().replace('-', ' ')} `)).toBe(code)
  }
})

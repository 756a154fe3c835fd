// Addresses on both sides of the border between public and not public.
import { expect, test } from 'vitest'
import { isPrivateAddress } from '../../src/sources/private-addresses.js'

test.each([
  '127.0.0.1',
  '10.255.255.255',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '0.0.0.0',
  '224.0.0.1',
  '255.255.255.255',
  '::1',
  '::',
  '[::1]',
  'fe80::1%eth0',
  'fd00::1',
  'ff02::1',
  '::ffff:127.0.0.1',
  '::ffff:7f00:1',
  '64:ff9b::10.0.0.1',
  '2002:c0a8:101::1',
  'fec0::1',
  '::ffff:0:127.0.0.1',
  '2001:0:4136:e378::1',
  '3fff::1',
  '5f00::1',
  'localhost',
])('%s is refused', (address) => {
  expect(isPrivateAddress(address)).toBe(true)
})

test.each([
  '9.255.255.255',
  '172.15.255.255',
  '172.32.0.1',
  '100.128.0.1',
  '8.8.8.8',
  '2606:4700::1',
  '2001:4860::1',
  '::ffff:8.8.8.8',
  '64:ff9b::808:808',
  '2002:808:808::1',
])('%s is public', (address) => {
  expect(isPrivateAddress(address)).toBe(false)
})

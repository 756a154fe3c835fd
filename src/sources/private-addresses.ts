// Which IP addresses are not on the public internet, so that a page cannot be used to look into a network.
import { BlockList, isIPv4, isIPv6 } from 'node:net'

/** IANA special-purpose address registries (RFC 6890 and its updates), and multicast. */
const NOT_PUBLIC_V4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
]

const NOT_PUBLIC_V6 = [
  '::/96',
  '64:ff9b:1::/48',
  '100::/64',
  '2001::/32',
  '2001:2::/48',
  '2001:db8::/32',
  '3fff::/20',
  '5f00::/16',
  'fc00::/7',
  'fe80::/10',
  'fec0::/10',
  'ff00::/8',
]

/** IPv6 prefixes that carry an IPv4 address, with the hexadecimal group in which it begins (RFC 4291, 2765, 6052, 3056). */
const CARRIERS: readonly (readonly [string, number])[] = [
  ['::ffff:0:0/96', 6],
  ['::ffff:0:0:0/96', 6],
  ['64:ff9b::/96', 6],
  ['2002::/16', 1],
]

const blocked = blockList([...NOT_PUBLIC_V4, ...NOT_PUBLIC_V6])

/** True for loopback, link-local, private, documentation and multicast addresses, and for what is no address. */
export function isPrivateAddress(address: string): boolean {
  const bare = address.replace(/^\[|\]$/g, '').replace(/%.*$/, '')
  if (isIPv4(bare)) return blocked.check(bare, 'ipv4')
  if (!isIPv6(bare)) return true
  const carrier = CARRIERS.find(([prefix]) => blockList([prefix]).check(bare, 'ipv6'))
  if (carrier === undefined) return blocked.check(bare, 'ipv6')
  return isPrivateAddress(carriedAddress(bare, carrier[1]))
}

function blockList(prefixes: readonly string[]): BlockList {
  const list = new BlockList()
  for (const prefix of prefixes) {
    const [address, bits] = prefix.split('/') as [string, string]
    list.addSubnet(address, Number(bits), isIPv4(address) ? 'ipv4' : 'ipv6')
  }
  return list
}

function carriedAddress(address: string, group: number): string {
  // The URL parser writes every IPv6 address in hexadecimal groups.
  const groups = expand(new URL(`http://[${address}]/`).hostname.slice(1, -1))
  const [high, low] = [groups[group] ?? 0, groups[group + 1] ?? 0]
  return [high >> 8, high & 255, low >> 8, low & 255].join('.')
}

function expand(address: string): number[] {
  const [left = '', right] = address.split('::')
  const numbers = (part: string): number[] =>
    part === '' ? [] : part.split(':').map((each) => Number.parseInt(each, 16))
  if (right === undefined) return numbers(left)
  const [before, after] = [numbers(left), numbers(right)]
  return [...before, ...new Array<number>(8 - before.length - after.length).fill(0), ...after]
}

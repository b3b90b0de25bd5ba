import { expect, it } from 'vitest'
import { networkOf } from '../../../gateway/clients/documents/registry.js'
import { readTrustedProxies } from '../../../gateway/door/trusted-proxies.js'

it('takes addresses and networks, and refuses what would let callers name their own address', () => {
  expect(readTrustedProxies(undefined)).toEqual([])
  expect(readTrustedProxies(' 10.0.0.5, 10.1.0.0/16 ,fd00::/8')).toEqual([
    '10.0.0.5',
    '10.1.0.0/16',
    'fd00::/8',
  ])
  for (const written of ['true', '10.0.0.0/33', '10.0.0.5/', '10.0.0.5/8/8', 'proxy.example']) {
    expect(() => readTrustedProxies(written)).toThrow(
      expect.objectContaining({ code: 'CONFIGURATION_INVALID' }),
    )
  }
})

it.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:0DB8:1:2::9', '2001:db8:1:2::/64'],
  ['2001:db8::9', '2001:db8:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
])('counts %s under %s', (address, network) => {
  expect(networkOf(address)).toBe(network)
})

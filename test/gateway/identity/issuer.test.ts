import { expect, it } from 'vitest'
import { configuredIssuer } from '../../../gateway/identity/issuer.js'

const issuer = (jwks: string) =>
  configuredIssuer({ issuer: 'https://id.example', audience: 'hub', jwks })

it.each([
  'http://id.example/jwks.json',
  'HTTP://id.example',
  'ftp://id.example/k',
  'file:///k',
  'https://',
])('keys of an issuer come from a file or over https, not from %s', (jwks) => {
  expect(() => issuer(jwks)).toThrow(
    `HUB_JWKS is "${jwks}"; name a file or an https address: whoever is on the way of another could give keys of their own.`,
  )
})

it('an https address is taken', () => {
  expect(issuer('https://id.example/jwks.json')).toMatchObject({ issuer: 'https://id.example' })
})

import { expect, it } from 'vitest'
import { hubCookies, isFromConsole } from '../../../gateway/sessions/cookies.js'

it('over https no other host or path can have set a cookie of the hub, and none goes over http', () => {
  const cookies = hubCookies(true)
  expect(cookies.set('session', 'abc')).toBe(
    '__Host-hub-session=abc; Path=/; HttpOnly; Secure; SameSite=Lax',
  )
  expect(cookies.set('sign-in', 'abc', 600)).toBe(
    '__Host-hub-sign-in=abc; Max-Age=600; Path=/; HttpOnly; Secure; SameSite=Lax',
  )
  expect(cookies.clear('session')).toBe(
    '__Host-hub-session=; Max-Age=0; Path=/; HttpOnly; Secure; SameSite=Lax',
  )
})

it('a cookie without the prefix is none over https', () => {
  const headers = { cookie: 'hub-session=planted; __Host-hub-session=own' }
  expect(hubCookies(true).read(headers, 'session')).toBe('own')
  expect(hubCookies(true).read({ cookie: 'hub-session=planted' }, 'session')).toBe(null)
  expect(hubCookies(false).read({}, 'session')).toBe(null)
})

it.each([
  ['GET', { 'sec-fetch-site': 'same-origin' }, true],
  ['GET', { 'sec-fetch-site': 'same-site' }, false],
  ['GET', { 'sec-fetch-site': 'none' }, false],
  ['GET', {}, false],
  ['POST', { 'sec-fetch-site': 'same-origin' }, false],
  ['POST', { 'sec-fetch-site': 'same-origin', 'x-hub-console': '1' }, true],
  ['POST', { 'sec-fetch-site': 'cross-site', 'x-hub-console': '1' }, false],
  ['DELETE', { 'sec-fetch-site': 'same-origin' }, false],
])('a %s with %j is of a page of the hub: %s', (method, headers, isOwn) => {
  expect(isFromConsole({ method, headers })).toBe(isOwn)
})

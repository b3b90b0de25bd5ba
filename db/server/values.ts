/** How values come from PostgreSQL and go there. */
export const types = {
  int8: {
    to: 20,
    from: [20],
    serialize: String,
    parse: (text: string) => {
      const value = Number(text)
      if (!Number.isSafeInteger(value)) throw new RangeError(`int8 ${text} is beyond 2^53`)
      return value
    },
  },
  date: { to: 1082, from: [1082], serialize: isoDate, parse: asText },
  timestamp: { to: 1114, from: [1114], serialize: isoTime, parse: asText },
  timestamptz: { to: 1184, from: [1184], serialize: isoTime, parse: utcMicroseconds },
  json: {
    to: 114,
    from: [114, 3802],
    serialize: (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value)),
    parse: JSON.parse,
  },
}

function asText(text: string): string {
  return text
}

function isoDate(value: Date | string): string {
  return typeof value === 'string' ? value : value.toISOString().slice(0, 10)
}

function isoTime(value: Date | string): string {
  return typeof value === 'string' ? value : value.toISOString()
}

/** PostgreSQL's `2026-04-01 08:00:00.5+08` as `2026-04-01T00:00:00.500000Z`; infinity stays as it is. */
function utcMicroseconds(text: string): string {
  const parts = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d+))?([+-].+)$/.exec(text)
  if (parts === null) return text
  const [, day, time, fraction = '', zone] = parts as unknown as [
    string,
    string,
    string,
    string?,
    string?,
  ]
  const seconds = zone === '+00' ? `${day}T${time}` : utcSeconds(`${day}T${time}`, zone!)
  return `${seconds}.${fraction.padEnd(6, '0')}Z`
}

function utcSeconds(local: string, zone: string): string {
  const [hours = '0', minutes = '0', seconds = '0'] = zone.slice(1).split(':')
  const offset = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)
  const sign = zone.startsWith('-') ? -1 : 1
  return new Date(Date.parse(`${local}Z`) - sign * offset * 1000).toISOString().slice(0, 19)
}

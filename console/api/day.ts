const dayMs = 86_400_000

/** A day of the calendar in China, whatever the browser's clock zone is; so many days on from an instant. */
export function dayInChina(at: Date | string = new Date(), days = 0): string {
  const then = new Date(new Date(at).getTime() + days * dayMs)
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(then)
}

/** When a day begins in China, or one so many days later, as the hub takes it. */
export function beginOf(day: string, days = 0): string {
  return new Date(Date.parse(`${day}T00:00:00+08:00`) + days * dayMs).toISOString()
}

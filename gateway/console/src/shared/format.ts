const NOTHING = '—'

/** 34,412; the same in both languages. */
export function count(value: number | null | undefined): string {
  return value === null || value === undefined ? NOTHING : value.toLocaleString('en-US')
}

/** 49.98 % is not 50.0 %, and 99.97 % is not all: the last place is cut off, not rounded up. */
export function percent(rate: number | null | undefined): string {
  return rate === null || rate === undefined ? NOTHING : `${(Math.floor(rate * 1000 + 1e-9) / 10).toFixed(1)}%`
}

/** 2093.8 万 in Chinese, 20.94 million in English, below ten thousand as it is. */
export function people(value: number | null | undefined, language: string): string | null {
  if (value === null || value === undefined) {
    return null
  }
  if (language.startsWith('zh')) {
    return value >= 10_000 ? `${(value / 10_000).toLocaleString('en-US', { maximumFractionDigits: 1, minimumFractionDigits: 1 })} 万` : count(value)
  }
  return value >= 1_000_000 ? `${(value / 1_000_000).toFixed(2)} million` : count(value)
}

const CHINA = 'Asia/Shanghai'

/** 2026-11-25 09:30, as the clock shows in China. */
export function dateTime(instant: string | null | undefined): string {
  if (!instant) {
    return NOTHING
  }
  return new Intl.DateTimeFormat('sv-SE', {
    timeZone: CHINA, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit',
  }).format(new Date(instant))
}

/** 09:30:05, as the clock shows in China. */
export function clock(instant: string | number | null | undefined): string {
  if (instant === null || instant === undefined) {
    return NOTHING
  }
  return new Intl.DateTimeFormat('sv-SE', { timeZone: CHINA, hour: '2-digit', minute: '2-digit', second: '2-digit' }).format(new Date(instant))
}

/** The day in China, whatever the clock of this machine thinks. */
export function today(now: Date = new Date()): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: CHINA }).format(now)
}

/** Whether a day of a calendar is yet to come. */
export function isFuture(day: Date): boolean {
  return today(day) > today()
}

/** The address that lets a phone call the first of the numbers. */
export function dialled(phone: string): string {
  return `tel:${phone.split(',')[0]?.replace(/[^0-9+]/g, '') ?? ''}`
}

/** 820 KB, 2.4 MB: how large a file is. */
export function fileSize(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}

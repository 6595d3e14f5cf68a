import { expect, it } from 'vitest'
import type { Right } from '@/accounts/api'
import en from '@/shared/locales/en'
import zh from '@/shared/locales/zh'

function texts(tree: object, prefix = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) => (
    typeof value === 'string' ? [[prefix + key, value] as [string, string]] : texts(value as object, `${prefix}${key}.`)
  ))
}

function slots(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').sort()
}

it('says the same in both languages', () => {
  expect(texts(en).map(([key]) => key)).toEqual(texts(zh).map(([key]) => key))
})

it('fills the same gaps in both languages', () => {
  const english = new Map(texts(en))

  for (const [key, text] of texts(zh)) {
    expect(slots(english.get(key) ?? ''), key).toEqual(slots(text))
  }
})

/** English has a plural: a number stands behind what it counts. */
it('counts one thing as well as many', () => {
  const many = texts(en).filter(([, text]) => /\{(n|total|undone|read|regions|changes)\} (?!points|items)([a-z]+ )?[a-z]+s\b/.test(text))

  expect(many).toEqual([])
})

const SOURCES = import.meta.glob<string>(['/src/**/*.vue', '/src/**/*.ts', '!/src/**/*.test.ts', '!/src/shared/contract/**'], { query: '?raw', import: 'default', eager: true })

/** The keys that stand as they are in a call of `t`, however they are chosen there. */
function keysIn(source: string): string[] {
  return [...source.matchAll(/\bt\(((?:[^()]|\([^()]*\))*)\)/g)]
    .flatMap(([, call]) => [...(call ?? '').matchAll(/'([a-zA-Z]\w*(?:\.[\w-]+)+)'/g)].map(([, key]) => key ?? ''))
}

it('has words for whatever a page says', () => {
  const known = new Set(texts(zh).map(([key]) => key))
  const said = Object.entries(SOURCES).flatMap(([file, source]) => keysIn(source).map((key) => `${file}: ${key}`))

  expect(said.length).toBeGreaterThan(500)
  expect(said.filter((each) => !known.has(each.split(': ')[1] ?? ''))).toEqual([])
})

it('has words for each action of the matrix', () => {
  const words: Record<Right['action'], string> = zh.matrix.actionOf

  expect(Object.values(words)).not.toContain('')
})

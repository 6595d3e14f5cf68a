import { createI18n } from 'vue-i18n'
import zh from '@/shared/locales/zh'

export type Language = 'zh' | 'en'

const KEPT = 'language'

export const i18n = createI18n({
  legacy: false,
  locale: 'zh',
  fallbackLocale: 'zh',
  messages: { zh } as Record<string, typeof zh>,
})

export function language(): string {
  return i18n.global.locale.value === 'en' ? 'en' : 'zh-CN'
}

export async function useLanguage(chosen: Language): Promise<void> {
  if (chosen === 'en' && !i18n.global.availableLocales.includes('en')) {
    i18n.global.setLocaleMessage('en', (await import('@/shared/locales/en')).default)
  }
  i18n.global.locale.value = chosen
  document.documentElement.lang = chosen === 'en' ? 'en' : 'zh-CN'
  remember(chosen)
}

/** Chinese, unless this browser was told otherwise before. */
export function rememberedLanguage(): Language {
  try {
    return localStorage.getItem(KEPT) === 'en' ? 'en' : 'zh'
  }
  catch {
    return 'zh'
  }
}

function remember(chosen: Language): void {
  try {
    localStorage.setItem(KEPT, chosen)
  }
  catch {
    // Storage is forbidden here: the choice lasts as long as the page.
  }
}
